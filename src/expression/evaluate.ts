/** Evaluates a tree exactly as its formula is written. */
import type { Expression } from './expression';

/**
 * Uses all terms at full precision; throws a RangeError if not all are listed. A product with a factor 0 is 0 even if
 * another factor is infinite, as the losses define it (−y/o is 0 for y = 0).
 */
export function evaluate<Leaf>(expression: Expression<Leaf>, leafValue: (leaf: Leaf) => number): number {
  const of = (part: Expression<Leaf>): number => evaluate(part, leafValue);
  switch (expression.node) {
    case 'leaf':
      return leafValue(expression.leaf);
    case 'constant':
      return expression.value;
    case 'negative':
      return -of(expression.of);
    case 'series':
      if (expression.count !== undefined)
        throw new RangeError(`expected every term, got ${expression.terms.length} of ${expression.count}`);
      return expression.terms.reduce((total, term) => total + of(term), 0);
    case 'sum':
      return expression.terms.reduce((total, term) => total + of(term), 0);
    case 'product':
      return multiply(expression.factors.map(of));
    case 'quotient':
      return divide(of(expression.numerator), of(expression.denominator));
    case 'power':
      return of(expression.base) ** expression.exponent;
    case 'root':
      return Math.sqrt(of(expression.of));
    case 'absolute':
      return Math.abs(of(expression.of));
    case 'call':
      return expression.function.value(of(expression.of));
    case 'softmax': {
      const { largest, total } = exponentials(expression.among.terms.map(of));
      return Math.exp(of(expression.of) - largest) / total;
    }
    case 'logSumExp': {
      const { largest, total } = exponentials(expression.among.terms.map(of));
      return largest + Math.log(total);
    }
  }
}

/** Σ e^s, computed with the largest s subtracted from every exponent. */
function exponentials(all: readonly number[]): { readonly largest: number; readonly total: number } {
  const largest = Math.max(...all);
  return { largest, total: all.reduce((sum, s) => sum + Math.exp(s - largest), 0) };
}

function multiply(factors: readonly number[]): number {
  if (factors.some(Number.isNaN)) return Number.NaN;
  return factors.includes(0) ? 0 : factors.reduce((product, factor) => product * factor, 1);
}

function divide(numerator: number, denominator: number): number {
  return numerator === 0 && !Number.isNaN(denominator) && denominator !== 0 ? 0 : numerator / denominator;
}
