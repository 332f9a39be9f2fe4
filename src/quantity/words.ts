/** A derivation in words. */
import { inWords } from '../expression';
import type { Network } from '../model';
import { messages } from '../text';
import { inOrderOfSymbols } from './biasLast';
import { nameOf } from './read';
import type { Tree } from './tree';

/** "activation x of hidden 2 for sample 1 times error term δ of output 1 for sample 1" */
export function wordsOf(tree: Tree, network: Network): string {
  return inWords(inOrderOfSymbols(tree), (quantity) => nameOf(quantity, network), messages.speech);
}
