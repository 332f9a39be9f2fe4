/** Standing in front of a class: the whole screen where that is allowed, large type, and the keys of a clicker. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { useStoreApi } from '../../store';
import { giveFocus } from '../gestures/giveFocus';

export interface Present {
  readonly presenting: boolean;
  readonly start: () => void;
  readonly leave: () => void;
}

export const presentScale = 1.5;

export function usePresent(): Present {
  const store = useStoreApi();
  const [presenting, setPresenting] = useState(false);
  const scaleBefore = useRef<number>(undefined);

  const leave = useCallback(() => {
    setPresenting(false);
    const before = scaleBefore.current;
    scaleBefore.current = undefined;
    // A size chosen meanwhile stays.
    if (before !== undefined && store.getState().preferences.scale === presentScale) setScale(store, before);
    if (document.fullscreenElement) document.exitFullscreen().catch(ignored);
    // The button that began it was not there meanwhile.
    giveFocus(() => document.querySelector<HTMLElement>('.present-start'));
  }, [store]);

  const start = useCallback(() => {
    setPresenting(true);
    scaleBefore.current = store.getState().preferences.scale;
    setScale(store, presentScale);
    // Without the permission the layout alone has to do.
    if (document.fullscreenEnabled) document.documentElement.requestFullscreen().catch(ignored);
  }, [store]);

  useEffect(() => {
    if (!presenting) return;
    // Full screen takes Escape for itself, and tells only that it is over.
    const onFullscreen = (): void => {
      if (!document.fullscreenElement) leave();
    };
    document.addEventListener('fullscreenchange', onFullscreen);
    return () => document.removeEventListener('fullscreenchange', onFullscreen);
  }, [presenting, leave]);

  return { presenting, start, leave };
}

/** Not a preference to be kept for the next visit. */
function setScale(store: ReturnType<typeof useStoreApi>, scale: number): void {
  store.setState(({ preferences }) => ({ preferences: { ...preferences, scale } }));
}

function ignored(): void {
  // Refused: nothing depends on it.
}
