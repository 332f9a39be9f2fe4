/** The beats of Influence: the products, then the gradient without each sample, then the update. */
import type { ToldBeat } from '../shared/beats/beat';
import { pressesOf } from '../shared/beats/presses';
import { rowBeats, ruleBeats, type Story, type Telling } from '../shared/beats/telling';
import { influences, ranked } from './influence';

export const influenceStory: Story = (telling) => [
  ...rowBeats(telling),
  { phase: 'sum', name: 'stop' },
  ...withoutBeats(telling),
  ...ruleBeats(telling, ['update']),
];

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
export function leftOutOrder({ trace, place, keys }: Pick<Telling, 'trace' | 'place' | 'keys'>): readonly number[] {
  const inOrder = influences(trace, place);
  return (keys['influence.order'] === 'sample' ? inOrder : ranked(inOrder)).map(({ sample }) => sample);
}
