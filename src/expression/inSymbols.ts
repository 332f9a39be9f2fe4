/** A whole tree in symbols, as TeX: sums over an index by their general term. */
import type { Expression, Series } from './expression';
import { type Piece, renderTree } from './renderTree';

export interface Symbols<Leaf> {
  readonly leaf: (leaf: Leaf) => Piece;
  /** 1 over a leaf. */
  readonly reciprocal: (of: Leaf) => Piece;
  /** A leaf of a general term. */
  readonly general: (leaf: unknown) => Piece;
  /** A function that is not written by its own name; undefined: it is. */
  readonly call?: (name: string, argument: string) => string | undefined;
  /** Under and over the Σ, where its letters are not the tree's. */
  readonly range?: (range: Pick<Series<unknown>, 'lower' | 'upper'>) => Pick<Series<unknown>, 'lower' | 'upper'>;
}

export function inSymbols<Leaf>(
  expression: Expression<Leaf>,
  { leaf, reciprocal, general, call, range = (same) => same }: Symbols<Leaf>,
): string {
  return renderTree(expression, {
    leaf,
    reciprocal,
    ...(call && { call }),
    series: (sum) => {
      const term = renderTree<unknown>(sum.general, {
        leaf: general,
        ...(call && { call }),
        series: () => {
          throw new Error('a general term has no sum inside');
        },
      });
      const body = term.binds === 1 ? `\\bigl(${term.tex}\\bigr)` : term.tex;
      const { lower, upper } = range(sum);
      return { tex: `\\sum_{${lower}}${upper && `^{${upper}}`} ${body}`, binds: 2, openSum: true };
    },
  }).tex;
}
