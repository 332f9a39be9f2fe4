/** Steps to try every quantity on: generated networks over all activations, losses, reductions, bias modes and optimizers. */
import fc from 'fast-check';
import {
  type AccumulateSettings,
  type ActivationName,
  activationNames,
  type BiasMode,
  type ClipSettings,
  computeStep,
  type Divisor,
  type HyperparameterName,
  hyperparameterNames,
  hyperparametersOf,
  initialState,
  isPerUnit,
  type LossName,
  lastLayer,
  lossesFor,
  lossNamed,
  type Network,
  type OptimizerSettings,
  optimizerKinds,
  type PenaltySettings,
  type Reduction,
  randomStream,
  ruleLines,
  type StepTrace,
  type TrainingData,
  trainingData,
} from '../../src/model';
import { derivationOf, exists, type IndexName, indexNames, type Quantity, type QuantityKind } from '../../src/quantity';

export const allKinds = Object.keys(indexNames) as readonly QuantityKind[];

/** Every pair of loss and output activation that is allowed. */
export const endings = activationNames.flatMap((output) => lossesFor(output).map((loss) => ({ loss, output })));

export interface Recipe {
  readonly layers: readonly number[];
  readonly hidden: readonly ActivationName[];
  readonly bias: BiasMode;
  readonly reduction: Reduction;
  readonly optimizer: OptimizerSettings;
  readonly sampleCount: number;
  readonly batchSize: number;
  readonly steps: number;
  readonly seed: number;
  /** What stands between the samples' gradients and the update; absent in most. */
  readonly factors?: Factors;
  /** Weights are drawn from ±scale. */
  readonly scale: number;
}

export interface Factors {
  /** c(k), 16 numbers. */
  readonly weights?: readonly number[];
  /** Without effect under `sum`. */
  readonly divisor?: Divisor;
  readonly clip?: ClipSettings;
  readonly penalty?: PenaltySettings;
  /** A run with it has three steps, so that a cycle may end, go on or begin with the last. */
  readonly accumulate?: AccumulateSettings;
}

/** Weights of 0 among the others, so that a batch may have nothing but them. */
const factors: fc.Arbitrary<Factors> = fc.record(
  {
    weights: fc.array(fc.constantFrom(0, 0.5, 1, 1.7), { minLength: 16, maxLength: 16 }),
    divisor: fc.constantFrom<Divisor>('batch', 'weights', 'none', 2.5),
    clip: fc.record({ per: fc.constantFrom('sample', 'batch'), maxNorm: fc.constantFrom(0.05, 0.5) }),
    accumulate: fc.record({
      batches: fc.constantFrom(1, 2, 3),
      divide: fc.constantFrom('planned', 'actual', 'samples', 'none'),
      clear: fc.boolean(),
    }),
    penalty: fc.record({
      l2: fc.constantFrom(0, 0.01, 0.7),
      divideBy: fc.constantFrom('none', 'batch', 'data'),
      biases: fc.boolean(),
    }),
  },
  { requiredKeys: [] },
);

const width = fc.integer({ min: 1, max: 3 });

/** Widths 1–3, and now and then one past the ellipsis. */
const layers = fc
  .tuple(fc.array(width, { minLength: 2, maxLength: 4 }), fc.option(fc.nat({ max: 3 }), { freq: 3 }))
  .map(([widths, wide]) => widths.map((units, index) => (index === wide ? 14 : units)));

const rate = fc.constantFrom(0.5, 0.1, 0.03);
const decay = fc.constantFrom(0, 0.1);

/** Every optimizer with its defaults; momentum and decay on and off. */
const optimizer: fc.Arbitrary<OptimizerSettings> = fc
  .tuple(
    fc.constantFrom(...optimizerKinds),
    fc.record({ learningRate: rate, momentum: fc.constantFrom(0, 0.9), weightDecay: decay }),
  )
  .map(([kind, { learningRate, momentum, weightDecay }]) => {
    const chosen: Partial<Record<HyperparameterName, number>> = { momentum, weightDecay };
    const own = hyperparametersOf(kind).map(({ name, default: usual }) => [name, chosen[name] ?? usual]);
    return { kind, learningRate, ...Object.fromEntries(own) } as OptimizerSettings;
  });

export const recipe: fc.Arbitrary<Recipe> = layers.chain((widths) =>
  fc
    .record({
      layers: fc.constant(widths),
      hidden: fc.array(fc.constantFrom(...activationNames.filter(isPerUnit)), {
        minLength: widths.length - 2,
        maxLength: widths.length - 2,
      }),
      bias: fc.constantFrom('trained', 'frozen', 'none'),
      reduction: fc.constantFrom('mean', 'sum'),
      optimizer,
      sampleCount: fc.constantFrom(15, 16),
      batchSize: fc.constantFrom(1, 2, 3, 4, 14),
      steps: fc.integer({ min: 1, max: 3 }),
      seed: fc.nat({ max: 1e6 }),
      scale: fc.constantFrom(1.5, 0.01),
      factors: fc.option(factors, { nil: undefined }),
    })
    .map(({ factors, ...made }) => ({ ...made, ...(factors && { factors }) })),
);

