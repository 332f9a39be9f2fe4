/** What the numeric check tells on the stage: the slope from two losses, then the number that it is compared with. */
import { filled } from '../../prose';
import { type Quantity, quantityValue } from '../../quantity';
import { formatWithPower, messages } from '../../text';
import type { ViewStory } from '../shared/beats/telling';
import { againstKey, readCompared, readStep, stepKey } from './checkKeys';
import { comparable } from './ratios';
import { tenDigits } from './tenDigits';

export const checkStory: ViewStory = {
  changedBy: ['loss', 'sum'],
  said({ beat: { phase }, keys, place, trace }) {
    // With a step of the reader's own the slope is no quantity, and an empty batch has no loss.
    if (phase === 'batch' || trace.batchSize === 0 || readStep(keys[stepKey]) !== undefined) return undefined;
    const words = messages.stage.check;
    const slope: Quantity = { kind: 'numericSlope', ...place };
    if (phase === 'loss') return [filled(words.slope, { slope })];
    return [filled(words.compared, { slope, value: { kind: readCompared(keys[againstKey]), ...place } })];
  },
  printed(quantity, trace, { place }) {
    const isListed = quantity.kind === 'numericSlope' || comparable.some((kind) => kind === quantity.kind);
    if (!isListed) return undefined;
    const value = quantityValue(quantity, trace);
    return formatWithPower(value, tenDigits(quantityValue({ kind: 'numericSlope', ...place }, trace), value));
  },
};
