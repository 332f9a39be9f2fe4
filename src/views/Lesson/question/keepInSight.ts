/** Scrolls to what a question has just said, with what follows it as far as there is room, and again once the panels around it have changed. */
import type { RefObject } from 'react';

/** Milliseconds that views take to come or go after an answer. */
const later = [50, 400];

/** Returns what ends it. */
export function keepInSight(place: RefObject<HTMLElement | null>): () => void {
  const show = (): void => {
    place.current?.closest('form')?.scrollIntoView({ block: 'nearest' });
    place.current?.scrollIntoView({ block: 'nearest' });
  };
  show();
  const timers = later.map((milliseconds) => setTimeout(show, milliseconds));
  return () => timers.forEach(clearTimeout);
}
