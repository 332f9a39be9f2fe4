/** The beats of views that work the step out on paper: each layer, each sample's product, the sum, its division, and each line of the update. */
import { lastLayer } from '../../../model';
import type { Filled } from '../../../prose';
import { wholeSumSentence } from './productSentence';
import { phaseBeats, stepBeats, updateBeats } from './stepBeats';
import { type BeatOnScreen, deltaBeats, rowBeats, ruleBeats, totalBeats, type ViewStory } from './telling';

/** Without rows, Σ comes at once. */
function said(at: BeatOnScreen): readonly Filled[] | undefined {
  const { beat, trace } = at;
  return beat.name === 'total' && beat.count === 1 && trace.batchSize > 1 ? [wholeSumSentence(at)] : undefined;
}

/** All that the step computes. */
export const calculationStory: ViewStory = {
  said,
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
  said,
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
