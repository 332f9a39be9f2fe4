/** A layer and a block of it in words, in the words and letters of the notation; hidden layers count from 1 in every one. */
import { lastLayer, type Network } from '../../../model';
import { messages } from '../../../text';
import type { BlockKind } from './sheet';

/** "inputs", "hidden layer", "hidden layer 2", "output" */
export function layerWords(network: Network, layer: number): string {
  const words = messages.work.layers;
  if (layer === 0) return words.inputs;
  if (layer === lastLayer(network)) return words.output;
  return lastLayer(network) === 2 ? words.hidden : words.hiddenLayer(layer);
}

/** "δ", "products"; the activation of the last layer is the output. */
export function kindWords(
  { kind, layer }: { readonly kind: BlockKind; readonly layer: number },
  network: Network,
): string {
  const words = messages.work;
  return kind === 'x' && layer === lastLayer(network) ? words.outputKind : words.kinds[kind];
}
