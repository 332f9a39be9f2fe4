/** Present: full screen if allowed, large type, and the keys of a presenter. */
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
    // A type size chosen during Present stays.
    if (before !== undefined && store.getState().preferences.scale === presentScale) setScale(store, before);
    if (document.fullscreenElement) document.exitFullscreen().catch(ignored);
    // The button that started Present was not on the page meanwhile.
    giveFocus(() => document.querySelector<HTMLElement>('.present-start'));
  }, [store]);

  const start = useCallback(() => {
    setPresenting(true);
    scaleBefore.current = store.getState().preferences.scale;
    setScale(store, presentScale);
    // Without permission for full screen, only the layout changes.
    if (document.fullscreenEnabled) document.documentElement.requestFullscreen().catch(ignored);
  }, [store]);

  useEffect(() => {
    if (!presenting) return;
    // Full screen handles Escape itself and only reports that it has ended.
    const onFullscreen = (): void => {
      if (!document.fullscreenElement) leave();
    };
    document.addEventListener('fullscreenchange', onFullscreen);
    return () => document.removeEventListener('fullscreenchange', onFullscreen);
  }, [presenting, leave]);

  return { presenting, start, leave };
}

/** Not stored as a preference. */
function setScale(store: ReturnType<typeof useStoreApi>, scale: number): void {
  store.setState(({ preferences }) => ({ preferences: { ...preferences, scale } }));
}

function ignored(): void {
  // If full screen is refused, Present works without it.
}
