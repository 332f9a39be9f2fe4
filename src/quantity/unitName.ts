/** Units in words: "input 1", "hidden 2", "unit 2 of hidden layer 1", "output 1", "the bias". */
import { lastLayer, type Network } from '../model';
import { messages } from '../text';

export function unitName(network: Network, layer: number, unit: number): string {
  const words = messages.units;
  if (unit === 0) return words.bias;
  if (layer === 0) return words.input(unit);
  if (layer === lastLayer(network)) return words.output(unit);
  return lastLayer(network) === 2 ? words.hidden(unit) : words.hiddenIn(layer, unit);
}

/** "hidden 2 → output 1" */
export function connectionName(network: Network, layer: number, from: number, to: number): string {
  return messages.units.connection(unitName(network, layer - 1, from), unitName(network, layer, to));
}
