/**
 * Explaining a number: the Explanation panel opens on it, and the keyboard goes there and finds its way back.
 * Narrow screens bring up Formulas as a sheet instead: there a panel at the end of the page is far from what was asked about.
 */
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { openPanels, shownView, useStore, useStoreApi } from '../../store';
import type { LayoutKind } from '../workspace/arrangement';
import { focusAfterPanel } from './focusAfterPanel';

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

export function useExplain(formulas: RefObject<HTMLElement | null>, layout: LayoutKind): Explain {
  const store = useStoreApi();
  const narrow = layout === 'phone';
  // Among tabs only the one that is shown can be closed by Escape.
  const panelOpen = useStore((state) =>
    layout === 'wide' ? shownView(state) === 'explanation' : openPanels(state).includes('explanation'),
  );
  const [sheetOpen, setSheetOpen] = useState(false);
  const openedFrom = useRef<HTMLElement | null>(null);
  const explain = useCallback(
    (from?: HTMLElement) => {
      const active = document.activeElement;
      const origin = from ?? (active instanceof HTMLElement ? active : null);
      // Asked again from inside the panel, the way back stays the one that led into it.
      if (!origin?.closest(panel)) openedFrom.current = origin;
      if (narrow) setSheetOpen(true);
      else store.getState().setPanel('explanation', true);
      const find = (): HTMLElement | null => (narrow ? formulas.current : document.querySelector<HTMLElement>(panel));
      whenThere(find, (place) => {
        place.scrollIntoView({ block: 'nearest' });
        const first = narrow ? '[data-row="0"][data-column="0"]' : '[data-row="1"]';
        const entry = place.querySelector<HTMLElement>(first) ?? place.querySelector<HTMLElement>('[data-row]');
        entry?.focus({ preventScroll: true });
      });
    },
    [formulas, narrow, store],
  );
  const explainPointed = useCallback(() => {
    const { pointed, choose } = store.getState();
    if (pointed) choose(pointed);
    explain();
  }, [store, explain]);
  const close = useCallback(() => {
    const inside = formulas.current?.contains(document.activeElement) ?? false;
    if (panelOpen) {
      // Asked with the focus nowhere, it is nowhere again: on another panel's way out, the next Space would close that one.
      if (openedFrom.current !== document.body) focusAfterPanel(document.querySelector(panel)?.parentElement ?? null);
      store.getState().setPanel('explanation', false);
      return true;
    }
    if (!sheetOpen && !inside) return false;
    setSheetOpen(false);
    if (inside && openedFrom.current?.isConnected) openedFrom.current.focus();
    openedFrom.current = null;
    return true;
  }, [formulas, sheetOpen, panelOpen, store]);
  // However the panel was closed: a focus that went with it goes back to where it was asked from.
  useEffect(() => {
    if (panelOpen) return;
    if (document.activeElement === document.body && openedFrom.current?.isConnected) openedFrom.current.focus();
  }, [panelOpen]);
  return { sheetOpen, explain, explainPointed, close };
}

const panel = '#view-explanation';

/** The panel's script may have to be fetched first; whoever has moved on by then is left in peace. */
const mostFrames = 300;

function whenThere(find: () => HTMLElement | null, act: (place: HTMLElement) => void): void {
  const before = document.activeElement;
  let frames = 0;
  const look = (): void => {
    const place = find();
    if (place) act(place);
    else if (++frames < mostFrames && document.activeElement === before) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
