/** What the product of the means lacks. */
import type { StepTrace } from '../../model';
import { isPlain, rowsOf, type WeightPlace } from '../../quantity';
import { messages } from '../../text';
import type { Sentence } from '../shared/said';

/** Undefined where factors, a penalty or another divisor make it something else. */
export function saidOfMeans(trace: StepTrace, place: WeightPlace): Sentence | undefined {
  const { why } = messages.check;
  if (!isPlain(trace) || (trace.settings.penalty?.l2 ?? 0) > 0 || trace.batchSize === 1) return undefined;
  if (place.from === 0) return { kind: 'check.why.meansOfBias', text: why.meansOfBias };
  // Rounding is relative to the products, which may cancel.
  return Math.abs(covarianceOf(trace, place)) <= 1e-9 * largestProduct(trace, place)
    ? { kind: 'check.why.meansAgree', text: why.meansAgree }
    : { kind: 'check.why.means', text: why.means };
}

/** 1/B Σ (x − x̄)(δ − δ̄) */
export function covarianceOf(trace: StepTrace, { layer, from, to }: WeightPlace): number {
  const rows = rowsOf(trace);
  const mean = (of: (row: number) => number): number => rows.reduce((sum, row) => sum + of(row), 0) / rows.length;
  const x = (row: number): number => trace.activation(layer - 1, from, row);
  const delta = (row: number): number => trace.delta(layer, to, row);
  const [meanX, meanDelta] = [mean(x), mean(delta)];
  return mean((row) => (x(row) - meanX) * (delta(row) - meanDelta));
}

export function largestProduct(trace: StepTrace, { layer, from, to }: WeightPlace): number {
  return rowsOf(trace).reduce((most, row) => Math.max(most, Math.abs(trace.sampleGradient(layer, from, to, row))), 0);
}
