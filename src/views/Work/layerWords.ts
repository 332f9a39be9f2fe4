/** A layer in words: "inputs", "hidden layer", "hidden layer 2", "output", with the numbering of the notation. */
import { lastLayer, type Network } from '../../model';
import { layerNumber } from '../../quantity';
import { messages } from '../../text';

export function layerWords(network: Network, layer: number): string {
  const words = messages.work.layers;
  if (layer === 0) return words.inputs;
  if (layer === lastLayer(network)) return words.output;
  return lastLayer(network) === 2 ? words.hidden : words.hiddenLayer(layerNumber(layer));
}
