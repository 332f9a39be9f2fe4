/** What is wider than its room: it is scrolled sideways where it must not be, or stands outside its panel. */
import type { Tools } from './tools';

export function wide({ elements, inks, styleOf, boxOf, isShown, cuts, nameOf, kit }: Tools): string[] {
  /** No column can be spared, and a line below the table says how many are out of sight. */
  const isTold = (element: Element): boolean => {
    const sign = element.nextElementSibling;
    return !!sign?.matches(kit.columnsOutOfSight) && sign.textContent !== '' && isShown(sign);
  };
  const found = new Set<string>();
  for (const element of elements) {
    if (element.scrollWidth <= element.clientWidth + 1 || element.clientWidth < 2) continue;
    const { overflowX } = styleOf(element);
    if (
      (overflowX !== 'auto' && overflowX !== 'scroll') ||
      !isShown(element) ||
      element.matches(kit.mayScroll) ||
      isTold(element)
    )
      continue;
    found.add(`${nameOf(element)} scrolls sideways`);
  }
  for (const { element, box } of inks) {
    const panel = element.closest('section[id^="view-"]');
    if (!panel) continue;
    const { left } = cuts(element, box);
    const room = boxOf(panel);
    if (left.right <= left.left || left.bottom <= left.top) continue;
    if (left.right > room.right + 1 || left.left < room.left - 1) found.add(`${nameOf(element)} outside its panel`);
  }
  return [...found];
}
