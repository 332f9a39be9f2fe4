import { describe, expect, it } from 'vitest';
import { createSafeStorage, keepPreference, keptPreferences } from '../../src/store';

function fakeStorage(limit = Infinity) {
  const items = new Map<string, string>();
  return {
    items,
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (value.length > limit) throw new Error('QuotaExceededError');
      items.set(key, value);
    },
  };
}

describe('createSafeStorage', () => {
  it('keeps in the browser where it may', () => {
    const browser = fakeStorage();
    expect(createSafeStorage(() => browser).set('a', '1')).toBe(true);
    expect(createSafeStorage(() => browser).get('a')).toBe('1');
    expect([...browser.items.keys()]).toEqual(['batch-gradient-explainer/a']);
  });

  it('keeps in memory where the getter throws, and asks for it once', () => {
    let asked = 0;
    const storage = createSafeStorage(() => {
      asked++;
      throw new Error('SecurityError');
    });
    expect(storage.get('a')).toBeUndefined();
    expect(storage.set('a', '1')).toBe(false);
    expect(storage.get('a')).toBe('1');
    expect(asked).toBe(1);
  });

  it('keeps in memory what is too large', () => {
    const storage = createSafeStorage(() => fakeStorage(3));
    expect(storage.set('a', '12345')).toBe(false);
    expect(storage.get('a')).toBe('12345');
    expect(storage.set('a', '12')).toBe(true);
    expect(storage.get('a')).toBe('12');
  });

  it('outside a browser is memory', () => {
    const storage = createSafeStorage();
    storage.set('a', '1');
    expect(storage.get('a')).toBe('1');
  });
});

describe('keptPreferences', () => {
  it('are those kept one by one', () => {
    const storage = createSafeStorage(fakeStorage);
    keepPreference(storage, { theme: 'dark' });
    keepPreference(storage, { speed: 'slow' });
    keepPreference(storage, { theme: 'light' });
    expect(keptPreferences(storage)).toEqual({ theme: 'light', speed: 'slow' });
  });

  it.each([
    ['not JSON', {}],
    ['null', {}],
    ['[1]', {}],
    [
      '{"theme":"pink","scale":"big","speed":"fast","singleKeys":false,"other":1}',
      { speed: 'fast', singleKeys: false },
    ],
  ])('of %s are what makes sense', (text, expected) => {
    const storage = createSafeStorage(fakeStorage);
    storage.set('preferences', text);
    expect(keptPreferences(storage)).toEqual(expected);
  });
});
