/** What Weights tells on the stage: the number that it lists in the phase. */
import { filled } from '../../prose';
import { headlineOf } from '../../store';
import { messages } from '../../text';
import type { ViewStory } from '../shared/beats/telling';
import { printedAs } from '../shared/ledger/printedAs';

export const weightsStory: ViewStory = {
  changedBy: ['sum', 'update'],
  said: ({ beat: { phase }, sample, place, trace }) => {
    if (phase === 'batch' || trace.batchSize === 0) return undefined;
    return [filled(messages.stage.rule, { value: headlineOf(phase, { sample, weight: place }, trace.network) })];
  },
  printed: (quantity, trace, model) => printedAs(model, quantity, trace),
};
