/** Controls that their room cuts. */
import type { Tools } from './tools';

export function controls({ elements, boxOf, isShown, cuts, nameOf }: Tools): string[] {
  const control =
    'button, a[href], input, select, textarea, label:has(input), [role="radio"], [role="tab"], [role="slider"]';
  const found = new Set<string>();
  for (const element of elements) {
    if (!element.matches(control) || !isShown(element)) continue;
    const box = boxOf(element);
    if (box.right - box.left < 2 || box.bottom - box.top < 2 || !element.parentElement) continue;
    const { cuts: edges } = cuts(element.parentElement, box);
    // React Aria keeps the real input in a box of one pixel; its label is what is seen.
    if (edges.some(({ by }) => by.clientWidth <= 1)) continue;
    // A scroller that is too wide is reported as such.
    if (edges.some(({ scrolls, length }) => !scrolls && length > 2)) found.add(`control ${nameOf(element)} cut`);
  }
  return [...found];
}
