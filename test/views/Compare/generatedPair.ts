/** Two runs of a generated network, and the step at which they are compared. */
import fc from 'fast-check';
import {
  hyperparametersOf,
  lastLayer,
  type OptimizerSettings,
  optimizerKinds,
  type StepInput,
  unitsIn,
} from '../../../src/model';
import { type Comparison, checkComparison, createOtherRun, createRun, readComparison } from '../../../src/run';
import type { FilledScenario } from '../../../src/scenario';
import type { RunPair } from '../../../src/views/shared/pair/runPair';
import { generatedStep } from '../../model/generatedStep';

export interface GeneratedPair {
  readonly runs: RunPair;
  readonly scenario: FilledScenario;
  readonly comparison: Comparison;
}

const comparisons = [
  'reduction:sum',
  'reduction:mean',
  'learningRate:0.02',
  'batchSize:1',
  'batchSize:2',
  'optimizer:adam',
  'optimizer:rmsprop',
  'momentum:0.5',
  'weightDecay:0.1',
  'order:shuffled',
  'bias:frozen',
  'bias:none',
  'loss:squaredError',
  'divisor:none',
  'penalty:0.1/batch',
  'penalty:0.2/data/biases',
  'accumulate:2/none',
  'accumulate:2/planned/keep',
  'divisor:3',
  'clip:sample,0.1',
  'clip:batch,0.05',
  'leaveOut:1',
  'reduction:sum;learningRate:0.01',
  'method:averagedInputs',
  'method:averagedErrors',
  'method:productOfMeans',
  'method:firstOutput',
  'method:lastSample',
  'method:wrongAxis',
  'method:updatedWeights',
  'method:slopeAtOutput',
  'method:dividedTwice',
];

/** Of the comparisons that its scenario allows. */
export function generatedPair(only: readonly string[] = comparisons): fc.Arbitrary<GeneratedPair> {
  return fc
    .record({
      input: generatedStep(),
      kind: fc.constantFrom(...optimizerKinds),
      text: fc.constantFrom(...only),
      size: fc.integer({ min: 1, max: 6 }),
      decay: fc.constantFrom(0, 0.05),
      clip: fc.constantFrom(undefined, 0.02),
      divideBy: fc.constantFrom(undefined, undefined, 'none' as const, 'batch' as const, 'data' as const),
    })
    .map(({ input, text, ...training }) => {
      const scenario = scenarioOf(input, training);
      const comparison = readComparison(text, scenario);
      if ('problem' in comparison || checkComparison({ scenario, changes: [] }, comparison) !== undefined)
        return undefined;
      const run = createRun(scenario, []);
      return { runs: { run, other: createOtherRun({ scenario, changes: [] }, comparison) }, scenario, comparison };
    })
    .filter((pair) => pair !== undefined);
}

interface Training {
  readonly kind: OptimizerSettings['kind'];
  readonly size: number;
  readonly decay: number;
  readonly clip: number | undefined;
  /** Of a penalty, if there is one. */
  readonly divideBy: 'none' | 'batch' | 'data' | undefined;
}

function scenarioOf(
  { network, data, state, settings }: StepInput,
  { kind, size, decay, clip, divideBy }: Training,
): FilledScenario {
  const matrices = Array.from({ length: lastLayer(network) }, (_, index) => {
    const units = unitsIn(network, index + 1);
    const block = [...(state.weights[index] ?? [])];
    return Array.from({ length: block.length / units }, (_row, from) => block.slice(from * units, (from + 1) * units));
  });
  const rows = (values: Float64Array, width: number): number[][] =>
    Array.from({ length: data.sampleCount }, (_, row) => [...values.subarray(row * width, (row + 1) * width)]);
  const hyper = Object.fromEntries(hyperparametersOf(kind).map(({ name, default: usual }) => [name, usual]));
  const optimizer = { kind, learningRate: 0.05, ...hyper, weightDecay: decay } as unknown as OptimizerSettings;
  return {
    title: '',
    network: {
      ...network,
      weights: matrices.map((matrix) => matrix.slice(1)),
      ...(network.bias !== 'none' && { biases: matrices.map((matrix) => matrix[0] ?? []) }),
      initialization: { scheme: 'zeros', seed: 1 },
    },
    loss: settings.loss,
    data: { inputs: rows(data.inputs, data.inputWidth), targets: rows(data.targets, data.targetWidth) },
    view: { weight: { layer: 1, from: 1, to: 1 }, sample: 1, phase: 'sum' },
    training: {
      batchSize: Math.min(size, data.sampleCount),
      order: 'sequential',
      seed: 1,
      reduction: settings.reduction,
      ...(clip !== undefined && { clip: { per: 'batch', maxNorm: clip } as const }),
      ...(divideBy && { penalty: { l2: 0.1, divideBy, biases: false } }),
      optimizer,
    },
  };
}
