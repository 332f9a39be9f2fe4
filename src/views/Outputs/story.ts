/** The beats of Outputs: the products, their totals, what the first output alone would give where there are more, then the update. */
import { filled } from '../../prose';
import type { Quantity } from '../../quantity';
import { messages } from '../../text';
import { productSentence, wholeSumSentence } from '../shared/beats/productSentence';
import { rowBeats, totalBeats, type ViewStory } from '../shared/beats/telling';
import { printedInUpdate, updateBeatsTold } from '../shared/beats/toldUpdate';
import { outputCount } from './outputsModel';

export const outputsStory: ViewStory = {
  beats: (telling) => [
    ...rowBeats(telling),
    ...totalBeats(telling),
    ...(outputCount(telling.trace) > 1
      ? [{ phase: 'sum', name: 'mistake', shows: ({ kind }: Quantity) => kind === 'firstOutputGradient' } as const]
      : []),
    ...updateBeatsTold(telling),
  ],
  said: (at) => {
    const words = messages.stage.outputs;
    const { beat, place } = at;
    if (beat.name === 'product') return [productSentence(words, at)];
    if (beat.name === 'mistake') return [filled(words.mistake, { value: { kind: 'firstOutputGradient', ...place } })];
    if (beat.name !== 'total' || beat.count !== 1) return undefined;
    return [wholeSumSentence(at)];
  },
  printed: (quantity, trace, { place }) => printedInUpdate(quantity, trace, place),
};
