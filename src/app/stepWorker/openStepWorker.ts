/** The page's side of the worker that computes steps: one job at a time, started on first use. */
import type { PathProgress, StepPath, StepPlan } from '../../run';
import type { Order, Report } from './protocol';

export interface PathListener {
  readonly onProgress: (progress: PathProgress) => void;
  /** The worker cannot start, or it stopped: the steps must be computed on the main thread. */
  readonly onFailure: () => void;
}

export interface StepWorker {
  /** Starts computing; returns a function that stops it at once, even within a step. */
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

  return {
    computePath(plan, path, { onProgress, onFailure }) {
      let over = false;
      const stop = (): void => {
        if (over) return;
        over = true;
        clearTimeout(timer);
        end();
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
          if (report.reached) over = true;
          onProgress(report);
        };
        const { data, ...rest } = plan;
        if (data !== known) thread.postMessage({ data });
        known = data;
        thread.postMessage({ plan: rest, path });
      } catch {
        fail();
      }
      return stop;
    },
  };
}
