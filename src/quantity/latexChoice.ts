/** What a formula as LaTeX has; apart from the writing of it, because preferences are checked in every visit. */
import type { TexStyle } from './symbolTex';

/** In symbols, with this step's numbers, or both, one below the other. */
export const latexContents = ['symbols', 'numbers', 'both'] as const;

export interface LatexChoice {
  readonly content: (typeof latexContents)[number];
  /** Within `\[ … \]`. */
  readonly display: boolean;
  /** The colour of a quantity, by its address, as six hexadecimal digits; undefined: that of the text. */
  readonly colourOf?: TexStyle['colourOf'];
}
