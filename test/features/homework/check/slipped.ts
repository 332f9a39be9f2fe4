/** Slips as a person makes them, in the loops of `workings`: which formula is replaced by which. */
import type { SlipName } from '../../../../src/features/homework/check';
import type { Chance } from './chance';
import type { Problem, Theta } from './problem';
import type { RuleFormulas } from './rules';
import type { Circumstances } from './work';
import { type Book, backAt, type Formulas, honest, slopeAt, slopeOf, thetaOf, upTo } from './workings';

export interface Slipped {
  readonly name: SlipName;
  readonly kind: string;
  readonly formulas: (book: Book) => Partial<Formulas>;
  /** Whether it can change a number of this problem. */
  readonly applies: (book: Book) => boolean;
  /** Settings in which it is made; absent: plain gradient descent. */
  readonly given?: (problem: Problem, chance: Chance) => Circumstances;
  /** What it changes after the products. */
  readonly rules?: Partial<RuleFormulas>;
  /** How it differs from another one with the same name and place. */
  readonly variant?: string;
}

type Sum = Formulas['s'];

const always = (): boolean => true;
const batch = (book: Book): boolean => book.size > 1;
const layers = (book: Book): readonly number[] => upTo(book.depth);
const isFused = (book: Book): boolean => book.loss === 'binaryCrossEntropy' || book.loss === 'crossEntropy';
const isSquared = (book: Book): boolean => !isFused(book);
const lastTheta = (book: Book): Theta => book.theta(book.depth);
const K = (book: Book): number => book.width(book.depth);
const next = (book: Book, k: number): number => (k % book.size) + 1;
const hasTheta =
  (...thetas: readonly Theta[]) =>
  (book: Book): boolean =>
    layers(book).some((l) => thetas.includes(book.theta(l)));
const isHidden = (book: Book): boolean => book.depth > 1;
const hiddenHas =
  (...thetas: readonly Theta[]) =>
  (book: Book): boolean =>
    layers(book)
      .slice(0, -1)
      .some((l) => thetas.includes(book.theta(l)));
const outputHas =
  (...thetas: readonly Theta[]) =>
  (book: Book): boolean =>
    isSquared(book) && thetas.includes(lastTheta(book));

function slip(
  name: SlipName,
  kind: string,
  applies: Slipped['applies'],
  formulas: Partial<Formulas> | ((book: Book) => Partial<Formulas>),
): Slipped {
  return { name, kind, applies, formulas: typeof formulas === 'function' ? formulas : () => formulas };
}

/** Σ_i w x with other factors; `from` is the first index. */
function weighted(book: Book, l: number, term: (i: number) => number, from = 0): number {
  return book.sum(upTo(book.width(l - 1), from).map(term));
}

const s = (name: SlipName, applies: Slipped['applies'], formula: Sum): Slipped =>
  slip(name, 'preactivation', applies, { s: formula });

const forward: readonly Slipped[] = [
  s('biasForgotten', always, (b, l, j, k) => weighted(b, l, (i) => b.times(b.w(l, i, j), b.x(l - 1, i, k)), 1)),
  s('biasSign', always, (b, l, j, k) =>
    weighted(b, l, (i) => (i === 0 ? -b.w(l, 0, j) : b.times(b.w(l, i, j), b.x(l - 1, i, k)))),
  ),
  s(
    'transposedWeights',
    (b) => layers(b).some((l) => b.width(l) === b.width(l - 1) && b.width(l) > 1),
    (b, l, j, k) =>
      weighted(b, l, (i) =>
        b.times(i > 0 && b.width(l) === b.width(l - 1) ? b.w(l, j, i) : b.w(l, i, j), b.x(l - 1, i, k)),
      ),
  ),
  s('wrongSample', batch, (b, l, j, k) => weighted(b, l, (i) => b.times(b.w(l, i, j), b.x(l - 1, i, next(b, k))))),
  s('sBelow', hiddenHas('tanh', 'sigmoid', 'relu'), (b, l, j, k) =>
    weighted(b, l, (i) => b.times(b.w(l, i, j), i > 0 && l > 1 ? b.s(l - 1, i, k) : b.x(l - 1, i, k))),
  ),
  s('averagedInputs', batch, (b, l, j, k) =>
    weighted(b, l, (i) => b.times(b.w(l, i, j), l === 1 ? meanX(b, 0, i) : b.x(l - 1, i, k))),
  ),
  s('missingTerm', always, (b, l, j, k) =>
    b.sum(upTo(b.width(l - 1) - 1, 0).map((i) => b.times(b.w(l, i, j), b.x(l - 1, i, k)))),
  ),
];

