/** What the browser's tests know of the answers: they have neither views nor keys in links. */
import type { FeaturePart } from '../../e2e/featureParts';

export const part: FeaturePart = { views: {}, linkKeys: {} };
