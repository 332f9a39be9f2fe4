/**
 * A tree in numbers. The digits are chosen so that a reader with a calculator gets what is printed:
 * the fewest decimals from 4 to 7 that make the line hold, else the line has ≈.
 */
import { evaluate } from './evaluate';
import { type Expression, partsOf, type Series, termCount } from './expression';
import {
  bracketed,
  joinTerms,
  type LeafRendering,
  type Piece,
  renderTree,
  shownTerms,
  wholeSumTerms,
} from './renderTree';
import { shownNumber } from './shownNumber';

/** What the numbers at the leaves are, and how they and their symbols are written. */
export interface NumberedLeaves<Leaf> {
  readonly value: (leaf: Leaf) => number;
  /** Marks TeX as the leaf's, so that it can be pointed at. */
  readonly linked: (leaf: Leaf, tex: string) => string;
  readonly symbol: (leaf: Leaf) => string;
}

export interface NumericForm {
  /** The right-hand side, one entry a line. */
  readonly lines: readonly string[];
  /** The same with each number standing over its symbol; only for short ones. */
  readonly annotated: string | undefined;
  readonly relation: '=' | '\\approx';
  /** The value, as this line prints it, with no link. */
  readonly result: string;
  /** How many terms an ellipsis stands for in all; 0 where every term is printed. */
  readonly termsInAll: number;
}

interface Digits {
  readonly operand: number;
  readonly result: number;
}

const digitChoices: readonly Digits[] = [4, 5, 6, 7].flatMap((result) =>
  [4, 5, 6, 7].filter((operand) => operand >= result).map((operand) => ({ operand, result })),
);

/** Writes a tree with this `value` in numbers. */
export function inNumbers<Leaf, General>(
  expression: Expression<Leaf, General>,
  value: number,
  leaves: NumberedLeaves<Leaf>,
): NumericForm {
  const { digits, holds } = chooseDigits(expression, value, leaves);
  const short = countLeaves(expression) <= 4;
  return {
    lines: brokenLines(expression, numberLeaves(leaves, digits)),
    annotated: short ? renderTree(expression, annotatedLeaves<Leaf, General>(leaves, digits)).tex : undefined,
    relation: holds || isExempt(expression) ? '=' : '\\approx',
    result: shownNumber(value, digits.result).tex,
    termsInAll: longestSeries(expression),
  };
}

/** The fewest digits with which the shown line, computed again, gives the shown result. */
function chooseDigits<Leaf, General>(
  expression: Expression<Leaf, General>,
  value: number,
  leaves: NumberedLeaves<Leaf>,
): { readonly digits: Digits; readonly holds: boolean } {
  const fewest: Digits = { operand: 4, result: 4 };
  if (!Number.isFinite(value) || longestSeries(expression) > 0) return { digits: fewest, holds: true };
  for (const digits of digitChoices) {
    const again = evaluate(expression, (leaf) => shownNumber(leaves.value(leaf), digits.operand).value);
    const shown = shownNumber(value, digits.result);
    if (Math.abs(again - shown.value) <= shown.half * (1 + 1e-9)) return { digits, holds: true };
  }
  return { digits: isExempt(expression) ? fewest : { operand: 7, result: 4 }, holds: false };
}

/** Lines that a calculator cannot compute again from rounded digits: θ(s), logarithms, and sums with an ellipsis. */
export function isExempt(expression: Expression<unknown>): boolean {
  if (expression.node === 'call') return !expression.function.isSlope;
  if (expression.node === 'softmax' || expression.node === 'logSumExp') return true;
  if (expression.node === 'series' && termCount(expression) > wholeSumTerms) return true;
  return partsOf(expression).some(isExempt);
}

function numberLeaves<Leaf, General>(
  { value, linked }: NumberedLeaves<Leaf>,
  { operand }: Digits,
): LeafRendering<Leaf, General> {
  return {
    leaf: (leaf) => {
      const { tex, negative } = shownNumber(value(leaf), operand);
      // 1.25·10^{−6} is a product already: an exponent behind it needs brackets.
      const binds = tex.includes('\\cdot') ? 2 : 3;
      return { tex: linked(leaf, tex), binds, negative, number: true };
    },
    reciprocal: (of) => ({ tex: linked(of, `\\frac{1}{${shownNumber(value(of), operand).tex}}`), binds: 3 }),
    series: (sum, render) => {
      const only = sum.terms.length === 1 ? sum.terms[0] : undefined;
      return only === undefined ? { tex: seriesInOneLine(sum, render), binds: 1 } : render(only);
    },
  };
}

