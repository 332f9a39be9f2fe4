/** Converts between a sample's number in the data and its position in the batch, which a trace uses. */
import type { StepTrace } from '../model';

/** Throws a RangeError if the sample is not in this step's batch. */
export function positionIn(trace: StepTrace, sample: number): number {
  const position = trace.positionOf(sample);
  if (position === undefined) throw new RangeError(`sample ${sample} is not in the batch of step ${trace.step}`);
  return position;
}

/** The batch's samples by number, in the order of sums over the batch. */
export function samplesOf(trace: StepTrace): readonly number[] {
  return trace.batch.map((index) => index + 1);
}

/** Below and above a Σ over the batch: k = 1 to B if the batch is samples 1..B, else "k in the batch". */
export function batchRange(trace: StepTrace): { readonly lower: string; readonly upper: string } {
  const fromOne = trace.batch.every((index, position) => index === position);
  return fromOne ? { lower: 'k=1', upper: 'B' } : { lower: 'k \\in \\text{batch}', upper: '' };
}
