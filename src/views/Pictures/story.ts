/** The beats of Pictures: δ of the first layer, the products, their sum, then the update. */
import { filled } from '../../prose';
import { type Quantity, quantityValue } from '../../quantity';
import { formatWithPower, messages } from '../../text';
import { ofLedger } from '../shared/beats/ofLedger';
import { productSentence } from '../shared/beats/productSentence';
import { sumBeats } from '../shared/beats/stepBeats';
import { deltaBeats, rowBeats, ruleBeats, type ViewStory } from '../shared/beats/telling';
import { printedAs } from '../shared/ledger/printedAs';

export const picturesStory: ViewStory = {
  beats: (telling) => [
    ...deltaBeats(telling, 1),
    ...rowBeats(telling),
    ...sumBeats(telling.trace, telling.place).filter(({ name }) => !ofLedger.has(name)),
    ...ruleBeats(telling, ['update', 'newWeight']),
  ],
  said: (at) => {
    const words = messages.stage.pictures;
    const { beat, place, sample } = at;
    if (beat.phase === 'output-delta' || beat.phase === 'hidden-delta') {
      const value: Quantity = { kind: 'delta', layer: 1, unit: place.layer === 1 ? place.to : 1, sample };
      return [filled(words.delta, { sample, value })];
    }
    return beat.name === 'product' ? [productSentence(words, at)] : undefined;
  },
  judges: true,
  printed: (quantity, trace, model) =>
    quantity.kind === 'delta'
      ? formatWithPower(quantityValue(quantity, trace), model.formats.delta)
      : printedAs(model, quantity, trace),
};
