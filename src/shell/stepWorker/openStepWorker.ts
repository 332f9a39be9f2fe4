/** The page's side of the worker that computes steps: one job at a time, the others in turn; started on first use. */
import type { PathProgress, StepPath, StepPlan } from '../../run';
import type { Order, Report } from './protocol';

export interface PathListener {
  readonly onProgress: (progress: PathProgress) => void;
  /** The worker cannot start, or it stopped: the steps must be computed on the main thread. */
  readonly onFailure: () => void;
}

export interface StepWorker {
  /** Computes when it is its turn; returns a function that stops it at once, even within a step. */
  computePath(plan: StepPlan, path: StepPath, listener: PathListener): () => void;
}

/** The part of Worker that is used. */
export interface WorkerThread {
  onmessage: ((event: MessageEvent<Report>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(order: Order): void;
  terminate(): void;
}

/** A worker without a message after this many milliseconds counts as failed: some hosts swallow the error. */
const patience = 2000;

/** `start` may throw, or return a worker that fails: a page's policy may forbid workers. */
export function openStepWorker(start: () => WorkerThread): StepWorker {
  let thread: WorkerThread | undefined;
  let known: StepPlan['data'] | undefined;

  function end(): void {
    thread?.terminate();
    thread = undefined;
    known = undefined;
  }

  const waiting: (() => void)[] = [];
  let busy = false;

  function next(): void {
    busy = false;
    waiting.shift()?.();
  }

  /** Nothing else is being computed. */
  function compute(plan: StepPlan, path: StepPath, { onProgress, onFailure }: PathListener): () => void {
    let over = false;
    const stop = (): void => {
      if (over) return;
      over = true;
      clearTimeout(timer);
      end();
      next();
    };
    const fail = (): void => {
      if (over) return;
      stop();
      onFailure();
    };
    const timer = setTimeout(fail, patience);
    try {
      thread ??= start();
      thread.onerror = fail;
      thread.onmessage = ({ data: report }) => {
        clearTimeout(timer);
        if (over || report === 'begun') return;
        if (!report.reached) {
          onProgress(report);
          return;
        }
        over = true;
        onProgress(report);
        next();
      };
      const { data, ...rest } = plan;
      if (data !== known) thread.postMessage({ data });
      known = data;
      thread.postMessage({ plan: rest, path });
    } catch {
      fail();
    }
    return stop;
  }

  return {
    computePath(plan, path, listener) {
      let stop: (() => void) | undefined;
      const begin = (): void => {
        busy = true;
        stop = compute(plan, path, listener);
      };
      if (busy) waiting.push(begin);
      else begin();
      return () => {
        const at = waiting.indexOf(begin);
        if (at >= 0) waiting.splice(at, 1);
        else stop?.();
      };
    },
  };
}
