/** Whether what is fitted to a screen or a slide has no room in its type. */
import { isScrolled } from './isScrolled';

/** Whether any of these elements in it has a scroll bar, because it is smaller than its contents. */
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
