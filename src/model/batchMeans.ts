/**
 * Means over the batch for one weight, and what the product of the means misses:
 *   1/B Σ_k x_i(k) δ_j(k) = x̄_i δ̄_j + cov(x_i, δ_j).
 * The gradients of mistakes are whole ones, which `mistakes.ts` computes for the trace; but for `firstOutput`.
 *
 * Indices are in range: the accessors of the trace check them.
 */
import { AbsentNumber } from './absentNumber';
import { over } from './sampleFactors';
import type { StepTrace } from './stepTrace';
import { timesFactor } from './timesFactor';

/** x̄_i^(l): the mean over the batch; unit 0 is the constant 1. */
export function meanActivation(trace: StepTrace, layer: number, unit: number): number {
  return meanOver(trace, (row) => trace.activation(layer, unit, row));
}

/** δ̄_j^(l): the mean over the batch. */
export function meanDelta(trace: StepTrace, layer: number, unit: number): number {
  return meanOver(trace, (row) => trace.delta(layer, unit, row));
}

/** cov(x_i^(l−1), δ_j^(l)) over the batch, dividing by B: the mean of the products minus the product of the means. */
export function covariance(trace: StepTrace, layer: number, from: number, to: number): number {
  trace.weight(layer, from, to);
  const meanX = meanActivation(trace, layer - 1, from);
  const meanD = meanDelta(trace, layer, to);
  return meanOver(
    trace,
    (row) => (trace.activation(layer - 1, from, row) - meanX) * (trace.delta(layer, to, row) - meanD),
  );
}

/**
 * The mistake `firstOutput`: the part through output 1, over the whole batch, with the samples' weights and the reduction. It adds
 * one weight's terms alone, because the whole gradient would need a backward pass of all samples.
 */
export function firstOutputGradient(trace: StepTrace, layer: number, from: number, to: number): number {
  const share = (row: number): number =>
    timesFactor(trace.sampleWeight(row) * trace.clipFactor(row), trace.outputShare(layer, from, to, 1, row));
  return over(trace.divisor, trace.batchSize) * meanOver(trace, share);
}

/** A RangeError for an empty batch, which has no mean. */
function meanOver(trace: StepTrace, value: (row: number) => number): number {
  if (trace.batchSize === 0) throw new AbsentNumber('the batch is empty');
  let sum = 0;
  for (let row = 1; row <= trace.batchSize; row++) sum += value(row);
  return sum / trace.batchSize;
}
