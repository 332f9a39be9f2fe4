/** What the matrix of gradients tells on the stage. */
import type { ViewStory } from '../shared/beats/telling';

export const matrixStory: ViewStory = { changedBy: ['loss', 'per-sample', 'sum', 'update'] };
