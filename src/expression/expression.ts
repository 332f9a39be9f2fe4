/**
 * How a number is computed: a tree of constants and leaves; what a leaf is (a quantity, a hyperparameter) depends on
 * the layer that uses it. Symbols, numbers and words are all rendered from this one tree; `evaluate` checks that the
 * tree is right. A sum over an index also has a general term, whose leaves have letters as indices.
 */
import { keptFor } from '../memory';
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
  /** Below and above the Σ, in TeX: `k=1` and `B`, or `k \in \text{batch}` and an empty string. */
  readonly lower: string;
  readonly upper: string;
  readonly general: Expression<unknown>;
  readonly terms: readonly Expression<Leaf>[];
  /** The number of terms, if `terms` holds only the first three and the last. */
  readonly count?: number;
}

/** A tree with gaps, which can be filled with trees of any leaf type. */
export type Formula<Gap extends string> = <Leaf>(parts: Readonly<Record<Gap, Expression<Leaf>>>) => Expression<Leaf>;

/** The number of terms of a series, including those that are not listed. */
export function termCount({ terms, count }: Pick<Series<unknown>, 'terms' | 'count'>): number {
  return count ?? terms.length;
}

/** If the tree has a series that lists only some of its terms: the number of all its terms. */
export function cutTo(expression: Expression<unknown>): number | undefined {
  if (expression.node === 'series' && expression.count !== undefined) return expression.count;
  for (const part of partsOf(expression).slice(0, mostParts)) {
    const count = cutTo(part);
    if (count !== undefined) return count;
  }
  return undefined;
}

/** The terms of one series are alike, so checking the first few is enough. */
const mostParts = 4;

const overAnIndex: ReadonlySet<Expression<unknown>['node']> = new Set(['series', 'softmax', 'logSumExp']);

/** Whether a tree has a sum over an index: its general term has leaves of another type. */
export function hasSeries(expression: Expression<unknown>): boolean {
  return overAnIndex.has(expression.node) || partsOf(expression).some(hasSeries);
}

/** The leaves of a tree, each once, in reading order. */
export function leaves<Leaf>(expression: Expression<Leaf>): readonly Leaf[] {
  // The leaves that were kept are this very tree's, so they have its leaf type.
  return leavesOf(expression) as readonly Leaf[];
}

const leavesOf = keptFor((expression: Expression<unknown>): readonly unknown[] => {
  const found = new Map<string, unknown>();
  visitLeaves(expression, (leaf) => found.set(JSON.stringify(leaf), leaf));
  return [...found.values()];
});

/** Calls `visit` for every leaf, in reading order. */
export function visitLeaves<Leaf>(expression: Expression<Leaf>, visit: (leaf: Leaf) => void): void {
  if (expression.node === 'leaf') visit(expression.leaf);
  else for (const part of partsOf(expression)) visitLeaves(part, visit);
}

/** The direct children of a node, in reading order. */
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
