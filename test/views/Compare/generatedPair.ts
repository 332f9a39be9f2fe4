/** Two runs of a generated network, and the step at which they are compared. */
import fc from 'fast-check';
import type { RunPair } from '../../../src/kit/comparedRuns/runPair';
import {
  hyperparametersOf,
  lastLayer,
  type OptimizerSettings,
  optimizerKinds,
  type StepInput,
  unitsIn,
} from '../../../src/model';
import { type Comparison, checkComparison, createOtherRun, createRun, readComparison } from '../../../src/run';
import { type FilledScenario, sampleCountOf } from '../../../src/scenario';
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
  'weightDecayOn:all',
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
  'method:targetsBroadcast',
  'method:biasNotDivided',
];

/** A scenario, and one of the comparisons that it allows. */
export function generatedPair(only: readonly string[] = comparisons): fc.Arbitrary<GeneratedPair> {
  return pairsOf(only, fc.constant({}));
}

/** The same with batches by hand: their sizes are sometimes different, and their mean that of the first. */
export function pairByHand(only: readonly string[]): fc.Arbitrary<GeneratedPair> {
  return pairsOf(only, fc.record({ sizes: fc.constantFrom([2, 1, 3], [2, 0, 3, 3], [2, 2], [2, 3]) }));
}

/** The same with orders, momentum, weights of samples, divisors, both clippings and accumulation, all crossed. */
export function crossedPair(only: readonly string[]): fc.Arbitrary<GeneratedPair> {
  return pairsOf(
    only,
    fc.record({
      order: fc.constantFrom('sequential' as const, 'shuffled' as const),
      momentum: fc.constantFrom(0, 0.9),
      weights: fc.constantFrom(undefined, undefined, undefined, [1, 2, 0.5, 1, 3, 1]),
      divisor: fc.constantFrom(undefined, undefined, undefined, 'none' as const, 'weights' as const, 3),
      clipEach: fc.constantFrom(undefined, undefined, undefined, 0.05, 5),
      accumulate: fc.constantFrom(
        undefined,
        undefined,
        undefined,
        { batches: 2, divide: 'planned' as const, clear: true },
        { batches: 3, divide: 'none' as const, clear: true },
      ),
    }),
  );
}

function pairsOf(only: readonly string[], crossed: fc.Arbitrary<Crossed>): fc.Arbitrary<GeneratedPair> {
  return fc
    .record({
      crossed,
      input: generatedStep(),
      kind: fc.constantFrom(...optimizerKinds),
      text: fc.constantFrom(...only),
      size: fc.integer({ min: 1, max: 6 }),
      decay: fc.constantFrom(0, 0.05),
      clip: fc.constantFrom(undefined, 0.02),
      divideBy: fc.constantFrom(undefined, undefined, 'none' as const, 'batch' as const, 'data' as const),
    })
    .map(({ input, text, crossed, ...training }) => {
      const scenario = withCrossed(scenarioOf(input, training), crossed);
      const comparison = readComparison(text, scenario);
      if ('problem' in comparison || checkComparison({ scenario, changes: [] }, comparison) !== undefined)
        return undefined;
      const run = createRun(scenario, []);
      return { runs: { run, other: createOtherRun({ scenario, changes: [] }, comparison) }, scenario, comparison };
    })
    .filter((pair) => pair !== undefined);
}

interface Crossed {
  readonly order?: 'sequential' | 'shuffled';
  readonly momentum?: number;
  readonly weights?: readonly number[] | undefined;
  readonly divisor?: FilledScenario['training']['divisor'] | undefined;
  readonly clipEach?: number | undefined;
  readonly accumulate?: FilledScenario['training']['accumulate'] | undefined;
  /** How many rows each batch by hand has. */
  readonly sizes?: readonly number[];
}

function withCrossed(scenario: FilledScenario, crossed: Crossed): FilledScenario {
  const { order = 'sequential', momentum = 0, weights, divisor, clipEach, accumulate, sizes } = crossed;
  const { training, data } = scenario;
  const optimizer = training.optimizer.kind === 'sgd' ? { ...training.optimizer, momentum } : training.optimizer;
  return {
    ...scenario,
    data: { ...data, ...(weights && { sampleWeights: weights.slice(0, sampleCountOf(scenario)) }) },
    training: {
      ...training,
      order,
      optimizer,
      ...(divisor !== undefined && { divisor }),
      ...(clipEach !== undefined && { clip: { per: 'sample', maxNorm: clipEach } as const }),
      ...(accumulate && { accumulate }),
      ...(sizes && batchesOf(sizes, sampleCountOf(scenario))),
    },
  };
}

function batchesOf(
  sizes: readonly number[],
  sampleCount: number,
): Pick<FilledScenario['training'], 'batchSize' | 'batches'> {
  const batches = sizes.map((size) => Array.from({ length: size }, (_, at) => (at % sampleCount) + 1));
  return { batchSize: Math.max(...sizes), batches };
}

interface Training {
  readonly kind: OptimizerSettings['kind'];
  readonly size: number;
  readonly decay: number;
  readonly clip: number | undefined;
  /** What a penalty is divided by; absent: there is none. */
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
