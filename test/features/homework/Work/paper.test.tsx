/** Printing shows My work a second time, on paper, while it is on the screen. */
import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Work } from '../../../../src/features/homework/Work';
import { MediumContext, media } from '../../../../src/kit/medium/medium';
import { createExplainerStore, StoreContext } from '../../../../src/store';
import '../../../shell/browserInJsdom';
import { renderIn } from '../../../renderIn';

function page(isPrinted: boolean) {
  return (
    <>
      <Work />
      {isPrinted && (
        <MediumContext value={media.paper}>
          <Work />
        </MediumContext>
      )}
    </>
  );
}

describe('a sheet that is printed', () => {
  it('asks on the screen for the same numbers afterwards, so that they stay covered', () => {
    const store = createExplainerStore();
    const { rerender, unmount } = renderIn(store, page(false));
    const before = store.getState().asking;
    expect(before?.cover).toEqual(['preactivation.*.*.*']);
    for (const isPrinted of [true, false]) {
      act(() => rerender(<StoreContext value={store}>{page(isPrinted)}</StoreContext>));
      expect(store.getState().asking).toEqual(before);
    }
    unmount();
    expect(store.getState().asking).toBeUndefined();
  });
});

it('has the products times their factors, and the sum below them, where samples have weights', () => {
  const store = createExplainerStore();
  const { scenario, editScenario } = store.getState();
  editScenario({ ...scenario, data: { ...scenario.data, sampleWeights: [1, 2, 1, 1] } });
  renderIn(
    store,
    <MediumContext value={media.paper}>
      <Work />
    </MediumContext>,
  );
  const table = screen.getByRole('table', { name: /products times their factors/ });
  expect(within(table).getByRole('rowheader', { name: '2 (× 2)' })).toBeTruthy();
  expect(within(table).getByRole('rowheader', { name: 'Sum, Σ' })).toBeTruthy();
});
