/** What the sum over a drawn batch is divided by: the step's own rule, for any batch of the data. */
import type { StepTrace, TrainingData } from '../../model';
import { divisionOf } from '../../quantity';

export type BatchRule =
  | { readonly by: 'batch' }
  | { readonly by: 'none' }
  | { readonly by: 'number'; readonly divisor: number }
  /** c(k) of all N samples; a batch is divided by the sum of its own, and is 0 where that is 0. */
  | { readonly by: 'weights'; readonly weights: Float64Array };

export function batchRuleOf(trace: StepTrace, { sampleWeights }: TrainingData): BatchRule {
  const by = divisionOf(trace);
  if (by === 'number') return { by, divisor: trace.divisor };
  if (by === 'weights') return { by, weights: sampleWeights ?? new Float64Array() };
  return { by };
}

type FixedRule = Exclude<BatchRule, { by: 'weights' }>;

/** By how many times a batch gradient is the mean over its batch, where all batches have the same divisor. */
export function timesMean(rule: FixedRule, size: number): number {
  if (rule.by === 'batch') return 1;
  return rule.by === 'none' ? size : size / rule.divisor;
}

/** What batches of one sample would give, in the measure of batches of `size`: as wide as batch gradients can scatter. */
export function singleGradients(contributions: Float64Array, rule: BatchRule, size: number): Float64Array {
  if (rule.by !== 'weights') return contributions.map((value) => value * timesMean(rule, size));
  return contributions.map((value, index) => quotient(value, rule.weights[index] ?? 0));
}

/** 0 where nothing counts. */
export function quotient(sum: number, weights: number): number {
  return weights === 0 ? 0 : sum / weights;
}
