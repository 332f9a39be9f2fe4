/**
 * The beats of the network alone: its layers, forward and back, and below them the chosen weight's product, their sum, its
 * division and the new weight. It has no rows that are added one by one, and nothing of averaging first.
 */
import { calculationStory } from '../shared/beats/calculation';
import { ruleBeats, type ViewStory } from '../shared/beats/telling';

export const networkStory: ViewStory = {
  ...calculationStory,
  beats: (telling) => [
    ...(calculationStory.beats?.(telling) ?? []).filter(({ phase }) => phase !== 'update'),
    ...ruleBeats(telling, ['newWeight']),
  ],
};
