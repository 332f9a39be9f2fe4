/** The most weights and biases of one layer that can be typed; those of a larger layer are drawn. */
import { firstFrom, lastLayer, type Network, unitsIn } from '../../../../model';

export const maximumTypedWeights = 60;

export function weightsIn(network: Network, layer: number): number {
  return (unitsIn(network, layer - 1) + 1 - firstFrom(network)) * unitsIn(network, layer);
}

/** Whether all layers can be typed. */
export function fitsTables(network: Network): boolean {
  const layers = Array.from({ length: lastLayer(network) }, (_, index) => index + 1);
  return layers.every((layer) => weightsIn(network, layer) <= maximumTypedWeights);
}
