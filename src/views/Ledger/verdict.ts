/** The verdict of the crossed-out row: how the product of the means compares with this step's gradient. */
import type { CourseWord } from '../../lessons';
import type { StepTrace } from '../../model';
import {
  activationBelow,
  isPlain,
  isRemainder,
  plainStep,
  quantityValue,
  samplesOf,
  type WeightPlace,
} from '../../quantity';
import { formatShort } from '../../text';

export type Verdict =
  | { readonly right: true; readonly why: Reason }
  | { readonly right: false; readonly how: HowWrong };

export type HowWrong = 'almostSame' | 'wrongSign' | 'zero' | 'tooSmall' | 'tooLarge';

type Reason = 'oneSample' | 'bias' | 'zeroX' | 'zeroDelta' | 'constantX' | 'constantDelta' | 'noCovariance';

/** The reason without the name of the covariance, while the reader's lesson is about to find it. */
export function inMetWords(why: Reason, unmet: readonly CourseWord[] = []): Reason | 'sameHere' {
  return why === 'noCovariance' && unmet.includes('covariance') ? 'sameHere' : why;
}

/** A gradient smaller than this share of its terms is rounding error of terms that cancel; its sign means nothing. */
const leftOver = 1e-6;

/**
 * Right exactly if the covariance of x and δ over the batch is zero, up to rounding. Undefined if the reduction is not
 * a plain sum or mean.
 */
export function verdictOn(place: WeightPlace, shown: StepTrace): Verdict | undefined {
  const trace = plainStep(shown);
  if (!isPlain(trace)) return undefined;
  const averagesFirst = quantityValue({ kind: 'productOfMeans', ...place }, trace);
  const gradient = trace.dataGradient(place.layer, place.from, place.to);
  if (!Number.isFinite(averagesFirst) || !Number.isFinite(gradient)) return undefined;
  const reason = whyRight(place, trace, averagesFirst, gradient);
  if (reason) return { right: true, why: reason };
  if (averagesFirst === 0 || isRemainder({ kind: 'productOfMeans', ...place }, averagesFirst, trace))
    return { right: false, how: 'zero' };
  return { right: false, how: howWrong(averagesFirst, gradient, sizeOf(place, trace) / termsOf(trace)) };
}

/** How a number compares with the gradient; `terms`: the magnitude of what the gradient is added up from, divided as it is. */
function howWrong(result: number, gradient: number, terms: number): HowWrong {
  // The verdict must be visible in the printed digits.
  if (formatShort(result) === formatShort(gradient)) return 'almostSame';
  if (Math.abs(result - gradient) <= leftOver * terms) return 'almostSame';
  if (Math.abs(gradient) <= leftOver * terms) return 'tooLarge';
  if (Math.sign(result) !== Math.sign(gradient)) return 'wrongSign';
  return Math.abs(result) < Math.abs(gradient) ? 'tooSmall' : 'tooLarge';
}

function termsOf(trace: StepTrace): number {
  return trace.settings.reduction === 'mean' ? trace.batchSize : 1;
}

/** How another way's result compares with the step's gradient; `sameHere` up to rounding. Undefined where one of them is no number. */
export function verdictOnResult(
  result: number,
  place: WeightPlace,
  shown: StepTrace,
): HowWrong | 'sameHere' | undefined {
  const trace = plainStep(shown);
  const gradient = trace.dataGradient(place.layer, place.from, place.to);
  if (!Number.isFinite(result) || !Number.isFinite(gradient)) return undefined;
  const terms = sizeOf(place, trace) / termsOf(trace);
  if (Math.abs(result - gradient) <= 1e-12 * Math.max(terms, Math.abs(gradient))) return 'sameHere';
  return result === 0 ? 'zero' : howWrong(result, gradient, terms);
}

function whyRight(place: WeightPlace, trace: StepTrace, averagesFirst: number, gradient: number): Reason | undefined {
  if (trace.batchSize === 1) return 'oneSample';
  if (place.from === 0) return 'bias';
  const samples = samplesOf(trace);
  const [first = Number.NaN] = samples;
  const x = (sample: number): number => quantityValue(activationBelow(place.layer, place.from, sample), trace);
  const delta = (sample: number): number =>
    quantityValue({ kind: 'delta', layer: place.layer, unit: place.to, sample }, trace);
  const isAlways = (value: (sample: number) => number, wanted: number): boolean =>
    samples.every((sample) => value(sample) === wanted);
  if (isAlways(delta, 0)) return 'zeroDelta';
  if (isAlways(x, 0)) return 'zeroX';
  if (isAlways(x, x(first))) return 'constantX';
  if (isAlways(delta, delta(first))) return 'constantDelta';
  return Math.abs(averagesFirst - gradient) <= 1e-12 * sizeOf(place, trace) ? 'noCovariance' : undefined;
}

/** The scale for rounding errors: Σ|x·δ|. */
function sizeOf(place: WeightPlace, trace: StepTrace): number {
  return quantityValue({ kind: 'cancellation', ...place }, trace);
}
