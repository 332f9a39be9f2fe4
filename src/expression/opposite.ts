/** The negative of a tree, written without a leading minus where that is possible: y − x for x − y. */
import { negative } from './build';
import type { Expression } from './expression';

export function opposite<Leaf>(tree: Expression<Leaf>): Expression<Leaf> {
  switch (tree.node) {
    case 'negative':
      return tree.of;
    case 'sum': {
      const terms = tree.terms.map((term) => opposite(term));
      const added = terms.filter(({ node }) => node !== 'negative');
      return { node: 'sum', terms: [...added, ...terms.filter(({ node }) => node === 'negative')] };
    }
    case 'product': {
      const at = tree.factors.findIndex(({ node }) => node === 'sum' || node === 'negative');
      if (at < 0) return negative(tree);
      return {
        node: 'product',
        factors: tree.factors.map((factor, index) => (index === at ? opposite(factor) : factor)),
      };
    }
    default:
      return negative(tree);
  }
}
