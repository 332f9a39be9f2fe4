/**
 * The available room, measured in rem instead of pixels: large type on a projector makes a small screen. The columns'
 * widths decide how many fit side by side, and the stylesheet reads them from here.
 */

/** `wide`: panels side by side above tabs; `tablet`: two columns; `phone`: one. */
export type LayoutKind = 'phone' | 'tablet' | 'wide';

export interface Arrangement {
  readonly kind: LayoutKind;
  /** Formulas is shown above the tabs, as the third panel; otherwise it is a tab. */
  readonly formulasAbove: boolean;
  /** A note too long for the ledger has the third column, and Formulas is a tab. */
  readonly hasNote?: boolean;
  /** Loss is shown beside the tabs. */
  readonly lossBeside: boolean;
  /** Beside a lesson there is room for one column of panels. */
  readonly isOneColumn: boolean;
  /** `tight`: a phone whose type is so large that a line holds a few words; `low`: one that lies on its side. */
  readonly form?: 'tight' | 'low';
}

/** In rem: the least width of each column, and the space between and beside them. */
const least = {
  network: 19,
  networkBesideLesson: 16,
  ledger: 35.5,
  ledgerWithFactors: 39.25,
  ledgerBesideCrowded: 32.125,
  formulas: 16,
};
/** So many layers find room beside Formulas without more width. */
const usualLayers = 4;
const gap = 0.75;
const side = 1.25;
const lesson = { least: 21, most: 24, share: 9 / 32 };

const threeFrom = least.network + least.ledgerWithFactors + least.formulas + 2 * gap + 2 * side;
const besideLessonFrom = lesson.least + least.ledgerWithFactors + gap + 2 * side;
export const tabletFrom = 44;
const lossBesideFrom = 87.5;

/** What so many layers need beside each other: the narrowest units, so much space that no edges become one bundle, and what is around them. */
export function networkNeeds(layers: number): number {
  return 5.9 * layers + 0.9;
}

/** What is beside an open lesson: the panels of its scene, or, while one is written, the whole explorer. */
export type BesideLesson = 'scene' | 'explorer';

/**
 * `width` of the workspace in CSS pixels, a lesson at its left included; `pixelsPerRem` is 16 with the usual type. A network of more than
 * `usualLayers` takes the room of Formulas where both have none.
 */
export function arrangementOf(
  width: number,
  pixelsPerRem: number,
  beside?: BesideLesson,
  layers = usualLayers,
): Arrangement {
  const rem = width / pixelsPerRem;
  const isWide = rem >= (beside === 'scene' ? besideLessonFrom : threeFrom);
  // Narrow panels are stacked, Formulas among them.
  if (!isWide)
    return { kind: rem >= tabletFrom ? 'tablet' : 'phone', formulasAbove: true, lossBeside: false, isOneColumn: false };
  // Formulas and Loss are tabs among a scene's views.
  if (beside === 'scene')
    return { kind: 'wide', formulasAbove: false, lossBeside: false, isOneColumn: rem < threeFrom };
  const left = beside ? rem - lessonWidth(rem) - gap : rem;
  const deeper = layers > usualLayers ? networkNeeds(layers) - least.network : 0;
  const formulasAbove = left >= threeFrom + deeper;
  return { kind: 'wide', formulasAbove, lossBeside: formulasAbove && left >= lossBesideFrom, isOneColumn: false };
}

/** In rem: a line of fewer is tight; a lower window is a phone's on its side, if header and time row have room in one line. */
const tightBelow = 19;
const lowBelow = 28;
const oneLineFrom = 35;

/** The same in a window of that width and height, in rem: a low one has what moves through time in one bar, as an upright phone has. */
export function heldAs(arrangement: Arrangement, width: number, height: number): Arrangement {
  if (arrangement.kind === 'wide') return arrangement;
  if (width < tightBelow) return { ...arrangement, form: 'tight' };
  return height < lowBelow && width >= oneLineFrom ? { ...arrangement, kind: 'phone', form: 'low' } : arrangement;
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
  '--ledger-beside-crowded-least': `${least.ledgerBesideCrowded}rem`,
  '--formulas-least': `${least.formulas}rem`,
  '--lesson': `clamp(${lesson.least}rem, ${100 * lesson.share}%, ${lesson.most}rem)`,
  '--gap': `${gap}rem`,
  '--side': `${side}rem`,
};

/** Default share of the explorer's height above its tabs, in percent. */
export const usualSplit = 57;
