/** Replaces the leaves of a tree. */
import type { Expression } from './expression';

/**
 * Replaces every leaf by a tree; a sum that replaces a term of a sum is merged with it. Only for trees without sums
 * over an index, whose general terms have leaves of another type.
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
