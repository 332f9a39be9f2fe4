/** What the numeric check tells on the stage. */
import type { ViewStory } from '../shared/beats/telling';

export const checkStory: ViewStory = { changedBy: ['sum'] };
