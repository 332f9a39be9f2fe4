/** How a click question names what was chosen: a number inside a unit is the unit. */
import type { Network } from '../../../model';
import { nameOf, parseAddress, parseWeightAddress, unitBoxOf, unitName } from '../../../quantity';
import { messages } from '../../../text';

export function chosenName(at: string, network: Network): string {
  const weight = parseWeightAddress(at);
  if (weight) return nameOf({ kind: 'weight', ...weight }, network);
  const quantity = parseAddress(at);
  if (!quantity) return messages.question.sampleName({ sample: Number(at) });
  const box = unitBoxOf(quantity);
  return box ? unitName(network, box.layer, box.unit) : nameOf(quantity, network);
}
