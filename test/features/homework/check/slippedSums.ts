/** Slips from the products on. */
import type { SlipName } from '../../../../src/features/homework/check';
import {
  batch,
  error,
  isHidden,
  layers,
  meanDelta,
  meanX,
  next,
  perUnit,
  type Slipped,
  slip,
  slippedBeforeProducts,
} from './slipped';
import { type Book, type Formulas, honest, slopeAt, slopeOf, thetaOf, upTo, workedOut } from './workings';

type Product = Formulas['product'];
type Total = Formulas['sum'];

const always = (): boolean => true;

const product = (name: SlipName, applies: Slipped['applies'], formula: Product): Slipped =>
  slip(name, 'sampleGradient', applies, { product: formula });
const sum = (name: SlipName, applies: Slipped['applies'], formula: Total): Slipped =>
  slip(name, 'gradientSum', applies, { sum: formula });
const mean = (name: SlipName, applies: Slipped['applies'], formula: Total): Slipped =>
  slip(name, 'batchGradient', applies, { mean: formula });
const update = (name: SlipName, applies: Slipped['applies'], formula: Total): Slipped =>
  slip(name, 'update', applies, { update: formula });

const isCurved = (b: Book): boolean => layers(b).some((l) => ['tanh', 'sigmoid', 'relu'].includes(b.theta(l)));
const isSquare = (b: Book): boolean => layers(b).some((l) => b.width(l) === b.width(l - 1) && b.width(l) > 1);
const hiddenIsCurved = (b: Book): boolean =>
  layers(b)
    .slice(0, -1)
    .some((l) => b.theta(l) !== 'identity');

const products: readonly Slipped[] = [
  product('wrongSample', batch, (b, l, i, j, k) => b.times(b.x(l - 1, i, next(b, k)), b.d(l, j, k))),
  product('sBelow', hiddenIsCurved, (b, l, i, j, k) =>
    b.times(i > 0 && l > 1 ? b.s(l - 1, i, k) : b.x(l - 1, i, k), b.d(l, j, k)),
  ),
  product('sameLayerX', always, (b, l, i, j, k) => b.times(i > 0 ? b.x(l, j, k) : 1, b.d(l, j, k))),
  product('rawInput', isHidden, (b, l, i, j, k) => b.times(b.x(i <= b.width(0) ? 0 : l - 1, i, k), b.d(l, j, k))),
  product('inputForgotten', always, (b, l, i, j, k) => (i > 0 ? b.d(l, j, k) : honest.product(b, l, i, j, k))),
  product('biasTimesDelta', always, (b, l, i, j, k) =>
    b.times(i === 0 ? b.w(l, 0, j) : b.x(l - 1, i, k), b.d(l, j, k)),
  ),
  product('biasProductZero', always, (b, l, i, j, k) => (i === 0 ? 0 : b.times(b.x(l - 1, i, k), b.d(l, j, k)))),
  product('meanXTimesDelta', batch, (b, l, i, j, k) => b.times(meanX(b, l - 1, i), b.d(l, j, k))),
  product('xTimesMeanDelta', batch, (b, l, i, j, k) => b.times(b.x(l - 1, i, k), meanDelta(b, l, j))),
  product('deltaOfSample', batch, (b, l, i, j, k) => b.times(b.x(l - 1, i, k), b.d(l, j, next(b, k)))),
  product('indicesSwapped', isSquare, (b, l, i, j, k) =>
    i > 0 && b.width(l) === b.width(l - 1) ? b.times(b.x(l - 1, j, k), b.d(l, i, k)) : honest.product(b, l, i, j, k),
  ),
  product('weightTimesDelta', always, (b, l, i, j, k) => b.times(b.w(l, i, j), b.d(l, j, k))),
  product('slopeTwice', isCurved, (b, l, i, j, k) =>
    b.theta(l) === 'softmax'
      ? honest.product(b, l, i, j, k)
      : b.times(honest.product(b, l, i, j, k), slopeAt(b, l, j, k)),
  ),
  product('divisionInProduct', batch, (b, l, i, j, k) => honest.product(b, l, i, j, k) / b.size),
  product('signProduct', always, (b, l, i, j, k) => -honest.product(b, l, i, j, k)),
];

