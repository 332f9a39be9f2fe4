/**
 * Units in words: "input 1", "hidden 2", "unit 2 of hidden layer 1", "output 1", "the bias", with the numbering of the
 * current notation; hidden layers count from 1 in every one.
 */
import { lastLayer, type Network } from '../model';
import { messages } from '../text';
import { notationInForce } from './notation';

/** A layer's number as the current notation counts. */
export function layerNumber(layer: number): number {
  return layer + notationInForce().shift.layer;
}

/** The number of a unit other than the bias. */
export function unitNumber(unit: number): number {
  return unit + notationInForce().shift.unit;
}

/** Whether biases have a symbol of their own, so that the unit from which they come has no number. */
export function writesBiases(): boolean {
  return notationInForce().bias !== undefined;
}

export function unitName(network: Network, layer: number, unit: number): string {
  const words = messages.units;
  if (unit === 0) return words.bias;
  const counted = unitNumber(unit);
  if (layer === 0) return words.input(counted);
  if (layer === lastLayer(network)) return words.output(counted);
  return lastLayer(network) === 2 ? words.hidden(counted) : words.hiddenIn(layer, counted);
}

/** "unit 2" beside a choice of its hidden layer, where its name would say the layer too: on a phone both would not fit. */
export function unitInLayer(network: Network, layer: number, unit: number): string {
  const isInner = layer > 0 && layer < lastLayer(network) && lastLayer(network) > 2;
  return isInner && unit > 0 ? messages.units.inLayer(unitNumber(unit)) : unitName(network, layer, unit);
}

/** "hidden 2 → output 1" */
export function connectionName(network: Network, layer: number, from: number, to: number): string {
  return messages.units.connection(unitName(network, layer - 1, from), unitName(network, layer, to));
}
