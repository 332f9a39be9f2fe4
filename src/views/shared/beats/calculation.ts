/** The beats of views that work the step out on paper: each layer, each sample's product, the sum, its division, and each line of the update. */
import { lastLayer } from '../../../model';
import { phaseBeats, stepBeats, updateBeats } from './stepBeats';
import { deltaBeats, rowBeats, ruleBeats, totalBeats, type ViewStory } from './telling';

/** All that the step computes. */
export const calculationStory: ViewStory = {
  beats: (telling) => [
    ...stepBeats(telling.trace, telling.place, telling.keys).filter(({ phase }) => early.has(phase)),
    ...rowBeats(telling),
    ...totalBeats(telling),
    ...updateBeats(telling.trace, telling.place),
  ],
};

const early: ReadonlySet<string> = new Set(['forward', 'loss', 'output-delta', 'hidden-delta']);

/** What the chosen weight's gradient is computed from, as far as its own layer. */
export const weightStory: ViewStory = {
  beats: (telling) => {
    const { trace, place } = telling;
    const last = lastLayer(trace.network);
    return [
      ...phaseBeats(trace, 'forward').filter(({ count }) => (count ?? last) <= place.layer),
      ...deltaBeats(telling, place.layer),
      ...rowBeats(telling),
      ...totalBeats(telling),
      ...ruleBeats(telling, ['update', 'newWeight']),
    ];
  },
};
