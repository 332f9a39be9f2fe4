/** Explaining a number: its formula comes into view, and the keyboard goes there and finds its way back. */
import { type RefObject, useCallback, useRef, useState } from 'react';
import { useStoreApi } from '../store';

export interface Explain {
  /** Whether Formulas stands as a sheet over a narrow screen. */
  readonly sheetOpen: boolean;
  /** Explains what is in focus; `from` is where Escape leads back to. */
  readonly explain: (from?: HTMLElement) => void;
  /** Explains what is pointed at, else what is in focus. */
  readonly explainPointed: () => void;
  /** False where there was nothing to close. */
  readonly close: () => boolean;
}

export function useExplain(formulas: RefObject<HTMLElement | null>): Explain {
  const store = useStoreApi();
  const [sheetOpen, setSheetOpen] = useState(false);
  const openedFrom = useRef<HTMLElement | null>(null);
  const explain = useCallback(
    (from?: HTMLElement) => {
      const active = document.activeElement;
      openedFrom.current = from ?? (active instanceof HTMLElement ? active : null);
      setSheetOpen(true);
      requestAnimationFrame(() => {
        formulas.current?.scrollIntoView({ block: 'nearest' });
        formulas.current?.querySelector<HTMLElement>('[data-row="0"][data-column="0"]')?.focus({ preventScroll: true });
      });
    },
    [formulas],
  );
  const explainPointed = useCallback(() => {
    const { pointed, choose } = store.getState();
    if (pointed) choose(pointed);
    explain();
  }, [store, explain]);
  const close = useCallback(() => {
    const inside = formulas.current?.contains(document.activeElement) ?? false;
    if (!sheetOpen && !inside) return false;
    setSheetOpen(false);
    if (inside && openedFrom.current?.isConnected) openedFrom.current.focus();
    openedFrom.current = null;
    return true;
  }, [formulas, sheetOpen]);
  return { sheetOpen, explain, explainPointed, close };
}