const p = (b: Book, l: number, i: number, j: number, k: number): number => b.use(`sampleGradient.${l}.${i}.${j}.${k}`);
const total = (b: Book, l: number, i: number, j: number): number => b.use(`gradientSum.${l}.${i}.${j}`);
const over = (b: Book, term: (k: number) => number): number => b.sum(upTo(b.size).map(term));
const hasMatchingWidth = (b: Book): boolean => batch(b) && layers(b).some((l) => b.width(l) === b.size);

/** One pass of the mean input and the mean target, as a problem with a single sample. */
function ofAveragedInputs(b: Book, l: number, i: number, j: number): number {
  const column = (rows: readonly (readonly number[])[]): readonly (readonly number[])[] => [
    (rows[0] ?? []).map((_, at) => b.pen.step(rows.reduce((sumOf, row) => sumOf + (row[at] ?? 0), 0) / rows.length)),
  ];
  const { problem, pen } = b;
  const one = workedOut({ ...problem, inputs: column(problem.inputs), targets: column(problem.targets) }, pen);
  return one.use(`sampleGradient.${l}.${i}.${j}.1`);
}

/** x̄ δ*: one backward pass of the mean output errors, with the slopes at the mean s. */
function ofAveragedErrors(b: Book, l: number, i: number, j: number): number {
  const { step } = b.pen;
  const mean = (value: (k: number) => number): number => step(over(b, value) / b.size);
  const slope = (layer: number, unit: number): number => {
    const s = mean((k) => b.s(layer, unit, k));
    return slopeOf(b, b.theta(layer), { s, x: thetaOf(b, b.theta(layer), s) });
  };
  const back = (layer: number, unit: number): number => {
    if (layer === b.depth)
      return b.times(
        mean((k) => error(b, unit, k)),
        slope(layer, unit),
      );
    const through = b.sum(upTo(b.width(layer + 1)).map((m) => b.times(back(layer + 1, m), b.w(layer + 1, unit, m))));
    return b.times(through, slope(layer, unit));
  };
  return b.times(
    mean((k) => b.x(l - 1, i, k)),
    back(l, j),
  );
}

const canAverageErrors = (b: Book): boolean => batch(b) && perUnit(b);

