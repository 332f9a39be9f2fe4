import { isDisplayed } from './isDisplayed';

/** Rounding may leave a pixel or two. */
const slack = 2;

/** Whether what has no room is scrolled to; `overflow`: the computed value of one axis. */
export function scrolls(overflow: string): boolean {
  return overflow === 'auto' || overflow === 'scroll';
}

/** Whether an element has a scroll bar, because it is smaller than its contents. */
export function isScrolled(element: HTMLElement): boolean {
  const { scrollHeight, clientHeight, scrollWidth, clientWidth } = element;
  const isTooTall = scrollHeight > clientHeight + slack;
  const isTooWide = scrollWidth > clientWidth + slack;
  // A table that is folded away keeps the size that it had.
  if ((!isTooTall && !isTooWide) || !isDisplayed(element)) return false;
  const { overflowX, overflowY } = getComputedStyle(element);
  return (isTooTall && scrolls(overflowY)) || (isTooWide && scrolls(overflowX));
}
