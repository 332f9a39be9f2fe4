/** All texts that the app keeps in this browser, whatever their keys: to remove them, and to put them back. */
import { prefix } from './safeStorage';

export type StoredTexts = ReadonlyMap<string, string>;

export function storedTexts(): StoredTexts {
  return within((storage) => new Map(keysOf(storage).map((key) => [key, storage.getItem(key) ?? '']))) ?? new Map();
}

/** Puts back what has been removed or changed since. */
export function restoreTexts(texts: StoredTexts): void {
  within((storage) => {
    for (const [key, text] of texts) storage.setItem(key, text);
  });
}

export function removeTexts(): void {
  within((storage) => {
    for (const key of keysOf(storage)) storage.removeItem(key);
  });
}

function keysOf(storage: Storage): readonly string[] {
  return Object.keys(storage).filter((key) => key.startsWith(prefix));
}

/** Where the browser keeps nothing, there is nothing to do. */
function within<Value>(deed: (storage: Storage) => Value): Value | undefined {
  try {
    return deed(window.localStorage);
  } catch {
    return undefined;
  }
}
