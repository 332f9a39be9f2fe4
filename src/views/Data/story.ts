/** The beats of Data: behind the points of its picture, the network's output appears. */
import { unitsIn } from '../../model';
import type { ViewStory } from '../shared/beats/telling';
import { hasPicture } from './hasPicture';

export const dataStory: ViewStory = {
  beats: ({ trace }) => (hasPicture(unitsIn(trace.network, 0)) ? [{ phase: 'forward', name: 'stop' }] : []),
  changedBy: [],
};
