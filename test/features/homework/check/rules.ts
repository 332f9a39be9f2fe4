/**
 * What follows the products, with every setting that a step can have: weights and clip factors of samples, divisors, penalties, cycles,
 * clipping, weight decay and the optimizers. Loops over plain numbers, each result noted in its cell, as on paper. A slip replaces single
 * formulas.
 */
import {
  addedBatches,
  average,
  beforeClipping,
  type Circumstances,
  data,
  decayRate,
  divisorOf,
  firstRate,
  gradient,
  isPenalised,
  learningRate,
  momentum,
  normOf,
  type Place,
  placesOf,
  product,
  pull,
  sampleWeight,
  secondRate,
  threshold,
  total,
  type Work,
  weight,
} from './work';
import { type Book, upTo } from './workings';

type OfWeight = (work: Work, place: Place) => number;

export interface RuleFormulas {
  /** γ(k) */
  readonly sampleFactor: (work: Work, k: number) => number;
  readonly contribution: (work: Work, place: Place, k: number, factor: number) => number;
  readonly sum: OfWeight;
  /** The samples' gradient, after the division. */
  readonly data: OfWeight;
  readonly gradient: OfWeight;
  readonly accumulated: OfWeight;
  readonly cycleGradient: OfWeight;
  /** What is left of the norm, as a factor, and with it the gradient. */
  readonly batchFactor: (work: Work, norm: number) => number;
  readonly clipped: (work: Work, place: Place, factor: number) => number;
  /** λw, wherever it is added. */
  readonly decay: OfWeight;
  readonly velocity: (work: Work, place: Place, taken: number) => number;
  readonly firstMoment: (work: Work, place: Place, taken: number) => number;
  readonly secondMoment: (work: Work, place: Place, taken: number) => number;
  readonly corrected: (work: Work, moment: number, beta: number) => number;
  /** What the gradient, or its average, is divided by. */
  readonly denominator: (work: Work, moment: number, epsilon: number) => number;
  /** Δw = −η v */
  readonly momentumUpdate: (work: Work, place: Place, velocity: number) => number;
}

export const honestRules: RuleFormulas = {
  sampleFactor: (work, k) =>
    Math.min(1, work.book.pen.step(threshold(work) / normOf(work, (place) => product(work, place, k)))),
  contribution: (work, place, k, factor) => {
    const { book, given } = work;
    const own = product(work, place, k);
    const weighted = given.sampleWeights ? book.times(sampleWeight(work, k), own) : own;
    return given.settings.clip?.per === 'sample' ? book.times(factor, weighted) : weighted;
  },
  sum: ({ book, given: { sampleWeights, settings } }, { at }) => {
    const kind = sampleWeights || settings.clip?.per === 'sample' ? 'contribution' : 'sampleGradient';
    return book.sum(upTo(book.size).map((k) => book.use(`${kind}.${at}.${k}`)));
  },
  data: (work, place) => work.book.pen.step(total(work, place) / divisorOf(work)),
  gradient: (work, place) => data(work, place) + pull(work, place),
  accumulated: (work, place) => work.given.before.accumulated + gradient(work, place),
  cycleGradient: ({ book, given }, { at }) => book.use(`accumulated.${at}`) / addedBatches(given),
  batchFactor: (work, norm) => Math.min(1, work.book.pen.step(threshold(work) / norm)),
  clipped: (work, place, factor) => work.book.times(factor, beforeClipping(work, place)),
  decay: (work, place) => (place.i === 0 ? 0 : work.book.times(decayRate(work), weight(work, place))),
  velocity: (work, _, taken) => work.book.times(momentum(work), work.given.before.first) + taken,
  firstMoment: (work, _, taken) => average(work, firstRate(work), work.given.before.first, taken),
  secondMoment: (work, _, taken) =>
    average(work, secondRate(work), work.given.before.second, work.book.times(taken, taken)),
  corrected: ({ book, given }, moment, beta) => moment / book.pen.step(1 - beta ** given.time),
  denominator: ({ book }, moment, epsilon) => book.pen.step(book.pen.step(Math.sqrt(moment)) + epsilon),
  momentumUpdate: (work, _, velocity) => -work.book.times(learningRate(work), velocity),
};

