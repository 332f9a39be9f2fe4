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
  /** A constant that has letters. */
  readonly constant?: (tex: string) => string;
  /** Under and over the Σ, and a term that stands behind it by itself. */
  readonly range?: (sum: Series<Leaf>) => Range;
}

export interface Range {
  readonly lower: string;
  readonly upper: string;
  readonly plus?: string;
}

export function inSymbols<Leaf>(
  expression: Expression<Leaf>,
  { leaf, reciprocal, general, call, constant, range = (same) => same }: Symbols<Leaf>,
): string {
  return renderTree(expression, {
    leaf,
    reciprocal,
    ...(call && { call }),
    ...(constant && { constant }),
    series: (sum) => {
      const term = renderTree<unknown>(sum.general, {
        leaf: general,
        ...(call && { call }),
        ...(constant && { constant }),
        series: () => {
          throw new Error('a general term has no sum inside');
        },
      });
      const body = term.binds === 1 ? `\\bigl(${term.tex}\\bigr)` : term.tex;
      const { lower, upper, plus } = range(sum);
      const tex = `\\sum_{${lower}}${upper && `^{${upper}}`} ${body}`;
      return plus === undefined ? { tex, binds: 2, openSum: true } : { tex: `${tex} {}+${plus}`, binds: 1 };
    },
  }).tex;
}
