/** What Sum tells on the stage. */
import { quantityValue } from '../../quantity';
import { formatShort } from '../../text';
import type { ViewStory } from '../shared/beats/telling';

export const sumStory: ViewStory = {
  changedBy: ['per-sample', 'sum'],
  printed: (quantity, trace) => formatShort(quantityValue(quantity, trace)),
};
