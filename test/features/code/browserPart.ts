/** What the browser's tests know of Code. */
import type { FeaturePart } from '../../e2e/featureParts';
import { oneOf } from '../../e2e/monkey/values';

export const part: FeaturePart = {
  views: { code: 'view-code' },
  linkKeys: {
    'code.as': oneOf('torch', 'x'),
    'code.name': oneOf('delta2', 'W1', 'g_b2', 'x'),
    'code.values': oneOf('show', 'x'),
  },
};
