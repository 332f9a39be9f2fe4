/**
 * Renders an expression tree to TeX; its leaves may be symbols, numbers, or numbers above symbols. Brackets follow from
 * binding strength. This is the only place that shortens long sums.
 */
import { call } from './build';
import { type Expression, type Series, termCount } from './expression';
import { exp } from './functions';

/** How strongly a piece of TeX binds: 1 a sum, 2 a product, 3 an atom. */
export interface Piece {
  readonly tex: string;
  readonly binds: 1 | 2 | 3;
  /** Starts with a minus sign. */
  readonly negative?: boolean;
  /** Begins with Σ, so that a following factor would look like part of the sum. */
  readonly openSum?: boolean;
  /** A bare number, which needs brackets after another factor. */
  readonly number?: boolean;
  /** A box to write in, which needs a sign beside another factor. */
  readonly boxed?: boolean;
}

export interface LeafRendering<Leaf> {
  readonly leaf: (leaf: Leaf) => Piece;
  /** 1/B as one link, instead of a link on the B below the bar. Absent: rendered like any other fraction. */
  readonly reciprocal?: (of: Leaf) => Piece;
  /** Writes a function that the notation does not write by its name; undefined: by its name. */
  readonly call?: (name: string, argument: string) => string | undefined;
  /** Writes a constant that contains letters. */
  readonly constant?: (tex: string) => string;
  readonly series: (series: Series<Leaf>, render: (part: Expression<Leaf>) => Piece) => Piece;
}

/** Sums of up to this many terms are written in full, longer ones as their first three terms and the last. */
export const wholeSumTerms = 12;

export function renderTree<Leaf>(expression: Expression<Leaf>, leaves: LeafRendering<Leaf>): Piece {
  const render = (part: Expression<Leaf>): Piece => renderTree(part, leaves);
  switch (expression.node) {
    case 'leaf':
      return leaves.leaf(expression.leaf);
    case 'constant':
      return constantPiece(
        expression.value,
        expression.tex === undefined ? undefined : (leaves.constant?.(expression.tex) ?? expression.tex),
      );
    case 'negative': {
      const of = render(expression.of);
      return { tex: `-${of.negative || of.binds === 1 ? bracketed(of) : of.tex}`, binds: 1, negative: true };
    }
    case 'sum':
      return { tex: signedTerms(expression.terms.map(render)).join(' '), binds: expression.terms.length > 1 ? 1 : 3 };
    case 'product':
      return joinFactors(expression.factors.map(render), expression.factors);
    case 'quotient': {
      const { numerator, denominator } = expression;
      if (leaves.reciprocal && isOne(numerator) && denominator.node === 'leaf') {
        return leaves.reciprocal(denominator.leaf);
      }
      return {
        tex: `\\frac{${render(numerator).tex}}{${render(denominator).tex}}`,
        binds: 3,
      };
    }
    case 'power': {
      const base = render(expression.base);
      return {
        tex: `${base.binds < 3 || base.negative ? bracketed(base) : base.tex}^{${expression.exponent}}`,
        binds: 3,
      };
    }
    case 'root':
      return { tex: `\\sqrt{${render(expression.of).tex}}`, binds: 3 };
    case 'absolute':
      return { tex: `\\lvert ${render(expression.of).tex}\\rvert`, binds: 3 };
    case 'call': {
      const { name, tex } = expression.function;
      const argument = render(expression.of).tex;
      return { tex: leaves.call?.(name, argument) ?? tex(argument), binds: 3 };
    }
    case 'series':
      return leaves.series(expression, render);
    case 'softmax': {
      const all = leaves.series(exponentials(expression.among), render);
      return { tex: `\\frac{e^{${render(expression.of).tex}}}{${all.tex}}`, binds: 3 };
    }
    case 'logSumExp':
      return { tex: `\\ln ${bracketed(leaves.series(exponentials(expression.among), render))}`, binds: 2 };
  }
}

/** Numbers that belong to a formula itself: 1, 2, ½, 1/K. */
function constantPiece(value: number, tex: string | undefined): Piece {
  return tex === undefined
    ? { tex: String(value), binds: 3, negative: value < 0, number: true }
    : { tex, binds: 3, number: false };
}

function isOne(part: Expression<unknown>): boolean {
  return part.node === 'constant' && part.value === 1 && part.tex === undefined;
}

/** Each term with the sign before it. */
export function signedTerms(terms: readonly Piece[]): readonly string[] {
  return terms.map((term, index) => (index === 0 ? term.tex : `{}${term.negative ? '' : '+'}${term.tex}`));
}

/** The printed terms: all, or the first three and the last with a gap between them. */
export function shownTerms<Leaf>(sum: Series<Leaf>): {
  readonly first: readonly Expression<Leaf>[];
  readonly last: Expression<Leaf> | undefined;
} {
  const { terms } = sum;
  if (termCount(sum) <= wholeSumTerms) return { first: terms, last: undefined };
  return { first: terms.slice(0, 3), last: terms[terms.length - 1] };
}

export function bracketed(piece: Piece): string {
  return piece.number ? `(${piece.tex})` : `\\bigl(${piece.tex}\\bigr)`;
}

function joinFactors(pieces: readonly Piece[], factors: readonly { readonly node: string }[]): Piece {
  const tex = pieces.map((piece, index) => {
    const lastSeries = factors[index]?.node === 'series' && index === pieces.length - 1;
    if (lastSeries && !piece.negative && piece.binds > 1) return piece.tex;
    if (piece.binds === 1 || piece.negative || (piece.number && index > 0)) return bracketed(piece);
    return piece.openSum ? bracketed(piece) : piece.tex;
  });
  const signs = pieces.map(({ boxed }, index) => (boxed || pieces[index - 1]?.boxed ? '\\cdot ' : '\\,'));
  return { tex: tex.map((one, index) => (index === 0 ? one : `${signs[index]}${one}`)).join(''), binds: 2 };
}

/** Σ e^{term}, for softmax and log-sum-exp. */
function exponentials<Leaf>(among: Series<Leaf>): Series<Leaf> {
  return { ...among, general: call(exp, among.general), terms: among.terms.map((of) => call(exp, of)) };
}
