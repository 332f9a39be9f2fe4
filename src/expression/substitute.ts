/** The same tree over other leaves. */
import type { Expression } from './expression';

/**
 * Every leaf becomes a tree; a sum that takes a leaf's place among other terms joins them. For trees without sums over an index,
 * whose general term has leaves of its own.
 */
export function substituted<Leaf, Other>(
  tree: Expression<Leaf>,
  treeOf: (leaf: Leaf) => Expression<Other>,
): Expression<Other> {
  const of = (part: Expression<Leaf>): Expression<Other> => substituted(part, treeOf);
  switch (tree.node) {
    case 'leaf':
      return treeOf(tree.leaf);
    case 'constant':
      return tree;
    case 'negative':
    case 'root':
    case 'absolute':
    case 'call':
      return { ...tree, of: of(tree.of) };
    case 'sum':
      return {
        node: 'sum',
        terms: tree.terms.map(of).flatMap((term) => (term.node === 'sum' ? term.terms : [term])),
      };
    case 'product':
      return { node: 'product', factors: tree.factors.map(of) };
    case 'quotient':
      return { node: 'quotient', numerator: of(tree.numerator), denominator: of(tree.denominator) };
    case 'power':
      return { ...tree, base: of(tree.base) };
    default:
      throw new Error(`expected a tree without sums over an index, got ${tree.node}`);
  }
}
