/** The browser's frames and timers, for a window that a test stands in for. */
import type { Clock } from '../../../src/features/course/host/setQueue';

export interface Frames {
  readonly clock: Clock;
  /** The browser draws a frame. */
  readonly draw: () => void;
  /** Time goes by, and no frame is drawn. */
  readonly ring: () => void;
  /** How many are waited for. */
  readonly waiting: () => number;
}

export function frames(): Frames {
  const [drawn, rung] = [new Map<number, () => void>(), new Map<number, () => void>()];
  let handle = 0;
  const put = (where: Map<number, () => void>) => (callback: () => void) => {
    where.set(++handle, callback);
    return handle;
  };
  const all = (where: Map<number, () => void>) => () => {
    const callbacks = [...where.values()];
    where.clear();
    for (const callback of callbacks) callback();
  };
  return {
    clock: {
      requestAnimationFrame: put(drawn),
      cancelAnimationFrame: (one) => void drawn.delete(one),
      setTimeout: put(rung),
      clearTimeout: (one) => void rung.delete(one),
    },
    draw: all(drawn),
    ring: all(rung),
    waiting: () => drawn.size + rung.size,
  };
}

/** A document in which no key is pressed. */
export function quietDocument(): Document {
  const [body, defaultView] = [new EventTarget(), new EventTarget()];
  return {
    body,
    defaultView,
    addEventListener: () => undefined,
    documentElement: { lang: 'en' },
    activeElement: null,
    querySelector: () => null,
  } as unknown as Document;
}

/** No element uses keys itself. */
export const noOwners = (): boolean => false;
