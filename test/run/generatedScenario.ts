/**
 * Arbitrary scenario files with every setting of training crossed with every other, as far as a file may combine them. The files are
 * written by the contract, so that any program can read them: ours, and an independent one (`scripts/numpyStep.py`).
 */
import fc from 'fast-check';
import {
  activationNames,
  type HyperparameterName,
  hyperparametersOf,
  isPerUnit,
  lossesFor,
  lossNamed,
  optimizerKinds,
  type Reduction,
  randomStream,
} from '../../src/model';
import { createRun, type Run } from '../../src/run';
import { type FilledScenario, parseScenario } from '../../src/scenario';

/** A file by the contract, as it would be parsed from JSON. */
export interface ScenarioFile {
  readonly network: Readonly<Record<string, unknown>> & { readonly layers: readonly number[] };
  readonly data: {
    readonly inputs: readonly (readonly number[])[];
    readonly targets: readonly (readonly number[])[];
    readonly sampleWeights?: readonly number[];
  };
  readonly training: Readonly<Record<string, unknown>> & { readonly reduction: Reduction };
  readonly [key: string]: unknown;
}

/** A drawn scenario, its run, and one of its first steps. */
export interface DrawnRun {
  readonly file: ScenarioFile;
  readonly scenario: FilledScenario;
  readonly run: Run;
  readonly step: number;
}

interface Limits {
  /** The order of the samples: `shuffled` batches can be repeated by our own program only. */
  readonly orders?: readonly ('sequential' | 'shuffled' | 'byHand')[];
  /** Training settings that replace the drawn ones; undefined removes one. */
  readonly training?: Readonly<Record<string, unknown>>;
  readonly sampleCounts?: { readonly min: number; readonly max: number };
  readonly lastStep?: number;
  /** Weights of a layer, a sample's inputs, its targets and C are multiplied by powers of ten as large and small as 10^±160. */
  readonly magnitudes?: boolean;
}

/** Exponents of ten: squares of the last two have no place in float64. */
const exponents = [0, 0, 0, 0, -3, 3, -60, 60, -160, 160];

const outputPairs = activationNames.flatMap((name) => lossesFor(name).map((loss) => [name, loss] as const));

const penalty = fc.record(
  {
    l2: fc.constantFrom(0, 0.02, 0.6),
    divideBy: fc.constantFrom('none', 'batch', 'data'),
    biases: fc.boolean(),
  },
  { requiredKeys: ['l2'] },
);

const clipAt = (...norms: readonly number[]) => {
  const maxNorm = fc.constantFrom(...norms);
  return fc.oneof(
    fc.record({ per: fc.constant('sample'), maxNorm }),
    fc.record(
      { per: fc.constant('batch'), maxNorm, when: fc.constantFrom('cycle', 'batch') },
      { requiredKeys: ['per', 'maxNorm'] },
    ),
  );
};

const accumulateFor = (reduction: Reduction) =>
  fc.record(
    {
      batches: fc.constantFrom(1, 2, 3),
      divide: fc.constantFrom('planned', 'actual', 'none', ...(reduction === 'sum' ? ['samples'] : [])),
      clear: fc.boolean(),
    },
    { requiredKeys: ['batches'] },
  );

/**
 * A gradient that is 0 but for rounding is divided by ε: with the usual 10⁻⁸ another order of adding would show in the update, so ε is
 * larger here. The files that PyTorch wrote have the usual one.
 */
const hyperparameters: Readonly<Partial<Record<HyperparameterName, fc.Arbitrary<number>>>> = {
  momentum: fc.constantFrom(0, 0.5, 0.9),
  weightDecay: fc.constantFrom(0, 0.1),
  alpha: fc.constantFrom(0.9, 0.99),
  beta1: fc.constantFrom(0.5, 0.9),
  beta2: fc.constantFrom(0.9, 0.999),
  epsilon: fc.constantFrom(1e-4, 0.01),
};

const optimizer = fc.constantFrom(...optimizerKinds).chain((kind) =>
  fc.record({
    kind: fc.constant(kind),
    learningRate: fc.constantFrom(0.02, 0.1),
    weightDecayOn: fc.constantFrom('weights', 'all'),
    ...Object.fromEntries(
      hyperparametersOf(kind).map(({ name, default: usual }) => [name, hyperparameters[name] ?? fc.constant(usual)]),
    ),
  }),
);

function trainingFor(sampleCount: number, orders: NonNullable<Limits['orders']>, magnitudes: boolean) {
  const clip = magnitudes ? clipAt(1e-160, 1e-60, 0.05, 30, 1e60, 1e160) : clipAt(0.05, 0.4, 30);
  const samples = fc.integer({ min: 1, max: sampleCount });
  const byHand = fc
    .array(fc.array(samples, { maxLength: 4 }), { minLength: 1, maxLength: 4 })
    .filter((batches) => batches.some(({ length }) => length > 0))
    .map((batches) => ({ batches }));
  const bySize = (order: string) =>
    fc.record({ batchSize: samples, order: fc.constant(order), seed: fc.integer({ min: 1, max: 99 }) });
  const batching = fc
    .constantFrom(...orders)
    .chain((order): fc.Arbitrary<object> => (order === 'byHand' ? byHand : bySize(order)));
  return fc.constantFrom<Reduction>('mean', 'sum').chain((reduction) =>
    fc
      .tuple(
        batching,
        fc.record(
          {
            reduction: fc.constant(reduction),
            // `sum` divides by nothing, and a file must not say otherwise.
            ...(reduction === 'mean' && { divisor: fc.constantFrom('batch', 'weights', 'none', 2.5, 4) }),
            clip,
            penalty,
            accumulate: accumulateFor(reduction),
            optimizer,
          },
          { requiredKeys: ['reduction', 'optimizer'] },
        ),
      )
      .map(([batches, settings]) => ({ ...batches, ...settings })),
  );
}

