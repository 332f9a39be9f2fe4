/** The beats of Influence: the products, then the gradient without each sample, then the update. */
import { type Filled, filled } from '../../prose';
import { type Quantity, quantityValue } from '../../quantity';
import { formatShort, messages } from '../../text';
import { type Beat, rowsOfBeat, type ToldBeat } from '../shared/beats/beat';
import { pressesOf } from '../shared/beats/presses';
import { productSentence } from '../shared/beats/productSentence';
import {
  type BeatOnScreen,
  type OnScreen,
  rowBeats,
  ruleBeats,
  type Telling,
  type ViewStory,
} from '../shared/beats/telling';
import { influences, ownGradient } from './influence';

export const influenceStory: ViewStory = {
  beats: (telling) => [
    ...rowBeats(telling),
    { phase: 'sum', name: 'stop' },
    ...withoutBeats(telling),
    ...ruleBeats(telling, ['update']),
  ],
  sampleOf,
  said,
  printed: (quantity, trace) =>
    quantity.kind === 'batchGradient' ? undefined : formatShort(quantityValue(quantity, trace)),
};

function sampleOf({ name, count = 0 }: Beat, onScreen: OnScreen): number | undefined {
  return name === 'without' ? leftOutOrder(onScreen)[count - 1] : undefined;
}

function said(at: BeatOnScreen): readonly Filled[] | undefined {
  const words = messages.stage.influence;
  const { beat, beats, place, trace } = at;
  if (beat.name === 'product') return [productSentence(words, at, (sample) => ownGradient(trace, place, sample))];
  if (beat.phase === 'sum' && beat.name === 'stop') {
    return [filled(words.total, { all: leftOutOrder(at).length, gradient: { kind: 'batchGradient', ...place } })];
  }
  if (beat.name !== 'without') return undefined;
  const [first, last] = rowsOfBeat(beat, beats);
  const sample = sampleOf(beat, at) ?? 1;
  const value: Quantity = { kind: 'leaveOneOutGradient', ...place, sample };
  const gradient: Quantity = { kind: 'batchGradient', ...place };
  const count = last - first + 1;
  return [
    count === 1 ? filled(words.without, { sample, gradient, value }) : filled(words.withouts, { count, sample, value }),
  ];
}

/** More samples than this are left out several at a press. */
const mostLeftOut = 8;

/** By their places in the list, from its first. */
function withoutBeats(telling: Telling): readonly ToldBeat[] {
  const samples = leftOutOrder(telling);
  if (samples.length < 2) return [];
  return pressesOf(samples.length, mostLeftOut).map(([from, to]) => {
    const shown = new Set(samples.slice(from, to));
    return {
      phase: 'sum',
      name: 'without',
      count: to,
      shows: (quantity) => quantity.kind === 'leaveOneOutGradient' && shown.has(quantity.sample),
    };
  });
}

/** The samples in the order of the batch, which the rows keep: they would be sorted anew while the sentence speaks of them. */
function leftOutOrder({ trace, place }: OnScreen): readonly number[] {
  return influences(trace, place).map(({ sample }) => sample);
}
