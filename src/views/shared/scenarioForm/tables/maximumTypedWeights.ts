/** The most weights and biases of one layer that can be typed; those of a larger layer are drawn. */
import { firstFrom, type Network, unitsIn } from '../../../../model';
import { layersOf } from '../../../../quantity';

export const maximumTypedWeights = 60;

export function weightsIn(network: Network, layer: number): number {
  return (unitsIn(network, layer - 1) + 1 - firstFrom(network)) * unitsIn(network, layer);
}

/** Whether all layers can be typed. */
export function fitsTables(network: Network): boolean {
  return layersOf(network).every((layer) => weightsIn(network, layer) <= maximumTypedWeights);
}
