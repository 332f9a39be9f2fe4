import { act, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { NotKept, useKeep } from '../../../src/kit';
import { createExplainerStore, createSafeStorage } from '../../../src/store';
import '../../../src/text/later';
import { renderIn } from '../../renderIn';

let write: (text: string) => void;

function Field() {
  const { keep, isRefused } = useKeep();
  write = (text) => void keep('field', text);
  return <NotKept isRefused={isRefused} />;
}

/** A browser that is full from so many characters on. */
function storeWith(limit: number) {
  const items = new Map<string, string>();
  const storage = createSafeStorage(() => ({
    getItem: (key: string) => items.get(key) ?? null,
    setItem(key: string, value: string) {
      if (value.length > limit) throw new Error('QuotaExceededError');
      items.set(key, value);
    },
  }));
  return createExplainerStore({ storage });
}

describe('what is typed where the browser refuses it', () => {
  it('is said beside it, once, until it is kept again', () => {
    const store = storeWith(3);
    renderIn(store, <Field />);
    expect(screen.queryByText(/keeps nothing here/)).toBeNull();
    act(() => write('1234'));
    act(() => write('12345'));
    expect(screen.getAllByText(/keeps nothing here/)).toHaveLength(1);
    expect(store.getState().kept('field')).toBe('12345');
    act(() => write('12'));
    expect(screen.queryByText(/keeps nothing here/)).toBeNull();
  });
});
