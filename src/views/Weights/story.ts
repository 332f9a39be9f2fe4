/** What Weights tells on the stage. */
import type { ViewStory } from '../shared/beats/telling';

export const weightsStory: ViewStory = { changedBy: ['sum', 'update'] };
