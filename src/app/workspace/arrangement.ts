/**
 * The available room, measured in rem instead of pixels: large type on a projector makes a small screen. The columns'
 * widths decide whether three fit side by side, and the stylesheet reads them from here.
 */

/** `wide`: three panels side by side above tabs; `tablet`: two columns; `phone`: one. */
export type LayoutKind = 'phone' | 'tablet' | 'wide';

export interface Arrangement {
  readonly kind: LayoutKind;
  /** Loss is shown beside the tabs. */
  readonly lossBeside: boolean;
}

/** In rem: the least width of each column, and the space between and beside them. */
const least = { network: 19, ledger: 35.5, ledgerWithFactors: 39.25, formulas: 16 };
const gap = 0.75;
const side = 1.25;

const wideFrom = least.network + least.ledgerWithFactors + least.formulas + 2 * gap + 2 * side;
const tabletFrom = 44;
const lossBesideFrom = 87.5;
const pixelsPerRem = 16;

/** `width` in CSS pixels; `scale` is the type size, 1 by default. */
export function arrangementOf(width: number, scale: number): Arrangement {
  const rem = width / (pixelsPerRem * scale);
  const kind = rem >= wideFrom ? 'wide' : rem >= tabletFrom ? 'tablet' : 'phone';
  return { kind, lossBeside: rem >= lossBesideFrom };
}

/** The same widths as custom properties of the element with the columns. */
export const columnWidths: Readonly<Record<`--${string}`, string>> = {
  '--network-least': `${least.network}rem`,
  '--ledger-least': `${least.ledger}rem`,
  '--ledger-with-factors-least': `${least.ledgerWithFactors}rem`,
  '--formulas-least': `${least.formulas}rem`,
  '--gap': `${gap}rem`,
  '--side': `${side}rem`,
};

/** Default share of the explorer's height above its tabs, in percent. */
export const usualSplit = 57;
