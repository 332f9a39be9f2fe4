/** x_i^(l−1)(k), the factor beside δ: data for the first layer, the constant 1 for a bias, else that sample's activation. */

import { leafOf } from '../expression';
import { firstFrom, lastLayer, type Network, unitsIn } from '../model';
import type { Quantity } from './quantity';
import type { PatternTree, QuantityPattern } from './tree';

/** The kind of what enters a weight: data in the first layer, else an activation, as is the constant 1 of a bias. `from` absent: no bias. */
export function kindBelow(layer: number, from?: number | string): 'input' | 'activation' {
  return layer === 1 && from !== 0 ? 'input' : 'activation';
}

export function activationBelow(layer: number, from: number, sample: number): Quantity {
  return kindBelow(layer, from) === 'input'
    ? { kind: 'input', unit: from, sample }
    : { kind: 'activation', layer: layer - 1, unit: from, sample };
}

/** The same with letters as indices. */
export function activationBelowPattern(layer: number, from: number | string, sample: number | string): PatternTree {
  const quantity: QuantityPattern =
    kindBelow(layer, from) === 'input'
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
