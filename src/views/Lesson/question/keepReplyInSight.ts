/** Scrolls to what a question has just said, and first to the whole question as far as there is room. */
import type { RefObject } from 'react';
import { keepInSight } from '../../../kit/chrome/keepInSight';

/** Returns what ends it. */
export function keepReplyInSight({ current: element }: RefObject<HTMLElement | null>): (() => void) | undefined {
  if (!element) return undefined;
  element.closest('form')?.scrollIntoView({ block: 'nearest' });
  return keepInSight(element);
}
