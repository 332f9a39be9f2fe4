/** The divisor B·K is the frameworks' mean over all elements: for which losses, and where it is not. */
import { describe, expect, it } from 'vitest';
import { computeStep, type Divisor, type LossName, type StepTrace } from '../../../src/model';
import { createRun } from '../../../src/run';
import { parseScenario } from '../../../src/scenario';
import { elementWiseSaid } from '../../../src/views/shared/reduction/elementWise';

interface Case {
  readonly loss: LossName;
  readonly divisor?: Divisor;
  readonly activation?: string;
  readonly outputs?: number;
  readonly sampleWeights?: readonly number[];
}

function stepOf({ loss, divisor = 6, activation = 'sigmoid', outputs = 2, sampleWeights }: Case): StepTrace {
  const parsed = parseScenario({
    format: 'batch-gradient-scenario',
    version: 1,
    network: {
      layers: [1, outputs],
      activations: [activation],
      weights: [[Array.from({ length: outputs }, () => 0.5)]],
      bias: 'none',
    },
    loss,
    data: {
      inputs: [[1], [2], [3]],
      targets: [0, 1, 2].map(() => Array.from({ length: outputs }, (_, at) => (at === 0 ? 1 : 0))),
      ...(sampleWeights && { sampleWeights }),
    },
    training: { batchSize: 3, reduction: 'mean', divisor, optimizer: { kind: 'sgd', learningRate: 0.1 } },
  });
  if (!parsed.ok) throw new Error(parsed.error.message);
  return createRun(parsed.scenario, []).traceAt(1);
}

const kinds = (of: Case): readonly string[] => elementWiseSaid(stepOf(of)).map(({ kind }) => kind);
const rest = ['elementWise.shorter', 'elementWise.factor'];

describe('elementWiseSaid', () => {
  it('says that B·K is the element-wise mean, with both numbers', () => {
    const [first] = elementWiseSaid(stepOf({ loss: 'squaredError' }));
    expect(first?.text).toBe('The divisor 6 is B × K = 3 × 2. This is the element-wise mean of frameworks.');
    // (o − y)² over all six elements, on average.
    const trace = stepOf({ loss: 'squaredError' });
    const squares = [1, 2, 3].flatMap((row) =>
      [1, 2].map((output) => (trace.activation(1, output, row) - trace.target(output, row)) ** 2),
    );
    expect(trace.batchLoss()).toBeCloseTo(squares.reduce((sum, one) => sum + one, 0) / 6, 14);
  });

  it('for binary cross-entropy too; for half the squared error it is half of it', () => {
    expect(kinds({ loss: 'binaryCrossEntropy' })).toEqual(['elementWise.mean', ...rest]);
    expect(kinds({ loss: 'halfSquaredError' })).toEqual(['elementWise.half', ...rest]);
  });

  it.each<[string, Case]>([
    ['a loss that is averaged over the outputs already', { loss: 'meanSquaredError' }],
    ['cross-entropy, which frameworks divide by B', { loss: 'crossEntropy', activation: 'softmax' }],
    ['one output', { loss: 'squaredError', outputs: 1, divisor: 3 }],
    ['another divisor', { loss: 'squaredError', divisor: 3 }],
    ['the batch as its divisor', { loss: 'squaredError', divisor: 'batch' }],
    ['sample weights', { loss: 'squaredError', sampleWeights: [1, 2, 1] }],
  ])('says nothing of %s', (_, of) => {
    expect(kinds(of)).toEqual([]);
  });

  it('says nothing of a shorter last batch, which it does not fit', () => {
    const trace = stepOf({ loss: 'squaredError' });
    const { network, settings, stateBefore: state } = trace;
    const data = { ...createData(), sampleCount: 3 };
    const short = computeStep({ network, settings, data, state, batch: [0, 1], step: 1, epoch: 1 });
    expect(elementWiseSaid(short)).toEqual([]);
  });
});

function createData() {
  return {
    inputs: Float64Array.of(1, 2, 3),
    targets: Float64Array.of(1, 0, 1, 0, 1, 0),
    inputWidth: 1,
    targetWidth: 2,
    sampleCount: 3,
  };
}
