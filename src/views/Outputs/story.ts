/** The beats of Outputs: the products, their totals, and what the first output alone would give. */
import { rowBeats, totalBeats, type ViewStory } from '../shared/beats/telling';

export const outputsStory: ViewStory = {
  beats: (telling) => [
    ...rowBeats(telling),
    ...totalBeats(telling),
    { phase: 'sum', name: 'mistake', shows: ({ kind }) => kind === 'firstOutputGradient' },
  ],
};
