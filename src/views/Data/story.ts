/** The beats of Data: behind the points of its picture, the network's output appears, and changes with the update. A table without a picture has the update alone. */
import { lastLayer, unitsIn } from '../../model';
import { filled } from '../../prose';
import type { Quantity } from '../../quantity';
import { messages } from '../../text';
import type { ToldBeat } from '../shared/beats/beat';
import type { ViewStory } from '../shared/beats/telling';
import { hasPicture } from './hasPicture';

export const dataStory: ViewStory = {
  beats: ({ trace }) => {
    const surface: ToldBeat = { phase: 'forward', name: 'stop' };
    const after: ToldBeat = { phase: 'update', name: 'loss', shows: ({ kind }) => kind === 'lossAfter' };
    return [...(hasPicture(unitsIn(trace.network, 0)) ? [surface] : []), ...(trace.updates ? [after] : [])];
  },
  changedBy: [],
  said: ({ beat: { phase }, sample, trace }) => {
    const value: Quantity = { kind: 'activation', layer: lastLayer(trace.network), unit: 1, sample };
    return phase === 'forward' ? [filled(messages.stage.surface, { sample, value })] : undefined;
  },
};
