/**
 * A tree in this step's numbers. The digits are chosen so that a reader with a calculator gets what is printed:
 * the fewest decimals from 4 to 7 that make the line hold, else the line has ≈.
 */
import { lastLayer, type StepTrace } from '../model';
import { addressOf } from './address';
import { type Expression, evaluate, partsOf, type Series, termCount } from './expression';
import { fillSymbol } from './notation';
import type { Quantity } from './quantity';
import { quantityValue } from './read';
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
import { stepTex } from './stepNotation';
import { constantPiece, linkedTex, type TexStyle } from './symbolTex';

export interface NumericForm {
  /** The right-hand side, one entry a line. */
  readonly lines: readonly string[];
  /** The same with each number standing over its symbol; only for short ones. */
  readonly annotated: string | undefined;
  readonly relation: '=' | '\\approx';
  /** The value, as this line prints it. */
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

/** Writes the derivation of `quantity` in numbers. */
export function numericForm(
  quantity: Quantity,
  expression: Expression,
  trace: StepTrace,
  style: TexStyle = stepTex(trace),
): NumericForm {
  const value = quantityValue(quantity, trace);
  const { digits, holds } = chooseDigits(expression, value, trace);
  const result = shownNumber(value, digits.result);
  const numbers = numberLeaves(trace, digits, style);
  const printed = countLeaves(expression);
  return {
    lines: brokenLines(expression, numbers),
    annotated: printed <= 4 ? renderTree(expression, annotatedLeaves(trace, digits, style)).tex : undefined,
    relation: holds || isExempt(expression) ? '=' : '\\approx',
    result: linkedTex(addressOf(quantity), result.tex, style),
    termsInAll: longestSeries(expression),
  };
}

/** The fewest digits with which the shown line, redone, gives the shown result. */
function chooseDigits(
  expression: Expression,
  value: number,
  trace: StepTrace,
): { readonly digits: Digits; readonly holds: boolean } {
  const fewest: Digits = { operand: 4, result: 4 };
  if (!Number.isFinite(value) || longestSeries(expression) > 0) return { digits: fewest, holds: true };
  for (const digits of digitChoices) {
    if (redone(expression, value, trace, digits)) return { digits, holds: true };
  }
  return { digits: isExempt(expression) ? fewest : { operand: 7, result: 4 }, holds: false };
}

/** Whether the line with these digits gives its own result; printed to be checked with a pocket calculator. */
export function redone(expression: Expression, value: number, trace: StepTrace, digits: Digits): boolean {
  const again = evaluate(expression, (quantity) => shownNumber(quantityValue(quantity, trace), digits.operand).value);
  const shown = shownNumber(value, digits.result);
  return Math.abs(again - shown.value) <= shown.half * (1 + 1e-9);
}

/** Lines that a calculator cannot redo from rounded digits: θ(s), logarithms, and sums with an ellipsis. */
export function isExempt(expression: Expression): boolean {
  if (expression.node === 'call') return !expression.function.endsWith('Slope');
  if (expression.node === 'softmax' || expression.node === 'logSumExp') return true;
  if (expression.node === 'series' && termCount(expression) > wholeSumTerms) return true;
  return partsOf(expression).some(isExempt);
}

function numberLeaves(trace: StepTrace, digits: Digits, style: TexStyle): LeafRendering<Quantity> {
  return {
    leaf: (quantity) => {
      const { tex, negative } = shownNumber(quantityValue(quantity, trace), digits.operand);
      // 1.25·10^{−6} is a product already: an exponent behind it needs brackets.
      const binds = tex.includes('\\cdot') ? 2 : 3;
      return { tex: linkedTex(addressOf(quantity), tex, style), binds, negative, number: true };
    },
    reciprocal: (of) => {
      const { tex } = shownNumber(quantityValue(of, trace), digits.operand);
      return { tex: linkedTex(addressOf(of), `\\frac{1}{${tex}}`, style), binds: 3 };
    },
    constant: constantPiece,
    series: (sum, render) => {
      const only = sum.terms.length === 1 ? sum.terms[0] : undefined;
      return only === undefined ? { tex: seriesInOneLine(sum, render), binds: 1 } : render(only);
    },
  };
}

/** Each number stands over the symbol it is the value of. */
function annotatedLeaves(trace: StepTrace, digits: Digits, style: TexStyle): LeafRendering<Quantity> {
  const { reciprocal: _, ...numbers } = numberLeaves(trace, digits, style);
  return {
    ...numbers,
    leaf: (quantity) => {
      const piece = numbers.leaf(quantity);
      const { kind, ...indices } = quantity;
      const symbol = fillSymbol(style.notation[kind], indices, lastLayer(trace.network));
      return {
        // In a group of its own, or an exponent behind it would take the symbol's place.
        tex: `{\\underbrace{${piece.number && piece.negative ? bracketed(piece) : piece.tex}}_{${symbol}}}`,
        binds: 3,
      };
    },
  };
}

function seriesInOneLine(sum: Series, render: (part: Expression) => Piece): string {
  const { first, last } = shownTerms(sum);
  const terms = first.map(render);
  return last === undefined ? joinTerms(terms) : `${joinTerms(terms)} +\\cdots ${plusTerm(render(last))}`;
}

function plusTerm(term: Piece): string {
  return term.negative ? `{}${term.tex}` : `{}+${term.tex}`;
}

/** One line a term where a sum stands alone or in a bracket; else everything on one line. */
function brokenLines(expression: Expression, leaves: LeafRendering<Quantity>): readonly string[] {
  const render = (part: Expression): Piece => renderTree(part, leaves);
  const broken = (sum: Series, before: string, after: string): readonly string[] => {
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
      const factor = (part: Expression): string => {
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
function isBroken(sum: Series, render: (part: Expression) => Piece): boolean {
  if (sum.terms.length !== 2) return sum.terms.length > 2;
  const signs = sum.terms.map((term) => render(term).tex.replace(/\\htmlData\{[^}]*\}|\\[a-zA-Z]+|[{}\\,\s]/g, ''));
  return signs.join('+').length > mostSigns;
}

/** The number of terms of the longest sum that is cut short; 0 where none is. */
function longestSeries(expression: Expression): number {
  const own =
    expression.node === 'series'
      ? termCount(expression)
      : expression.node === 'softmax' || expression.node === 'logSumExp'
        ? expression.among.terms.length
        : 0;
  return Math.max(own > wholeSumTerms ? own : 0, ...partsOf(expression).slice(0, 50).map(longestSeries));
}

function countLeaves(expression: Expression): number {
  if (expression.node === 'quantity') return 1;
  if (expression.node === 'series' && expression.count !== undefined) return expression.count;
  const parts = partsOf(expression);
  return parts.length > 8 ? parts.length : parts.reduce((count, part) => count + countLeaves(part), 0);
}
