/** The list of what this browser keeps, and the sheets that only this tab has, because the browser has refused them. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { emptyDraft, typedCells } from '../../../src/features/homework/draft/draft';
import { sheetsIn } from '../../../src/features/homework/draft/sheets';
import { keptSheets } from '../../../src/features/homework/kept';
import { createSafeStorage, removeTexts, restoreTexts, storedTexts } from '../../../src/store';

/** As a full storage does. */
function refuseSheets(): void {
  const write = Storage.prototype.setItem;
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(function (this: Storage, key: string, text: string) {
    if (this === window.localStorage && key.includes('/work/')) throw new Error('QuotaExceededError');
    write.call(this, key, text);
  });
}

describe('keptSheets', () => {
  afterEach(() => {
    vi.restoreAllMocks();
    window.localStorage.clear();
    window.sessionStorage.clear();
  });

  it('has a sheet that only this tab has, and Undo of “Delete all” brings it back', () => {
    refuseSheets();
    const tab = createSafeStorage(() => window.sessionStorage);
    const storage = createSafeStorage();
    const sheets = sheetsIn({ kept: storage.get, keep: storage.set, keptInTab: tab.get, keepInTab: tab.set });
    const begun = { at: 1, from: 'reader', title: 'XOR, step 1', address: '#example=xor' } as const;
    expect(
      sheets.write('one', { ...emptyDraft, begun, cells: typedCells({ 'delta.2.1.1': '0.1' }, 1), at: 1 }).isStored,
    ).toBe(false);
    tab.set('note #example=xor', 'a form');
    const texts = storedTexts();
    for (const entry of keptSheets()) entry.remove();
    removeTexts();
    expect(keptSheets()).toEqual([]);
    restoreTexts(texts);
    expect(keptSheets()).toMatchObject([{ name: 'XOR, step 1', what: 'My work: 1 number' }]);
    expect(storedTexts()).toEqual(texts);
  });
});
