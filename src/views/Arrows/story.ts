/** The beats of Arrows: each sample's arrow, laid end to end, what divides them, then the update. */
import { sumBeats } from '../shared/beats/stepBeats';
import { rowBeats, ruleBeats, totalBeats, type ViewStory } from '../shared/beats/telling';

export const arrowsStory: ViewStory = {
  beats: (telling) => [
    ...rowBeats(telling),
    ...sumBeats(telling.trace, telling.place).filter(({ name }) => name === 'row'),
    ...totalBeats(telling),
    ...ruleBeats(telling, ['update']),
  ],
};
