/** Present: whether it is on, and full screen if that is allowed. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { giveFocus } from '../../../app/gestures/giveFocus';
import { useStore, useStoreApi } from '../../../store';

export interface Present {
  readonly presenting: boolean;
  /** The page was opened with the stage, whose script is on its way: nothing else is for the audience. */
  readonly isComing: boolean;
  readonly start: () => void;
  readonly leave: () => void;
  /** A window is being opened: a browser that ends full screen then does not end Present. */
  readonly onOpening: () => void;
}

/** Within this time, in milliseconds, a new window may end full screen. */
const openingTime = 2000;

/** `fetch`: loads the stage; until it has come, the explorer stays. */
export function usePresent(fetch: () => Promise<unknown>): Present {
  const store = useStoreApi();
  const isWanted = useStore((state) => state.presenting !== undefined);
  const [isLoaded, setLoaded] = useState(false);
  const [isOpening] = useState(isWanted);
  const presenting = isWanted && isLoaded;
  useEffect(() => {
    if (!isWanted) return;
    const loaded = (): void => setLoaded(true);
    // What could not be loaded is reported in the stage's place.
    fetch().then(loaded, loaded);
  }, [isWanted, fetch]);

  const opening = useRef(Number.NEGATIVE_INFINITY);
  const onOpening = useCallback(() => {
    opening.current = performance.now();
  }, []);

  const leave = useCallback(() => {
    store.getState().present(undefined);
    if (document.fullscreenElement) document.exitFullscreen().catch(ignored);
    // The button that started Present was not on the page meanwhile.
    giveFocus(() => document.querySelector<HTMLElement>('.present-start'));
  }, [store]);

  const start = useCallback(() => {
    const { pause, present } = store.getState();
    pause();
    present({});
    // Without permission for full screen, only the layout changes.
    fillScreen();
  }, [store]);

  useEffect(() => {
    if (!presenting) return;
    // Full screen handles Escape itself and only reports that it has ended.
    const onFullscreen = (): void => {
      const isOpening = performance.now() - opening.current < openingTime;
      if (!document.fullscreenElement && !isOpening) leave();
    };
    document.addEventListener('fullscreenchange', onFullscreen);
    return () => document.removeEventListener('fullscreenchange', onFullscreen);
  }, [presenting, leave]);

  return { presenting, isComing: isOpening && isWanted && !isLoaded, start, leave, onOpening };
}

/** The whole screen, where that is allowed. */
export function fillScreen(): void {
  if (document.fullscreenEnabled) document.documentElement.requestFullscreen().catch(ignored);
}

function ignored(): void {
  // If full screen is refused, Present works without it.
}
