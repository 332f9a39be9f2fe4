/** The factors and the divisor between the products and the batch gradient, for formulas. */
import { constant, product, quotient } from '../expression';
import { isPenalised, type StepTrace } from '../model';
import { shownIn } from './conventions';
import type { Quantity, WeightPlace } from './quantity';
import { plainDivisionOf } from './stepDivision';
import { leaf, type PatternTree, pattern, type Tree } from './tree';

export type FactorKind = 'sampleWeight' | 'clipFactor';

/** Whether a sample's gradient has factors before it is added. */
export function hasFactors({ hasSampleWeights, settings }: Pick<StepTrace, 'settings' | 'hasSampleWeights'>): boolean {
  return hasSampleWeights || settings.clip?.per === 'sample';
}

/** Whether the batch gradient is the plain sum or mean over the batch, before clipping, however it is shown. */
export function isPlain(trace: StepTrace): boolean {
  if (trace.batchSize === 0) return false;
  const { reduction, divisor } = trace.settings;
  return !hasFactors(trace) && (plainDivisionOf(trace) === 'batch' || (reduction === 'sum' && divisor !== 'none'));
}

/** A sample's term in the sum for one weight: its gradient, times its factors if it has any. */
export function summandOf(trace: StepTrace, { layer, from, to }: WeightPlace, sample: number): Quantity {
  return { kind: hasFactors(trace) ? 'contribution' : 'sampleGradient', layer, from, to, sample };
}

/** The samples' part of the batch gradient: the batch gradient itself if the weight is not penalised. */
export function dataGradientOf({ settings }: Pick<StepTrace, 'settings'>, { layer, from, to }: WeightPlace): Quantity {
  return { kind: isPenalised(settings.penalty, from) ? 'dataGradient' : 'batchGradient', layer, from, to };
}

/** The samples' part of the batch loss. */
export function dataLossOf({ settings }: Pick<StepTrace, 'settings'>): Quantity {
  return { kind: settings.penalty ? 'dataLoss' : 'batchLoss' };
}

/** The factors in use among c(k) and γ(k). */
export function factorsOf(trace: StepTrace, sample: number): readonly Tree[] {
  return factorKinds(trace).map((kind) => leaf({ kind, sample }));
}

/** The same with a letter as the sample index. */
export function factorPatterns(trace: StepTrace, sample: string): readonly PatternTree[] {
  return factorKinds(trace).map((kind) => pattern(kind, { sample }));
}

/** Which factors multiply a sample's product: its weight, its clip factor, both or none; none if δ already contains them. */
export function factorKinds(trace: StepTrace): readonly FactorKind[] {
  if (shownIn(trace).carried) return [];
  const { hasSampleWeights, settings } = trace;
  return [
    ...(hasSampleWeights ? (['sampleWeight'] as const) : []),
    ...(settings.clip?.per === 'sample' ? (['clipFactor'] as const) : []),
  ];
}

/** The reduction of a sum: 1/B Σ, 1/D Σ or Σ; 0 Σ if all weights of the batch are 0. */
export function reduced(trace: StepTrace, total: Tree): Tree {
  if (trace.batchSize === 0) return total;
  if (shownIn(trace).carried) return total;
  switch (plainDivisionOf(trace)) {
    case 'none':
      return total;
    case 'batch':
      return product(quotient(constant(1), leaf({ kind: 'batchSize' })), total);
    default:
      if (trace.divisor === 0) return product(constant(0), total);
      return product(quotient(constant(1), leaf({ kind: 'divisor' })), total);
  }
}

/** c(k)/D, the factors of a δ that carries the division; none where the step's δ does not. */
export function carriedFactors(trace: StepTrace, sample: number): readonly Tree[] {
  return shownIn(trace).carried ? divisionFactors(trace, sample) : [];
}

/** c(k)/D of a sample; none if it is 1. */
export function divisionFactors(trace: StepTrace, sample: number): readonly Tree[] {
  const weight = trace.hasSampleWeights ? leaf({ kind: 'sampleWeight', sample }) : undefined;
  const over = (divisor: Tree): readonly Tree[] => [quotient(weight ?? constant(1), divisor)];
  switch (plainDivisionOf(trace)) {
    case 'none':
      return weight ? [weight] : [];
    case 'batch':
      return over(leaf({ kind: 'batchSize' }));
    default:
      return trace.divisor === 0 ? [constant(0)] : over(leaf({ kind: 'divisor' }));
  }
}

/**
 * B over the divisor, which makes a mean over the batch comparable with the batch gradient; nothing if the factor is 1.
 */
export function comparedFactors(trace: StepTrace): readonly Tree[] {
  switch (plainDivisionOf(trace)) {
    case 'none':
      return [leaf({ kind: 'batchSize' })];
    case 'batch':
      return [];
    default:
      if (trace.divisor === 0) return [constant(0)];
      return [quotient(leaf({ kind: 'batchSize' }), leaf({ kind: 'divisor' }))];
  }
}

/** The sum over an empty batch, 0; undefined where there is something to add. */
export function emptySum({ batchSize }: Pick<StepTrace, 'batchSize'>): Tree | undefined {
  return batchSize === 0 ? constant(0) : undefined;
}
