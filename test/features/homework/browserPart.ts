/** What the browser's tests know of homework. */
import type { FeaturePart } from '../../e2e/featureParts';
import { oneOf } from '../../e2e/monkey/values';

export const part: FeaturePart = {
  views: { work: 'view-my-work', worked: 'view-worked-solution' },
  linkKeys: {
    'work.show': oneOf('weight', 'layer', 'network', 'x'),
    'work.seed': oneOf('7', '0', 'x'),
    'work.post': oneOf('numbers', 'x'),
    'work.sheet': oneOf('from-nowhere', 'x'),
    'work.checked': oneOf('1', 'x'),
    'worked.sheet': oneOf('all', 'backward', 'batch', 'delta,mean', 'x'),
    'worked.seed': oneOf('7', '0', 'x'),
    'worked.key': oneOf('show', 'x'),
    exercise: oneOf('q64FAA', 'damaged'),
    work: oneOf('damaged'),
  },
  foundJourneys: [
    {
      name: 'the sheet of an exercise stays on a phone, where all else is covered',
      start: 'example=iris&step=40&phase=batch&exercise=damaged&part=4',
      framed: false,
      width: 390,
      height: 898,
      actions: [{ kind: 'click', pick: 1393 }],
    },
  ],
};
