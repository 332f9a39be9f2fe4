/** What stands on the stage: what the presenter has enlarged, else the first view of the link, else the step. */
import { expect, it } from 'vitest';
import { enlargedOf, toldView, usualOf } from '../../../../src/features/stage/present/beatOnStage';
import { writeAddress } from '../../../../src/store';
import { openedStage } from './openedStage';

it.each([
  ['', undefined, undefined],
  ['view=product', 'view', 'product'],
  ['view=noise,arrows', 'view', 'noise'],
  ['view=formulas', 'formulas', 'formulas'],
  ['view=compare', 'view', 'compare'],
  ['view=product&present.panel=step', undefined, undefined],
  ['view=compare&present.panel=step', undefined, undefined],
  ['view=product&present.panel=ledger', 'ledger', 'ledger'],
  ['view=network', 'network', 'network'],
  ['view=product&present.panel=formulas', 'formulas', 'formulas'],
  ['present.panel=view', 'view', 'matrix'],
])('%s: %s is enlarged, the beats are those of %s', (keys, enlarged, told) => {
  const store = openedStage(`#example=xor&phase=sum&present=1&${keys}`);
  expect([enlargedOf(store.getState()), toldView(store.getState())]).toEqual([enlarged, told]);
});

it('is the step where it was asked for, also after a reload', () => {
  const store = openedStage('#example=xor&phase=sum&view=product&present=1&present.panel=step');
  const again = openedStage(writeAddress(store.getState()));
  expect(enlargedOf(again.getState())).toBeUndefined();
  // What stands there by itself is another: a second press of 0 leads nowhere else.
  expect(usualOf(again.getState())).toBe('view');
});
