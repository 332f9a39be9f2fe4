/** The whole data's loss along the curve: computed on request, in slices between the page's own work. */
import { useEffect, useMemo, useState } from 'react';
import { type Run, type WholeDataJob, wholeDataJob } from '../../run';

/** Milliseconds of work at a time, and after what share of the work the curve is drawn anew. */
const slice = 10;
const tellEvery = 0.05;

export interface WholeData extends Pick<WholeDataJob, 'losses' | 'every'> {
  /** From 0 to 1. */
  readonly share: number;
}

/** Undefined while nobody asks. What is known already is there at once; another run, or `on` gone, stops the work. */
export function useWholeData(run: Run, upTo: number, on: boolean): WholeData | undefined {
  const job = useMemo(() => (on ? wholeDataJob(run, upTo) : undefined), [run, upTo, on]);
  const [told, tell] = useState<{ readonly job: WholeDataJob; readonly share: number }>();
  useEffect(() => {
    if (!job) return;
    let done = 0;
    let toldShare = 0;
    const next = (): void => {
      const end = performance.now() + slice;
      while (done < job.total && performance.now() < end) job.work(done++);
      const share = done / job.total;
      if (share === 1 || share - toldShare >= tellEvery) {
        toldShare = share;
        tell({ job, share });
      }
      if (share < 1) timer = setTimeout(next);
    };
    let timer = job.total > 0 ? setTimeout(next) : undefined;
    return () => clearTimeout(timer);
  }, [job]);
  if (!job) return undefined;
  return { losses: job.losses, every: job.every, share: job.total === 0 ? 1 : told?.job === job ? told.share : 0 };
}
