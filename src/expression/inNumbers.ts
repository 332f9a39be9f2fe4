/**
 * A tree with numbers at its leaves. The digits are chosen so that a reader with a calculator gets the printed result:
 * the fewest decimals from 4 to 7 for which the line holds; if none does, the line gets ≈.
 */
import { evaluate } from './evaluate';
import { type Expression, partsOf, type Series, termCount } from './expression';
import {
  bracketed,
  type LeafRendering,
  type Piece,
  renderTree,
  shownTerms,
  signedTerms,
  wholeSumTerms,
} from './renderTree';
import { bindingOf, type ShownNumber, shownNumber } from './shownNumber';

/** The numbers at the leaves, and how they and their symbols are written. */
export interface NumberedLeaves<Leaf> {
  readonly value: (leaf: Leaf) => number;
  /** Wraps TeX with the leaf's link, so that it can be pointed at. */
  readonly linked: (leaf: Leaf, tex: string) => string;
  readonly symbol: (leaf: Leaf) => string;
  /** The decimals with which another place prints a leaf: the line has at least these. */
  readonly decimals?: ((leaf: Leaf) => number) | undefined;
  /** The same of the line's value. */
  readonly resultDecimals?: number | undefined;
  /** A number with the very digits that another place has; undefined: with the line's own. */
  readonly printed?: ((leaf: Leaf) => ShownNumber | undefined) | undefined;
  /** The same of the line's value. */
  readonly printedResult?: ShownNumber | undefined;
  /** What stands in place of a number, such as a box to write it in: neither a sign nor a bracket then tells what the number is. */
  readonly blankTex?: ((leaf: Leaf, tex: string) => string | undefined) | undefined;
}

