/** The samples left out, as written in the link: numbers and ranges, `3,7-9`. */

import { readRanges, samplesIn, writeRanges } from '../../run';

/** The samples of `batch` that the text names, in the batch's order; invalid parts are ignored. */
export function readLeftOut(text: string | undefined, batch: readonly number[]): readonly number[] {
  const ranges = readRanges(text ?? '');
  return ranges.length === 0
    ? []
    : batch.filter((sample) => ranges.some(([first, last]) => sample >= first && sample <= last));
}

/** The text after leaving out or restoring samples of the batch; samples outside the batch stay as they are. */
export function writeLeftOut(
  text: string | undefined,
  batch: readonly number[],
  leftOut: Iterable<number>,
): string | undefined {
  const inBatch = new Set(batch);
  const others = readRanges(text ?? '').flatMap((range) => samplesIn(range).filter((sample) => !inBatch.has(sample)));
  return writeRanges([...others, ...leftOut]);
}
