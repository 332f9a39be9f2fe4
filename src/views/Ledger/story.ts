/** The beats of the ledger alone: x and δ of the chosen weight, and whatever the step tells of its products, without the layers that it does not show. */
import { lastLayer } from '../../model';
import { phaseBeats, stepBeats } from '../shared/beats/stepBeats';
import { deltaBeats, type ViewStory } from '../shared/beats/telling';

export const ledgerStory: ViewStory = {
  beats: (telling) => {
    const { trace, place, keys } = telling;
    const last = lastLayer(trace.network);
    const isOfX = place.from > 0 ? place.layer - 1 : 0;
    return [
      ...phaseBeats(trace, 'forward').filter(({ count }) => (count ?? last) === isOfX),
      ...deltaBeats(telling, place.layer),
      ...stepBeats(trace, place, keys).filter(({ phase }) => later.has(phase)),
    ];
  },
};

const later: ReadonlySet<string> = new Set(['per-sample', 'sum', 'update']);
