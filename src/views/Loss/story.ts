/** What Loss tells on the stage. */
import type { ViewStory } from '../shared/beats/telling';

export const lossStory: ViewStory = { changedBy: ['loss', 'update'] };