/** Each number stands over the symbol it is the value of. */
function annotatedLeaves<Leaf, General>(leaves: NumberedLeaves<Leaf>, digits: Digits): LeafRendering<Leaf, General> {
  const { reciprocal: _, ...numbers } = numberLeaves<Leaf, General>(leaves, digits);
  return {
    ...numbers,
    leaf: (leaf) => {
      const piece = numbers.leaf(leaf);
      return {
        // In a group of its own, or an exponent behind it would take the symbol's place.
        tex: `{\\underbrace{${piece.number && piece.negative ? bracketed(piece) : piece.tex}}_{${leaves.symbol(leaf)}}}`,
        binds: 3,
      };
    },
  };
}

function seriesInOneLine<Leaf, General>(
  sum: Series<Leaf, General>,
  render: (part: Expression<Leaf, General>) => Piece,
): string {
  const { first, last } = shownTerms(sum);
  const terms = first.map(render);
  return last === undefined ? joinTerms(terms) : `${joinTerms(terms)} +\\cdots ${plusTerm(render(last))}`;
}

function plusTerm(term: Piece): string {
  return term.negative ? `{}${term.tex}` : `{}+${term.tex}`;
}

/** One line a term where a sum stands alone or in a bracket; else everything on one line. */
function brokenLines<Leaf, General>(
  expression: Expression<Leaf, General>,
  leaves: LeafRendering<Leaf, General>,
): readonly string[] {
  type Tree = Expression<Leaf, General>;
  const render = (part: Tree): Piece => renderTree(part, leaves);
  const broken = (sum: Series<Leaf, General>, before: string, after: string): readonly string[] => {
    const { first, last } = shownTerms(sum);
    const lines = first.map((term, index) => (index === 0 ? render(term).tex : plusTerm(render(term))));
    if (last !== undefined) lines.push('{}+\\cdots', plusTerm(render(last)));
    return lines.map((line, index) => `${index === 0 ? before : ''}${line}${index === lines.length - 1 ? after : ''}`);
  };
  if (expression.node === 'series' && isBroken(expression, render)) return broken(expression, '', '');
  if (expression.node === 'negative' && expression.of.node === 'series' && isBroken(expression.of, render)) {
    return broken(expression.of, '-\\bigl[', '\\bigr]');
  }
  if (expression.node === 'product') {
    const index = expression.factors.findIndex((factor) => factor.node === 'series' && isBroken(factor, render));
    const sum = expression.factors[index];
    if (sum?.node === 'series') {
      const factor = (part: Tree): string => {
        const piece = render(part);
        return piece.binds === 1 || piece.number ? bracketed(piece) : piece.tex;
      };
      const before = expression.factors
        .slice(0, index)
        .map((part) => render(part).tex)
        .join('\\,');
      const after = expression.factors
        .slice(index + 1)
        .map(factor)
        .join('\\,');
      return broken(sum, `${before}\\bigl[`, after === '' ? '\\bigr]' : `\\bigr]\\,${after}`);
    }
  }
  if (
    expression.node === 'quotient' &&
    expression.numerator.node === 'series' &&
    isBroken(expression.numerator, render)
  ) {
    const denominator = render(expression.denominator);
    const under = denominator.binds < 3 || denominator.negative ? bracketed(denominator) : denominator.tex;
    return broken(expression.numerator, '\\bigl[', `\\bigr]\\,/\\,${under}`);
  }
  return [render(expression).tex];
}

/** Signs that fit beside a bracket, a factor and the result on one line of a narrow panel. */
const mostSigns = 24;

/** Whether a sum takes a line a term: where it has more than two, or two long ones. */
function isBroken<Leaf, General>(
  sum: Series<Leaf, General>,
  render: (part: Expression<Leaf, General>) => Piece,
): boolean {
  if (sum.terms.length !== 2) return sum.terms.length > 2;
  const signs = sum.terms.map((term) => render(term).tex.replace(/\\htmlData\{[^}]*\}|\\[a-zA-Z]+|[{}\\,\s]/g, ''));
  return signs.join('+').length > mostSigns;
}

/** The number of terms of the longest sum that is cut short; 0 where none is. */
function longestSeries(expression: Expression<unknown>): number {
  const own =
    expression.node === 'series'
      ? termCount(expression)
      : expression.node === 'softmax' || expression.node === 'logSumExp'
        ? expression.among.terms.length
        : 0;
  return Math.max(own > wholeSumTerms ? own : 0, ...partsOf(expression).slice(0, 50).map(longestSeries));
}

function countLeaves(expression: Expression<unknown>): number {
  if (expression.node === 'leaf') return 1;
  if (expression.node === 'series' && expression.count !== undefined) return expression.count;
  const parts = partsOf(expression);
  return parts.length > 8 ? parts.length : parts.reduce((count, part) => count + countLeaves(part), 0);
}
