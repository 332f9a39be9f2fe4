/** The conventions of the screen: named by links, refused where they cannot be, and without effect on what is trained. */
import { afterEach, describe, expect, it } from 'vitest';
import { lecture, setConventions, setNotation, shownIn, usualConventions } from '../../src/quantity';
import { conventionsOf, createExplainerStore, readAddress, runOf, shownTraceOf, writeAddress } from '../../src/store';

afterEach(() => {
  setNotation(lecture);
  setConventions(usualConventions);
});

function opened(hash: string) {
  const store = createExplainerStore();
  const { state, problems } = readAddress(hash);
  store.getState().applyAddress(state, problems);
  return { store, problems: problems.map(({ inLink }) => inLink) };
}

describe('a link that names conventions', () => {
  const hash = '#example=xor&step=1&phase=sum&notation.divide=delta';

  it('shows the step in them and is written again', () => {
    const { store, problems } = opened(hash);
    expect(problems).toEqual([]);
    expect(shownIn(shownTraceOf(store.getState()))).toEqual({ carried: true });
    expect(writeAddress(store.getState())).toBe(hash);
  });

  it('does not change the run', () => {
    const state = opened(hash).store.getState();
    const usual = opened('#example=xor').store.getState();
    expect(runOf(state).traceAt(1).delta(2, 1, 1)).toBe(runOf(usual).traceAt(1).delta(2, 1, 1));
  });

  it('is answered by a sentence for an unknown value', () => {
    expect(opened('#example=xor&notation.divide=both').problems[0]).toContain('notation.divide');
  });
});

it('a link that names none leaves those of the reader', () => {
  const store = createExplainerStore();
  store.getState().setPreference('divide', 'delta');
  const { state, problems } = readAddress('#example=xor');
  store.getState().applyAddress(state, problems);
  expect(conventionsOf(store.getState())).toEqual({ divide: 'delta' });
});

describe('a scenario that clips per sample', () => {
  it('leaves the division at the end', () => {
    const { store } = opened('#example=xor&notation.divide=delta');
    const { scenario } = store.getState();
    const training = { ...scenario.training, clip: { per: 'sample' as const, maxNorm: 0.5 } };
    const clipped = { ...store.getState(), scenario: { ...scenario, training } };
    expect(conventionsOf(clipped)).toEqual({ divide: 'end' });
  });
});
