/** What the product of the means lacks, with what it claims. */
import type { StepTrace } from '../../model';
import { claim, isPlain, quantityValue, rowsOf, type WeightPlace } from '../../quantity';
import { messages } from '../../text';
import type { Said } from '../shared/said';
import { fromSamples } from './fromSamples';

/** Undefined where factors, a penalty or another divisor make it something else. */
export function saidOfMeans(trace: StepTrace, place: WeightPlace): Said | undefined {
  const { why } = messages.check;
  if (!isPlain(trace) || (trace.settings.penalty?.l2 ?? 0) > 0 || trace.batchSize === 1) return undefined;
  const means = quantityValue({ kind: 'productOfMeans', ...place }, trace);
  const gradient = fromSamples(trace, place);
  if (place.from === 0)
    return { kind: 'check.why.meansOfBias', text: why.meansOfBias, claims: [claim(means, 'is', gradient)] };
  const lacking = { value: covarianceOf(trace, place), times: trace.batchSize / trace.divisor };
  const size = largestProduct(trace, place) * lacking.times;
  // Rounding is relative to the products, which may cancel.
  const same = { ...claim([{ value: means }, lacking, { value: size }], 'is', [{ value: gradient }, { value: size }]) };
  if (Math.abs(lacking.value * lacking.times) <= 1e-9 * size)
    return { kind: 'check.why.meansAgree', text: why.meansAgree, claims: [same] };
  return { kind: 'check.why.means', text: why.means, claims: [same, claim(lacking.value, 'isNot', 0)] };
}

/** 1/B Σ (x − x̄)(δ − δ̄) */
function covarianceOf(trace: StepTrace, { layer, from, to }: WeightPlace): number {
  const rows = rowsOf(trace);
  const mean = (of: (row: number) => number): number => rows.reduce((sum, row) => sum + of(row), 0) / rows.length;
  const x = (row: number): number => trace.activation(layer - 1, from, row);
  const delta = (row: number): number => trace.delta(layer, to, row);
  const [meanX, meanDelta] = [mean(x), mean(delta)];
  return mean((row) => (x(row) - meanX) * (delta(row) - meanDelta));
}

function largestProduct(trace: StepTrace, { layer, from, to }: WeightPlace): number {
  return rowsOf(trace).reduce((most, row) => Math.max(most, Math.abs(trace.sampleGradient(layer, from, to, row))), 0);
}
