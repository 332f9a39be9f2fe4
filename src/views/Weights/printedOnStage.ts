/** A number of a sentence beside Weights, in the digits of its column. */
import { quantityValue } from '../../quantity';
import { formatWithPower } from '../../text';
import type { ViewStory } from '../shared/beats/telling';
import { columnDigits, columnKinds } from './weightColumns';
import { stagedLayer, weightRows } from './weightRows';

export const printedInWeights: NonNullable<ViewStory['printed']> = (quantity, trace, { place }) => {
  const kind = columnKinds.find((one) => one === quantity.kind);
  if (!kind) return undefined;
  const rows = weightRows(trace.network, stagedLayer(trace.network, place.layer));
  return formatWithPower(quantityValue(quantity, trace), columnDigits(rows, kind, trace));
};
