/**
 * How a quantity is computed: a tree whose leaves are quantities and constants.
 * Symbols, numbers and words are renderings of this one tree; `evaluate` is the proof that it is the right one.
 */
import { type ActivationName, activationFunctions } from '../model';
import type { IndexName, Quantity, QuantityKind } from './quantity';

/** A quantity whose indices may be letters: the general term of a sum. */
export interface QuantityPattern {
  readonly kind: QuantityKind;
  readonly indices: Readonly<Partial<Record<IndexName, number | string>>>;
}

export type FunctionName =
  | Exclude<ActivationName, 'softmax' | 'identity'>
  | 'reluSlope'
  | 'leakyReluSlope'
  | 'ln'
  | 'exp'
  | 'softplus';

export type Expression<Leaf = Quantity> =
  | { readonly node: 'quantity'; readonly quantity: Leaf }
  | { readonly node: 'constant'; readonly value: number; readonly tex?: string }
  | { readonly node: 'negative'; readonly of: Expression<Leaf> }
  | { readonly node: 'sum'; readonly terms: readonly Expression<Leaf>[] }
  | { readonly node: 'product'; readonly factors: readonly Expression<Leaf>[] }
  | { readonly node: 'quotient'; readonly numerator: Expression<Leaf>; readonly denominator: Expression<Leaf> }
  | { readonly node: 'power'; readonly base: Expression<Leaf>; readonly exponent: number }
  | { readonly node: 'root'; readonly of: Expression<Leaf> }
  | { readonly node: 'absolute'; readonly of: Expression<Leaf> }
  | { readonly node: 'call'; readonly function: FunctionName; readonly of: Expression<Leaf> }
  | Series<Leaf>
  | { readonly node: 'softmax'; readonly of: Expression<Leaf>; readonly among: Series<Leaf> }
  | { readonly node: 'logSumExp'; readonly among: Series<Leaf> };

/** Σ over an index: the general term for symbols, every single term for numbers. */
export interface Series<Leaf = Quantity> {
  readonly node: 'series';
  /** Under and over the Σ, in TeX: `k=1` and `B`, or `k \in \text{batch}` and nothing. */
  readonly lower: string;
  readonly upper: string;
  readonly general: Expression<QuantityPattern>;
  readonly terms: readonly Expression<Leaf>[];
  /** How many terms there are, where `terms` are the first three and the last of too many to list. */
  readonly count?: number;
}

/** Of a series, those that are not listed too. */
export function termCount({ terms, count }: Pick<Series<unknown>, 'terms' | 'count'>): number {
  return count ?? terms.length;
}

/** Of a tree with a series that lists the first three and the last of its terms only: how many that has. */
export function cutTo(expression: Expression): number | undefined {
  if (expression.node === 'series' && expression.count !== undefined) return expression.count;
  for (const part of partsOf(expression).slice(0, mostParts)) {
    const count = cutTo(part);
    if (count !== undefined) return count;
  }
  return undefined;
}

/** Terms of one series are alike: the first ones tell of all. */
const mostParts = 4;

/**
 * The tree's value, all terms, at full precision; a RangeError where not all are listed.
 * A product with a factor 0 is 0 even beside an infinite one, as the losses define it (−y/o is 0 for y = 0).
 */
export function evaluate(expression: Expression, quantityValue: (quantity: Quantity) => number): number {
  const of = (part: Expression): number => evaluate(part, quantityValue);
  switch (expression.node) {
    case 'quantity':
      return quantityValue(expression.quantity);
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
      return functionValue(expression.function, of(expression.of));
    case 'softmax': {
      const others = expression.among.terms.map(of);
      const largest = Math.max(...others);
      const total = others.reduce((sum, s) => sum + Math.exp(s - largest), 0);
      return Math.exp(of(expression.of) - largest) / total;
    }
    case 'logSumExp': {
      const all = expression.among.terms.map(of);
      const largest = Math.max(...all);
      return largest + Math.log(all.reduce((sum, s) => sum + Math.exp(s - largest), 0));
    }
  }
}

const leavesOf = new WeakMap<Expression, readonly Quantity[]>();

/** The quantities at a tree's leaves, each once, in reading order. */
export function leaves(expression: Expression): readonly Quantity[] {
  const known = leavesOf.get(expression);
  if (known) return known;
  const found = new Map<string, Quantity>();
  visitLeaves(expression, (quantity) => found.set(JSON.stringify(quantity), quantity));
  const all = [...found.values()];
  leavesOf.set(expression, all);
  return all;
}

/** Calls `visit` for every leaf, in reading order. */
export function visitLeaves(expression: Expression, visit: (quantity: Quantity) => void): void {
  if (expression.node === 'quantity') visit(expression.quantity);
  else for (const part of partsOf(expression)) visitLeaves(part, visit);
}

/** A node's own branches, in reading order. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.node) {
    case 'quantity':
    case 'constant':
      return [];
    case 'negative':
    case 'root':
    case 'absolute':
    case 'call':
      return [expression.of];
    case 'sum':
    case 'series':
      return expression.terms;
    case 'product':
      return expression.factors;
    case 'quotient':
      return [expression.numerator, expression.denominator];
    case 'power':
      return [expression.base];
    case 'softmax':
      return [expression.of, ...expression.among.terms];
    case 'logSumExp':
      return expression.among.terms;
  }
}

function multiply(factors: readonly number[]): number {
  if (factors.some(Number.isNaN)) return Number.NaN;
  return factors.includes(0) ? 0 : factors.reduce((product, factor) => product * factor, 1);
}

function divide(numerator: number, denominator: number): number {
  return numerator === 0 && !Number.isNaN(denominator) && denominator !== 0 ? 0 : numerator / denominator;
}

function functionValue(name: FunctionName, argument: number): number {
  switch (name) {
    case 'ln':
      return Math.log(argument);
    case 'exp':
      return Math.exp(argument);
    case 'softplus':
      return Math.max(argument, 0) + Math.log1p(Math.exp(-Math.abs(argument)));
    case 'reluSlope':
      return activationFunctions.relu.derivative(argument);
    case 'leakyReluSlope':
      return activationFunctions.leakyRelu.derivative(argument);
    default:
      return activationFunctions[name].value(argument);
  }
}
