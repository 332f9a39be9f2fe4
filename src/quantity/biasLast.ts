/** The bias of a weighted sum, where the notation does not write it as a weight: it stands alone, behind the products. */
import type { Series } from '../expression';
import type { Tree } from './tree';
import { writesBiases } from './unitName';

/** Whether the first term of this sum is a bias that the symbols have behind it. */
export function isBiasBehind({ lower }: Pick<Series<unknown>, 'lower'>): boolean {
  return writesBiases() && lower === 'i=0';
}

/** The tree with its terms as the symbols have them: w x + b for w_0 · 1 + w x. */
export function inOrderOfSymbols(tree: Tree): Tree {
  if (tree.node !== 'series' || !isBiasBehind(tree)) return tree;
  const [first, ...others] = tree.terms;
  const [bias] = first?.node === 'product' ? first.factors : [];
  const isBias = bias?.node === 'leaf' && bias.leaf.kind === 'weight' && bias.leaf.from === 0;
  return isBias ? { ...tree, terms: [...others, bias] } : tree;
}
