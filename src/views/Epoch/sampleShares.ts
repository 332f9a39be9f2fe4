/**
 * How much a sample counts in the sum of all sums divided by N, and in the mean of the batch means: its weight c(k), or 1, over
 * a number of parts.
 */
import type { EpochPlan } from '../../run';

/** Neighbouring samples with equal shares; drawn together if there are too many. */
export interface ShareGroup {
  /** The batches from `first` to `last`, from 1. */
  readonly first: number;
  readonly last: number;
  readonly samples: readonly number[];
  /** Each of the samples counts 1/`parts`. */
  readonly parts: number;
  /** Each of the batches counts 1/`batches`. */
  readonly batches: number;
}

/**
 * In the mean of means, a sample of a batch of size B_b counts 1/(n · B_b); if `merged`, neighbouring batches of one
 * size are joined.
 */
export function meanShares({ batches }: EpochPlan, merged: boolean): readonly ShareGroup[] {
  const groups: ShareGroup[] = [];
  for (const { number, samples } of batches) {
    const group = {
      first: number,
      last: number,
      samples,
      parts: batches.length * samples.length,
      batches: batches.length,
    };
    const before = groups.at(-1);
    if (merged && before && before.parts === group.parts) {
      groups[groups.length - 1] = { ...group, first: before.first, samples: [...before.samples, ...samples] };
    } else groups.push(group);
  }
  return groups;
}
