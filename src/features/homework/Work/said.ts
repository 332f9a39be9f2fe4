/** Sentences of a check. They speak about numbers, never about the person. */
import type { Network } from '../../../model';
import { layerNumber, nameOf, parseAddress } from '../../../quantity';
import { messages } from '../../../text';
import { kindWords, layerWords } from '../exercise/layerWords';
import type { Block } from '../exercise/sheet';

/** "Look at δ of the hidden layer." */
export function whereWords(block: Pick<Block, 'kind' | 'layer'>, network: Network): string {
  const { kind, layer } = block;
  const words = messages.work;
  const isOfUnits = kind === 's' || kind === 'x' || kind === 'delta';
  return isOfUnits
    ? words.hints.where(kindWords(block, network), layerWords(network, layer))
    : words.hints.whereWeights(words.kinds[kind], layerNumber(layer));
}

/** "δ of the hidden layer", as a title. */
export function whereLabel(block: Pick<Block, 'kind' | 'layer'>, network: Network): string {
  const { kind, layer } = block;
  const words = messages.work;
  const isOfUnits = kind === 's' || kind === 'x' || kind === 'delta';
  return isOfUnits
    ? words.unitBlock(kindWords(block, network), layerWords(network, layer))
    : words.weightBlock(words.kinds[kind], layerNumber(layer));
}

export function cellName(address: string, network: Network): string {
  const quantity = parseAddress(address);
  return quantity ? nameOf(quantity, network) : address;
}
