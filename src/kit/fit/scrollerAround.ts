import { scrolls } from './isScrolled';

/** The nearest element around this one that scrolls what has no room; undefined if only the page does. */
export function scrollerAround(element: Element): HTMLElement | undefined {
  for (let around = element.parentElement; around && around !== document.body; around = around.parentElement) {
    if (scrolls(getComputedStyle(around).overflowY)) return around;
  }
  return undefined;
}
