/** Scrolls a newly opened panel into view, and again while it grows: its script and first numbers may arrive later. */
import { type RefObject, useEffect, useRef } from 'react';

/** Any of these events by the user stops the scrolling. */
const moves = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;

export function useIntoSight(place: RefObject<HTMLElement | null>, wanted: boolean): void {
  // The initial value: a later change of the link opens nothing here.
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
