/** The worker that computes steps, as the page sees it: one at a time, started when it is first needed. */
import type { PathProgress, StepPath, StepPlan } from '../../run';
import type { Order, Report } from './protocol';

export interface PathListener {
  readonly onProgress: (progress: PathProgress) => void;
  /** There can be no worker here, or it died: the steps have to be computed on the page's own thread. */
  readonly onFailure: () => void;
}

export interface StepWorker {
  /** Starts computing; gives what stops it at once, in the middle of a step too. */
  computePath(plan: StepPlan, path: StepPath, listener: PathListener): () => void;
}

/** What is used of a Worker. */
export interface WorkerThread {
  onmessage: ((event: MessageEvent<Report>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(order: Order): void;
  terminate(): void;
}

/** Milliseconds until a worker that has not said a word counts as one that never will: some hosts swallow the error. */
const patience = 2000;

/** `start` may throw, or give a worker that fails: a page's policy may forbid workers. */
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
