/** Leaving Present, by its key or by the end of full screen. */
import { useCallback, useEffect, useRef } from 'react';
import { giveFocus } from '../../../shell';
import { useStoreApi } from '../../../store';

export interface Leave {
  readonly leave: () => void;
  /** A window is being opened: a browser that ends full screen then does not end Present. */
  readonly onOpening: () => void;
}

/** Within this time, in milliseconds, a new window may end full screen. */
const openingTime = 2000;

export function useLeave(): Leave {
  const store = useStoreApi();
  const opening = useRef(Number.NEGATIVE_INFINITY);
  const onOpening = useCallback(() => {
    opening.current = performance.now();
  }, []);
  const leave = useCallback(() => {
    store.setState(({ presenting }) => ({ presenting: undefined, leftPresent: presenting }));
    if (document.fullscreenElement) document.exitFullscreen().catch(ignored);
    // The button that started Present was not on the page meanwhile.
    giveFocus(() => document.querySelector<HTMLElement>('.present-start'));
  }, [store]);
  useEffect(() => {
    // Full screen handles Escape itself and only reports that it has ended.
    const onFullscreen = (): void => {
      const isOpening = performance.now() - opening.current < openingTime;
      if (!document.fullscreenElement && !isOpening) leave();
    };
    document.addEventListener('fullscreenchange', onFullscreen);
    return () => document.removeEventListener('fullscreenchange', onFullscreen);
  }, [leave]);
  return { leave, onOpening };
}

function ignored(): void {
  // It has ended by itself.
}
