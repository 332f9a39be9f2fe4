/** What the editor tells on the stage: the weights that it lists are those of the whole step. */
import type { ViewStory } from '../shared/beats/telling';

export const editorStory: ViewStory = { changedBy: [] };
