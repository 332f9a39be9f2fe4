/** Scrolls to what a question has just said, and first to the whole question as far as there is room. */
import type { RefObject } from 'react';
import { keepInSight as keepElementInSight } from '../../../kit/chrome/keepInSight';

/** Returns what ends it. */
export function keepInSight(place: RefObject<HTMLElement | null>): (() => void) | undefined {
  const { current: element } = place;
  if (!element) return undefined;
  element.closest('form')?.scrollIntoView({ block: 'nearest' });
  return keepElementInSight(element);
}
