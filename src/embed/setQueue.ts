/**
 * What a host sets is taken once a frame, however many messages it was said in. A frame that is not seen draws none, so that
 * a timer stands in.
 */
import type { HostState } from './mergeState';

/** What is asked of the window. */
export interface Clock {
  readonly requestAnimationFrame: (callback: () => void) => number;
  readonly cancelAnimationFrame: (handle: number) => void;
  readonly setTimeout: (callback: () => void, milliseconds: number) => number;
  readonly clearTimeout: (timer: number) => void;
}

export interface SetQueue {
  readonly add: (set: HostState) => void;
  /** Takes now what has been said so far. */
  readonly flush: () => void;
  /** Forgets it. */
  readonly drop: () => void;
}

/** Longer than a frame that is drawn takes to come. */
const hiddenMilliseconds = 100;

/** `take` is given the sets in the order in which they were said, at least one. */
export function createSetQueue(clock: Clock, take: (sets: readonly HostState[]) => void): SetQueue {
  let queued: HostState[] = [];
  let frame = 0;
  let timer = 0;

  function drop(): void {
    if (queued.length === 0) return;
    clock.cancelAnimationFrame(frame);
    clock.clearTimeout(timer);
    queued = [];
  }

  function flush(): void {
    if (queued.length === 0) return;
    const sets = queued;
    drop();
    take(sets);
  }

  return {
    add(set) {
      queued.push(set);
      if (queued.length > 1) return;
      frame = clock.requestAnimationFrame(flush);
      timer = clock.setTimeout(flush, hiddenMilliseconds);
    },
    flush,
    drop,
  };
}
