/** The single numbers of a step from which claims are computed: samples, weights and settings, without the helpers that made the sentences. */
import { keptFor } from '../../../src/memory';
import { clipsEachBatch, type StepTrace } from '../../../src/model';
import { rowOf } from '../../../src/views/Compare/reasons/facts';

/** More products are not added once more to check a sentence on the screen. */
const mostProducts = 300_000;

export function areFew({ batchSize }: StepTrace, weights: number): boolean {
  return batchSize * weights <= mostProducts;
}

export const rowsIn = ({ batchSize }: StepTrace): readonly number[] =>
  Array.from({ length: batchSize }, (_, at) => at + 1);

/** Σ c(k) γ(k) x(k) δ(k) of some rows, for every weight. */
export function sumOfProducts(trace: StepTrace, rows: readonly number[] = rowsIn(trace)): Float64Array {
  const factors = rows.map((row) => trace.sampleWeight(row) * trace.clipFactor(row));
  return rowOf(trace, (layer, from, to) =>
    rows.reduce((sum, row, at) => {
      const factor = factors[at] ?? 0;
      return factor === 0 ? sum : sum + factor * trace.activation(layer - 1, from, row) * trace.delta(layer, to, row);
    }, 0),
  );
}

/** The rows of a batch that another batch does not have: of a repeated sample, the last ones. */
export function rowsBeyond(trace: StepTrace, other: StepTrace): readonly number[] {
  const left = [...other.batch];
  return rowsIn(trace).filter((row) => {
    const at = left.indexOf(trace.batch[row - 1] ?? -1);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

export function size(values: Float64Array): number {
  const unit = largest(values);
  if (unit === 0) return 0;
  let sum = 0;
  for (const value of values) sum += (value / unit) ** 2;
  return unit * Math.sqrt(sum);
}

export const minus = (a: Float64Array, b: Float64Array): Float64Array => a.map((value, at) => value - (b[at] ?? 0));

export function cosineOf(a: Float64Array, b: Float64Array): number {
  // The norm of numbers near 5·10⁻³²⁴ has no digits, so each vector is first divided by its largest number.
  const [unitOfOne, unitOfOther] = [largest(a), largest(b)];
  let [product, one, other] = [0, 0, 0];
  for (let at = 0; at < a.length; at++) {
    const x = (a[at] ?? 0) / unitOfOne;
    const y = (b[at] ?? 0) / unitOfOther;
    product += x * y;
    one += x * x;
    other += y * y;
  }
  return product / (Math.sqrt(one) * Math.sqrt(other));
}

/** The largest magnitude. */
export function largest(values: Float64Array): number {
  let most = 0;
  for (const value of values) most = Math.max(most, Math.abs(value));
  return most;
}

// Several sentences claim something of these, and another choice of dots asks for them again.

/** What the optimizer is given: where each batch has been clipped, what a cycle adds up to is not clipped once more. */
export const given = keptFor((trace: StepTrace): Float64Array => {
  const isSum = trace.updates && trace.cycle !== undefined && clipsEachBatch(trace.settings);
  return rowOf(trace, (...place) => (isSum ? trace.cycleGradient(...place) : trace.clippedGradient(...place)));
});
export const data = keptFor((trace: StepTrace) => rowOf(trace, (...place) => trace.dataGradient(...place)));
export const update = keptFor((trace: StepTrace) => rowOf(trace, (...place) => trace.update(...place)));
export const weights = keptFor((trace: StepTrace) => rowOf(trace, (...place) => trace.weight(...place)));

/** λ_P w/R */
export function penalty(trace: StepTrace): Float64Array {
  const { penalty: of } = trace.settings;
  return rowOf(trace, (layer, from, to) =>
    of && (from > 0 || of.biases) && trace.penaltyDivisor > 0
      ? (of.l2 * trace.weight(layer, from, to)) / trace.penaltyDivisor
      : 0,
  );
}

export function decayRateOf({ settings: { optimizer } }: StepTrace): number {
  return 'weightDecay' in optimizer ? optimizer.weightDecay : 0;
}

/** λw */
export function decay(trace: StepTrace): Float64Array {
  const isOfAll = trace.settings.optimizer.weightDecayOn === 'all';
  return rowOf(trace, (layer, from, to) =>
    from > 0 || isOfAll ? decayRateOf(trace) * trace.weight(layer, from, to) : 0,
  );
}
