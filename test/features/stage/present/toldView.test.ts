/** What stands on the stage: what the presenter has enlarged, else the first view of the link, else the step. */
import { expect, it } from 'vitest';
import { toldView, usualOf } from '../../../../src/features/stage/present/beatOnStage';
import { writeAddress } from '../../../../src/store';
import { openedStage } from './openedStage';

it.each([
  ['', undefined],
  ['view=product', 'product'],
  ['view=noise,arrows', 'noise'],
  ['view=formulas', 'formulas'],
  ['view=compare', 'compare'],
  ['view=product&present.panel=step', undefined],
  ['view=compare&present.panel=step', undefined],
  ['view=product&present.panel=ledger', 'ledger'],
  ['view=network', 'network'],
  ['view=product&present.panel=formulas', 'formulas'],
  ['present.panel=view', 'matrix'],
])('%s: on the stage is, with its beats, %s', (keys, told) => {
  const store = openedStage(`#example=xor&phase=sum&present=1&${keys}`);
  expect(toldView(store.getState())).toBe(told);
});

it('is the step where it was asked for, also after a reload', () => {
  const store = openedStage('#example=xor&phase=sum&view=product&present=1&present.panel=step');
  const again = openedStage(writeAddress(store.getState()));
  expect(toldView(again.getState())).toBeUndefined();
  // What stands there by itself is another: a second press of 0 leads nowhere else.
  expect(usualOf(again.getState())).toBe('view');
});
