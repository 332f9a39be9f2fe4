/** The contents of a unit, as quantities and words; no React, no pixels. */

import { type StepView, shownAt } from '../../kit/quantity/useStep';
import { lastLayer, type Network, outputCount } from '../../model';
import { phaseNumber, type Quantity, type Stop, sameQuantity, unitBoxOf, unitName, unitNumber } from '../../quantity';
import { formatShort, formatWithPower, inSpeech, messages } from '../../text';
import { givenFormat, type LineInput } from './numberFormats';

export interface UnitPlace {
  readonly layer: number;
  readonly unit: number;
}

/** x of a unit: data in layer 0, 1 for a bias. */
export function activationOfUnit({ layer, unit }: UnitPlace, sample: number): Quantity {
  return layer === 0 && unit > 0 ? { kind: 'input', unit, sample } : { kind: 'activation', layer, unit, sample };
}

/** δ of a unit; undefined for inputs and biases. */
export function deltaOfUnit({ layer, unit }: UnitPlace, sample: number): Quantity | undefined {
  return layer === 0 || unit === 0 ? undefined : { kind: 'delta', layer, unit, sample };
}

/**
 * The quantity chosen by clicking a unit: x in phases 1–3, δ from phase 4 on; if that is already focused, the other
 * one.
 */
export function chosenByUnit(
  place: UnitPlace,
  sample: number,
  now: { stop: Stop; focus: Quantity | undefined },
): Quantity {
  const x = activationOfUnit(place, sample);
  const delta = deltaOfUnit(place, sample);
  if (!delta) return x;
  const [first, other] = phaseNumber(now.stop.phase) < phaseNumber('output-delta') ? [x, delta] : [delta, x];
  return now.focus && sameQuantity(now.focus, first) ? other : first;
}

/** The short name above a unit: x₁, hidden 2, output o. */
export function shortName({ layer, unit }: UnitPlace, network: Network): string {
  const words = messages.network;
  const last = lastLayer(network);
  if (unit === 0) return network.bias === 'frozen' ? words.frozenBiasShort : words.biasShort;
  if (layer === 0) return words.inputShort({ unit });
  if (layer === last) return network.layers[last] === 1 ? words.outputShort : words.outputOf({ unit });
  return last === 2 ? words.hiddenShort(unitNumber(unit)) : words.hiddenInShort({ layer, unit });
}

/** An output's letter alone, where its target stands beside it. */
export function outputLetter({ unit }: UnitPlace, network: Network): string {
  const words = messages.network;
  return outputCount(network) === 1 ? words.onlyOutputLetter : words.outputLetter({ unit });
}

/** The unit with all its known numbers, as its accessible name. */
/** `formatOf`: as in the drawing, so that the same number is heard in the unit and in the ledger. */
export function spokenName(
  place: UnitPlace,
  sample: number,
  { formatOf, ...step }: StepView & Pick<LineInput, 'formatOf'>,
): string {
  const { network } = step.trace;
  const words = messages.network;
  if (place.unit === 0) return words.biasName({ layer: layerWords(place.layer) });
  const spoken = (symbol: string, quantity: Quantity | undefined): string => {
    const value = quantity ? shownAt(quantity, step) : 'pending';
    if (!quantity || value === 'pending') return '';
    const format = formatOf?.(quantity) ?? (quantity.kind === 'input' ? givenFormat(value) : undefined);
    return `${symbol} ${inSpeech(format ? formatWithPower(value, format) : formatShort(value))}`;
  };
  const numbers = [
    spoken(words.x(place), activationOfUnit(place, sample)),
    ...(place.layer > 0 ? [spoken(words.s, { kind: 'preactivation', ...place, sample })] : []),
    spoken(words.delta, deltaOfUnit(place, sample)),
  ].filter((text) => text !== '');
  return words.unitName(unitName(network, place.layer, place.unit), sample, numbers);
}

/** The unit of a quantity, if it belongs to one. */
export function unitOf(quantity: Quantity, network: Network): UnitPlace | undefined {
  switch (quantity.kind) {
    case 'target':
    case 'outputError':
      return { layer: lastLayer(network), unit: quantity.unit };
    case 'outputShare':
    case 'outputShareSum':
      return { layer: lastLayer(network), unit: quantity.output };
    default:
      return unitBoxOf(quantity);
  }
}

function layerWords(layer: number): string {
  return layer === 0 ? messages.network.inputLayer : messages.network.hiddenLayer(layer);
}
