/** A number of a sentence beside Weights, in the digits of its column. */
import { quantityValue } from '../../quantity';
import { formatWithPower } from '../../text';
import type { ViewStory } from '../shared/beats/telling';
import { printedAs } from '../shared/ledger/printedAs';
import { columnDigits, columnKinds } from './weightColumns';
import { stagedLayer, weightRows } from './weightRows';

export const printedInWeights: NonNullable<ViewStory['printed']> = (quantity, trace, model) => {
  const { place } = model;
  const kind = columnKinds.find((one) => one === quantity.kind);
  if (!kind) return undefined;
  const rows = weightRows(trace.network, stagedLayer(trace.network, place.layer));
  const printed = (value: number): string => formatWithPower(value, columnDigits(rows, kind, trace));
  if (kind === 'weight' || kind === 'weightAfter') {
    const before = quantityValue({ kind: 'weight', ...place }, trace);
    const after = quantityValue({ kind: 'weightAfter', ...place }, trace);
    // The sentence says from where to where it moves: the ledger has the digits.
    if (before !== after && printed(before) === printed(after)) return printedAs(model, quantity, trace);
  }
  return printed(quantityValue(quantity, trace));
};
