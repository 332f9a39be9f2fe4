/**
 * A move to a step that takes long to compute is not made at once. It is computed by a worker or in slices, and made
 * when the step is available. Until then the screen shows the previous step, whose trace is known. This file uses no
 * clock.
 */
import { type PathProgress, type Run, type StepPath, type StepPlan, sameChanges } from '../run';
import { runOf } from './derived';
import type { GetState, MoveOptions, SetNow, SetState, StateChange } from './setState';
import type { State } from './state';
import { momentAt } from './transport';

/** Moves that take up to this many milliseconds are made at once. */
const atOnce = 100;

/** The job for the worker. */
export interface StepJob {
  readonly plan: StepPlan;
  readonly path: StepPath;
}

export interface TravelActions {
  /**
   * Computes towards the step while `goesOn` returns true, at least one step, and makes the move when it is available.
   */
  readonly travelOn: (goesOn: () => boolean) => void;
  /**
   * The job for a worker for the current move; undefined if its steps are short, because then slices on the page are as
   * smooth and nothing has to be transferred.
   */
  readonly stepJob: () => StepJob | undefined;
  /**
   * Takes over the results of a job, and makes the move when its step is available; does nothing if the move was
   * cancelled.
   */
  readonly takeProgress: (job: StepJob, progress: PathProgress) => void;
  /** Cancels the move. */
  readonly stopTravel: () => void;
}

/** The current move; its run is looked up each time, so that it stays among the latest runs. */
interface PendingMove extends MoveOptions {
  readonly run: () => Run;
  readonly move: StateChange;
  job?: StepJob;
}

/** A setter for moves and edits, quick or slow, and the actions that complete slow ones. */
export function travels(setNow: SetNow, get: GetState): { readonly set: SetState; readonly actions: TravelActions } {
  let pending: PendingMove | undefined;

  function set(change: Parameters<SetState>[0], options: MoveOptions = {}): void {
    const move: StateChange = typeof change === 'function' ? change : () => change;
    const state = get();
    const partial = move(state);
    const target = { ...state, ...partial };
    const total = isElsewhere(target, state) ? stepsAhead(runOf(target), target.cursor.step) : 0;
    if (total === 0) {
      setNow(partial);
      return;
    }
    pending = { ...options, move, run: () => runOf(target) };
    const to = momentAt(target.cursor, target.cursor.part);
    const playing = (options.ofPlay ?? false) && state.playing;
    const { byAddress = false, opening = false } = options;
    setNow({ travelling: { to, done: 0, total, byAddress, opening }, playing });
  }

  /** Reports the progress, or makes the move. */
  function progressTo({ move }: PendingMove, left: number): void {
    const { travelling } = get();
    if (!travelling) return;
    if (left > 0) {
      const done = travelling.total - left;
      if (percentOf({ ...travelling, done }) > percentOf(travelling)) setNow({ travelling: { ...travelling, done } });
      return;
    }
    pending = undefined;
    setNow((state) => ({ ...move(state), travelling: undefined }));
  }

  const actions: TravelActions = {
    travelOn(goesOn) {
      const { travelling } = get();
      if (travelling && pending) progressTo(pending, pending.run().advance(travelling.to.step, goesOn));
    },
    stepJob() {
      const { travelling } = get();
      if (!travelling || !pending) return undefined;
      const run = pending.run();
      const { step } = travelling.to;
      if (run.stepsToCompute(step) === 0 || !run.hasLongSteps(step)) return undefined;
      pending.job = { plan: run.plan, path: run.pathTo(step) };
      return pending.job;
    },
    takeProgress(job, progress) {
      if (!get().travelling || pending?.job !== job) return;
      const run = pending.run();
      run.takeProgress(progress);
      progressTo(pending, run.stepsToCompute(job.path.to));
    },
    stopTravel() {
      const { travelling } = get();
      if (!travelling) return;
      const { step } = travelling.to;
      const reached = pending ? step - Math.max(1, pending.run().stepsToCompute(step)) + 1 : step;
      const stopped = pending?.whenStopped;
      pending = undefined;
      setNow((state) => ({ ...stopped?.(state, reached), travelling: undefined }));
    },
  };
  return { set, actions };
}

/** Progress is reported in whole percent, because every component that reads it renders again each time. */
function percentOf({ done, total }: NonNullable<State['travelling']>): number {
  return Math.floor((100 * done) / total);
}

/** Whether another step is shown, or the same step of another run. */
function isElsewhere(one: State, other: State): boolean {
  const sameRun = one.scenario === other.scenario && sameChanges(one.changes, other.changes);
  return !sameRun || one.cursor.step !== other.cursor.step;
}

/** How many steps must be computed first; 0 if that is quick enough to need no progress bar. */
function stepsAhead(run: Run, step: number): number {
  return run.expectedMilliseconds(step) > atOnce ? run.stepsToCompute(step) : 0;
}
