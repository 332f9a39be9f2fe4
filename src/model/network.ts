/**
 * A fully connected network without its weights. Layers count 1..L; layer 0 is the input. Units count from 1; index 0
 * is the bias, x_0 = 1.
 */
import { AbsentNumber } from './absentNumber';
import type { ActivationName } from './activations';

/**
 * `trained`: updated like any weight; `frozen`: used and its gradient computed, but never updated; `none`: no biases.
 */
export const biasModes = ['trained', 'frozen', 'none'] as const;

export type BiasMode = (typeof biasModes)[number];

export interface Network {
  /** d(0) … d(L), L ≥ 1. */
  readonly layers: readonly number[];
  /** θ of layers 1 … L; an activation that is not `perUnit` only in the last layer. */
  readonly activations: readonly ActivationName[];
  readonly bias: BiasMode;
}

/** A weight's place, w_ij of layer l: from unit `from` of layer−1 (0: the bias) to unit `to` of layer. */
export interface WeightPlace {
  readonly layer: number;
  readonly from: number;
  readonly to: number;
}

/** L, the number of the output layer. */
export function lastLayer(network: Network): number {
  return network.layers.length - 1;
}

/** d(l): the number of units in layer l, without the bias. */
export function unitsIn(network: Network, layer: number): number {
  const units = network.layers[layer];
  if (units === undefined) throw new AbsentNumber(`layer ${layer}: expected 0..${lastLayer(network)}`);
  return units;
}

/** The number of outputs, K. */
export function outputCount(network: Network): number {
  return unitsIn(network, lastLayer(network));
}

/** θ's name in layer l, 1..L. */
export function activationOf(network: Network, layer: number): ActivationName {
  const name = network.activations[layer - 1];
  if (name === undefined) throw new AbsentNumber(`layer ${layer}: expected 1..${lastLayer(network)}`);
  return name;
}

/** The first index i of a weight w_ij: 0 if there are biases, else 1. */
export function firstFrom(network: Network): 0 | 1 {
  return network.bias === 'none' ? 1 : 0;
}

/** Whether the network has such a weight. */
export function hasWeight(network: Network, { layer, from, to }: WeightPlace): boolean {
  const below = network.layers[layer - 1];
  const units = layer < 1 ? undefined : network.layers[layer];
  if (below === undefined || units === undefined) return false;
  return from >= firstFrom(network) && from <= below && to >= 1 && to <= units;
}

/** P: the number of weights, including biases (also frozen ones). */
export function weightCount(network: Network): number {
  let count = 0;
  for (let layer = 1; layer <= lastLayer(network); layer++) {
    count += (unitsIn(network, layer - 1) + 1 - firstFrom(network)) * unitsIn(network, layer);
  }
  return count;
}
