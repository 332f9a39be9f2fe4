/** The stories of features' views. They come with the first visit, unlike those of the core's views, which come with the stage. */
import { contributions } from '../../../memory';
import type { FeatureViews } from '../../../store';
import type { ViewStory } from './telling';

export type FeatureStories = { readonly [Name in keyof FeatureViews]?: ViewStory };

export const featureStories = contributions<FeatureStories>();
