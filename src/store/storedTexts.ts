/** All texts that the app keeps in this browser, whatever their keys, and in this tab alone: to remove them, and to put them back. */
import { attempt } from '../memory';
import { prefix } from './safeStorage';

type Area = 'localStorage' | 'sessionStorage';

/** By the area that they are in, and their key. */
export type StoredTexts = ReadonlyMap<`${Area} ${string}`, string>;

export function storedTexts(): StoredTexts {
  const texts = (area: Area): StoredTexts =>
    within(area, (storage) => new Map(keysOf(storage).map((key) => [`${area} ${key}`, storage.getItem(key) ?? '']))) ??
    new Map();
  return new Map([...texts('localStorage'), ...texts('sessionStorage')]);
}

const listeners = new Set<() => void>();
let changes = 0;

/** Calls it when texts were removed by their owner, or put back, while the page that has read them is open: here, or in another tab. */
export function whenTextsChange(listener: () => void): () => void {
  if (listeners.size === 0) window.addEventListener('storage', hearOtherTab);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener('storage', hearOtherTab);
  };
}

/** What is written elsewhere is heard by its key; here, only that something was deleted, or is there again. */
function hearOtherTab({ key, oldValue, newValue }: StorageEvent): void {
  if (key === null || (key.startsWith(prefix) && (!oldValue || !newValue))) textsChanged();
}

/** How often that was. */
export function changesOfTexts(): number {
  return changes;
}

export function textsChanged(): void {
  changes += 1;
  for (const listener of listeners) listener();
}

/** Whether anything can be kept in this browser; a full storage still has what was stored before. */
export function canStore(): boolean {
  const probe = `${prefix}probe`;
  const isStored = within('localStorage', (storage) => {
    if (keysOf(storage).length > 0) return true;
    storage.setItem(probe, '1');
    storage.removeItem(probe);
    return true;
  });
  return isStored === true;
}

/** Puts back what has been removed or changed since. */
export function restoreTexts(texts: StoredTexts): void {
  for (const [place, text] of texts) {
    // Keys may have blanks, too.
    const at = place.indexOf(' ');
    within(place.slice(0, at) as Area, (storage) => storage.setItem(place.slice(at + 1), text));
  }
}

/** What a tab keeps for itself goes with the tab. */
export function removeTexts(): void {
  within('localStorage', (storage) => {
    for (const key of keysOf(storage)) storage.removeItem(key);
  });
}

function keysOf(storage: Storage): readonly string[] {
  return Object.keys(storage).filter((key) => key.startsWith(prefix));
}

/** Where the browser keeps nothing, there is nothing to do. */
function within<Value>(area: Area, deed: (storage: Storage) => Value): Value | undefined {
  return attempt(() => deed(window[area]));
}
