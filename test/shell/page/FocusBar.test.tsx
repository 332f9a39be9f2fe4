import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { FocusBar } from '../../../src/shell/page/FocusBar';
import { createExplainerStore } from '../../../src/store';
import '../browserInJsdom';
import { renderIn } from '../../renderIn';

it('prints a number of the ledger with the digits that it has there', () => {
  const store = createExplainerStore();
  store.getState().goTo({ step: 1, phase: 'update' });
  renderIn(store, <FocusBar onExplain={() => undefined} />);
  expect(screen.getByText(/^new weight of/)).toBeTruthy();
  expect(screen.getByText('−1.3065')).toBeTruthy();
});
