/** The structure of a step, before it is computed. */
import { ComputedStep } from './computedStep';
import type { ForwardPass } from './forwardPass';
import { lastLayer, unitsIn } from './network';
import { penaltyDivisor } from './penalty';
import { divisorOf, sampleFactors, weightsOf } from './sampleFactors';
import { type StepInput, samplesTakingPart } from './stepInput';
import type { StepTrace } from './stepTrace';
import type { TrainingState } from './trainingState';

/**
 * A trace with the step's batch and settings, and zeros for all computed numbers: what exists in it also exists in the
 * computed trace. It takes no matrix product, so it is available even if the step takes seconds.
 */
export function outlineStep(input: Omit<StepInput, 'state'>): StepTrace {
  const { network, data, batch, settings } = input;
  const rows = batch.length;
  const last = lastLayer(network);
  const layers = Array.from({ length: last }, (_, index) => index + 1);
  const perUnit = layers.map((layer) => new Float64Array(rows * unitsIn(network, layer)));
  const perWeight = layers.map(
    (layer) => new Float64Array((unitsIn(network, layer - 1) + 1) * unitsIn(network, layer)),
  );
  // Without optimizer state, which reads as zeros.
  const state: TrainingState = { weights: perWeight, optimizerStep: 0 };
  const activations = Array.from({ length: last + 1 }, (_, layer) => {
    return new Float64Array(rows * (unitsIn(network, layer) + (layer < last ? 1 : 0)));
  });
  const pass: ForwardPass = { rows, preactivations: perUnit, activations };
  const outputs = perUnit.at(-1) ?? new Float64Array(0);
  const weights = weightsOf(data, batch);
  return new ComputedStep({ ...input, state }, state, {
    pass,
    outputs: { units: unitsIn(network, last), preactivations: outputs, activations: outputs, targets: outputs },
    losses: new Float64Array(rows),
    loss: 0,
    dataLoss: 0,
    penalty: settings.penalty && {
      divisor: penaltyDivisor(settings.penalty, { rows, sampleCount: samplesTakingPart(input) }),
      loss: 0,
      gradients: perWeight,
    },
    deltas: perUnit,
    sums: perWeight,
    accumulated: settings.accumulate && input.cycle ? perWeight : undefined,
    updating: perWeight,
    dataGradients: perWeight,
    gradients: perWeight,
    updates: perWeight,
    factors: sampleFactors(weights, undefined),
    divisor: divisorOf(settings, rows, weights),
    batchClip: undefined,
    clipped: perWeight,
    counted: perWeight,
  });
}
