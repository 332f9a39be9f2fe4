/** The sheets of My work in the list of what this browser keeps. */
import { createSafeStorage, type KeptEntry } from '../../store';
import '../../text/later';
import { messages } from '../../text';
import { textsOf } from './draft/draft';
import { sheetAddress } from './draft/sheetOn';
import { sheetsIn } from './draft/sheets';
import { workFile, workFileName } from './draft/workFile';
import './words/en';

export function keptSheets(): readonly KeptEntry[] {
  const storage = createSafeStorage();
  const words = messages.sheets;
  const tab = createSafeStorage(() => window.sessionStorage);
  const sheets = sheetsIn({ kept: storage.get, keep: storage.set, keptInTab: tab.get, keepInTab: tab.set });
  return sheets.names().flatMap((name) => {
    const { begun, at, ...draft } = sheets.read(name);
    const cells = textsOf(draft);
    const count = Object.keys(cells).length;
    if (count === 0 && !draft.pasting?.text) return [];
    const address = begun && sheetAddress(begun.address, name);
    return {
      // An older release did not keep what it was about.
      name: begun?.title ?? words.untitled,
      what: words.what(count),
      when: at,
      ...(address !== undefined && { address }),
      file: () => ({ name: workFileName, text: workFile({ cells, address: begun?.address ?? '' }) }),
      remove: () => sheets.remove(name),
    };
  });
}
