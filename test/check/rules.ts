/**
 * What follows the products, with every setting that a step can have: weights and clip factors of samples, divisors, penalties, cycles,
 * clipping, weight decay and the optimizers. Loops over plain numbers, each result noted in its cell, as on paper.
 */
import type { StepSettings } from '../../src/model';
import { type Book, upTo } from './workings';

/** The state of one weight before the step. */
export interface Before {
  readonly first: number;
  readonly second: number;
  readonly accumulated: number;
}

export interface Circumstances {
  readonly settings: StepSettings;
  readonly sampleWeights?: readonly number[];
  /** Adam's t. */
  readonly time: number;
  readonly before: Before;
  /** How many batches have been added with this one, if the step ends a cycle. */
  readonly added?: number;
}

type Each = (
  act: (address: string, place: { readonly l: number; readonly i: number; readonly j: number }) => void,
) => void;

/** Continues a book whose products have been worked out. */
export function workedUpdate(book: Book, given: Circumstances): void {
  const each: Each = (act) => {
    for (const l of upTo(book.depth))
      for (const j of upTo(book.width(l)))
        for (const i of upTo(book.width(l - 1), 0)) act(`${l}.${i}.${j}`, { l, i, j });
  };
  sums(book, given, each);
  const gradient = cycle(book, given, each, 'batchGradient');
  const clipped = clip(book, given, each, gradient);
  each((at, place) => {
    const step = rule(book, given, at, {
      g: book.use(`${clipped}.${at}`),
      w: book.w(place.l, place.i, place.j),
      isBias: place.i === 0,
    });
    book.set(`update.${at}`, -step);
    book.set(`weightAfter.${at}`, book.w(place.l, place.i, place.j) + book.use(`update.${at}`));
  });
}

function sums(book: Book, { settings, sampleWeights }: Circumstances, each: Each): void {
  const { step } = book.pen;
  const samples = upTo(book.size);
  const c = (k: number): number => sampleWeights?.[k - 1] ?? 1;
  const product = (at: string, k: number): number => book.use(`sampleGradient.${at}.${k}`);
  const limit = settings.clip?.per === 'sample' ? settings.clip.maxNorm : undefined;
  const gammas = samples.map((k) =>
    limit === undefined ? 1 : Math.min(1, step(limit / norm(book, each, (at) => product(at, k)))),
  );
  const hasFactors = sampleWeights !== undefined || limit !== undefined;
  const { divisor = 'batch', reduction, penalty } = settings;
  const D =
    reduction === 'sum' || divisor === 'none'
      ? 1
      : divisor === 'weights'
        ? book.sum(samples.map(c))
        : divisor === 'batch'
          ? book.size
          : divisor;
  each((at, { l, i, j }) => {
    if (hasFactors) {
      for (const k of samples) {
        const weighted = sampleWeights ? book.times(c(k), product(at, k)) : product(at, k);
        book.set(`contribution.${at}.${k}`, limit === undefined ? weighted : book.times(gammas[k - 1] ?? 1, weighted));
      }
    }
    const terms = samples.map((k) => book.use(`${hasFactors ? 'contribution' : 'sampleGradient'}.${at}.${k}`));
    book.set(`gradientSum.${at}`, book.sum(terms));
    const mean = (): number => step(book.use(`gradientSum.${at}`) / D);
    if (!penalty || penalty.l2 === 0 || (i === 0 && !penalty.biases)) {
      book.set(`batchGradient.${at}`, mean());
      return;
    }
    const R = penalty.divideBy === 'none' ? 1 : book.size;
    book.set(`dataGradient.${at}`, mean());
    const pull = step(book.times(penalty.l2, book.w(l, i, j)) / R);
    book.set(`batchGradient.${at}`, book.use(`dataGradient.${at}`) + pull);
  });
}

function norm(book: Book, each: Each, value: (at: string) => number): number {
  const squares: number[] = [];
  each((at) => squares.push(book.times(value(at), value(at))));
  return book.pen.step(Math.sqrt(book.sum(squares)));
}

/** G and u; the name of the cells that hold what the update takes. */
function cycle(book: Book, { settings, before, added = 1 }: Circumstances, each: Each, gradient: string): string {
  const { accumulate } = settings;
  if (!accumulate) return gradient;
  each((at) => book.set(`accumulated.${at}`, before.accumulated + book.use(`${gradient}.${at}`)));
  if (accumulate.divide === 'none') return 'accumulated';
  const by = accumulate.divide === 'planned' ? accumulate.batches : added;
  each((at) => book.set(`cycleGradient.${at}`, book.use(`accumulated.${at}`) / by));
  return 'cycleGradient';
}

function clip(book: Book, { settings }: Circumstances, each: Each, gradient: string): string {
  if (settings.clip?.per !== 'batch') return gradient;
  const length = norm(book, each, (at) => book.use(`${gradient}.${at}`));
  const factor = Math.min(1, book.pen.step(settings.clip.maxNorm / length));
  each((at) => book.set(`clippedGradient.${at}`, book.times(factor, book.use(`${gradient}.${at}`))));
  return 'clippedGradient';
}

interface OneWeight {
  readonly g: number;
  readonly w: number;
  readonly isBias: boolean;
}

/** What is subtracted from the weight. */
function rule(book: Book, { settings, time, before }: Circumstances, at: string, { g, w, isBias }: OneWeight): number {
  const { optimizer } = settings;
  const { step } = book.pen;
  const rate = optimizer.learningRate;
  const line = (name: string, value: number): number => {
    book.set(`optimizerLine.${name}.${at}`, value);
    return book.use(`optimizerLine.${name}.${at}`);
  };
  const decay = 'weightDecay' in optimizer && !isBias ? book.times(optimizer.weightDecay, w) : 0;
  const isCoupled = optimizer.kind !== 'adamw';
  const taken = decay !== 0 && isCoupled ? step(g + decay) : g;
  const average = (beta: number, old: number, now: number): number =>
    step(book.times(beta, old) + book.times(step(1 - beta), now));
  switch (optimizer.kind) {
    case 'sgd': {
      if (optimizer.momentum === 0) return book.times(rate, taken);
      return book.times(rate, line('velocity', book.times(optimizer.momentum, before.first) + taken));
    }
    case 'nesterov': {
      const v = line('velocity', book.times(optimizer.momentum, before.first) + taken);
      return book.times(rate, step(taken + book.times(optimizer.momentum, v)));
    }
    case 'rmsprop': {
      const v = line('secondMoment', average(optimizer.alpha, before.second, book.times(taken, taken)));
      return book.times(rate, taken) / step(step(Math.sqrt(v)) + optimizer.epsilon);
    }
    case 'adam':
    case 'adamw': {
      const m = line('firstMoment', average(optimizer.beta1, before.first, taken));
      const v = line('secondMoment', average(optimizer.beta2, before.second, book.times(taken, taken)));
      const mHat = line('firstMomentCorrected', m / step(1 - optimizer.beta1 ** time));
      const vHat = line('secondMomentCorrected', v / step(1 - optimizer.beta2 ** time));
      const move = step(mHat / step(step(Math.sqrt(vHat)) + optimizer.epsilon));
      return book.times(rate, optimizer.kind === 'adamw' ? step(move + decay) : move);
    }
    default:
      throw new Error(
        `rules: expected a rule that is worked out here; got ${(optimizer as { readonly kind: string }).kind}`,
      );
  }
}
