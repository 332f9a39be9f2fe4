/**
 * One weight's gradient and update without some samples of the batch: with its own B, the same weights and the same
 * rule.
 *   g = Σ_kept c(k) γ(k) ∂e(k)/∂w, over the divisor of the kept samples
 * A penalty that is divided by the batch size is divided by the number of kept samples, and the rows of a cycle are
 * counted without the others.
 * This needs only the weight's own terms, however many weights there are. Only with batch clipping the whole gradient
 * has to be computed, for its norm.
 *
 * Indices are in range: the trace's accessors have checked the weight.
 */
import { cycleDivisor, withFewerRows } from './accumulation';
import { unboundedActivation } from './activations';
import { computeStep } from './computeStep';
import type { TrainingData } from './data';
import { type Network, unitsIn, type WeightPlace, weightCount } from './network';
import { applyOptimizer } from './optimizers/applyOptimizer';
import { isPenalised } from './penalty';
import { divisorOf, over } from './sampleFactors';
import type { StepTrace } from './stepTrace';
import { mapBlocks } from './trainingState';

export interface WeightWithout {
  /** The divisor for the kept samples. */
  readonly divisor: number;
  readonly batchGradient: number;
  /** Undefined if it depends on the norm of a gradient that is too large to recompute. */
  readonly update: number | undefined;
}

/** The largest product of weights and samples: more takes too long for a response to a click. */
const largestStep = 2e7;

/** `leftOut`: sample numbers, from 1. Undefined if no sample is kept. */
export function weightWithout(
  { trace, data }: { readonly trace: StepTrace; readonly data: TrainingData },
  place: WeightPlace,
  leftOut: readonly number[],
): WeightWithout | undefined {
  const { layer, from, to } = place;
  const { settings } = trace;
  const out = new Set(leftOut);
  const kept = trace.batch.flatMap((index, at) => (out.has(index + 1) ? [] : [at + 1]));
  if (kept.length === 0) return undefined;
  if (kept.length === trace.batchSize) {
    return {
      divisor: trace.divisor,
      batchGradient: trace.batchGradient(layer, from, to),
      update: trace.update(layer, from, to),
    };
  }
  const { divisor, batchGradient } = gradientOfRows(trace, place, kept);
  const cycle = trace.cycle && withFewerRows(trace.cycle, trace.batchSize - kept.length);
  const update = updateWith(batchGradient);
  return { divisor, batchGradient, update };

  /** Within a cycle nothing moves; at its end the other batches' gradients count as they are. */
  function updateWith(gradient: number): number | undefined {
    if (!trace.updates) return 0;
    if (settings.clip?.per === 'batch') return clippedUpdate();
    const divided = settings.accumulate && cycle ? cycleDivisor(settings.accumulate, cycle) : 1;
    return updateOf(trace, place, (trace.accumulatedBefore(layer, from, to) + gradient) / divided);
  }

  function clippedUpdate(): number | undefined {
    const { network, step, epoch, stateBefore: state } = trace;
    if (weightCount(network) * kept.length > largestStep) return undefined;
    const batch = kept.map((row) => trace.batch[row - 1]!);
    return computeStep({ network, data, batch, step, epoch, state, settings, ...(cycle && { cycle }) }).update(
      layer,
      from,
      to,
    );
  }
}

/** The gradient of a batch of these rows alone, at least one. */
export function gradientOfRows(
  trace: StepTrace,
  place: WeightPlace,
  rows: readonly number[],
): Pick<WeightWithout, 'divisor' | 'batchGradient'> {
  const { layer, from, to } = place;
  const weights = trace.hasSampleWeights ? Float64Array.from(rows, (row) => trace.sampleWeight(row)) : undefined;
  const divisor = divisorOf(trace.settings, rows.length, weights);
  let sum = 0;
  for (const row of rows) sum += trace.contribution(layer, from, to, row);
  return { divisor, batchGradient: over(divisor, sum) + penaltyTerm(trace, place, rows.length) };
}

/** λ_P w/R as it is for a batch of so many rows, one at least. */
export function penaltyTerm(trace: StepTrace, { layer, from, to }: WeightPlace, rows: number): number {
  const { penalty } = trace.settings;
  if (!penalty || !isPenalised(penalty, from)) return 0;
  return (penalty.l2 * trace.weight(layer, from, to)) / (penalty.divideBy === 'batch' ? rows : trace.penaltyDivisor);
}

/**
 * The optimizer's update for this one gradient, in a network of one weight and one bias, one of which is this weight.
 */
function updateOf(trace: StepTrace, { layer, from, to }: WeightPlace, gradient: number): number {
  const at = from * unitsIn(trace.network, layer) + to - 1;
  const row = from === 0 ? 0 : 1;
  const alone = (value: number): Float64Array[] => [Float64Array.from([0, 1], (own) => (own === row ? value : 0))];
  const state = mapBlocks(trace.stateBefore, (blocks) => alone(blocks[layer - 1]![at]!));
  const network: Network = { layers: [1, 1], activations: [unboundedActivation], bias: trace.network.bias };
  const { updates } = applyOptimizer(network, state, {
    gradients: alone(gradient),
    optimizer: trace.settings.optimizer,
  });
  return updates[0]![row]!;
}