function meanX(b: Book, l: number, i: number): number {
  return b.pen.step(b.sum(upTo(b.size).map((k) => b.x(l, i, k))) / b.size);
}

function meanDelta(b: Book, l: number, j: number): number {
  return b.pen.step(b.sum(upTo(b.size).map((k) => b.d(l, j, k))) / b.size);
}

const x = (name: SlipName, applies: Slipped['applies'], formula: (honestX: Formulas['x']) => Formulas['x']): Slipped =>
  slip(name, 'activation', applies, { x: formula(honest.x) });

const activations: readonly Slipped[] = [
  x('activationForgotten', hasTheta('tanh', 'sigmoid', 'relu', 'softmax'), () => (b, l, j, k) => b.s(l, j, k)),
  x('wrongActivation', hasTheta('tanh', 'sigmoid'), (usual) => (b, l, j, k) => {
    const other: Theta | undefined = b.theta(l) === 'tanh' ? 'sigmoid' : b.theta(l) === 'sigmoid' ? 'tanh' : undefined;
    return other ? thetaOf(b, other, b.s(l, j, k)) : usual(b, l, j, k);
  }),
  x(
    'sigmoidOfMinusS',
    hasTheta('sigmoid'),
    (usual) => (b, l, j, k) => (b.theta(l) === 'sigmoid' ? thetaOf(b, 'sigmoid', -b.s(l, j, k)) : usual(b, l, j, k)),
  ),
  x(
    'softmaxNotNormalised',
    hasTheta('softmax'),
    (usual) => (b, l, j, k) => (b.theta(l) === 'softmax' ? Math.exp(b.s(l, j, k)) : usual(b, l, j, k)),
  ),
  x(
    'softmaxOverBatch',
    (b) => batch(b) && hasTheta('softmax')(b),
    (usual) => (b, l, j, k) => {
      if (b.theta(l) !== 'softmax') return usual(b, l, j, k);
      const powers = upTo(b.size).map((row) => b.pen.step(Math.exp(b.s(l, j, row))));
      return (powers[k - 1] ?? 0) / b.sum(powers);
    },
  ),
];

/** ∂e/∂o of an output. */
function error(b: Book, j: number, k: number, output = b.x(b.depth, j, k), target = b.y(j, k)): number {
  const { step } = b.pen;
  if (b.loss === 'crossEntropy') return step(-target / output);
  if (b.loss === 'binaryCrossEntropy') return step(step(-target / output) + step(step(1 - target) / step(1 - output)));
  const factor = { halfSquaredError: 1, squaredError: 2, meanSquaredError: 2 / K(b) }[b.loss];
  return b.times(step(factor), step(output - target));
}

type OutputDelta = Formulas['outputDelta'];

const out = (name: SlipName, applies: Slipped['applies'], formula: (usual: OutputDelta) => OutputDelta): Slipped =>
  slip(name, 'delta', applies, { outputDelta: formula(honest.outputDelta) });

const slopeLast = (b: Book, j: number, k: number): number => slopeAt(b, b.depth, j, k);
const perUnit = outputHas('identity', 'tanh', 'sigmoid', 'relu');

