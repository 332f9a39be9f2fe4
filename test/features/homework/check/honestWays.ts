/** Other right orders of working, and sheets that are not filled in everywhere. */
import type { Digits } from './pen';
import { type Book, backAt, type Formulas, honest, slopeOf, thetaOf, upTo } from './workings';

export interface HonestWay {
  readonly name: string;
  readonly formulas?: Partial<Formulas>;
  /** Columns that are worked with fewer digits than the rest. */
  readonly columns?: Readonly<Record<string, Digits>>;
  /** Kinds of cells that are filled in; absent: all. */
  readonly filled?: readonly string[];
}

function slopeFromS(book: Book, l: number, j: number, k: number): number {
  const s = book.s(l, j, k);
  return slopeOf(book, book.theta(l), { s, x: thetaOf(book, book.theta(l), s) });
}

/** (−y/o + (1 − y)/(1 − o))·o(1 − o), as the chain rule gives it; only where o is not near 0 or 1, where nobody would. */
function longDelta(book: Book, j: number, k: number): number {
  const o = book.x(book.depth, j, k);
  if (book.loss !== 'binaryCrossEntropy' || o < 0.1 || o > 0.9) return honest.outputDelta(book, j, k);
  const { step } = book.pen;
  const y = book.y(j, k);
  const error = step(step(-y / o) + step(step(1 - y) / step(1 - o)));
  return book.times(error, slopeOf(book, 'sigmoid', { s: 0, x: o }));
}

const two = { of: 'decimals', count: 2 } as const;

export const honestWays: readonly HonestWay[] = [
  {
    name: 'η/B rounded, times the sum',
    formulas: {
      update: (book, l, i, j) =>
        -book.pen.round(book.problem.rate / book.size) * book.use(`gradientSum.${l}.${i}.${j}`),
    },
  },
  {
    name: '1/B rounded, times the sum',
    formulas: {
      mean: (book, l, i, j) => book.pen.round(1 / book.size) * book.use(`gradientSum.${l}.${i}.${j}`),
    },
  },
  {
    name: 'mean of products, each divided',
    formulas: {
      mean: (book, l, i, j) =>
        book.sum(upTo(book.size).map((k) => book.pen.step(book.use(`sampleGradient.${l}.${i}.${j}.${k}`) / book.size))),
    },
  },
  {
    name: 'η times the sum, then divided',
    formulas: {
      update: (book, l, i, j) => -book.times(book.problem.rate, book.use(`gradientSum.${l}.${i}.${j}`)) / book.size,
    },
  },
  {
    name: 'new weight from the gradient',
    formulas: {
      newWeight: (book, l, i, j) =>
        book.w(l, i, j) - book.times(book.problem.rate, book.use(`batchGradient.${l}.${i}.${j}`)),
    },
  },
  {
    name: 'slopes from s',
    formulas: {
      hiddenDelta: (book, l, i, k) => book.times(backAt(book, l, i, k), slopeFromS(book, l, i, k)),
    },
  },
  {
    name: 'every term of δ times its slope',
    formulas: {
      hiddenDelta: (book, l, i, k) =>
        book.sum(
          upTo(book.width(l + 1)).map((m) =>
            book.times(book.times(book.d(l + 1, m, k), book.w(l + 1, i, m)), slopeFromS(book, l, i, k)),
          ),
        ),
    },
  },
  { name: 'δ by the long form', formulas: { outputDelta: longDelta } },
  { name: 's with two decimals', columns: { preactivation: two } },
  { name: 'products with two decimals', columns: { sampleGradient: two } },
  { name: 'blank: all but δ and means', filled: ['delta', 'batchGradient'] },
  { name: 'blank: all but means', filled: ['batchGradient'] },
  { name: 'blank: all but updates', filled: ['update'] },
  { name: 'blank: all but new weights', filled: ['weightAfter'] },
  { name: 'blank: s, products, sums', filled: ['activation', 'delta', 'batchGradient', 'update'] },
];
