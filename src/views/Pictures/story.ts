/** The beats of Pictures: δ of the first layer, the products, their sum, then the update. */
import { ofLedger } from '../shared/beats/ofLedger';
import { sumBeats } from '../shared/beats/stepBeats';
import { deltaBeats, rowBeats, ruleBeats, type ViewStory } from '../shared/beats/telling';

export const picturesStory: ViewStory = {
  beats: (telling) => [
    ...deltaBeats(telling, 1),
    ...rowBeats(telling),
    ...sumBeats(telling.trace, telling.place).filter(({ name }) => !ofLedger.has(name)),
    ...ruleBeats(telling, ['update', 'newWeight']),
  ],
};
