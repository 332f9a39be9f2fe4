/**
 * Explaining a number: the Explanation panel opens, gets the focus, and returns it on closing. On narrow screens,
 * Formulas opens as a sheet instead, because a panel at the end of the page would be far from the number.
 */
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { type AloneName, aloneOf, openPanels, shownView, useStore, useStoreApi } from '../../store';
import type { LayoutKind } from '../workspace/arrangement';
import { focusAfterPanel } from './focusAfterPanel';

export interface Explain {
  /** Whether Formulas is open as a sheet on a narrow screen. */
  readonly sheetOpen: boolean;
  /** Explains the focused quantity; Escape returns to `from`. */
  readonly explain: (from?: HTMLElement) => void;
  /** Explains the quantity that is pointed at, otherwise the focused one. */
  readonly explainPointed: () => void;
  /** Returns false if there was nothing to close. */
  readonly close: () => boolean;
}

export function useExplain(formulas: RefObject<HTMLElement | null>, layout: LayoutKind): Explain {
  const store = useStoreApi();
  const narrow = layout === 'phone';
  // Among tabs, Escape closes only the one that is shown.
  const panelOpen = useStore((state) =>
    layout === 'wide' ? shownView(state) === 'explanation' : openPanels(state).includes('explanation'),
  );
  const [sheetOpen, setSheetOpen] = useState(false);
  const openedFrom = useRef<HTMLElement | null>(null);
  const aloneBefore = useRef<AloneName>(undefined);
  const explain = useCallback(
    (from?: HTMLElement) => {
      const active = document.activeElement;
      const origin = from ?? (active instanceof HTMLElement ? active : null);
      // If it is called from inside the panel, Escape still returns to the first origin.
      if (!origin?.closest(panel)) {
        openedFrom.current = origin;
        aloneBefore.current = aloneOf(store.getState());
      }
      if (narrow) setSheetOpen(true);
      else store.getState().setPanel('explanation', true);
      const find = (): HTMLElement | null => (narrow ? formulas.current : document.querySelector<HTMLElement>(panel));
      whenFound(find, (place) => {
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
      // If nothing had the focus before, nothing gets it: on another panel's close button, the next Space would close
      // that panel.
      if (openedFrom.current !== document.body) focusAfterPanel(document.querySelector(panel)?.parentElement ?? null);
      store.getState().setPanel('explanation', false);
      if (aloneBefore.current) store.getState().setAlone(aloneBefore.current);
      return true;
    }
    if (!sheetOpen && !inside) return false;
    setSheetOpen(false);
    if (inside && openedFrom.current?.isConnected) openedFrom.current.focus();
    openedFrom.current = null;
    return true;
  }, [formulas, sheetOpen, panelOpen, store]);
  // However the panel was closed, a focus inside it returns to the origin.
  useEffect(() => {
    if (panelOpen) return;
    if (document.activeElement === document.body && openedFrom.current?.isConnected) openedFrom.current.focus();
  }, [panelOpen]);
  return { sheetOpen, explain, explainPointed, close };
}

const panel = '#view-explanation';

/** The panel's script may have to be fetched first; after this many frames the focus stays where it is. */
const mostFrames = 300;

function whenFound(find: () => HTMLElement | null, act: (place: HTMLElement) => void): void {
  const before = document.activeElement;
  let frames = 0;
  const look = (): void => {
    const place = find();
    if (place) act(place);
    else if (++frames < mostFrames && document.activeElement === before) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
