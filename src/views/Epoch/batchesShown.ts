/** Which batches have a box of their own: all of a few; of many the first, the last, and those around the step. */
import type { EpochModel } from './epochModel';

const mostBoxes = 3;

/** Indices from 0, in ascending order. */
export function batchesShown({ rows, added }: Pick<EpochModel, 'rows' | 'added'>): readonly number[] {
  const last = rows.length - 1;
  if (rows.length <= mostBoxes) return rows.map((_, index) => index);
  const now = Math.max(0, added - 1);
  const wanted = [...new Set([last, now, Math.max(0, now - 1), 0, 1])];
  return wanted.slice(0, mostBoxes).sort((one, other) => one - other);
}
