/** What the browser's tests know of the course page's part. */
import type { FeaturePart } from '../../e2e/featureParts';
import { oneOf } from '../../e2e/monkey/values';

export const part: FeaturePart = {
  views: {},
  linkKeys: { keys: oneOf('deck', 'reveal', 'page', 'x') },
};