const outputs: readonly Slipped[] = [
  out('sign', always, (usual) => (b, j, k) => -usual(b, j, k)),
  out(
    'twoLost',
    (b) => b.loss === 'squaredError' || b.loss === 'meanSquaredError',
    (usual) => (b, j, k) => usual(b, j, k) / 2,
  ),
  out(
    'twoExtra',
    (b) => b.loss === 'halfSquaredError' || isFused(b),
    (usual) => (b, j, k) => 2 * usual(b, j, k),
  ),
  out(
    'halfExtra',
    (b) => b.loss === 'halfSquaredError',
    (usual) => (b, j, k) => usual(b, j, k) / 2,
  ),
  out(
    'outputsForgotten',
    (b) => b.loss === 'meanSquaredError' && K(b) > 1,
    (usual) => (b, j, k) => K(b) * usual(b, j, k),
  ),
  out(
    'outputsExtra',
    (b) => b.loss !== 'meanSquaredError' && K(b) > 1,
    (usual) => (b, j, k) => usual(b, j, k) / K(b),
  ),
  out('slopeForgotten', outputHas('tanh', 'sigmoid', 'relu'), () => (b, j, k) => error(b, j, k)),
  out('slopeAtX', outputHas('tanh', 'sigmoid'), () => (b, j, k) => {
    const own = b.x(b.depth, j, k);
    return b.times(error(b, j, k), slopeOf(b, lastTheta(b), { s: own, x: thetaOf(b, lastTheta(b), own) }));
  }),
  out(
    'wrongSlope',
    outputHas('tanh', 'sigmoid'),
    () => (b, j, k) =>
      b.times(
        error(b, j, k),
        slopeOf(b, lastTheta(b) === 'tanh' ? 'sigmoid' : 'tanh', { s: 0, x: b.x(b.depth, j, k) }),
      ),
  ),
  out(
    'slopeOnFused',
    isFused,
    (usual) => (b, j, k) => b.times(usual(b, j, k), slopeOf(b, 'sigmoid', { s: 0, x: b.x(b.depth, j, k) })),
  ),
  out(
    'diagonalSoftmax',
    (b) => isSquared(b) && lastTheta(b) === 'softmax',
    () => (b, j, k) => b.times(error(b, j, k), slopeOf(b, 'sigmoid', { s: 0, x: b.x(b.depth, j, k) })),
  ),
  out('errorForDelta', isFused, () => (b, j, k) => error(b, j, k)),
  out(
    'diagonalCrossEntropy',
    (b) => b.loss === 'crossEntropy',
    () => (b, j, k) => b.times(-b.y(j, k), b.pen.step(1 - b.x(b.depth, j, k))),
  ),
  out(
    'oneOutput',
    (b) => K(b) > 1,
    (usual) => (b, j, k) => (j > 1 ? 0 : usual(b, j, k)),
  ),
  out(
    'sForOutput',
    (b) => outputHas('tanh', 'sigmoid', 'relu')(b) || isFused(b),
    () => (b, j, k) =>
      isFused(b) ? b.s(b.depth, j, k) - b.y(j, k) : b.times(error(b, j, k, b.s(b.depth, j, k)), slopeLast(b, j, k)),
  ),
  out(
    'wrongTarget',
    (b) => batch(b) && (perUnit(b) || isFused(b)),
    () => (b, j, k) =>
      isFused(b)
        ? b.x(b.depth, j, k) - b.y(j, next(b, k))
        : b.times(error(b, j, k, b.x(b.depth, j, k), b.y(j, next(b, k))), slopeLast(b, j, k)),
  ),
  out('lossForError', perUnit, () => (b, j, k) => {
    const miss = b.pen.step(b.x(b.depth, j, k) - b.y(j, k));
    const factor = { halfSquaredError: 0.5, squaredError: 1, meanSquaredError: 1 / K(b) }[b.loss as 'squaredError'];
    return b.times(b.times(factor, b.times(miss, miss)), slopeLast(b, j, k));
  }),
  out('absoluteError', perUnit, () => (b, j, k) => {
    const sign = Math.sign(b.x(b.depth, j, k) - b.y(j, k));
    return b.times(b.pen.step(sign / K(b)), slopeLast(b, j, k));
  }),
  slip('divisionInDelta', 'delta', batch, { outputDelta: (b, j, k) => honest.outputDelta(b, j, k) / b.size }),
];

type HiddenDelta = Formulas['hiddenDelta'];

const hid = (name: SlipName, applies: Slipped['applies'], formula: HiddenDelta): Slipped =>
  slip(name, 'delta', (b) => isHidden(b) && applies(b), { hiddenDelta: formula });

function through(b: Book, l: number, i: number, k: number, term: (m: number) => number): number {
  return b.times(b.sum(upTo(b.width(l + 1)).map(term)), slopeAt(b, l, i, k));
}

const isSquareAbove = (b: Book): boolean =>
  upTo(b.depth - 1).some((l) => b.width(l) === b.width(l + 1) && b.width(l) > 1);

