/** The conventions of an exercise are those of its link: every reader types the same numbers. */
import { describe, expect, it } from 'vitest';
import { usualConventions } from '../../../src/quantity';
import { conventionsOf, createExplainerStore, readAddress } from '../../../src/store';

describe('an exercise', () => {
  const preferring = (hash: string) => {
    const store = createExplainerStore();
    store.getState().setPreference('divide', 'delta');
    const { state, problems } = readAddress(hash);
    store.getState().applyAddress(state, problems);
    return conventionsOf(store.getState());
  };

  it('is asked in its own conventions, whatever the reader prefers', () => {
    expect(preferring('#example=xor&exercise=AAAA')).toEqual(usualConventions);
    expect(preferring('#example=xor&exercise=AAAA&notation.divide=delta')).toEqual({ divide: 'delta' });
  });
});
