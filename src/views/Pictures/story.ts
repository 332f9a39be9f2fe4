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
import { deltaFormat, firstLayerOf, unitOf } from './firstLayer';

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

/** δ of the unit whose pictures are shown, also where the chosen weight is of a layer above. */
function deltaInPicture({ trace, place, sample }: BeatOnScreen): Quantity {
  return { kind: 'delta', layer: 1, unit: unitOf(place, firstLayerOf(trace).units).unit, sample };
}

function ofWholePictures(at: BeatOnScreen): readonly Filled[] | undefined {
  const words = messages.stage.pictures;
  const { phase } = at.beat;
  if (phase === 'sum') return [filled(words.added)];
  if (phase !== 'per-sample') return undefined;
  return [filled(words.scaled, { sample: at.sample, value: deltaInPicture(at) })];
}

export const picturesStory: ViewStory = {
  beats: (telling) => [...deltaBeats(telling, 1), ...(hasPixel(telling.place) ? pixelBeats(telling) : wholePictures)],
  said: (at) => {
    const words = messages.stage.pictures;
    const { beat, place } = at;
    if (beat.phase === 'output-delta' || beat.phase === 'hidden-delta') {
      return [filled(words.delta, { sample: at.sample, value: deltaInPicture(at) })];
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
