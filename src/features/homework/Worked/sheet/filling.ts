/** What is to be filled in on a work sheet, and how a blank is written: as a box in a formula, or as a line in a file. */
import type { StepTrace } from '../../../../model';
import type { Quantity, TexStyle } from '../../../../quantity';
import { type BlankKind, blankKindOf } from './blanks';

export interface Filling {
  readonly isBlank: (quantity: Quantity) => boolean;
  /** The key has the numbers in the same boxes. */
  readonly hasKey: boolean;
}

export function fillingOf(trace: StepTrace, blanks: readonly BlankKind[], hasKey: boolean): Filling {
  return {
    isBlank: (quantity) => {
      const kind = blankKindOf(quantity, trace);
      return kind !== undefined && blanks.includes(kind);
    },
    hasKey,
  };
}

/** How a blank is written: with its number on the key, with room for it on the sheet. */
export type WriteBlank = (number: string, hasKey: boolean) => string;

export function blankStyle({ isBlank, hasKey }: Filling, write: WriteBlank): Pick<TexStyle, 'blankTex'> {
  return { blankTex: (quantity, tex) => (isBlank(quantity) ? write(tex, hasKey) : undefined) };
}

/** On the screen and on paper: a box as high as a written number; a power of ten needs a wider one. */
export const boxTex: WriteBlank = (number, hasKey) => {
  const half = number.includes('\\cdot') ? 3 : 2.1;
  const content = hasKey ? `\\kern${half}em\\mathclap{${number}}\\kern${half}em` : `\\kern${2 * half}em`;
  return `\\htmlData{blank=}{\\rule[-0.55em]{0em}{1.7em}${content}}`;
};

/** The same in a file with LaTeX. */
export const lineTex: WriteBlank = (number, hasKey) => `\\underline{${hasKey ? number : '\\hspace{4em}'}}`;