/** A run of 1 to 7 samples in a network of 1 to 3 layers of 1 to 4 units, and a step of it from 1 to `lastStep`. */
export function generatedRun({
  orders = ['sequential', 'shuffled', 'byHand'],
  training = {},
  sampleCounts = { min: 1, max: 7 },
  lastStep = 5,
  magnitudes = false,
}: Limits = {}): fc.Arbitrary<DrawnRun> {
  return fc
    .integer(sampleCounts)
    .chain((sampleCount) =>
      fc.record({
        sampleCount: fc.constant(sampleCount),
        seed: fc.nat(),
        layers: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 4 }),
        hidden: fc.array(fc.constantFrom(...activationNames.filter(isPerUnit)), { minLength: 3, maxLength: 3 }),
        output: fc.constantFrom(...outputPairs),
        bias: fc.constantFrom('trained', 'frozen', 'none'),
        // At least one weight that is not 0: a mean over weights that are all 0 is refused.
        sampleWeights: fc.option(
          fc
            .array(fc.constantFrom(0, 0.5, 1, 1.7), { minLength: sampleCount, maxLength: sampleCount })
            .filter((weights) => weights.some((weight) => weight > 0)),
          { nil: undefined },
        ),
        training: trainingFor(sampleCount, orders, magnitudes),
        step: fc.integer({ min: 1, max: lastStep }),
      }),
    )
    .map(({ step, ...choice }) => {
      const file = fileOf({
        ...choice,
        magnitudes,
        training: { ...choice.training, ...training } as ScenarioFile['training'],
      });
      const parsed = parseScenario(JSON.parse(JSON.stringify(file)));
      if (!parsed.ok) throw new Error(`a file was drawn that is refused: ${parsed.error.message}`);
      const run = createRun(parsed.scenario, []);
      return { file, scenario: parsed.scenario, run, step: Math.min(step, run.lastStep) };
    });
}

interface Choice {
  readonly seed: number;
  readonly sampleCount: number;
  readonly layers: readonly number[];
  readonly hidden: readonly string[];
  readonly output: (typeof outputPairs)[number];
  readonly bias: string;
  readonly sampleWeights: readonly number[] | undefined;
  readonly training: ScenarioFile['training'];
  readonly magnitudes: boolean;
}

function fileOf(choice: Choice): ScenarioFile {
  const { layers, hidden, bias, sampleCount, sampleWeights, training } = choice;
  const [activation, loss] = choice.output;
  const random = randomStream(choice.seed, 7);
  const draw = (): number => 2 * random.uniform() - 1;
  const sizes = randomStream(choice.seed, 8);
  const size = (): number =>
    choice.magnitudes ? Number(`1e${exponents[Math.floor(sizes.uniform() * exponents.length)] ?? 0}`) : 1;
  const row = (width: number, by = 1): number[] => Array.from({ length: width }, () => by * draw());
  const grid = (rows: number, width: number): number[][] => Array.from({ length: rows }, () => row(width));
  const sized = (rows: number, width: number): number[][] => Array.from({ length: rows }, () => row(width, size()));
  const layer = (rows: number, width: number): number[][] => {
    const by = size();
    return Array.from({ length: rows }, () => row(width, by));
  };
  const pairs = layers.slice(1).map((units, index) => [layers[index] ?? 1, units] as const);
  return {
    format: 'batch-gradient-scenario',
    version: 1,
    network: {
      layers,
      activations: [...hidden.slice(0, layers.length - 2), activation],
      bias,
      weights: pairs.map(([below, units]) => layer(below, units)),
      ...(bias !== 'none' && { biases: pairs.map(([, units]) => row(units, size())) }),
    },
    loss,
    data: {
      inputs: sized(sampleCount, layers[0] ?? 1),
      targets: (lossNamed(loss).targets === undefined ? sized : grid)(sampleCount, layers.at(-1) ?? 1).map((values) =>
        targetsFor(lossNamed(loss).targets, values),
      ),
      ...(sampleWeights && { sampleWeights }),
    },
    training,
  };
}

/** Numbers from −1 to 1 as targets that the loss accepts: certain and uncertain classes too. */
function targetsFor(kind: ReturnType<typeof lossNamed>['targets'], values: readonly number[]): number[] {
  if (kind === 'unitInterval') return values.map((value) => (value > 0.6 ? 1 : value < -0.6 ? 0 : (value + 1) / 2));
  if (kind !== 'probabilities') return [...values];
  const largest = Math.max(...values);
  if (largest > 0) return values.map((value) => (value === largest ? 1 : 0));
  const total = values.reduce((sum, value) => sum - value, 0);
  return values.map((value) => -value / total);
}
