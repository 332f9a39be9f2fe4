/** The beats of Pictures: δ of the first layer, the products, their sum, then the update. */
import { type Filled, filled } from '../../prose';
import { type Quantity, quantityValue, type WeightPlace } from '../../quantity';
import { formatWithPower, messages } from '../../text';
import type { ToldBeat } from '../shared/beats/beat';
import { ofLedger } from '../shared/beats/ofLedger';
import { productSentence } from '../shared/beats/productSentence';
import { sumBeats } from '../shared/beats/stepBeats';
import {
  type BeatOnScreen,
  deltaBeats,
  rowBeats,
  ruleBeats,
  type Telling,
  type ViewStory,
} from '../shared/beats/telling';
import { formatOfCell, printedAs } from '../shared/ledger/printedAs';
import { deltaFormat, firstLayerOf } from './firstLayer';

/** The bias has no pixel, and other layers have no picture. */
function hasPixel({ layer, from }: WeightPlace): boolean {
  return layer === 1 && from > 0;
}

/** What the weight of the marked pixel is computed from. */
function pixelBeats(telling: Telling): readonly ToldBeat[] {
  return [
    ...rowBeats(telling),
    ...sumBeats(telling.trace, telling.place).filter(({ name }) => !ofLedger.has(name)),
    ...ruleBeats(telling, ['update', 'newWeight']),
  ];
}

/** Without a marked pixel there are no numbers to follow: whole pictures appear. */
const wholePictures: readonly ToldBeat[] = [
  { phase: 'per-sample', name: 'stop' },
  { phase: 'sum', name: 'stop' },
  { phase: 'update', name: 'stop' },
];

function ofWholePictures({ beat: { phase }, place, sample }: BeatOnScreen): readonly Filled[] | undefined {
  const words = messages.stage.pictures;
  if (phase === 'sum') return [filled(words.added)];
  if (phase === 'update') return [filled(words.moved)];
  if (phase !== 'per-sample') return undefined;
  const value: Quantity = { kind: 'delta', layer: 1, unit: place.layer === 1 ? place.to : 1, sample };
  return [filled(words.scaled, { sample, value })];
}

export const picturesStory: ViewStory = {
  beats: (telling) => [...deltaBeats(telling, 1), ...(hasPixel(telling.place) ? pixelBeats(telling) : wholePictures)],
  said: (at) => {
    const words = messages.stage.pictures;
    const { beat, place, sample } = at;
    if (beat.phase === 'output-delta' || beat.phase === 'hidden-delta') {
      const value: Quantity = { kind: 'delta', layer: 1, unit: place.layer === 1 ? place.to : 1, sample };
      return [filled(words.delta, { sample, value })];
    }
    if (!hasPixel(place)) return ofWholePictures(at);
    return beat.name === 'product' ? [productSentence(words, at)] : undefined;
  },
  judges: true,
  printed: (quantity, trace, model) =>
    quantity.kind === 'delta'
      ? formatWithPower(
          quantityValue(quantity, trace),
          formatOfCell(model, quantity) ?? deltaFormat(firstLayerOf(trace), quantity.unit),
        )
      : printedAs(model, quantity, trace),
};
