/**
 * A step as a person works it out on paper: loops over plain arrays, every number noted in a cell. It shares no code with the app. A slip
 * replaces single formulas.
 */
import type { Noted, Pen } from './pen';
import type { LossKind, Problem, Theta } from './problem';

/** Cells by layer, unit or weight, and sample, all counted as in the app: layers and units from 1, i = 0 the bias. */
export class Book {
  readonly cells = new Map<string, Noted>();

  constructor(
    readonly problem: Problem,
    readonly pen: Pen,
  ) {}

  set(address: string, value: number): void {
    const [kind = ''] = address.split('.');
    this.cells.set(address, this.pen.note(value, kind));
  }

  use(address: string): number {
    const noted = this.cells.get(address);
    if (!noted) throw new Error(`no cell ${address}`);
    return this.pen.use(noted);
  }

  /** x_i^(l) of a sample: the input in layer 0, 1 for i = 0. */
  x(layer: number, i: number, k: number): number {
    if (i === 0) return 1;
    return layer === 0
      ? (this.problem.inputs[k - 1]?.[i - 1] ?? Number.NaN)
      : this.use(`activation.${layer}.${i}.${k}`);
  }

  s(layer: number, j: number, k: number): number {
    return this.use(`preactivation.${layer}.${j}.${k}`);
  }

  d(layer: number, j: number, k: number): number {
    return this.use(`delta.${layer}.${j}.${k}`);
  }

  w(layer: number, i: number, j: number): number {
    return this.problem.weights[layer]?.[i]?.[j - 1] ?? Number.NaN;
  }

  y(j: number, k: number): number {
    return this.problem.targets[k - 1]?.[j - 1] ?? Number.NaN;
  }

  get depth(): number {
    return this.problem.widths.length - 1;
  }

  width(layer: number): number {
    return this.problem.widths[layer] ?? 0;
  }

  get size(): number {
    return this.problem.inputs.length;
  }

  theta(layer: number): Theta {
    return this.problem.thetas[layer - 1] ?? 'identity';
  }

  get loss(): LossKind {
    return this.problem.loss;
  }

  /** Adds from left to right, every partial sum a step. */
  sum(terms: readonly number[]): number {
    return terms.reduce((total, term, at) => (at === 0 ? term : this.pen.step(total + term)), 0);
  }

  times(one: number, other: number): number {
    return this.pen.step(one * other);
  }
}

/** The formulas of a step; each may be replaced by a slip's. */
export interface Formulas {
  readonly s: (book: Book, l: number, j: number, k: number) => number;
  readonly x: (book: Book, l: number, j: number, k: number) => number;
  readonly outputDelta: (book: Book, j: number, k: number) => number;
  readonly hiddenDelta: (book: Book, l: number, i: number, k: number) => number;
  readonly product: (book: Book, l: number, i: number, j: number, k: number) => number;
  readonly sum: (book: Book, l: number, i: number, j: number) => number;
  readonly mean: (book: Book, l: number, i: number, j: number) => number;
  readonly update: (book: Book, l: number, i: number, j: number) => number;
  readonly newWeight: (book: Book, l: number, i: number, j: number) => number;
}

export function upTo(count: number, from = 1): readonly number[] {
  return Array.from({ length: Math.max(0, count - from + 1) }, (_, at) => at + from);
}

