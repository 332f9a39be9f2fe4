import { expect, it } from 'vitest';
import { titleOf } from '../../../src/shell/heard/pageTitle';
import { createExplainerStore, readAddress } from '../../../src/store';

it('the title of the page begins with Present while that is on', () => {
  const store = createExplainerStore();
  store.getState().applyAddress(readAddress('#example=xor&phase=sum&present=1').state, []);
  expect(titleOf(store.getState())).toBe('Present · Batch Gradient Explainer');
});
