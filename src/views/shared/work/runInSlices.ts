/** The page's own thread, shared by all jobs: each has a slice in turn, short enough that the page never freezes. */
import type { Job } from './job';

/** Milliseconds of work between two looks at the page, and between two reports of a share alone. */
const slice = 12;
const reportEvery = 100;

export interface Turn {
  readonly job: Job<unknown>;
  /** Whether anybody sees what it is for: those jobs come first. */
  readonly isInSight: () => boolean;
  /** After the first slice, when there is more to show, and now and then in between. */
  readonly onProgress: () => void;
  readonly onFailure: (error: unknown) => void;
}

const waiting: Turn[] = [];
const reported = new WeakMap<Turn, number>();
let isComing = false;

/** Does the first slice at once, so that what is short is simply there. Returns what stops it. */
export function runInSlices(turn: Turn): () => void {
  workOn(turn, performance.now() + slice);
  wakeUp();
  return () => {
    const at = waiting.indexOf(turn);
    if (at >= 0) waiting.splice(at, 1);
  };
}

function workOn(turn: Turn, end: number): void {
  const { job } = turn;
  let hasMore = false;
  try {
    while (!job.isDone && performance.now() < end) hasMore = job.advance() || hasMore;
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

/** Asks the browser for the next slice, once it has looked after the user. */
function wakeUp(): void {
  if (waiting.length === 0 || isComing) return;
  isComing = true;
  setTimeout(next);
}

/** What is short shares a slice, so that the page shows the results of several jobs at once. */
function next(): void {
  isComing = false;
  const end = performance.now() + slice;
  do {
    const seen = waiting.length > 1 ? waiting.findIndex(({ isInSight }) => isInSight()) : 0;
    const [turn] = waiting.splice(Math.max(0, seen), 1);
    if (turn) workOn(turn, end);
  } while (waiting.length > 0 && performance.now() < end);
  wakeUp();
}
