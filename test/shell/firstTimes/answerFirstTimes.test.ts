/** What a change did is said as long as its numbers are on the screen. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerFirstTimes } from '../../../src/shell/firstTimes/answerFirstTimes';
import { createExplainerStore, type ExplainerStore, readAddress } from '../../../src/store';

describe('answerFirstTimes', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function answered(): ExplainerStore {
    const store = createExplainerStore();
    store.getState().applyAddress(readAddress('#example=xor&step=1&phase=sum').state, []);
    answerFirstTimes(store);
    store.getState().change('batchSize', 2);
    expect(said(store)).toContain('x and δ are the same.');
    return store;
  }

  const said = (store: ExplainerStore): string =>
    store
      .getState()
      .notices.flatMap(({ key, params }) => (key === 'answered' ? params : []))
      .join();

  it.each<[string, (store: ExplainerStore) => unknown]>([
    ['another step', (store) => store.getState().nextStep()],
    ['Undo', (store) => store.getState().undo()],
    ['another example', (store) => store.getState().loadExample('lecture')],
  ])('is silent at %s', (_, deed) => {
    const store = answered();
    deed(store);
    expect(said(store)).toBe('');
  });

  it('goes on at another phase, and at another step while it plays', () => {
    const store = answered();
    store.getState().goToPhase('per-sample');
    expect(said(store)).not.toBe('');
    store.getState().play();
    expect(said(store)).toContain('Play goes from phase to phase.');
    store.setState({ playing: true });
    for (let tick = 0; tick < 12; tick++) store.getState().tick();
    expect(store.getState().cursor.step).toBeGreaterThan(1);
    expect(said(store)).toContain('Play goes from phase to phase.');
  });
});
