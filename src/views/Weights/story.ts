/** What Weights tells on the stage: the number that it lists in the phase. */
import { filled } from '../../prose';
import { quantityValue } from '../../quantity';
import { headlineOf } from '../../store';
import { formatWithPower, messages } from '../../text';
import type { ViewStory } from '../shared/beats/telling';
import { columnDigits, columnKinds } from './weightColumns';
import { stagedLayer, weightRows } from './weightRows';

export const weightsStory: ViewStory = {
  changedBy: ['sum', 'update'],
  said: ({ beat: { phase }, sample, place, trace }) => {
    if (phase === 'batch' || trace.batchSize === 0) return undefined;
    return [filled(messages.stage.rule, { value: headlineOf(phase, { sample, weight: place }, trace.network) })];
  },
  printed(quantity, trace, { place }) {
    const kind = columnKinds.find((one) => one === quantity.kind);
    if (!kind) return undefined;
    const rows = weightRows(trace.network, stagedLayer(trace.network, place.layer));
    return formatWithPower(quantityValue(quantity, trace), columnDigits(rows, kind, trace));
  },
};