const totals: readonly Slipped[] = [
  sum('averagedInputs', batch, (b, l, i, j) => b.size * ofAveragedInputs(b, l, i, j)),
  sum('meanTimesMean', batch, (b, l, i, j) => b.times(b.size, b.times(meanX(b, l - 1, i), meanDelta(b, l, j)))),
  sum('sumTimesSum', batch, (b, l, i, j) =>
    b.times(
      over(b, (k) => b.x(l - 1, i, k)),
      over(b, (k) => b.d(l, j, k)),
    ),
  ),
  sum('lastSample', batch, (b, l, i, j) => p(b, l, i, j, b.size)),
  sum('firstSample', batch, (b, l, i, j) => p(b, l, i, j, 1)),
  sum(
    'sampleMissing',
    (b) => b.size > 2,
    (b, l, i, j) =>
      b.sum(
        upTo(b.size)
          .filter((k) => k !== 2)
          .map((k) => p(b, l, i, j, k)),
      ),
  ),
  sum('absoluteSum', batch, (b, l, i, j) => over(b, (k) => Math.abs(p(b, l, i, j, k)))),
  sum('wrongAxis', hasMatchingWidth, (b, l, i, j) =>
    b.width(l) === b.size ? over(b, (k) => b.times(b.x(l - 1, i, k), b.d(l, k, j))) : honest.sum(b, l, i, j),
  ),
  sum('signSum', always, (b, l, i, j) => -honest.sum(b, l, i, j)),
  sum('averagedErrors', canAverageErrors, (b, l, i, j) => b.size * ofAveragedErrors(b, l, i, j)),
  sum('meanForSum', batch, (b, l, i, j) => honest.sum(b, l, i, j) / b.size),
  mean('averagedInputs', batch, ofAveragedInputs),
  mean('averagedErrors', canAverageErrors, ofAveragedErrors),
  mean('meanTimesMean', batch, (b, l, i, j) => b.times(meanX(b, l - 1, i), meanDelta(b, l, j))),
  mean(
    'sumTimesSum',
    batch,
    (b, l, i, j) =>
      b.times(
        over(b, (k) => b.x(l - 1, i, k)),
        over(b, (k) => b.d(l, j, k)),
      ) / b.size,
  ),
  mean('lastSample', batch, (b, l, i, j) => p(b, l, i, j, b.size)),
  mean('lastSampleDivided', batch, (b, l, i, j) => p(b, l, i, j, b.size) / b.size),
  mean('firstSample', batch, (b, l, i, j) => p(b, l, i, j, 1)),
  mean('sumForMean', batch, total),
  mean('biasNotDivided', batch, (b, l, i, j) => (i === 0 ? total(b, l, i, j) : b.pen.step(total(b, l, i, j) / b.size))),
  mean(
    'neitherDivision',
    (b) => batch(b) && b.loss === 'meanSquaredError' && b.width(b.depth) > 1,
    (b, l, i, j) => b.width(b.depth) * total(b, l, i, j),
  ),
  mean('dividedTwice', batch, (b, l, i, j) => b.pen.step(total(b, l, i, j) / b.size) / b.size),
  mean('wrongDivisor', always, (b, l, i, j) => total(b, l, i, j) / (b.size + 1)),
];

const g = (b: Book, l: number, i: number, j: number): number => b.use(`batchGradient.${l}.${i}.${j}`);
const hasRate = (b: Book): boolean => b.problem.rate !== 1;

const updates: readonly Slipped[] = [
  update('etaForgotten', hasRate, (b, l, i, j) => -g(b, l, i, j)),
  update('updateSign', always, (b, l, i, j) => b.problem.rate * g(b, l, i, j)),
  update('gradientForUpdate', always, g),
  update('sumInUpdate', batch, (b, l, i, j) => -b.problem.rate * total(b, l, i, j)),
  update('dividedInUpdate', batch, (b, l, i, j) => -b.times(b.problem.rate, g(b, l, i, j)) / b.size),
  update('newWeightForUpdate', always, (b, l, i, j) => b.w(l, i, j) - b.times(b.problem.rate, g(b, l, i, j))),
  update('newWeightWrongSign', always, (b, l, i, j) => b.w(l, i, j) + b.times(b.problem.rate, g(b, l, i, j))),
  update('etaTwice', hasRate, (b, l, i, j) => -b.times(b.problem.rate, b.times(b.problem.rate, g(b, l, i, j)))),
];

const after = (name: SlipName, applies: Slipped['applies'], formula: Total): Slipped =>
  slip(name, 'weightAfter', applies, { newWeight: formula });

const newWeights: readonly Slipped[] = [
  after('updateForNewWeight', always, (b, l, i, j) => b.use(`update.${l}.${i}.${j}`)),
  after('newWeightWrongSign', always, (b, l, i, j) => b.w(l, i, j) - b.use(`update.${l}.${i}.${j}`)),
  after('etaForgotten', hasRate, (b, l, i, j) => b.w(l, i, j) - g(b, l, i, j)),
];

export const plainSlipped: readonly Slipped[] = [
  ...slippedBeforeProducts,
  ...products,
  ...totals,
  ...updates,
  ...newWeights,
];
