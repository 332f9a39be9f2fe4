/** The loss on the full data set along the curve, computed on request. */
import { useMemo } from 'react';
import { Job } from '../../kit/work/job';
import { type JobState, useJob } from '../../kit/work/useJob';
import { type Run, type WholeDataLosses, wholeDataLosses } from '../../run';

export interface WholeData extends Pick<WholeDataLosses, 'losses' | 'every'> {
  readonly job: JobState<unknown>;
}

/**
 * Undefined unless requested. Known values are available at once; another run, or switching off, stops the computation.
 */
export function useWholeData(run: Run, upTo: number, on: boolean): WholeData | undefined {
  const asked = useMemo(() => {
    if (!on) return undefined;
    const { losses, every, work } = wholeDataLosses(run, upTo);
    return { losses, every, job: new Job(work()) };
  }, [run, upTo, on]);
  const job = useJob(asked?.job);
  return asked && { losses: asked.losses, every: asked.every, job };
}
