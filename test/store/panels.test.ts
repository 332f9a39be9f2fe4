import { describe, expect, it } from 'vitest';
import { createExplainerStore, openPanels, readAddress, shownView, writeAddress } from '../../src/store';

describe('panels', () => {
  it('are listed with the latest first, and the address says so', () => {
    const store = createExplainerStore();
    store.getState().setPanel('outputs', true);
    store.getState().setPanel('sum', true);
    expect(openPanels(store.getState())).toEqual(['sum', 'outputs']);
    expect(shownView(store.getState())).toBe('sum');
    expect(writeAddress(store.getState())).toContain('view=sum,outputs');
    store.getState().setPanel('outputs', true);
    expect(writeAddress(store.getState())).toContain('view=outputs,sum');
    store.getState().setPanel('outputs', false);
    expect(openPanels(store.getState())).toEqual(['sum']);
    store.getState().setPanel('sum', false);
    expect(writeAddress(store.getState())).not.toContain('view=');
  });

  it('the matrix is shown where no view is named, and may be shown before others', () => {
    const store = createExplainerStore();
    expect(shownView(store.getState())).toBe('matrix');
    store.getState().setPanel('matrix', true);
    expect(writeAddress(store.getState())).not.toContain('view=');
    store.getState().setPanel('noise', true);
    store.getState().setPanel('matrix', true);
    expect(writeAddress(store.getState())).toContain('view=matrix,noise');
    expect(shownView(store.getState())).toBe('matrix');
    expect(openPanels(store.getState())).toEqual(['noise']);
  });

  it('a view that stands elsewhere is not shown among the tabs', () => {
    const { state } = readAddress('#view=loss,noise');
    expect(shownView(state)).toBe('loss');
    expect(shownView(state, ['loss'])).toBe('noise');
  });

  it('a link with an unknown view says so and opens the others', () => {
    const { state, problems } = readAddress('#example=xor&view=sum,nosuch,sum');
    expect(openPanels(state)).toEqual(['sum']);
    expect(problems).toEqual(['There is no view “nosuch”; it is left out.']);
  });

  it('those that always stand are never opened twice', () => {
    expect(openPanels(readAddress('#view=ledger,noise').state)).toEqual(['noise']);
  });
});
