/** Golden files as the model's own inputs: a scenario by its contract, and the traces that PyTorch computed for it. */
import { readdirSync, readFileSync } from 'node:fs';
import {
  type AccumulateSettings,
  type ActivationName,
  type BatchPlan,
  type BiasMode,
  batchAt,
  type ClipSettings,
  type Cycle,
  computeStep,
  type Divisor,
  hyperparametersOf,
  initialState,
  type LossName,
  type Network,
  type OptimizerKind,
  type OptimizerSettings,
  type PenaltySettings,
  type Reduction,
  type StepInput,
  type StepTrace,
  trainingData,
} from '../../src/model';

type Written = number | string;
export type Rows = readonly (readonly Written[])[];

export interface GoldenScenario {
  readonly network: {
    readonly layers: number[];
    readonly activations: ActivationName[];
    readonly bias?: BiasMode;
    readonly weights: number[][][];
    readonly biases?: number[][];
  };
  readonly loss: LossName;
  readonly data: { readonly inputs: number[][]; readonly targets: number[][]; readonly sampleWeights?: number[] };
  readonly training: {
    readonly batchSize?: number;
    readonly order?: 'sequential';
    readonly batches?: readonly (readonly number[])[];
    readonly reduction: Reduction;
    readonly divisor?: Divisor;
    readonly clip?: ClipSettings;
    readonly accumulate?: Partial<AccumulateSettings> & { readonly batches: number };
    readonly penalty?: Partial<PenaltySettings> & { readonly l2: number };
    readonly optimizer: Partial<OptimizerSettings> & { readonly kind: OptimizerKind; readonly learningRate: number };
  };
}

export interface WeightPair {
  readonly weights: Rows;
  readonly biases?: readonly Written[];
}

export interface GoldenLayer {
  readonly s: Rows;
  readonly x: Rows;
  readonly slope?: Rows;
  readonly delta: Rows;
  readonly weights: Rows;
  readonly biases?: readonly Written[];
  readonly sampleGradients: { readonly weights: readonly Rows[]; readonly biases?: Rows };
  readonly gradientSum: WeightPair;
  readonly accumulatedBefore?: WeightPair;
  readonly accumulatedAfter?: WeightPair;
  readonly dataGradient?: WeightPair;
  readonly penaltyGradient?: WeightPair;
  readonly gradient: WeightPair;
  readonly clippedGradient?: WeightPair;
  readonly optimizerState?: {
    readonly before: Readonly<Record<string, WeightPair>>;
    readonly after: Readonly<Record<string, WeightPair>>;
  };
  readonly update: WeightPair;
  readonly weightsAfter: Rows;
  readonly biasesAfter?: readonly Written[];
}

export interface GoldenTrace {
  readonly step: number;
  readonly epoch: number;
  readonly batch: number[];
  readonly inputs: Rows;
  readonly targets: Rows;
  readonly sampleWeights?: number[];
  readonly divisor?: number;
  readonly clipFactors?: number[];
  readonly updates?: boolean;
  readonly batchClipFactor?: number;
  readonly loss: {
    readonly samples: Written[];
    readonly batch: Written;
    readonly batchAfter: Written;
    readonly penalty?: number;
  };
  readonly outputError: Rows;
  readonly layers: readonly GoldenLayer[];
}

export interface Golden {
  readonly scenario: GoldenScenario;
  readonly traces: readonly GoldenTrace[];
}

const folder = new URL('../golden/', import.meta.url);

export const goldenNames: readonly string[] = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.replace('.json', ''))
  .sort();

export function readGolden(name: string): Golden {
  return JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));
}

/** What step 1 starts from, defaults of the contract filled in. */
export function firstInput({ network: given, loss, data, training }: GoldenScenario): StepInput & { plan: BatchPlan } {
  const network: Network = { layers: given.layers, activations: given.activations, bias: given.bias ?? 'trained' };
  const chosen = training.optimizer;
  const defaults = hyperparametersOf(chosen.kind).map(({ name, default: usual }) => [name, usual]);
  const optimizer = { ...Object.fromEntries(defaults), ...chosen } as OptimizerSettings;
  const packed = trainingData(data.inputs, data.targets, data.sampleWeights);
  const { batches, batchSize = 1, order = 'sequential' } = training;
  const byHand = batches?.map((batch) => batch.map((sample) => sample - 1));
  const plan = { sampleCount: packed.sampleCount, batchSize, order, seed: 1, ...(byHand && { batches: byHand }) };
  return {
    network,
    data: packed,
    batch: batchAt(plan, 1).batch,
    step: 1,
    epoch: 1,
    state: initialState(network, given.weights, given.biases),
    settings: {
      loss,
      reduction: training.reduction,
      ...(training.divisor !== undefined && { divisor: training.divisor }),
      ...(training.clip && { clip: training.clip }),
      ...(training.accumulate && { accumulate: { divide: 'planned', clear: true, ...training.accumulate } }),
      ...(training.penalty && { penalty: { divideBy: 'none', biases: false, ...training.penalty } }),
      optimizer,
    },
    plan,
  };
}

/** The traces of steps 1 … `steps`, each from the state that the one before it left. */
export function run(input: StepInput & { plan: BatchPlan }, steps: number): StepTrace[] {
  const traces: StepTrace[] = [];
  for (let step = 1; step <= steps; step++) {
    const { epoch, batch } = batchAt(input.plan, step);
    const state = traces.at(-1)?.stateAfter ?? input.state;
    const { accumulate } = input.settings;
    const cycle = accumulate && cycleOf(input.plan, accumulate.batches, step);
    traces.push(computeStep({ ...input, step, epoch, batch, state, ...(cycle && { cycle }) }));
  }
  return traces;
}

/** Where a step's batch is in its cycle: cycles start with each epoch. */
function cycleOf(plan: BatchPlan, planned: number, step: number): Cycle {
  const { batchInEpoch, batchesPerEpoch } = batchAt(plan, step);
  const earlier = (batchInEpoch - 1) % planned;
  const steps = Array.from({ length: earlier + 1 }, (_, index) => step - index);
  return {
    batch: earlier + 1,
    batches: Math.min(planned, batchesPerEpoch - (batchInEpoch - 1 - earlier)),
    rows: steps.reduce((rows, one) => rows + batchAt(plan, one).batch.length, 0),
  };
}

/** A written number of the contract: non-finite ones are strings. */
export function written(value: Written): number {
  return typeof value === 'number' ? value : Number(value);
}
