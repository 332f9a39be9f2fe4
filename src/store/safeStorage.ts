/**
 * The browser's storage where it is allowed, else memory: in a sandboxed frame or with cookies blocked the getter itself throws.
 * Nothing that the app needs to work is kept here. The only file that touches localStorage.
 */

export interface SafeStorage {
  readonly get: (key: string) => string | undefined;
  /** True where it will be there after a reload. */
  readonly set: (key: string, value: string) => boolean;
}

/** What is asked of a browser's storage. */
export type StorageLike = Pick<Storage, 'getItem' | 'setItem'>;

const prefix = 'batch-gradient-explainer/';

/** Asks for the storage once; what it cannot hold stays in memory. */
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

function browserStorage(): StorageLike | undefined {
  // Outside a browser there is none.
  return typeof window === 'undefined' ? undefined : window.localStorage;
}

function attempt<Value>(action: () => Value): Value | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
