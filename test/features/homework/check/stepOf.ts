/** The app's trace of a problem. */
import { computeStep, type StepSettings, type StepTrace, trainingData } from '../../../../src/model';
import type { Problem } from './problem';
import type { Circumstances } from './work';

export function plainSettings({ loss, rate }: Problem): StepSettings {
  return { loss, reduction: 'mean', optimizer: { kind: 'sgd', learningRate: rate, momentum: 0, weightDecay: 0 } };
}

export function stepOf(problem: Problem, given: Partial<Circumstances> = {}): StepTrace {
  const { widths, thetas, weights, inputs, targets } = problem;
  const { settings = plainSettings(problem), sampleWeights, time = 1, before, added } = given;
  const blocks = weights.slice(1).map((rows) => Float64Array.from(rows.flat()));
  const filled = (value: number): Float64Array[] => blocks.map((block) => block.map(() => value));
  const { kind } = settings.optimizer;
  const hasFirst = kind === 'adam' || kind === 'adamw';
  const hasVelocity = kind === 'nesterov' || (kind === 'sgd' && settings.optimizer.momentum > 0);
  return computeStep({
    network: { layers: widths, activations: thetas, bias: 'trained' },
    data: trainingData(inputs, targets, sampleWeights),
    batch: inputs.map((_, row) => row),
    step: 1,
    epoch: 1,
    state: {
      weights: blocks,
      optimizerStep: time - 1,
      ...(before && {
        optimizerState: {
          ...(hasVelocity && { velocity: filled(before.first) }),
          ...(hasFirst && { firstMoment: filled(before.first) }),
          ...((hasFirst || kind === 'rmsprop') && { secondMoment: filled(before.second) }),
        },
        ...(settings.accumulate && { accumulated: filled(before.accumulated) }),
      }),
    },
    settings,
    ...(added !== undefined && {
      cycle: { batch: added, batches: added, rows: added * inputs.length },
    }),
  });
}
