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

  const said = (store: ExplainerStore): string => {
    vi.advanceTimersByTime(600);
    return store
      .getState()
      .notices.flatMap(({ key, params }) => (key === 'answered' ? params : []))
      .join();
  };

  it('comes after what the press itself says', () => {
    const store = createExplainerStore();
    answerFirstTimes(store);
    store.getState().change('batchSize', 2);
    vi.advanceTimersByTime(400);
    expect(store.getState().notices).toEqual([]);
    expect(said(store)).toContain('x and δ are the same.');
  });

  it('does not come where its numbers have gone before it', () => {
    const store = createExplainerStore();
    answerFirstTimes(store);
    store.getState().change('batchSize', 2);
    store.getState().undo();
    expect(said(store)).toBe('');
  });

  it.each<[string, (store: ExplainerStore) => unknown]>([
    ['another step', (store) => store.getState().nextStep()],
    ['Undo', (store) => store.getState().undo()],
    [
      'another weight',
      (store) => store.getState().choose({ kind: 'sampleGradient', layer: 1, from: 1, to: 2, sample: 2 }),
    ],
    ['another sample', (store) => store.getState().chooseSample(1)],
    ['another example', (store) => store.getState().loadExample('lecture')],
  ])('is silent at %s', (_, deed) => {
    const store = answered();
    deed(store);
    expect(said(store)).toBe('');
  });

  it('says how two edges differ, not where a number of another weight is chosen, as by a check of My work', () => {
    const store = createExplainerStore();
    store.getState().applyAddress(readAddress('#example=xor&step=1&phase=sum').state, []);
    answerFirstTimes(store);
    store.getState().choose({ kind: 'batchGradient', layer: 2, from: 1, to: 1 });
    expect(said(store)).toBe('');
    store.getState().chooseWeight({ layer: 2, from: 3, to: 1 });
    expect(said(store)).toContain('Both weights lead to output 1');
    store.getState().choose({ kind: 'sampleGradient', layer: 2, from: 2, to: 1, sample: 2 });
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
