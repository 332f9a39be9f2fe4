/** Two or more ends in one process: what one posts, all others receive, unless it is dropped. */
import type { Line } from '../../../../src/features/stage/speaker/link/line';

export interface FakeAir {
  readonly open: (onMessage: (data: unknown) => void) => Line;
  /** Messages are lost while this returns true for them. */
  drops: (message: unknown) => boolean;
  /** Everything that was posted. */
  readonly posted: unknown[];
  /** Posts as a stranger. */
  readonly say: (message: unknown) => void;
}

/** `twice`: everything arrives by two ways. */
export function fakeAir({ twice = false } = {}): FakeAir {
  const ears = new Set<(data: unknown) => void>();
  const deliver = (message: unknown, from?: (data: unknown) => void): void => {
    air.posted.push(message);
    if (air.drops(message)) return;
    for (const ear of [...ears].filter((one) => one !== from)) {
      // As in a browser, the other end receives a copy.
      for (let times = twice ? 2 : 1; times > 0; times--) ear(structuredClone(message));
    }
  };
  const air: FakeAir = {
    open(onMessage) {
      ears.add(onMessage);
      return { post: (message) => deliver(message, onMessage), close: () => ears.delete(onMessage) };
    },
    drops: () => false,
    posted: [],
    say: (message) => deliver(message),
  };
  return air;
}
