import { describe, expect, it } from 'vitest';
import { createExplainerStore, openPanels, readAddress, writeAddress } from '../../src/store';

describe('panels', () => {
  it('open in the order asked for, and the address says so', () => {
    const store = createExplainerStore();
    store.getState().setPanel('outputs', true);
    store.getState().setPanel('sum', true);
    expect(openPanels(store.getState())).toEqual(['outputs', 'sum']);
    expect(writeAddress(store.getState())).toContain('view=outputs,sum');
    store.getState().setPanel('outputs', false);
    expect(openPanels(store.getState())).toEqual(['sum']);
    store.getState().setPanel('sum', false);
    expect(writeAddress(store.getState())).not.toContain('view=');
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
