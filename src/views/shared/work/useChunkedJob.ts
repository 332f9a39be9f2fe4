/** Long work in slices short enough that the page never freezes; it can be stopped, and what is done so far can be shown. */
import { useCallback, useLayoutEffect, useRef, useState } from 'react';

export interface ChunkedJob {
  /** How many pieces there are. */
  readonly total: number;
  /** Does one piece, 0..total−1, in their order; where the result goes is the job's own affair. */
  readonly work: (piece: number) => void;
}

export interface JobState {
  /** How many pieces are done. */
  readonly done: number;
  readonly running: boolean;
  readonly start: () => void;
  readonly stop: () => void;
}

/** Milliseconds of work between two looks at the page. */
const slice = 12;

/** `job` has to keep its identity as long as it is the same work; another one begins anew, at once if `auto`. */
export function useChunkedJob(job: ChunkedJob | undefined, { auto = false } = {}): JobState {
  const [progress, setProgress] = useState<{
    readonly job: ChunkedJob;
    readonly done: number;
    readonly running: boolean;
  }>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const own = progress?.job === job ? progress : undefined;
  const start = useCallback(() => {
    if (!job) return;
    let done = 0;
    const next = (): void => {
      const end = performance.now() + slice;
      while (done < job.total && performance.now() < end) job.work(done++);
      const running = done < job.total;
      setProgress({ job, done, running });
      if (running) timer.current = setTimeout(next);
    };
    clearTimeout(timer.current);
    next();
  }, [job]);
  const stop = useCallback(() => {
    clearTimeout(timer.current);
    setProgress((now) => now && { ...now, running: false });
  }, []);
  // Before the page is painted: short work is then simply there.
  useLayoutEffect(() => {
    if (auto) start();
    return () => clearTimeout(timer.current);
  }, [auto, start]);
  return { done: own?.done ?? 0, running: own?.running ?? false, start, stop };
}
