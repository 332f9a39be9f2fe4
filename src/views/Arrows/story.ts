/** The beats of Arrows: each sample's arrow, laid end to end, what divides them, then the update. */
import { quantityValue } from '../../quantity';
import { formatShort, messages } from '../../text';
import { productSentence } from '../shared/beats/productSentence';
import { sumBeats } from '../shared/beats/stepBeats';
import { rowBeats, ruleBeats, totalBeats, type ViewStory } from '../shared/beats/telling';

export const arrowsStory: ViewStory = {
  beats: (telling) => [
    ...rowBeats(telling),
    ...sumBeats(telling.trace, telling.place).filter(({ name }) => name === 'row'),
    ...totalBeats(telling),
    ...ruleBeats(telling, ['update']),
  ],
  said: (at) => (at.beat.name === 'product' ? [productSentence(messages.stage.arrows, at)] : undefined),
  printed: (quantity, trace) => formatShort(quantityValue(quantity, trace)),
};
