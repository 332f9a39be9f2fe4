/** Weights and biases of one layer that are typed one by one; a larger layer's are drawn. */
import { firstFrom, lastLayer, type Network, unitsIn } from '../../../model';

export const maximumTypedWeights = 60;

export function weightsIn(network: Network, layer: number): number {
  return (unitsIn(network, layer - 1) + 1 - firstFrom(network)) * unitsIn(network, layer);
}

/** Whether all layers do. */
export function fitsTables(network: Network): boolean {
  const layers = Array.from({ length: lastLayer(network) }, (_, index) => index + 1);
  return layers.every((layer) => weightsIn(network, layer) <= maximumTypedWeights);
}
