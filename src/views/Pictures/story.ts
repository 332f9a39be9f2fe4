/** The beats of Pictures: δ of the first layer, then the rows of the marked pixel's weight. */
import { quantityValue } from '../../quantity';
import { formatWithPower } from '../../text';
import type { ToldBeat } from '../shared/beats/beat';
import { rowStory } from '../shared/beats/rowStory';
import { deltaBeats, type ViewStory } from '../shared/beats/telling';
import { formatOfCell, printedAs } from '../shared/ledger/printedAs';
import { deltaFormat, firstLayerOf } from './firstLayer';

const ofPixel = rowStory({ sum: 'rows', rule: ['update', 'newWeight'] });

/** Without a marked pixel there are no numbers to follow: whole pictures appear. */
const wholePictures: readonly ToldBeat[] = [
  { phase: 'per-sample', name: 'stop' },
  { phase: 'sum', name: 'stop' },
  { phase: 'update', name: 'stop' },
];

export const picturesStory: ViewStory = {
  // The bias has no pixel, and other layers have no picture.
  beats: (telling) => [
    ...deltaBeats(telling, 1),
    ...((telling.place.layer === 1 && telling.place.from > 0 && ofPixel.beats?.(telling)) || wholePictures),
  ],
  printed: (quantity, trace, model) =>
    quantity.kind === 'delta'
      ? formatWithPower(
          quantityValue(quantity, trace),
          formatOfCell(model, quantity) ?? deltaFormat(firstLayerOf(trace), quantity.unit),
        )
      : printedAs(model, quantity, trace),
};
