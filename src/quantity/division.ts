/** What stands between the products and the batch gradient, for formulas: each sample's factors, and what the sum is divided by. */
import { constant, product, quotient } from '../expression';
import type { Divisor, StepTrace } from '../model';
import type { Quantity, WeightPlace } from './quantity';
import { leaf, type PatternTree, pattern, type Tree } from './tree';

export type FactorKind = 'sampleWeight' | 'clipFactor';

/**
 * What the sum over the batch is divided by: B; Σ c(k), or a number of the scenario's own; nothing, which is what `sum`
 * and the divisor `none` come to.
 */
export type Division = 'batch' | 'weights' | 'number' | 'none';

export function divisionOf({ settings, hasSampleWeights }: StepTrace): Division {
  return settings.reduction === 'sum' ? 'none' : divisionOfMean(settings.divisor, hasSampleWeights);
}

/** What the reduction `mean` divides by, whichever reduction is in force. */
export function divisionOfMean(divisor: Divisor = 'batch', hasSampleWeights: boolean): Division {
  if (divisor === 'none') return 'none';
  if (typeof divisor === 'number') return 'number';
  // Samples without weights weigh 1 each, and B together.
  return divisor === 'weights' && hasSampleWeights ? 'weights' : 'batch';
}

/** Whether a sample's gradient is multiplied by anything before it is added. */
export function hasFactors({ hasSampleWeights, settings }: Pick<StepTrace, 'settings' | 'hasSampleWeights'>): boolean {
  return hasSampleWeights || settings.clip?.per === 'sample';
}

/** Whether the batch gradient is the plain sum or mean over the batch, before any clipping of the whole. */
export function isPlain(trace: StepTrace): boolean {
  const { reduction, divisor } = trace.settings;
  return !hasFactors(trace) && (divisionOf(trace) === 'batch' || (reduction === 'sum' && divisor !== 'none'));
}

/** What a sample adds to the sum of one weight: its gradient, or that times its factors where it has some. */
export function summandOf(trace: StepTrace, { layer, from, to }: WeightPlace, sample: number): Quantity {
  return { kind: hasFactors(trace) ? 'contribution' : 'sampleGradient', layer, from, to, sample };
}

/** c(k) and γ(k), those of them that are in force. */
export function factorsOf(trace: StepTrace, sample: number): readonly Tree[] {
  return factorKinds(trace).map((kind) => leaf({ kind, sample }));
}

/** The same with a letter for the sample. */
export function factorPatterns(trace: StepTrace, sample: string): readonly PatternTree[] {
  return factorKinds(trace).map((kind) => pattern(kind, { sample }));
}

/** Which factors stand in front of a sample's product: its weight, its clip factor, both or none. */
export function factorKinds({ hasSampleWeights, settings }: StepTrace): readonly FactorKind[] {
  return [
    ...(hasSampleWeights ? (['sampleWeight'] as const) : []),
    ...(settings.clip?.per === 'sample' ? (['clipFactor'] as const) : []),
  ];
}

/** 1/B Σ, 1/D Σ or Σ, as it is divided; 0 Σ where all the weights of the batch are 0. */
export function reduced(trace: StepTrace, total: Tree): Tree {
  switch (divisionOf(trace)) {
    case 'none':
      return total;
    case 'batch':
      return product(quotient(constant(1), leaf({ kind: 'batchSize' })), total);
    default:
      if (trace.divisor === 0) return product(constant(0), total);
      return product(quotient(constant(1), leaf({ kind: 'divisor' })), total);
  }
}

/** B over the divisor, by which a mean over the batch becomes comparable with its gradient; nothing where that is 1. */
export function comparedFactors(trace: StepTrace): readonly Tree[] {
  switch (divisionOf(trace)) {
    case 'none':
      return [leaf({ kind: 'batchSize' })];
    case 'batch':
      return [];
    default:
      if (trace.divisor === 0) return [constant(0)];
      return [quotient(leaf({ kind: 'batchSize' }), leaf({ kind: 'divisor' }))];
  }
}