const hidden: readonly Slipped[] = [
  hid('sign', always, (b, l, i, k) => -honest.hiddenDelta(b, l, i, k)),
  hid('slopeForgotten', hiddenHas('tanh', 'sigmoid', 'relu'), backAt),
  hid('slopeAtX', hiddenHas('tanh', 'sigmoid'), (b, l, i, k) => {
    if (b.theta(l) !== 'tanh' && b.theta(l) !== 'sigmoid') return honest.hiddenDelta(b, l, i, k);
    const own = b.x(l, i, k);
    return b.times(backAt(b, l, i, k), slopeOf(b, b.theta(l), { s: own, x: thetaOf(b, b.theta(l), own) }));
  }),
  hid('wrongSlope', hiddenHas('tanh', 'sigmoid'), (b, l, i, k) => {
    const other: Theta | undefined = b.theta(l) === 'tanh' ? 'sigmoid' : b.theta(l) === 'sigmoid' ? 'tanh' : undefined;
    return other
      ? b.times(backAt(b, l, i, k), slopeOf(b, other, { s: 0, x: b.x(l, i, k) }))
      : honest.hiddenDelta(b, l, i, k);
  }),
  hid(
    'slopeOfSample',
    (b) => batch(b) && hiddenHas('tanh', 'sigmoid', 'relu')(b),
    (b, l, i, k) => b.times(backAt(b, l, i, k), slopeAt(b, l, i, next(b, k))),
  ),
  hid(
    'oneSuccessor',
    (b) => upTo(b.depth).some((l) => l > 1 && b.width(l) > 1),
    (b, l, i, k) => b.times(b.times(b.d(l + 1, 1, k), b.w(l + 1, i, 1)), slopeAt(b, l, i, k)),
  ),
  hid('transposedWeights', isSquareAbove, (b, l, i, k) =>
    through(b, l, i, k, (m) =>
      b.times(b.d(l + 1, m, k), b.width(l) === b.width(l + 1) ? b.w(l + 1, m, i) : b.w(l + 1, i, m)),
    ),
  ),
  hid('noWeights', always, (b, l, i, k) => through(b, l, i, k, (m) => b.d(l + 1, m, k))),
  hid(
    'dividedByWeight',
    (b) =>
      upTo(b.depth, 2).every((l) =>
        upTo(b.width(l)).every((j) => upTo(b.width(l - 1)).every((i) => b.w(l, i, j) !== 0)),
      ),
    (b, l, i, k) => through(b, l, i, k, (m) => b.pen.step(b.d(l + 1, m, k) / b.w(l + 1, i, m))),
  ),
  hid('slopeOfLayerAbove', isSquareAbove, (b, l, i, k) =>
    b.width(l) === b.width(l + 1) && b.theta(l + 1) !== 'softmax'
      ? b.times(backAt(b, l, i, k), slopeAt(b, l + 1, i, k))
      : honest.hiddenDelta(b, l, i, k),
  ),
  hid('weightsOfLayerBelow', isSquareAbove, (b, l, i, k) =>
    b.width(l) === b.width(l + 1) && b.width(l) === b.width(l - 1)
      ? through(b, l, i, k, (m) => b.times(b.d(l + 1, m, k), b.w(l, i, m)))
      : honest.hiddenDelta(b, l, i, k),
  ),
  hid(
    'meanDeltaForAll',
    batch,
    (b, l, i) => b.sum(upTo(b.size).map((row) => honest.hiddenDelta(b, l, i, row))) / b.size,
  ),
  hid('gradientForWeight', always, (b, l, i, k) =>
    through(b, l, i, k, (m) => {
      const products = upTo(b.size).map((row) => b.times(b.x(l, i, row), b.d(l + 1, m, row)));
      return b.times(b.d(l + 1, m, k), b.pen.step(b.sum(products) / b.size));
    }),
  ),
  hid('updatedWeights', always, (b, l, i, k) =>
    through(b, l, i, k, (m) => {
      const products = upTo(b.size).map((row) => b.times(b.x(l, i, row), b.d(l + 1, m, row)));
      const mean = b.pen.step(b.sum(products) / b.size);
      return b.times(b.d(l + 1, m, k), b.pen.step(b.w(l + 1, i, m) - b.times(b.problem.rate, mean)));
    }),
  ),
];

export const slippedBeforeProducts: readonly Slipped[] = [...forward, ...activations, ...outputs, ...hidden];
export { batch, error, isHidden, layers, meanDelta, meanX, next, perUnit, slip };
