/** The beats of Influence: the products, then the gradient without each sample, then the update. */
import type { ToldBeat } from '../shared/beats/beat';
import { pressesOf } from '../shared/beats/presses';
import { type OnScreen, rowBeats, ruleBeats, type Telling, type ViewStory } from '../shared/beats/telling';
import { influences, ranked } from './influence';

export const influenceStory: ViewStory = {
  beats: (telling) => [
    ...rowBeats(telling),
    { phase: 'sum', name: 'stop' },
    ...withoutBeats(telling),
    ...ruleBeats(telling, ['update']),
  ],
  sampleOf: ({ name, count = 0 }, telling) => (name === 'without' ? leftOutOrder(telling)[count - 1] : undefined),
};

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

/** The samples in the order in which the view lists them. */
function leftOutOrder({ trace, place, keys }: OnScreen): readonly number[] {
  const inOrder = influences(trace, place);
  return (keys['influence.order'] === 'sample' ? inOrder : ranked(inOrder)).map(({ sample }) => sample);
}
