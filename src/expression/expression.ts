/**
 * How a number is computed: a tree whose leaves are whatever a layer above names (a quantity, a hyperparameter) and constants.
 * Symbols, numbers and words are renderings of this one tree; `evaluate` proves that it is the right one.
 * Each sum over an index also has a general term, whose leaves have letters for indices.
 */
import type { MathFunction } from './functions';

export type Expression<Leaf> =
  | { readonly node: 'leaf'; readonly leaf: Leaf }
  | { readonly node: 'constant'; readonly value: number; readonly tex?: string }
  | { readonly node: 'negative'; readonly of: Expression<Leaf> }
  | { readonly node: 'sum'; readonly terms: readonly Expression<Leaf>[] }
  | { readonly node: 'product'; readonly factors: readonly Expression<Leaf>[] }
  | {
      readonly node: 'quotient';
      readonly numerator: Expression<Leaf>;
      readonly denominator: Expression<Leaf>;
    }
  | { readonly node: 'power'; readonly base: Expression<Leaf>; readonly exponent: number }
  | { readonly node: 'root'; readonly of: Expression<Leaf> }
  | { readonly node: 'absolute'; readonly of: Expression<Leaf> }
  | { readonly node: 'call'; readonly function: MathFunction; readonly of: Expression<Leaf> }
  | Series<Leaf>
  | { readonly node: 'softmax'; readonly of: Expression<Leaf>; readonly among: Series<Leaf> }
  | { readonly node: 'logSumExp'; readonly among: Series<Leaf> };

/** Σ over an index: the general term for symbols, every single term for numbers. */
export interface Series<Leaf> {
  readonly node: 'series';
  /** Under and over the Σ, in TeX: `k=1` and `B`, or `k \in \text{batch}` and nothing. */
  readonly lower: string;
  readonly upper: string;
  readonly general: Expression<unknown>;
  readonly terms: readonly Expression<Leaf>[];
  /** How many terms there are, where `terms` are the first three and the last of too many to list. */
  readonly count?: number;
}

/** A tree with gaps, to be filled with trees of any kind of leaf. */
export type Formula<Gap extends string> = <Leaf>(parts: Readonly<Record<Gap, Expression<Leaf>>>) => Expression<Leaf>;

/** Of a series, those that are not listed too. */
export function termCount({ terms, count }: Pick<Series<unknown>, 'terms' | 'count'>): number {
  return count ?? terms.length;
}

/** Of a tree with a series that lists the first three and the last of its terms only: how many that has. */
export function cutTo(expression: Expression<unknown>): number | undefined {
  if (expression.node === 'series' && expression.count !== undefined) return expression.count;
  for (const part of partsOf(expression).slice(0, mostParts)) {
    const count = cutTo(part);
    if (count !== undefined) return count;
  }
  return undefined;
}

/** Terms of one series are alike: the first ones tell of all. */
const mostParts = 4;

const leavesOf = new WeakMap<Expression<unknown>, readonly unknown[]>();

/** What stands at a tree's leaves, each once, in reading order. */
export function leaves<Leaf>(expression: Expression<Leaf>): readonly Leaf[] {
  const known = leavesOf.get(expression);
  // What was kept for a tree are that tree's own leaves.
  if (known) return known as readonly Leaf[];
  const found = new Map<string, Leaf>();
  visitLeaves(expression, (leaf) => found.set(JSON.stringify(leaf), leaf));
  const all = [...found.values()];
  leavesOf.set(expression, all);
  return all;
}

/** Calls `visit` for every leaf, in reading order. */
export function visitLeaves<Leaf>(expression: Expression<Leaf>, visit: (leaf: Leaf) => void): void {
  if (expression.node === 'leaf') visit(expression.leaf);
  else for (const part of partsOf(expression)) visitLeaves(part, visit);
}

/** A node's own branches, in reading order. */
export function partsOf<Leaf>(expression: Expression<Leaf>): readonly Expression<Leaf>[] {
  switch (expression.node) {
    case 'leaf':
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
