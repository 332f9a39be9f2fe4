/** Under the rule of the batches, on a stage. */
import { expect, test } from 'vitest';
import { stagedFoot } from '../../../src/views/Epoch/BatchTable';

const means = {
  id: 'means',
  label: 'not: mean of the batch means',
  className: 'epoch-means is-wrong is-crossed',
  cells: { gradient: { content: '−0.0238' } },
};

test('before its beat, the mean of the means is not called wrong', () => {
  const [hidden] = stagedFoot([means], { shows: () => false, isNow: () => false });
  expect(hidden).toEqual({ id: 'means', label: 'Mean of the batch means', className: 'epoch-means', cells: {} });
  const [shown] = stagedFoot([means], { shows: () => true, isNow: () => true });
  expect(shown).toEqual({ ...means, className: 'epoch-means is-wrong is-crossed is-now' });
});
