/** Full screen, and leaving Present by its key or by the end of full screen. */
import { useEffect, useEffectEvent, useRef, useSyncExternalStore } from 'react';
import { giveFocus } from '../../../shell';
import { useStoreApi } from '../../../store';

/** Within this time, in milliseconds, a new window may end full screen. */
const openingTime = 2000;

/** `onOpening`: a window is being opened; a browser that ends full screen then does not end Present. */
export function useLeave() {
  const store = useStoreApi();
  const opening = useRef(Number.NEGATIVE_INFINITY);
  const onOpening = (): void => {
    opening.current = performance.now();
  };
  const leave = (): void => {
    store.setState(({ presenting }) => ({ presenting: undefined, leftPresent: presenting }));
    // It may have ended by itself.
    if (isFull()) document.exitFullscreen().catch(() => undefined);
    // The button that started Present was not on the page meanwhile.
    giveFocus(() => document.querySelector<HTMLElement>('.present-start'));
  };
  // Full screen handles Escape itself and only reports that it has ended.
  const onEnd = useEffectEvent(() => {
    const isOpening = performance.now() - opening.current < openingTime;
    if (!isFull() && !isOpening) leave();
  });
  useEffect(() => onFullscreen(() => onEnd()), []);
  return { leave, onOpening };
}

/** Whether the page has the whole screen now. */
export function useIsFull(): boolean {
  return useSyncExternalStore(onFullscreen, isFull);
}

function onFullscreen(onChange: () => void): () => void {
  document.addEventListener('fullscreenchange', onChange);
  return () => document.removeEventListener('fullscreenchange', onChange);
}

function isFull(): boolean {
  return Boolean(document.fullscreenElement);
}
