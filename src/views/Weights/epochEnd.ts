/** The weights after the last step of the epoch, computed step by step; the run keeps what has been computed. */

import type { Work } from '../../kit/work/job';
import type { StepTrace } from '../../model';
import type { Run } from '../../run';

/** The last step of the epoch of this step, limited by the end of the run. */
export function epochEndOf(run: Run, step: number): number {
  const { batch, batches } = run.epochInfo(step);
  return Math.min(step - batch + batches, run.lastStep);
}

/** One piece per step. */
export function* epochEnd(run: Run, last: number): Work<StepTrace> {
  const all = run.stepsToCompute(last);
  for (let left = all; left > 0; ) {
    left = run.advance(last, () => false);
    if (left > 0) yield { share: 1 - left / all };
  }
  return run.traceAt(last);
}
