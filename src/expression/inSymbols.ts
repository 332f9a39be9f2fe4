/** A whole tree in symbols, as TeX; a sum over an index is written by its general term. */
import type { Expression, Series } from './expression';
import { type Piece, renderTree } from './renderTree';

export interface Symbols<Leaf> {
  readonly leaf: (leaf: Leaf) => Piece;
  /** 1 over a leaf. */
  readonly reciprocal: (of: Leaf) => Piece;
  /** A leaf of a series' general term. */
  readonly general: (leaf: unknown) => Piece;
  /** Writes a function that the notation does not write by its name; undefined: by its name. */
  readonly call?: (name: string, argument: string) => string | undefined;
  /** Writes a constant that contains letters. */
  readonly constant?: (tex: string) => string;
  /** Below and above the Σ, and an extra term after it. */
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
