/** The divisor of a drawn batch, by the step's own rule, for any batch of the data. */
import type { StepTrace, TrainingData } from '../../model';
import { plainDivisionOf } from '../../quantity';

export type BatchRule =
  | { readonly by: 'batch' }
  | { readonly by: 'none' }
  | { readonly by: 'number'; readonly divisor: number }
  /** c(k) of all N samples; a batch is divided by the sum of its own, and its gradient is 0 if that is 0. */
  | { readonly by: 'weights'; readonly weights: Float64Array };

export function batchRuleOf(trace: StepTrace, { sampleWeights }: TrainingData): BatchRule {
  const by = plainDivisionOf(trace);
  if (by === 'number') return { by, divisor: trace.divisor };
  if (by === 'weights') return { by, weights: sampleWeights ?? new Float64Array() };
  return { by };
}

type FixedRule = Exclude<BatchRule, { by: 'weights' }>;

/** The ratio of a batch gradient to the mean over its batch, if all batches have the same divisor. */
export function timesMean(rule: FixedRule, size: number): number {
  if (rule.by === 'batch') return 1;
  return rule.by === 'none' ? size : size / rule.divisor;
}

/** The gradients of batches of one sample, scaled as for batches of `size`: the range of all batch gradients. */
export function singleGradients(contributions: Float64Array, rule: BatchRule, size: number): Float64Array {
  if (rule.by !== 'weights') return contributions.map((value) => value * timesMean(rule, size));
  return contributions.map((value, index) => quotient(value, rule.weights[index] ?? 0));
}

/** 0 if the weights sum to 0. */
export function quotient(sum: number, weights: number): number {
  return weights === 0 ? 0 : sum / weights;
}
