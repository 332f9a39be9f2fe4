/**
 * The available room, measured in rem instead of pixels: large type on a projector makes a small screen. The columns'
 * widths decide how many fit side by side, and the stylesheet reads them from here.
 */

/** `wide`: panels side by side above tabs; `tablet`: two columns; `phone`: one. */
export type LayoutKind = 'phone' | 'tablet' | 'wide';

export interface Arrangement {
  readonly kind: LayoutKind;
  /** Formulas is shown above the tabs, as the third panel; otherwise it is the first tab. */
  readonly formulasAbove: boolean;
  /** Loss is shown beside the tabs. */
  readonly lossBeside: boolean;
}

/** In rem: the least width of each column, and the space between and beside them. */
const least = { network: 19, networkBesideLesson: 16, ledger: 35.5, ledgerWithFactors: 39.25, formulas: 16 };
const gap = 0.75;
const side = 1.25;
const lesson = { least: 22.5, most: 24, share: 4 / 15 };

const threeFrom = least.network + least.ledgerWithFactors + least.formulas + 2 * gap + 2 * side;
const tabletFrom = 44;
const lossBesideFrom = 87.5;

/**
 * `width` of the workspace in CSS pixels, with a lesson at its left or without; `pixelsPerRem` is 16 with the usual type.
 */
export function arrangementOf(width: number, pixelsPerRem: number, hasLesson = false): Arrangement {
  const rem = width / pixelsPerRem;
  const kind = rem >= threeFrom ? 'wide' : rem >= tabletFrom ? 'tablet' : 'phone';
  const left = hasLesson ? rem - lessonWidth(rem) - gap : rem;
  // Narrow panels are stacked, Formulas among them.
  return { kind, formulasAbove: kind !== 'wide' || left >= threeFrom, lossBeside: left >= lossBesideFrom };
}

/** In rem, for a workspace of that many. */
function lessonWidth(rem: number): number {
  return Math.min(Math.max(lesson.least, lesson.share * rem), lesson.most);
}

/** The same widths as custom properties of the element with the columns. */
export const columnWidths: Readonly<Record<`--${string}`, string>> = {
  '--network-least': `${least.network}rem`,
  '--network-beside-lesson-least': `${least.networkBesideLesson}rem`,
  '--ledger-least': `${least.ledger}rem`,
  '--ledger-with-factors-least': `${least.ledgerWithFactors}rem`,
  '--formulas-least': `${least.formulas}rem`,
  '--lesson': `clamp(${lesson.least}rem, ${100 * lesson.share}%, ${lesson.most}rem)`,
  '--gap': `${gap}rem`,
  '--side': `${side}rem`,
};

/** Default share of the explorer's height above its tabs, in percent. */
export const usualSplit = 57;
