/**
 * The browser's storage if it is allowed, otherwise memory: in a sandboxed frame, or with cookies blocked, the getter
 * itself throws. Nothing that the app needs to work is stored here. Only this file and `storedTexts.ts` use localStorage.
 */
import { attempt } from '../memory';

export interface SafeStorage {
  readonly get: (key: string) => string | undefined;
  /** Returns true if the value will survive a reload. */
  readonly set: (key: string, value: string) => boolean;
}

/** The part of the Storage interface that is used. */
export type StorageLike = Pick<Storage, 'getItem' | 'setItem'>;

/** Before each key: a host may have several apps. */
export const prefix = 'batch-gradient-explainer/';

/** Reads the storage once; what it cannot hold stays in memory. */
export function createSafeStorage(open: () => StorageLike | null | undefined = browserStorage): SafeStorage {
  const memory = new Map<string, string>();
  const storage = attempt(open);
  return {
    get: (key) => memory.get(key) ?? attempt(() => storage?.getItem(prefix + key)) ?? undefined,
    set(key, value) {
      const kept = attempt(() => {
        storage?.setItem(prefix + key, value);
        return storage !== null && storage !== undefined;
      });
      if (kept) memory.delete(key);
      else memory.set(key, value);
      return kept === true;
    },
  };
}

/** Calls back when another tab has stored another value of the key, or has deleted it. Returns what ends it. */
export function whenStoredElsewhere(key: string, listener: () => void): () => void {
  if (typeof window === 'undefined') return () => undefined;
  const onStorage = (event: StorageEvent): void => {
    // Without a key, everything was deleted.
    if (event.key === prefix + key || event.key === null) listener();
  };
  window.addEventListener('storage', onStorage);
  return () => window.removeEventListener('storage', onStorage);
}

function browserStorage(): StorageLike | undefined {
  // Outside a browser there is no storage.
  return typeof window === 'undefined' ? undefined : window.localStorage;
}
