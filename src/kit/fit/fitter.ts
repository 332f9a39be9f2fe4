/**
 * Finds the first of some steps (sizes of type, densities) in which contents fit their room. In another room it begins again,
 * because type grows with the window: a step that was too large in a large room may fit in a small one.
 */

export interface Room {
  readonly width: number;
  readonly height: number;
}

export interface Fitting<Step> {
  /** From the roomiest to the tightest. */
  readonly steps: readonly Step[];
  /** Lays the contents out in a step. */
  readonly apply: (step: Step) => void;
  /** Whether they fit as they are laid out now: nothing is scrolled, or at least n whole rows are in sight. */
  readonly fits: (step: Step) => boolean;
  /** For contents that fit in no step; absent: the last one. */
  readonly otherwise?: Step;
}

export interface Fitter {
  /** The room may have another size: the first step that fits is looked for again. */
  readonly roomChanged: (room: Room) => void;
  /** The contents have changed: they may need a tighter step. Returns whether one was taken. */
  readonly contentsChanged: () => boolean;
  /** The contents have settled: what came in parts may fit in a roomier step than its parts did. */
  readonly settled: () => void;
}

/** A size in pixels is rounded. */
const slack = 0.5;

/** Contents that fit in no step are tried again as often: they may come in parts. A long table changes with each move of its scroll bar. */
const mostTrials = 8;

export function createFitter<Step>({ steps, apply, fits, otherwise }: Fitting<Step>): Fitter {
  let room: Room | undefined;
  /** The number of steps: none fits. */
  let chosen = 0;
  let trials = 0;
  const attempt = (first: number): void => {
    chosen = first;
    for (const step of steps.slice(first)) {
      apply(step);
      if (fits(step)) return;
      chosen++;
    }
    const last = otherwise ?? steps.at(-1);
    if (last !== undefined) apply(last);
  };

  return {
    roomChanged(now) {
      const isSame = room && Math.abs(room.width - now.width) < slack && Math.abs(room.height - now.height) < slack;
      if (isSame) return;
      room = now;
      trials = 0;
      attempt(0);
    },
    contentsChanged() {
      if (!room) return false;
      if (chosen === steps.length) {
        if (trials++ < mostTrials) attempt(0);
        return false;
      }
      const now = steps[chosen];
      if (now === undefined || fits(now)) return false;
      attempt(chosen + 1);
      return true;
    },
    settled() {
      if (room && trials++ < mostTrials) attempt(0);
    },
  };
}
