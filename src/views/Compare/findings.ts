/** How the two runs compare at this step, as data, from which the sentence is made. */
import type { MistakeName, StepTrace } from '../../model';
import type { Comparison } from '../../run';
import type { PairedTraces } from './pairNumbers';
import { compareVectors, trainedCells, trainedInBoth, type VectorPair } from './vectors';

/** Before the optimizer: its input, after clipping. After it: Δw. */
export type VectorKind = 'gradient' | 'update';

export interface Findings {
  /** Of the gradients, or of the updates: what the view shows. */
  readonly shown: VectorPair;
  readonly gradient: VectorPair;
  readonly update: VectorPair;
  readonly vectors: { readonly first: Float64Array; readonly second: Float64Array };
  /** The losses are different functions, so their gradients are not compared. */
  readonly differentLosses: boolean;
  /** Why the gradients differ, if a single setting differs and the numbers confirm it. */
  readonly cause: Cause | undefined;
}

export type Cause =
  /** The sum is B times the mean, or the mean 1/B of the sum. */
  | { readonly kind: 'sumIsTimesMean'; readonly size: number; readonly sumIsOther: boolean }
  /** It changes nothing, because no slope changes. */
  | { readonly kind: 'slopesUnchanged' }
  | { readonly kind: 'mistake'; readonly method: MistakeName }
  /** Everything but the batches is equal, so the difference comes from the batches. */
  | { readonly kind: 'otherBatch' };

export function findingsOf(
  { first: trace, second: other }: PairedTraces,
  kind: VectorKind,
  comparison: Comparison,
): Findings {
  const trained = trainedInBoth(trace.network, other.network);
  const pairOf = (read: (trace: StepTrace) => Float64Array) => ({
    first: trainedCells(read(trace), trace.network, trained),
    second: trainedCells(read(other), other.network, trained),
  });
  const gradients = pairOf((one) => one.clippedGradientRow());
  const updates = pairOf((one) => one.updateRow());
  const gradient = compareVectors(gradients.first, gradients.second);
  const update = compareVectors(updates.first, updates.second);
  return {
    shown: kind === 'gradient' ? gradient : update,
    gradient,
    update,
    vectors: kind === 'gradient' ? gradients : updates,
    differentLosses: trace.settings.loss !== other.settings.loss,
    cause: causeOf({ trace, other, gradient }, comparison),
  };
}

function causeOf(
  { trace, other, gradient }: { readonly trace: StepTrace; readonly other: StepTrace; readonly gradient: VectorPair },
  comparison: Comparison,
): Cause | undefined {
  if ('method' in comparison) {
    const unchanged = comparison.method === 'slopeAtOutput' && gradient.relation === 'equal';
    return unchanged ? { kind: 'slopesUnchanged' } : { kind: 'mistake', method: comparison.method };
  }
  if (trace.batch.join() !== other.batch.join()) return { kind: 'otherBatch' };
  const { reduction } = trace.settings;
  const [only, ...more] = comparison.changes;
  if (!only || more.length > 0 || only.setting !== 'reduction' || reduction === other.settings.reduction)
    return undefined;
  const size = trace.batchSize;
  const sumIsOther = reduction === 'mean';
  const factor = sumIsOther ? size : 1 / size;
  const agrees = gradient.relation === 'same' && Math.abs(gradient.slope - factor) <= 1e-12 * factor;
  // A single parameter has no direction, only a factor.
  const single = gradient.relation === 'single' && Math.abs(gradient.slope - factor) <= 1e-12 * factor;
  return agrees || single ? { kind: 'sumIsTimesMean', size, sumIsOther } : undefined;
}
