/**
 * Applies a host's `set` messages once per frame, however many arrive. A hidden frame draws none, so a timer replaces
 * it.
 */
import type { GivenState } from '../../../store';
import type { FrameWindow } from './frameWindow';

export type Clock = Pick<FrameWindow, 'requestAnimationFrame' | 'cancelAnimationFrame' | 'setTimeout' | 'clearTimeout'>;

export interface SetQueue {
  readonly add: (set: GivenState) => void;
  /** Applies all waiting messages now. */
  readonly flush: () => void;
  /** Discards the waiting messages. */
  readonly drop: () => void;
}

/** Longer than the interval between drawn frames. */
const hiddenMilliseconds = 100;

/** `take` receives the sets in order, at least one. */
export function createSetQueue(clock: Clock, take: (sets: readonly GivenState[]) => void): SetQueue {
  let queued: GivenState[] = [];
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
