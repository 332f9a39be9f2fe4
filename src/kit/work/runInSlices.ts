/** Runs all jobs on the main thread, in turns and in slices so short that the page never freezes. */
import type { Job } from './job';

/** Milliseconds per slice, and between two updates of the progress alone. */
const slice = 12;
const reportEvery = 100;

export interface Turn {
  readonly job: Job<unknown>;
  /** Whether the result is visible: such jobs run first. */
  readonly isInSight: () => boolean;
  /** Called after the first slice, when there is more to show, and occasionally in between. */
  readonly onProgress: () => void;
  readonly onFailure: (error: unknown) => void;
}

const waiting: Turn[] = [];
const reported = new WeakMap<Turn, number>();
let coming: ReturnType<typeof setTimeout> | undefined;

/** Runs the first slice at once, so that short jobs finish immediately. Returns a function that stops it. */
export function runInSlices(turn: Turn): () => void {
  workOn(turn, performance.now() + slice);
  wakeUp();
  return () => {
    const at = waiting.indexOf(turn);
    if (at >= 0) waiting.splice(at, 1);
    if (waiting.length > 0) return;
    // Nothing is left to wake up for: the next job asks for a slice of its own.
    clearTimeout(coming);
    coming = undefined;
  };
}

/** Whether a job has more slices to run. */
export function isComputing(): boolean {
  return waiting.length > 0;
}

function workOn(turn: Turn, end: number): void {
  const { job } = turn;
  let hasMore = false;
  try {
    // One piece in any case: a busy machine may let the whole slice pass before it begins.
    do hasMore = job.advance() || hasMore;
    while (!job.isDone && performance.now() < end);
  } catch (error) {
    turn.onFailure(error);
    return;
  }
  if (!job.isDone) waiting.push(turn);
  const now = performance.now();
  if (!hasMore && now - (reported.get(turn) ?? Number.NEGATIVE_INFINITY) < reportEvery) return;
  reported.set(turn, now);
  turn.onProgress();
}

/** Requests the next slice from the browser, after it has handled input. */
function wakeUp(): void {
  if (waiting.length === 0 || coming !== undefined) return;
  coming = setTimeout(next);
}

/** Short jobs share a slice, so that the page shows their results together. */
function next(): void {
  coming = undefined;
  const end = performance.now() + slice;
  do {
    const seen = waiting.length > 1 ? waiting.findIndex(({ isInSight }) => isInSight()) : 0;
    const [turn] = waiting.splice(Math.max(0, seen), 1);
    if (turn) workOn(turn, end);
  } while (waiting.length > 0 && performance.now() < end);
  wakeUp();
}
