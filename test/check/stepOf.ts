/** The app's trace of a problem. */
import { computeStep, type StepTrace, trainingData } from '../../src/model';
import type { Problem } from './problem';

export function stepOf({ widths, thetas, loss, weights, inputs, targets, rate }: Problem): StepTrace {
  return computeStep({
    network: { layers: widths, activations: thetas, bias: 'trained' },
    data: trainingData(inputs, targets),
    batch: inputs.map((_, row) => row),
    step: 1,
    epoch: 1,
    state: { weights: weights.slice(1).map((rows) => Float64Array.from(rows.flat())), optimizerStep: 0 },
    settings: {
      loss,
      reduction: 'mean',
      optimizer: { kind: 'sgd', learningRate: rate, momentum: 0, weightDecay: 0 },
    },
  });
}
