/** An equation in symbols, side by side, in which nothing is written twice. */
import type { Network } from '../model';
import { plainText } from './notation';
import type { Quantity } from './quantity';
import { plainStyle, screenTex, symbolicTex, symbolTex, type TexStyle } from './symbolTex';
import { leaf, type Tree } from './tree';
import { writesBiases } from './unitName';

/** What the quantity is called, then what it is computed from; only the first if they are the same, as with λw or a number that is given. */
export function symbolicSides(
  quantity: Quantity,
  tree: Tree,
  network: Network,
  style: TexStyle = screenTex,
): readonly [string, ...string[]] {
  const right = symbolicTex(tree, network, style);
  // Its symbol is the product itself, without the factor B of a sum; that of a bias without its weight the sum itself.
  const isSumOfBias = quantity.kind === 'wrongAxisGradient' && quantity.from === 0 && writesBiases();
  if (quantity.kind === 'productOfMeans' || isSumOfBias) return [right];
  // The symbol of the wrong sum is the product of matrices itself, without the division.
  if (quantity.kind === 'wrongAxisGradient') return [symbolicTex(dividedAs(tree, quantity), network, style), right];
  const left = symbolTex(quantity, network, style);
  const plain = plainStyle(style);
  const isSame = plainText(symbolTex(quantity, network, plain)) === plainText(symbolicTex(tree, network, plain));
  return isSame ? [left] : [left, right];
}

/** The quantity in place of the sum that it is, with the factor before it. */
function dividedAs(tree: Tree, quantity: Quantity): Tree {
  return tree.node === 'product'
    ? { ...tree, factors: [...tree.factors.slice(0, -1), leaf(quantity)] }
    : leaf(quantity);
}