export interface NumericForm {
  /** The right-hand side, one entry per line. */
  readonly lines: readonly string[];
  /** The same with each number above its symbol; only for short expressions. */
  readonly annotated: string | undefined;
  readonly relation: '=' | '\\approx';
  /** The value as this line prints it, without a link. */
  readonly result: string;
  /** Whether the right-hand side is this one number already, so that a further "= result" would repeat it. */
  readonly isResult: boolean;
  /** Whether the formula in symbols is this number too. */
  readonly isConstant: boolean;
  /** If an ellipsis is printed, the number of all terms; 0 if every term is printed. */
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
export function inNumbers<Leaf>(
  expression: Expression<Leaf>,
  value: number,
  leaves: NumberedLeaves<Leaf>,
): NumericForm {
  const { digits, holds } = chooseDigits(expression, value, leaves);
  const short = countLeaves(expression) <= 4;
  const result = shownResult(value, digits, leaves).tex;
  const plain = { ...leaves, linked: (_: Leaf, tex: string) => tex };
  return {
    lines: brokenLines(expression, numberLeaves(leaves, digits)),
    annotated: short ? renderTree(expression, annotatedLeaves<Leaf>(leaves, digits)).tex : undefined,
    relation: holds || isExempt(expression) ? '=' : '\\approx',
    result,
    isResult: brokenLines(expression, numberLeaves(plain, digits)).join() === result,
    isConstant: expression.node === 'constant',
    termsInAll: longestSeries(expression),
  };
}

/** The fewest digits for which the printed line, recomputed, gives the printed result. */
function chooseDigits<Leaf>(
  expression: Expression<Leaf>,
  value: number,
  leaves: NumberedLeaves<Leaf>,
): { readonly digits: Digits; readonly holds: boolean } {
  const fewest: Digits = { operand: 4, result: 4 };
  if (!Number.isFinite(value) || longestSeries(expression) > 0) return { digits: fewest, holds: true };
  for (const digits of digitChoices) {
    const again = evaluate(expression, (leaf) => shownLeaf(leaf, digits, leaves).value);
    const shown = shownResult(value, digits, leaves);
    if (Math.abs(again - shown.value) <= shown.half * (1 + 1e-9)) return { digits, holds: true };
  }
  return { digits: isExempt(expression) ? fewest : { operand: 7, result: 4 }, holds: false };
}

/** Lines that cannot be recomputed from rounded digits: θ(s), logarithms, and sums with an ellipsis. */
export function isExempt(expression: Expression<unknown>): boolean {
  if (expression.node === 'call') return !expression.function.isSlope;
  if (expression.node === 'softmax' || expression.node === 'logSumExp') return true;
  if (expression.node === 'series' && termCount(expression) > wholeSumTerms) return true;
  return partsOf(expression).some(isExempt);
}

function shownLeaf<Leaf>(
  leaf: Leaf,
  { operand }: Digits,
  { value, decimals, printed }: NumberedLeaves<Leaf>,
): ShownNumber {
  return printed?.(leaf) ?? shownNumber(value(leaf), Math.max(operand, decimals?.(leaf) ?? 0));
}

function shownResult<Leaf>(
  value: number,
  { result }: Digits,
  { resultDecimals = 0, printedResult }: NumberedLeaves<Leaf>,
): ShownNumber {
  return printedResult ?? shownNumber(value, Math.max(result, resultDecimals));
}

function numberLeaves<Leaf>(leaves: NumberedLeaves<Leaf>, digits: Digits): LeafRendering<Leaf> {
  const { linked, blankTex } = leaves;
  return {
    leaf: (leaf) => {
      const { tex, negative } = shownLeaf(leaf, digits, leaves);
      const box = blankTex?.(leaf, tex);
      if (box !== undefined) return { tex: box, binds: 3, boxed: true };
      return { tex: linked(leaf, tex), binds: bindingOf(tex), negative, number: true };
    },
    reciprocal: (of) => {
      const { tex } = shownLeaf(of, digits, leaves);
      const box = blankTex?.(of, tex);
      return { tex: box === undefined ? linked(of, `\\frac{1}{${tex}}`) : `\\frac{1}{${box}}`, binds: 3 };
    },
    series: (sum, render) => {
      const only = sum.terms.length === 1 ? sum.terms[0] : undefined;
      return only === undefined ? { tex: printedTerms(sum, render).join(' '), binds: 1 } : render(only);
    },
  };
}

/** Each number above the symbol whose value it is. */
function annotatedLeaves<Leaf>(leaves: NumberedLeaves<Leaf>, digits: Digits): LeafRendering<Leaf> {
  const { reciprocal: _, ...numbers } = numberLeaves<Leaf>(leaves, digits);
  return {
    ...numbers,
    leaf: (leaf) => {
      const piece = numbers.leaf(leaf);
      return {
        // In its own group; otherwise an exponent would replace the symbol below.
        tex: `{\\underbrace{${piece.number && piece.negative ? bracketed(piece) : piece.tex}}_{${leaves.symbol(leaf)}}}`,
        binds: 3,
      };
    },
  };
}

/** The printed terms of a sum, each with its sign. */
function printedTerms<Leaf>(sum: Series<Leaf>, render: (part: Expression<Leaf>) => Piece): readonly string[] {
  const { first, last } = shownTerms(sum);
  const terms = signedTerms((last === undefined ? first : [...first, last]).map(render));
  return last === undefined ? terms : terms.toSpliced(-1, 0, '{}+\\cdots');
}

/** One line per term if a sum over an index is alone or in a bracket, or another sum is too long; otherwise everything on one line. */
function brokenLines<Leaf>(expression: Expression<Leaf>, leaves: LeafRendering<Leaf>): readonly string[] {
  const render = (part: Expression<Leaf>): Piece => renderTree(part, leaves);
  const sum = sumsAtTop(expression).find((candidate) => isBroken(candidate, render));
  if (!sum) {
    const { tex } = render(expression);
    return expression.node === 'sum' && signsIn(tex) > mostInLine ? signedTerms(expression.terms.map(render)) : [tex];
  }
  const terms = printedTerms(sum, render);
  const [before, after] = sum === expression ? ['', ''] : aroundBracket(expression, sum, leaves);
  return terms.map((term, at) => `${at === 0 ? before : ''}${term}${at === terms.length - 1 ? after : ''}`);
}

/** Sums that may use one line per term; sums nested deeper must stay on one line. */
function sumsAtTop<Leaf>(expression: Expression<Leaf>): readonly Series<Leaf>[] {
  switch (expression.node) {
    case 'series':
      return [expression];
    case 'negative':
      return expression.of.node === 'series' ? [expression.of] : [];
    case 'product':
      return expression.factors.filter((factor) => factor.node === 'series');
    case 'quotient':
      return expression.numerator.node === 'series' ? [expression.numerator] : [];
    case 'sum':
      return expression.terms.flatMap((term) => (term.node === 'quotient' ? [] : sumsAtTop(term)));
    default:
      return [];
  }
}

/** The text before and after the sum in its bracket; a fraction bar cannot be broken and becomes a slash. */
function aroundBracket<Leaf>(
  expression: Expression<Leaf>,
  sum: Series<Leaf>,
  leaves: LeafRendering<Leaf>,
): readonly [before: string, after: string] {
  if (expression.node === 'quotient') {
    const under = renderTree(expression.denominator, leaves);
    return ['\\bigl[', `\\bigr]\\,/\\,${under.binds < 3 || under.negative ? bracketed(under) : under.tex}`];
  }
  const [before = '', after = ''] = renderTree(expression, {
    ...leaves,
    series: (other, render) => (other === sum ? { tex: gap, binds: 3 } : leaves.series(other, render)),
  }).tex.split(gap);
  return [`${before.replace(/\\,$/, '')}\\bigl[`, `\\bigr]${after}`];
}

/** The most characters, those of a fraction all counted, that fit beside = on one line of a narrow panel. */
const mostInLine = 42;

const gap = '\u0000';

/** The most characters that fit beside a bracket, a factor and the result on one line of a narrow panel. */
const mostSigns = 24;

/** Whether a sum uses one line per term: if it has more than two terms, or two long ones. */
function isBroken<Leaf>(sum: Series<Leaf>, render: (part: Expression<Leaf>) => Piece): boolean {
  if (sum.terms.length !== 2) return sum.terms.length > 2;
  return signsIn(sum.terms.map((term) => render(term).tex).join('+')) > mostSigns;
}

/** How many characters of TeX are seen, roughly. */
export function signsIn(tex: string): number {
  return tex.replace(/\\(?:htmlData|textcolor\[HTML\])\{[^}]*\}|\\[a-zA-Z]+|[{}\\,\s]/g, '').length;
}

/** The number of terms of the longest shortened sum; 0 if none is shortened. */
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
