/** Scenarios in which settings cross: the XOR example with one or two changes, in which sentences were once false. */
import type { FilledScenario } from '../../src/scenario';
import { exampleScenario } from '../exampleScenario';

const xor = exampleScenario('xor');

const { biases: _, ...withoutBiases } = xor.network;

type Training = Partial<FilledScenario['training']>;

function trained(training: Training): FilledScenario {
  return { ...xor, training: { ...xor.training, ...training } };
}

function weighted(sampleWeights: readonly number[], training: Training = {}): FilledScenario {
  const scenario = trained(training);
  return { ...scenario, data: { ...scenario.data, sampleWeights } };
}

const clip = { per: 'batch', maxNorm: 0.05 } as const;

export const crossed = {
  plain: xor,
  weights: weighted([1, 2, 0.5, 1]),
  /** Step 1 has weights that are all 0. */
  noWeight: weighted([0, 0, 0, 1], { batchSize: 2, divisor: 'weights' }),
  divisor: trained({ divisor: 7 }),
  sum: trained({ reduction: 'sum' }),
  /** What decay adds is the same for every reduction, and moves the weight against every gradient of two samples. */
  summedDecay: trained({
    reduction: 'sum',
    optimizer: { kind: 'sgd', learningRate: 0.5, momentum: 0, weightDecay: 0.1 },
  }),
  clipped: trained({ clip }),
  clippedPerSample: trained({ clip: { per: 'sample', maxNorm: 0.2 } }),
  accumulated: trained({
    batches: [
      [1, 2, 3],
      [4, 1],
    ],
    accumulate: { batches: 2, divide: 'planned', clear: true },
    clip,
  }),
  penalty: trained({ penalty: { l2: 0.1, divideBy: 'none', biases: false } }),
  summedPenalty: trained({ reduction: 'sum', penalty: { l2: 0.1, divideBy: 'none', biases: false } }),
  clippedPenalty: trained({ penalty: { l2: 0.1, divideBy: 'none', biases: false }, clip }),
  /** A sample that is twice in its batch, and an empty batch. */
  byHand: trained({ batches: [[2, 2, 4], [], [1, 3]] }),
  noBiases: {
    ...trained({ penalty: { l2: 0.1, divideBy: 'none', biases: true }, clip }),
    network: { ...withoutBiases, bias: 'none' },
  },
  frozenBiases: { ...xor, network: { ...xor.network, bias: 'frozen' } },
} satisfies Readonly<Record<string, FilledScenario>>;
