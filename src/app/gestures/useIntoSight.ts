/** Brings what was just opened into sight, and again while it grows: its script and first numbers may come later. */
import { type RefObject, useEffect, useRef } from 'react';

/** Whoever moves on by one of these is not pulled back. */
const moves = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;

export function useIntoSight(place: RefObject<HTMLElement | null>, wanted: boolean): void {
  // As it was when the panel came; a later change of the link opens nothing here.
  const atFirst = useRef(wanted);
  useEffect(() => {
    const element = place.current;
    if (!atFirst.current || !element) return;
    const show = (): void => element.scrollIntoView({ block: 'nearest' });
    show();
    const observer = new ResizeObserver(show);
    observer.observe(element);
    const stop = (): void => {
      observer.disconnect();
      for (const move of moves) removeEventListener(move, stop, true);
    };
    for (const move of moves) addEventListener(move, stop, { capture: true, passive: true });
    return stop;
  }, [place]);
}
