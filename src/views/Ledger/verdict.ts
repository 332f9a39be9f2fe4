/** How the product of the means compares with the gradient, here and now: the crossed-out row's verdict. */
import type { StepTrace } from '../../model';
import { activationBelow, isPlain, quantityValue, samplesOf, type WeightPlace } from '../../quantity';

export type Verdict =
  | { readonly right: true; readonly why: 'oneSample' | 'bias' | 'constantX' | 'constantDelta' | 'noCovariance' }
  | { readonly right: false; readonly how: 'wrongSign' | 'zero' | 'tooSmall' | 'tooLarge' };

/** Right exactly where the covariance of x and δ over the batch is zero, up to rounding. Undefined where the reduction is not a plain one. */
export function verdictOn(place: WeightPlace, trace: StepTrace): Verdict | undefined {
  if (!isPlain(trace)) return undefined;
  const averagesFirst = quantityValue({ kind: 'productOfMeans', ...place }, trace);
  const gradient = trace.batchGradient(place.layer, place.from, place.to);
  if (!Number.isFinite(averagesFirst) || !Number.isFinite(gradient)) return undefined;
  const reason = whyRight(place, trace, averagesFirst, gradient);
  if (reason) return { right: true, why: reason };
  const rounding = 1e-12 * sizeOf(place, trace);
  if (Math.abs(averagesFirst) <= rounding) return { right: false, how: 'zero' };
  if (Math.abs(gradient) <= rounding) return { right: false, how: 'tooLarge' };
  if (Math.sign(averagesFirst) !== Math.sign(gradient)) return { right: false, how: 'wrongSign' };
  return { right: false, how: Math.abs(averagesFirst) < Math.abs(gradient) ? 'tooSmall' : 'tooLarge' };
}

function whyRight(place: WeightPlace, trace: StepTrace, averagesFirst: number, gradient: number) {
  if (trace.batchSize === 1) return 'oneSample';
  if (place.from === 0) return 'bias';
  const samples = samplesOf(trace);
  const xs = samples.map((sample) => quantityValue(activationBelow(place.layer, place.from, sample), trace));
  const deltas = samples.map((sample) =>
    quantityValue({ kind: 'delta', layer: place.layer, unit: place.to, sample }, trace),
  );
  if (new Set(xs).size === 1) return 'constantX';
  if (new Set(deltas).size === 1) return 'constantDelta';
  return Math.abs(averagesFirst - gradient) <= 1e-12 * sizeOf(place, trace) ? 'noCovariance' : undefined;
}

/** What rounding is measured by: the sizes of the products, Σ|x·δ|. */
function sizeOf(place: WeightPlace, trace: StepTrace): number {
  return quantityValue({ kind: 'cancellation', ...place }, trace);
}
