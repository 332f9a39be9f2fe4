/**
 * Explaining a number: Formulas opens Explanation, which gets the focus, and returns it on closing. Where Formulas is not on the
 * page, and on a phone, it opens as a sheet, so that the number stays in sight.
 */
import { useCallback, useRef, useState } from 'react';
import { inFrames } from '../../kit';
import { explainKey, useStoreApi } from '../../store';
import { giveFocus } from './giveFocus';

/** Formulas as a sheet: on a phone, where nothing else shows it, or in no case, because a frame shows only what it names. */
type Sheet = 'always' | 'elsewhere' | 'never';

export interface Explain {
  readonly sheetOpen: boolean;
  /** Explains the focused quantity; Escape returns to `from`. */
  readonly explain: (from?: HTMLElement) => void;
  /** Explains the quantity that is pointed at, otherwise the focused one. */
  readonly explainPointed: () => void;
  /** Returns false if there was nothing to close. */
  readonly close: () => boolean;
}

export function useExplain(sheet: Sheet): Explain {
  const store = useStoreApi();
  const [sheetOpen, setSheetOpen] = useState(false);
  const openedFrom = useRef<HTMLElement | null>(null);
  const explain = useCallback(
    (from?: HTMLElement) => {
      const active = document.activeElement;
      const origin = from ?? (active instanceof HTMLElement ? active : null);
      const there = formulas();
      if (sheet === 'never' && !there) return;
      // If it is called from inside Formulas, Escape still returns to the first origin.
      if (!origin?.closest(panel)) openedFrom.current = origin;
      const isSheet = sheet === 'always' || !there;
      if (isSheet) setSheetOpen(true);
      store.getState().setViewKey(explainKey, 'show');
      whenFound((found) => {
        formulas()?.scrollIntoView({ block: 'nearest' });
        // A sheet begins with the formula; in the column beside the ledger, this is what has come.
        if (!isSheet) found.closest('section')?.scrollIntoView({ block: 'nearest' });
        found.focus({ preventScroll: true });
      });
    },
    [sheet, store],
  );
  const explainPointed = useCallback(() => {
    const { pointed, choose } = store.getState();
    if (pointed) choose(pointed);
    explain();
  }, [store, explain]);
  const close = useCallback(() => {
    const { viewKeys, setViewKey } = store.getState();
    if (!sheetOpen && viewKeys[explainKey] === undefined) return false;
    const { activeElement } = document;
    const isInside = formulas()?.contains(activeElement) ?? false;
    // Before what has the focus goes; if nothing had it, nothing gets it: Space plays then.
    if (isInside && activeElement instanceof HTMLElement) activeElement.blur();
    if (openedFrom.current?.isConnected) {
      if (document.activeElement === document.body) openedFrom.current.focus();
    } else if (isInside) {
      // It was opened in Formulas itself.
      giveFocus(() => formulas()?.querySelector<HTMLElement>(entry));
    }
    openedFrom.current = null;
    setViewKey(explainKey, undefined);
    setSheetOpen(false);
    return true;
  }, [sheetOpen, store]);
  return { sheetOpen, explain, explainPointed, close };
}

const panel = '#view-formulas';

/** What Tab enters among the numbers of a formula. */
const entry = '[data-row][tabindex="0"]';

function formulas(): HTMLElement | null {
  return document.querySelector(panel);
}

/** The script may have to be fetched first; after this many frames the focus stays where it is. */
const mostFrames = 300;

/** Calls with the first of the numbers that the explained one is computed from, or what Tab enters there. */
function whenFound(act: (found: HTMLElement) => void): void {
  const before = document.activeElement;
  inFrames(mostFrames, () => {
    const found = document.querySelector<HTMLElement>(`${panel} .explanation ${entry}`);
    if (found) act(found);
    return found !== null || document.activeElement !== before;
  });
}