export const honest: Formulas = {
  s: (book, l, j, k) =>
    book.sum(upTo(book.width(l - 1), 0).map((i) => book.times(book.w(l, i, j), book.x(l - 1, i, k)))),
  x: (book, l, j, k) => thetaAt(book, l, j, k),
  outputDelta: (book, j, k) => {
    const L = book.depth;
    const { pen } = book;
    const miss = (m: number): number => pen.step(book.x(L, m, k) - book.y(m, k));
    const K = book.width(L);
    if (book.loss === 'binaryCrossEntropy' || book.loss === 'crossEntropy') return miss(j);
    const factor = pen.step({ halfSquaredError: 1, squaredError: 2, meanSquaredError: 2 / K }[book.loss]);
    const error = (m: number): number => book.times(factor, miss(m));
    if (book.theta(L) !== 'softmax') return book.times(error(j), slopeAt(book, L, j, k));
    return book.sum(
      upTo(K).map((m) => {
        const x = book.x(L, m, k);
        const rest = pen.step((m === j ? 1 : 0) - book.x(L, j, k));
        return book.times(book.times(error(m), x), rest);
      }),
    );
  },
  hiddenDelta: (book, l, i, k) => book.times(backAt(book, l, i, k), slopeAt(book, l, i, k)),
  product: (book, l, i, j, k) => book.times(book.x(l - 1, i, k), book.d(l, j, k)),
  sum: (book, l, i, j) => book.sum(upTo(book.size).map((k) => book.use(`sampleGradient.${l}.${i}.${j}.${k}`))),
  mean: (book, l, i, j) => book.use(`gradientSum.${l}.${i}.${j}`) / book.size,
  update: (book, l, i, j) => -book.problem.rate * book.use(`batchGradient.${l}.${i}.${j}`),
  newWeight: (book, l, i, j) => book.w(l, i, j) + book.use(`update.${l}.${i}.${j}`),
};

export function backAt(book: Book, l: number, i: number, k: number): number {
  return book.sum(upTo(book.width(l + 1)).map((m) => book.times(book.d(l + 1, m, k), book.w(l + 1, i, m))));
}

export function thetaOf(book: Book, theta: Theta, s: number): number {
  const { step } = book.pen;
  switch (theta) {
    case 'tanh':
      return step(Math.tanh(s));
    case 'sigmoid':
      return step(1 / step(1 + step(Math.exp(-s))));
    case 'relu':
      return Math.max(0, s);
    default:
      return s;
  }
}

function thetaAt(book: Book, l: number, j: number, k: number): number {
  const theta = book.theta(l);
  if (theta !== 'softmax') return thetaOf(book, theta, book.s(l, j, k));
  const powers = upTo(book.width(l)).map((m) => book.pen.step(Math.exp(book.s(l, m, k))));
  return (powers[j - 1] ?? Number.NaN) / book.sum(powers);
}

/** From x where the slope is a formula of x, and by the sign of s. */
export function slopeAt(book: Book, l: number, j: number, k: number): number {
  return slopeOf(book, book.theta(l), { s: book.s(l, j, k), x: book.x(l, j, k) });
}

export function slopeOf(book: Book, theta: Theta, { s, x }: { readonly s: number; readonly x: number }): number {
  const { step } = book.pen;
  switch (theta) {
    case 'tanh':
      return step(1 - step(x * x));
    case 'sigmoid':
      return step(x * step(1 - x));
    case 'relu':
      return s > 0 ? 1 : 0;
    default:
      return 1;
  }
}

/** Works the whole step; `formulasAt` gives other formulas where a slip is made. */
export function workedOut(problem: Problem, pen: Pen, formulas: Formulas = honest): Book {
  const book = new Book(problem, pen);
  const [samples, L] = [upTo(book.size), book.depth];
  for (const l of upTo(L)) {
    for (const k of samples)
      for (const j of upTo(book.width(l))) book.set(`preactivation.${l}.${j}.${k}`, formulas.s(book, l, j, k));
    for (const k of samples)
      for (const j of upTo(book.width(l))) book.set(`activation.${l}.${j}.${k}`, formulas.x(book, l, j, k));
  }
  for (const l of [...upTo(L)].reverse()) {
    for (const k of samples) {
      for (const j of upTo(book.width(l))) {
        const delta = l === L ? formulas.outputDelta(book, j, k) : formulas.hiddenDelta(book, l, j, k);
        book.set(`delta.${l}.${j}.${k}`, delta);
      }
    }
  }
  for (const l of upTo(L)) {
    for (const j of upTo(book.width(l))) {
      for (const i of upTo(book.width(l - 1), 0)) {
        const at = `${l}.${i}.${j}`;
        for (const k of samples) book.set(`sampleGradient.${at}.${k}`, formulas.product(book, l, i, j, k));
        book.set(`gradientSum.${at}`, formulas.sum(book, l, i, j));
        book.set(`batchGradient.${at}`, formulas.mean(book, l, i, j));
        book.set(`update.${at}`, formulas.update(book, l, i, j));
        book.set(`weightAfter.${at}`, formulas.newWeight(book, l, i, j));
      }
    }
  }
  return book;
}
