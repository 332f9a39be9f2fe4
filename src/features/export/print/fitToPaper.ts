/**
 * What the screen scrolls is at its full length on paper: scrolled boxes open, what would stay in sight while they scroll
 * returns to its place, and a table that is wider than the page is scaled down.
 */
import { scrolls } from '../../../kit';

/** In CSS pixels: the height of a page of Letter, upright. Longer panels may continue on the next page. */
const pageHeight = 950;

/** A view with a table that would be scaled below this is printed in landscape, which is wider by this factor. */
const leastShare = 0.6;
const widerBy = 1.35;

export function fitToPaper(): void {
  const paper = document.querySelector<HTMLElement>('.paper');
  if (!paper) return;
  // All is measured before anything changes, because each change would cost a layout.
  const scrolled: HTMLElement[] = [];
  const sticky: HTMLElement[] = [];
  for (const element of paper.querySelectorAll<HTMLElement>('*')) {
    const { overflowX, overflowY, position } = getComputedStyle(element);
    if (scrolls(overflowX) || scrolls(overflowY)) scrolled.push(element);
    if (position === 'sticky') sticky.push(element);
  }
  for (const element of sticky) element.style.position = 'static';
  for (const element of scrolled) element.style.maxHeight = 'none';
  const wide = scrolled.map((element) => ({ element, share: element.clientWidth / element.scrollWidth }));
  for (const { element, share } of wide) {
    const turned = share < leastShare;
    if (turned) element.closest('.paper-slot')?.toggleAttribute('data-wide', true);
    if (share < 1) scaleContents(element, Math.min(1, turned ? share * widerBy : share));
    element.style.overflow = 'visible';
  }
  const boxes = [...paper.querySelectorAll<HTMLElement>('.paper-slot, table')];
  const areLong = boxes.map(({ offsetHeight }) => offsetHeight > pageHeight);
  for (const [index, box] of boxes.entries()) box.toggleAttribute('data-long', areLong[index] === true);
}

function scaleContents(element: HTMLElement, share: number): void {
  for (const child of element.children) {
    // A hundredth less, because the widths of letters are rounded.
    if (child instanceof HTMLElement) child.style.zoom = String(share * 0.99);
  }
}
