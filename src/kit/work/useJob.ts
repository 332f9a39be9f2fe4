/**
 * Runs a job in slices, the first one before painting; a new job starts from the beginning, and a stopped one can
 * continue.
 */
import { useCallback, useContext, useLayoutEffect, useRef, useState } from 'react';
import { InSightContext } from './inSight';
import type { Job } from './job';
import { runInSlices } from './runInSlices';

export interface JobState<Value> {
  /** The result, or the partial result so far. */
  readonly value: Value | undefined;
  /** 0 to 1. */
  readonly share: number;
  readonly isDone: boolean;
  readonly isRunning: boolean;
  readonly start: () => void;
  readonly stop: () => void;
}

/** `job` must keep its identity as long as it is the same work; undefined: nothing to do. `auto`: starts by itself. */
export function useJob<Value>(job: Job<Value> | undefined, { auto = true } = {}): JobState<Value> {
  const isInSight = useContext(InSightContext);
  const [state, setState] = useState<{ readonly job: Job<Value>; readonly isRunning: boolean }>();
  const halt = useRef<() => void>(undefined);
  const start = useCallback(() => {
    halt.current?.();
    if (!job || job.isDone) return;
    halt.current = runInSlices({
      job,
      isInSight,
      onProgress: () => setState({ job, isRunning: !job.isDone }),
      // Thrown while rendering, so that the boundary of the view reports it.
      onFailure: (error) =>
        setState(() => {
          throw error;
        }),
    });
  }, [job, isInSight]);
  const stop = useCallback(() => {
    halt.current?.();
    setState((now) => now && { ...now, isRunning: false });
  }, []);
  useLayoutEffect(() => {
    if (auto) start();
    return () => halt.current?.();
  }, [auto, start]);
  const isDone = job?.isDone ?? false;
  return {
    value: job?.value,
    share: job?.share ?? 0,
    isDone,
    isRunning: job !== undefined && state?.job === job && state.isRunning && !isDone,
    start,
    stop,
  };
}
