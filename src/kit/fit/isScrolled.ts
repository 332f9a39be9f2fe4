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

/** Whether any of these elements in it is. */
export function hasScrolled(root: HTMLElement | null, selector: string): boolean {
  return root !== null && [...root.querySelectorAll<HTMLElement>(selector)].some(isScrolled);
}

/** Whether a table or a matrix in it has left out rows or columns, or cut off names, because there is no room for them in this type. */
export function hasLeftOut(root: HTMLElement | null): boolean {
  if (root === null) return false;
  if (root.querySelector('[data-left-out], .rows-out-of-sight:not([hidden])') !== null) return true;
  return [...root.querySelectorAll<HTMLElement>('th, td')].some(isCutOff);
}

/** A pixel too little is enough for the dots in place of letters. */
function isCutOff(cell: HTMLElement): boolean {
  return cell.scrollWidth > cell.clientWidth && getComputedStyle(cell).textOverflow === 'ellipsis';
}