/** The last step of a recipe: of the samples some, in any order. */
export function traceOf(made: Recipe, { loss, output }: (typeof endings)[number]): StepTrace {
  const network: Network = { layers: made.layers, activations: [...made.hidden, output], bias: made.bias };
  const random = randomStream(made.seed);
  const draw = (): number => (2 * random.uniform() - 1) * made.scale;
  const weights = made.hidden
    .concat(output)
    .map((_, index) => grid(made.layers[index] ?? 0, made.layers[index + 1] ?? 0, draw));
  const biases =
    made.bias === 'none' ? undefined : made.layers.slice(1).map((units) => Array.from({ length: units }, draw));
  const data = dataFor(made, loss, random.uniform);
  let state = initialState(network, weights, biases);
  for (let step = 1; ; step++) {
    const batch = shuffledIndices(made.sampleCount, random.below).slice(0, made.batchSize);
    const { divisor, clip, penalty, accumulate } = made.factors ?? {};
    const planned = accumulate?.batches ?? 1;
    const cycle = { batch: ((step - 1) % planned) + 1, batches: planned, rows: made.batchSize * planned };
    const settings = {
      loss,
      reduction: made.reduction,
      ...(divisor !== undefined && made.reduction === 'mean' && { divisor }),
      ...(clip && { clip }),
      ...(penalty && { penalty }),
      ...(accumulate && { accumulate }),
      optimizer: made.optimizer,
    };
    const trace = computeStep({ network, data, batch, step, epoch: 1, state, settings, ...(accumulate && { cycle }) });
    if (step === made.steps) return trace;
    state = trace.stateAfter;
  }
}

function dataFor(made: Recipe, loss: LossName, uniform: () => number): TrainingData {
  const outputs = made.layers.at(-1) ?? 1;
  const inputs = grid(made.sampleCount, made.layers[0] ?? 1, () => 2 * uniform() - 1);
  const targets = inputs.map(() => {
    const row = Array.from({ length: outputs }, () => (uniform() < 0.3 ? Math.round(uniform()) : uniform()));
    if (lossNamed(loss).targets !== 'probabilities') return row;
    const chosen = Math.floor(uniform() * outputs);
    if (uniform() < 0.5) return row.map((_, index) => (index === chosen ? 1 : 0));
    const total = row.reduce((sum, y) => sum + y, 1);
    return row.map((y, index) => (y + (index === chosen ? 1 : 0)) / total);
  });
  return trainingData(inputs, targets, made.factors?.weights?.slice(0, made.sampleCount));
}

function grid(rows: number, columns: number, draw: () => number): number[][] {
  return Array.from({ length: rows }, () => Array.from({ length: columns }, draw));
}

function shuffledIndices(count: number, below: (count: number) => number): number[] {
  const indices = Array.from({ length: count }, (_, index) => index);
  for (let end = count - 1; end > 0; end--) {
    const other = below(end + 1);
    [indices[end], indices[other]] = [indices[other] ?? 0, indices[end] ?? 0];
  }
  return indices;
}

/** Every quantity of a kind that this step has; of wide layers and large batches the first two and the last. */
export function quantitiesOf(kind: QuantityKind, trace: StepTrace): readonly Quantity[] {
  const last = lastLayer(trace.network);
  const widest = Math.max(...trace.network.layers);
  const values: Readonly<Record<IndexName, readonly (number | string)[]>> = {
    line: Object.keys(ruleLines),
    name: hyperparameterNames,
    layer: upTo(0, last),
    unit: ends(upTo(0, widest)),
    from: ends(upTo(0, widest)),
    to: ends(upTo(1, widest)),
    output: ends(upTo(1, trace.network.layers[last] ?? 1)),
    sample: ends(trace.batch.map((index) => index + 1)),
  };
  let found: Record<string, number | string>[] = [{ kind }];
  for (const name of indexNames[kind]) {
    found = found.flatMap((quantity) =>
      values[name]
        .map((value) => ({ ...quantity, [name]: value }))
        .filter((one) => isWithin(one as unknown as Quantity, trace.network)),
    );
  }
  return (found as unknown as Quantity[]).filter(
    (quantity) => !isInputByAnotherName(quantity) && exists(quantity, trace),
  );
}

/** Whether its layers have so many units: asked at each index, because most combinations of indices fail it. */
function isWithin(quantity: Quantity, { layers }: Network): boolean {
  if (!('layer' in quantity)) return true;
  const units = layers[quantity.layer] ?? 0;
  if ('unit' in quantity && quantity.unit > units) return false;
  if ('to' in quantity && quantity.to > units) return false;
  return !('from' in quantity) || quantity.from <= (layers[quantity.layer - 1] ?? 0);
}

/** With its derivations: its own and the alternative, unless that says itself that rounding leaves it no result. */
export function derivationsOf(trace: StepTrace, kinds: readonly QuantityKind[] = allKinds) {
  return kinds.flatMap((kind) =>
    quantitiesOf(kind, trace).flatMap((quantity) => {
      const derivation = derivationOf(quantity, trace);
      if (derivation === undefined) return [];
      const expressions = [
        derivation.expression,
        ...(derivation.alternative && !derivation.alternative.losesDigits ? [derivation.alternative.expression] : []),
      ];
      return expressions.map((expression) => ({ quantity, expression }));
    }),
  );
}

/** `activation.0.i.k` is written `input.i.k`. */
function isInputByAnotherName(quantity: Quantity): boolean {
  return quantity.kind === 'activation' && quantity.layer === 0 && quantity.unit > 0;
}

function upTo(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function ends(values: readonly number[]): readonly number[] {
  return values.length <= 4 ? values : [...values.slice(0, 2), ...values.slice(-1)];
}
