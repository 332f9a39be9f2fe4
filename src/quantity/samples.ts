/**
 * Converts between a sample's number in the data and the rows 1..B of a batch, which a trace uses. A sample may have
 * several rows: its numbers are the same in each, and are read from the first.
 */

import { keptFor } from '../memory';
import type { StepTrace } from '../model';
import { AbsentNumber } from '../model';
import { messages } from '../text';

/** The sample's first row; a RangeError if it is not in this step's batch. */
export function rowOf(trace: StepTrace, sample: number): number {
  const row = trace.rowOf(sample);
  if (row === undefined) throw new AbsentNumber(`sample ${sample} is not in the batch of step ${trace.step}`);
  return row;
}

/** The rows of the batch, 1..B, in the order of sums over the batch. */
export const rowsOf = keptFor(({ batchSize }: Pick<StepTrace, 'batchSize'>): readonly number[] =>
  Array.from({ length: batchSize }, (_, index) => index + 1),
);

/** The batch's samples by number, row by row. */
export const samplesOf = keptFor(({ batch }: Pick<StepTrace, 'batch'>): readonly number[] =>
  batch.map((index) => index + 1),
);

/** The sample of a row; a RangeError if there is no such row. */
export function sampleAt({ batch }: Pick<StepTrace, 'batch'>, row: number): number {
  const index = batch[row - 1];
  if (index === undefined) throw new AbsentNumber(`row ${row}: expected 1..${batch.length}`);
  return index + 1;
}

/** Below and above a Σ over the batch: k = 1 to B if row k is sample k, else "k in the batch". */
export function batchRange(trace: StepTrace): { readonly lower: string; readonly upper: string } {
  const fromOne = rowsOf(trace).every((row) => sampleAt(trace, row) === row);
  return fromOne ? { lower: 'k=1', upper: 'B' } : { lower: `k \\in \\text{${messages.formulaWords.batch}}`, upper: '' };
}
