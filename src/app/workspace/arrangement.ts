/**
 * How much room the explorer has, counted in letters rather than pixels: big type on a projector is a small screen.
 * The widths that the columns need decide where three stand abreast, and the stylesheet takes them from here.
 */

/** `wide`: three panels abreast above tabs; `tablet`: two columns; `phone`: one. */
export type LayoutKind = 'phone' | 'tablet' | 'wide';

export interface Arrangement {
  readonly kind: LayoutKind;
  /** Loss has a place beside the tabs. */
  readonly lossBeside: boolean;
}

/** In rem: what each column cannot do without, and the space between and beside them. */
const least = { network: 19, ledger: 35.5, ledgerWithFactors: 39.25, formulas: 16 };
const gap = 0.75;
const side = 1.25;

const wideFrom = least.network + least.ledgerWithFactors + least.formulas + 2 * gap + 2 * side;
const tabletFrom = 44;
const lossBesideFrom = 87.5;
const pixelsPerRem = 16;

/** `width` in CSS pixels; `scale` is the size of type, 1 as designed. */
export function arrangementOf(width: number, scale: number): Arrangement {
  const rem = width / (pixelsPerRem * scale);
  const kind = rem >= wideFrom ? 'wide' : rem >= tabletFrom ? 'tablet' : 'phone';
  return { kind, lossBeside: rem >= lossBesideFrom };
}

/** The same widths as custom properties of the element that has the columns. */
export const columnWidths: Readonly<Record<`--${string}`, string>> = {
  '--network-least': `${least.network}rem`,
  '--ledger-least': `${least.ledger}rem`,
  '--ledger-with-factors-least': `${least.ledgerWithFactors}rem`,
  '--formulas-least': `${least.formulas}rem`,
  '--gap': `${gap}rem`,
  '--side': `${side}rem`,
};

/** Share of the explorer's height above its tabs, in percent, until the splitter is moved. */
export const usualSplit = 57;
