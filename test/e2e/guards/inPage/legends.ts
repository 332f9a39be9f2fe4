/** Legends and names of axes that are drawn, but not in sight of their panel. */
import type { Tools } from './tools';

export function legends({ elements, boxOf, isShown, cuts, nameOf }: Tools): string[] {
  const found = new Set<string>();
  for (const element of elements) {
    if (!element.matches('[class*="legend"], [class*="axis-name"], .noise-axis, .sum-axis, .product-axis-detail'))
      continue;
    if (element.parentElement?.closest('[class*="legend"]') || !isShown(element) || element.textContent === '')
      continue;
    const box = boxOf(element);
    const cut = cuts(element.parentElement ?? element, box).cuts.some(({ length }) => length > 2);
    if (cut) found.add(`${nameOf(element)} out of sight`);
  }
  return [...found];
}
