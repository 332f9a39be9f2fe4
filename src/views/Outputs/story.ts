/** The beats of Outputs: the products, their totals, and what the first output alone would give. */
import { filled } from '../../prose';
import { messages } from '../../text';
import { productSentence } from '../shared/beats/productSentence';
import { rowBeats, totalBeats, type ViewStory } from '../shared/beats/telling';

export const outputsStory: ViewStory = {
  beats: (telling) => [
    ...rowBeats(telling),
    ...totalBeats(telling),
    { phase: 'sum', name: 'mistake', shows: ({ kind }) => kind === 'firstOutputGradient' },
  ],
  said: (at) => {
    const words = messages.stage.outputs;
    const { beat, place, trace } = at;
    if (beat.name === 'product') return [productSentence(words, at)];
    if (beat.name === 'mistake') return [filled(words.mistake, { value: { kind: 'firstOutputGradient', ...place } })];
    if (beat.name !== 'total' || beat.count !== 1) return undefined;
    return [filled(words.total, { all: trace.batchSize, total: { kind: 'gradientSum', ...place } })];
  },
};
