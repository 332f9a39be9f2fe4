/** x_i^(l−1)(k), the factor beside δ: data for the first layer, the constant 1 for a bias, else that sample's activation. */

import { leafOf } from '../expression';
import { firstFrom, lastLayer, type Network, unitsIn } from '../model';
import type { Quantity } from './quantity';
import type { PatternTree, QuantityPattern } from './tree';

export function activationBelow(layer: number, from: number, sample: number): Quantity {
  return layer === 1 && from > 0
    ? { kind: 'input', unit: from, sample }
    : { kind: 'activation', layer: layer - 1, unit: from, sample };
}

/** The same with letters as indices. */
export function activationBelowPattern(layer: number, from: number | string, sample: number | string): PatternTree {
  const quantity: QuantityPattern =
    layer === 1 && from !== 0
      ? { kind: 'input', indices: { unit: from, sample } }
      : { kind: 'activation', indices: { layer: layer - 1, unit: from, sample } };
  return leafOf(quantity);
}

/** The indices i of the weights into a unit of a layer: 0 (bias) or 1, to d(l−1). */
export function fromUnits(network: Network, layer: number): readonly number[] {
  const first = firstFrom(network);
  return Array.from({ length: unitsIn(network, layer - 1) + 1 - first }, (_, index) => index + first);
}

/** 1..L */
export function layersOf(network: Network): readonly number[] {
  return Array.from({ length: lastLayer(network) }, (_, index) => index + 1);
}

/** 1..d(l) */
export function unitsOf(network: Network, layer: number): readonly number[] {
  return Array.from({ length: unitsIn(network, layer) }, (_, index) => index + 1);
}
