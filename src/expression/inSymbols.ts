/** A whole tree in symbols, as TeX: sums over an index by their general term. */
import type { Expression } from './expression';
import { type Piece, renderTree } from './renderTree';

export interface Symbols<Leaf, General> {
  readonly leaf: (leaf: Leaf) => Piece;
  /** 1 over a leaf. */
  readonly reciprocal: (of: Leaf) => Piece;
  /** A leaf of a general term. */
  readonly general: (leaf: General) => Piece;
}

export function inSymbols<Leaf, General>(
  expression: Expression<Leaf, General>,
  { leaf, reciprocal, general }: Symbols<Leaf, General>,
): string {
  return renderTree(expression, {
    leaf,
    reciprocal,
    series: (sum) => {
      const term = renderTree<General, General>(sum.general, {
        leaf: general,
        series: () => {
          throw new Error('a general term has no sum inside');
        },
      });
      const body = term.binds === 1 ? `\\bigl(${term.tex}\\bigr)` : term.tex;
      return { tex: `\\sum_{${sum.lower}}${sum.upper && `^{${sum.upper}}`} ${body}`, binds: 2, openSum: true };
    },
  }).tex;
}
