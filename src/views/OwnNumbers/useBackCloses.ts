/**
 * The browser's Back closes an overlay, as in phone apps. In a frame, Back belongs to the page around it. The history
 * entry created for the overlay becomes the entry of a scenario that is loaded meanwhile (see the store's history
 * binding); if the overlay closes in another way, the entry is removed by going back.
 */
import { useEffect, useRef } from 'react';

/** Set between closing and the end of going back: an overlay may be opened again meanwhile. */
let leaving: number | undefined;
let isGoingBack = false;
let isWanted = false;

export function useBackCloses(isOpen: boolean, onClose: () => void): void {
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    if (!isOpen || window.parent !== window.self) return;
    isWanted = true;
    window.clearTimeout(leaving);
    enter();
    const whenGoneBack = (): void => {
      if (!isEntered()) close.current();
    };
    window.addEventListener('popstate', whenGoneBack);
    return () => {
      isWanted = false;
      window.removeEventListener('popstate', whenGoneBack);
      leaving = window.setTimeout(leave);
    };
  }, [isOpen]);
}

function enter(): void {
  if (isGoingBack || isEntered()) return;
  try {
    window.history.pushState({ overlay: true }, '');
  } catch {
    // A sandboxed page may have no history: Escape and the buttons still close the overlay.
  }
}

function leave(): void {
  if (!isEntered()) return;
  isGoingBack = true;
  const arrived = (): void => {
    isGoingBack = false;
    if (isWanted) enter();
  };
  window.addEventListener('popstate', arrived, { once: true });
  window.history.back();
}

function isEntered(): boolean {
  return (window.history.state as { readonly overlay?: boolean } | null)?.overlay === true;
}
