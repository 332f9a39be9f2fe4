/**
 * Finds the first of some steps (sizes of type, densities) in which contents fit their room. In another room it begins again,
 * because type grows with the window: a step that was too large in a large room may fit in a small one.
 */

export interface Room {
  readonly width: number;
  readonly height: number;
}

export interface Fitting<Step> {
  /** The size of the room as it is laid out now. What stands around it may depend on the step too, and leave it another height. */
  readonly room: () => Room;
  /** From the roomiest to the tightest. */
  readonly steps: readonly Step[];
  /** Lays the contents out in a step. */
  readonly apply: (step: Step) => void;
  /** Whether they fit as they are laid out now: nothing is scrolled, or at least n whole rows are in sight. */
  readonly fits: (step: Step) => boolean;
  /** For contents that fit in no step; absent: the last one. */
  readonly otherwise?: Step;
  /** The step in which they are laid out at first. What fits in a step fits in all tighter ones: each search begins with the last result. */
  readonly from?: Step;
}

export interface Fitter {
  /** The room may have another size: the first step that fits is looked for again. */
  readonly roomChanged: () => void;
  /** The contents have changed: they may need a tighter step. Returns whether one was taken. */
  readonly contentsChanged: () => boolean;
  /** The contents have settled: what came in parts may fit in a roomier step than its parts did. */
  readonly settled: () => void;
}

/** A size in pixels is rounded. */
const slack = 0.5;

/** Contents that fit in no step are tried again as often: they may come in parts. A long table changes with each move of its scroll bar. */
const mostTrials = 8;

export function createFitter<Step>({ room, steps, apply, fits, otherwise, from }: Fitting<Step>): Fitter {
  /** As the last search left it. */
  let known: Room | undefined;
  /** The number of steps: none fits. */
  let chosen = from === undefined ? 0 : Math.max(0, steps.indexOf(from));
  let trials = 0;
  /** Begins with a step: if they fit in it, takes the roomiest up to which they always fit, else the first tighter one. */
  const seek = (begin: number): void => {
    let shown: number | undefined;
    const show = (index: number): Step | undefined => {
      const step = index < steps.length ? steps[index] : (otherwise ?? steps.at(-1));
      if (step !== undefined && index !== shown) apply(step);
      shown = index;
      return step;
    };
    const fitsIn = (index: number): boolean => {
      const step = show(index);
      return step !== undefined && fits(step);
    };
    chosen = begin;
    if (fitsIn(chosen)) {
      while (chosen > 0 && fitsIn(chosen - 1)) chosen--;
    } else {
      do chosen++;
      while (chosen < steps.length && !fitsIn(chosen));
    }
    show(chosen);
    known = room();
  };
  /** Contents that fitted in no step are tried in the tightest: if they do not fit in it, they do in no other. */
  const seekFromChosen = (): void => seek(Math.max(0, Math.min(chosen, steps.length - 1)));

  return {
    roomChanged() {
      const now = room();
      const isSame = known && Math.abs(known.width - now.width) < slack && Math.abs(known.height - now.height) < slack;
      if (isSame) return;
      trials = 0;
      if (from === undefined) seek(0);
      else seekFromChosen();
    },
    contentsChanged() {
      if (!known) return false;
      if (chosen === steps.length) {
        if (trials++ < mostTrials) seekFromChosen();
        return false;
      }
      const now = steps[chosen];
      if (now === undefined || fits(now)) return false;
      seek(chosen);
      return true;
    },
    settled() {
      // Mostly, a font that has loaded changes nothing: the step fits, and the one before it does not.
      if (known && trials++ < mostTrials) seekFromChosen();
    },
  };
}
