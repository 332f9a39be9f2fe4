/** Computing a step. */
import { madeTrace, runBehind } from './made';
import type { Run, Trace } from './types';

/**
 * The step, counted from 1, computed with all steps before it; a step that is asked for again is not computed again while it is kept.
 * Throws a `RangeError` for anything but an integer 1..`run.lastStep`. Everything is float64.
 */
export function traceOf(run: Run, step: number): Trace {
  const made = runBehind(run).traceAt(step);
  const { epoch, batch, batchSize, updates } = made;
  return madeTrace({ step: made.step, epoch, batch: [...batch], batchSize, updates }, made);
}
