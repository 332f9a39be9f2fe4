/** What Sum tells on the stage. */
import type { ViewStory } from '../shared/beats/telling';

export const sumStory: ViewStory = { changedBy: ['per-sample', 'sum'] };
