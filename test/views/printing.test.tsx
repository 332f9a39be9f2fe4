import { act, render, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { createExplainerStore, StoreContext } from '../../src/store';
import { Ledger } from '../../src/views/Ledger';

function rowsOf(example: string): () => number {
  const store = createExplainerStore();
  store.getState().loadExample(example);
  render(
    <StoreContext value={store}>
      <Ledger />
    </StoreContext>,
  );
  const grid = screen.getByRole('grid', { name: 'Ledger' });
  return () => within(grid).queryAllByRole('rowheader', { name: /^Sample \d+/ }).length;
}

describe('a long ledger', () => {
  it('has every row on paper, and on the screen again those in sight', () => {
    const rows = rowsOf('mse-128-64-10');
    const inSight = rows();
    expect(inSight).toBeLessThan(100);
    act(() => void dispatchEvent(new Event('beforeprint')));
    expect(rows()).toBe(100);
    act(() => void dispatchEvent(new Event('afterprint')));
    expect(rows()).toBe(inSight);
  });
});
