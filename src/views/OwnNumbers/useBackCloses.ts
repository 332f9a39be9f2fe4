/**
 * The browser's Back closes an overlay, as in phone apps. In a frame, Back belongs to the page around it. The history
 * entry created for the overlay becomes the entry of a scenario that is loaded meanwhile (see the store's history
 * binding); if the overlay closes in another way, the entry is removed by going back.
 */
import { useEffect, useRef } from 'react';

/** An overlay that closes may be opened again at once: then its entry stays. */
let leaving: number | undefined;

/** While the browser goes back, nothing can be entered. */
let goingBack: Promise<void> | undefined;

/** In milliseconds: a browser that has not gone back by then will not tell that it has. */
const longestWay = 1000;

export function useBackCloses(isOpen: boolean, onClose: () => void): void {
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    if (!isOpen || window.parent !== window.self) return;
    let isStillOpen = true;
    window.clearTimeout(leaving);
    const whenGoneBack = (): void => {
      if (!isEntered()) close.current();
    };
    const begin = (): void => {
      if (!isStillOpen) return;
      enter();
      window.addEventListener('popstate', whenGoneBack);
    };
    if (goingBack) void goingBack.then(begin);
    else begin();
    return () => {
      isStillOpen = false;
      window.removeEventListener('popstate', whenGoneBack);
      leaving = window.setTimeout(leave);
    };
  }, [isOpen]);
}

function enter(): void {
  if (isEntered()) return;
  try {
    window.history.pushState({ overlay: true }, '');
  } catch {
    // A sandboxed page may have no history: Escape and the buttons still close the overlay.
  }
}

function leave(): void {
  if (!isEntered() || goingBack) return;
  goingBack = new Promise<void>((arrived) => {
    window.addEventListener('popstate', () => arrived(), { once: true });
    window.setTimeout(arrived, longestWay);
  }).then(() => {
    goingBack = undefined;
  });
  window.history.back();
}

function isEntered(): boolean {
  return (window.history.state as { readonly overlay?: boolean } | null)?.overlay === true;
}
