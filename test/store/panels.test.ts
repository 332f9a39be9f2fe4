import { describe, expect, it } from 'vitest';
import { aloneOf, createExplainerStore, openPanels, readAddress, shownView, writeAddress } from '../../src/store';

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
    expect(shownView(state, { first: 'matrix', elsewhere: ['loss'] })).toBe('noise');
  });

  it('Formulas is the tab shown first where it is not above the tabs, and the matrix is named then', () => {
    const store = createExplainerStore();
    const beside = { first: 'formulas', elsewhere: [] } as const;
    expect(shownView(store.getState(), beside)).toBe('formulas');
    store.getState().setPanel('matrix', true, 'formulas');
    expect(writeAddress(store.getState())).toContain('view=matrix');
    expect(shownView(store.getState(), beside)).toBe('matrix');
    store.getState().setPanel('formulas', true, 'formulas');
    expect(writeAddress(store.getState())).not.toContain('view=');
  });

  it('a link with an unknown view says so and opens the others', () => {
    const { state, problems } = readAddress('#example=xor&view=sum,nosuch,sum');
    expect(openPanels(state)).toEqual(['sum']);
    expect(problems.map(({ inLink }) => inLink)).toEqual(['There is no view “nosuch”; it is left out.']);
  });

  it('Explanation, a view of older releases, is Formulas with Explain open, in a frame too', () => {
    const { state, problems } = readAddress('#view=explanation,sum');
    expect(problems).toEqual([]);
    expect(state.otherKeys).toEqual({ view: 'formulas,sum' });
    expect(state.viewKeys).toEqual({ 'formulas.explain': 'show' });
    expect(shownView(state)).toBe('sum');
    const frame = readAddress('#embed=explanation').state;
    expect(frame.otherKeys).toEqual({ embed: 'formulas' });
    expect(frame.viewKeys).toEqual({ 'formulas.explain': 'show' });
  });

  it('those that always stand are never opened twice', () => {
    expect(openPanels(readAddress('#view=ledger,noise').state)).toEqual(['noise']);
  });
});

describe('stages', () => {
  it('a stage named alone has the stage, in a list it is a tab', () => {
    expect(aloneOf(readAddress('#view=epoch').state)).toBe('epoch');
    expect(aloneOf(readAddress('#view=epoch,sum').state)).toBeUndefined();
    expect(aloneOf(readAddress('#view=sum').state)).toBeUndefined();
    expect(shownView(readAddress('#view=epoch,matrix').state)).toBe('epoch');
  });

  it('the explorer has the tabs that it was left with', () => {
    const store = createExplainerStore();
    store.getState().setPanel('sum', true);
    store.getState().setAlone('epoch');
    expect(writeAddress(store.getState())).toContain('view=epoch');
    store.getState().setAlone();
    expect(writeAddress(store.getState())).toContain('view=sum');
  });

  it('a view opened from a stage is shown among the tabs of the explorer, the stage a tab beside it', () => {
    const store = createExplainerStore();
    store.getState().setPanel('noise', true);
    store.getState().setAlone('epoch');
    store.getState().setPanel('sum', true);
    expect(openPanels(store.getState())).toEqual(['sum', 'epoch', 'noise']);
  });

  it('a tab that is left alone is not a stage', () => {
    const store = createExplainerStore();
    store.getState().setPanel('epoch', true);
    expect(aloneOf(store.getState())).toBeUndefined();
    expect(openPanels(store.getState())).toEqual(['epoch']);
    store.getState().setPanel('epoch', false);
    expect(writeAddress(store.getState())).not.toContain('view=');
  });
});
