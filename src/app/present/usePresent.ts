/** Present: full screen if allowed, and type as large as the window allows. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { useStoreApi } from '../../store';
import { giveFocus } from '../gestures/giveFocus';

export interface Present {
  readonly presenting: boolean;
  readonly start: () => void;
  readonly leave: () => void;
  /** For a view that would not fit the stage otherwise: a part of the type size. */
  readonly onScale: (factor: number) => void;
  /** A window is being opened: a browser that ends full screen then does not end Present. */
  readonly onOpening: () => void;
}

/** With this scale, the smallest text of the views has 18 pixels in a window of this size. */
const usual = { scale: 18 / 11, width: 1280, height: 720 };

/** Within this time, in milliseconds, a new window may end full screen. */
const openingTime = 2000;

/** As in links. */
const range = { least: 0.5, most: 3 };

/** The type size for a window: everything on the stage grows and shrinks with it. */
export function presentScale(width: number, height: number): number {
  const scale = usual.scale * Math.min(width / usual.width, height / usual.height);
  return Math.min(range.most, Math.max(range.least, Math.round(scale * 1000) / 1000));
}

export function usePresent(): Present {
  const store = useStoreApi();
  const [presenting, setPresenting] = useState(false);

  const factor = useRef(1);
  const scaleToWindow = useCallback(() => {
    setScale(store, presentScale(innerWidth, innerHeight) * factor.current);
  }, [store]);
  const onScale = useCallback(
    (next: number) => {
      factor.current = next;
      scaleToWindow();
    },
    [scaleToWindow],
  );

  const opening = useRef(Number.NEGATIVE_INFINITY);
  const onOpening = useCallback(() => {
    opening.current = performance.now();
  }, []);

  const leave = useCallback(() => {
    setPresenting(false);
    factor.current = 1;
    const before = store.getState().linkedScale;
    if (before !== undefined) setScale(store, before);
    store.setState({ linkedScale: undefined });
    if (document.fullscreenElement) document.exitFullscreen().catch(ignored);
    // The button that started Present was not on the page meanwhile.
    giveFocus(() => document.querySelector<HTMLElement>('.present-start'));
  }, [store]);

  const start = useCallback(() => {
    store.setState(({ preferences }) => ({ linkedScale: preferences.scale }));
    store.getState().pause();
    setPresenting(true);
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
    scaleToWindow();
    addEventListener('resize', scaleToWindow);
    document.addEventListener('fullscreenchange', onFullscreen);
    return () => {
      removeEventListener('resize', scaleToWindow);
      document.removeEventListener('fullscreenchange', onFullscreen);
    };
  }, [presenting, leave, scaleToWindow]);

  return { presenting, start, leave, onScale, onOpening };
}

/** The whole screen, where that is allowed. */
export function fillScreen(): void {
  if (document.fullscreenEnabled) document.documentElement.requestFullscreen().catch(ignored);
}

/** Not stored as a preference. */
function setScale(store: ReturnType<typeof useStoreApi>, scale: number): void {
  store.setState(({ preferences }) => ({ preferences: { ...preferences, scale } }));
}

function ignored(): void {
  // If full screen is refused, Present works without it.
}
