/**
 * A move to a step that takes long to compute is not made at once: it is on its way, computed by another thread or a slice
 * at a time, and made when its step is there. Until then everything shown is of the step before, whose trace is known; no clock here.
 */
import { type PathProgress, type Run, type StepPath, type StepPlan, sameChanges } from '../run';
import { runOf } from './derived';
import type { GetState, MoveOptions, SetNow, SetState, StateChange } from './setState';
import type { State } from './state';

/** Milliseconds up to which a move is made at once. */
const atOnce = 100;

/** What another thread has to compute. */
export interface StepJob {
  readonly plan: StepPlan;
  readonly path: StepPath;
}

export interface TravelActions {
  /** Computes towards the step for as long as `goesOn` says, one step at least, and makes the move when it is there. */
  readonly travelOn: (goesOn: () => boolean) => void;
  /** What another thread should compute for the move that is on its way; undefined where its steps are short: slices are as smooth, and nothing has to be sent. */
  readonly stepJob: () => StepJob | undefined;
  /** Takes in what a job has computed, and makes the move when its step is there; nothing where the move was given up. */
  readonly takeProgress: (job: StepJob, progress: PathProgress) => void;
  /** Gives up the move. */
  readonly stopTravel: () => void;
}

/** The move to be made; its run is asked for anew each time, so that it stays among the runs used last. */
interface PendingMove extends MoveOptions {
  readonly run: () => Run;
  readonly move: StateChange;
  job?: StepJob;
}

/** A setter for moves and edits, near and far, and the actions that bring a far one to its end. */
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
    const { step, phase, part } = target.cursor;
    const to = { step, phase, ...(part !== undefined && { part }) };
    const playing = (options.ofPlay ?? false) && state.playing;
    const { byAddress = false, opening = false } = options;
    setNow({ travelling: { to, done: 0, total, byAddress, opening }, playing });
  }

  /** Tells how far it is, or makes the move. */
  function cameTo({ move }: PendingMove, left: number): void {
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
      if (travelling && pending) cameTo(pending, pending.run().advance(travelling.to.step, goesOn));
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
      cameTo(pending, run.stepsToCompute(job.path.to));
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

/** Progress is reported in whole percents: everything that shows the state looks at it again each time. */
function percentOf({ done, total }: NonNullable<State['travelling']>): number {
  return Math.floor((100 * done) / total);
}

/** Whether another step is shown, or the same one of another run. */
function isElsewhere(one: State, other: State): boolean {
  const sameRun = one.scenario === other.scenario && sameChanges(one.changes, other.changes);
  return !sameRun || one.cursor.step !== other.cursor.step;
}

/** How many steps have to be computed first; 0 where that need not be seen. */
function stepsAhead(run: Run, step: number): number {
  return run.expectedMilliseconds(step) > atOnce ? run.stepsToCompute(step) : 0;
}
