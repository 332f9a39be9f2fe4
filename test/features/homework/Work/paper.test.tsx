/** Printing shows My work a second time, on paper, while it is on the screen. */
import { act } from '@testing-library/react';
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