interface Working extends Work {
  readonly formulas: RuleFormulas;
}

/** Continues a book whose products have been worked out. */
export function workedUpdate(book: Book, given: Circumstances, formulas: RuleFormulas = honestRules): void {
  const work: Working = { book, given, formulas };
  const places = placesOf(book);
  workedGradient(work, places);
  const { accumulate, clip } = given.settings;
  if (accumulate) {
    for (const place of places) book.set(`accumulated.${place.at}`, formulas.accumulated(work, place));
    if (accumulate.divide !== 'none')
      for (const place of places) book.set(`cycleGradient.${place.at}`, formulas.cycleGradient(work, place));
  }
  if (clip?.per === 'batch') {
    const norm = normOf(work, (place) => beforeClipping(work, place));
    const factor = formulas.batchFactor(work, norm);
    for (const place of places) book.set(`clippedGradient.${place.at}`, formulas.clipped(work, place, factor));
  }
  for (const place of places) {
    book.set(`update.${place.at}`, updateOf(work, place));
    book.set(`weightAfter.${place.at}`, weight(work, place) + book.use(`update.${place.at}`));
  }
}

function workedGradient(work: Working, places: readonly Place[]): void {
  const { book, given, formulas } = work;
  const samples = upTo(book.size);
  const isClipped = given.settings.clip?.per === 'sample';
  const factors = samples.map((k) => (isClipped ? formulas.sampleFactor(work, k) : 1));
  for (const place of places) {
    if (isClipped || given.sampleWeights)
      for (const k of samples)
        book.set(`contribution.${place.at}.${k}`, formulas.contribution(work, place, k, factors[k - 1] ?? 1));
    book.set(`gradientSum.${place.at}`, formulas.sum(work, place));
    if (isPenalised(work, place)) {
      book.set(`dataGradient.${place.at}`, formulas.data(work, place));
      book.set(`batchGradient.${place.at}`, formulas.gradient(work, place));
    } else book.set(`batchGradient.${place.at}`, formulas.data(work, place));
  }
}

function updateOf(work: Working, place: Place): number {
  const { book, given, formulas } = work;
  const { optimizer, clip } = given.settings;
  const { step } = book.pen;
  const rate = optimizer.learningRate;
  const line = (name: string, value: number): number => {
    book.set(`optimizerLine.${name}.${place.at}`, value);
    return book.use(`optimizerLine.${name}.${place.at}`);
  };
  const g = clip?.per === 'batch' ? book.use(`clippedGradient.${place.at}`) : beforeClipping(work, place);
  const decay = formulas.decay(work, place);
  const taken = decay !== 0 && optimizer.kind !== 'adamw' ? step(g + decay) : g;
  switch (optimizer.kind) {
    case 'sgd': {
      if (optimizer.momentum === 0) return -book.times(rate, taken);
      return formulas.momentumUpdate(work, place, line('velocity', formulas.velocity(work, place, taken)));
    }
    case 'nesterov': {
      const v = line('velocity', formulas.velocity(work, place, taken));
      return -book.times(rate, step(taken + book.times(optimizer.momentum, v)));
    }
    case 'rmsprop': {
      const v = line('secondMoment', formulas.secondMoment(work, place, taken));
      return -book.times(rate, taken) / formulas.denominator(work, v, optimizer.epsilon);
    }
    case 'adam':
    case 'adamw': {
      const m = line('firstMoment', formulas.firstMoment(work, place, taken));
      const v = line('secondMoment', formulas.secondMoment(work, place, taken));
      const mHat = line('firstMomentCorrected', formulas.corrected(work, m, optimizer.beta1));
      const vHat = line('secondMomentCorrected', formulas.corrected(work, v, optimizer.beta2));
      const move = step(mHat / formulas.denominator(work, vHat, optimizer.epsilon));
      return -book.times(rate, optimizer.kind === 'adamw' ? step(move + decay) : move);
    }
    default:
      throw new Error(
        `rules: expected a rule that is worked out here; got ${(optimizer as { readonly kind: string }).kind}`,
      );
  }
}
