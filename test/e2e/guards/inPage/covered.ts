/** Texts under something opaque that does not stay in sight on purpose: a box, a label's ground, another panel. */
import type { Tools } from './tools';

export function covered({ inks, styleOf, isShown, cuts, isEmpty, layerOf, nameOf, kit }: Tools): string[] {
  const isOpaque = (element: Element): boolean => {
    const style = styleOf(element);
    // A control without ink may lie over what it is for.
    if (!isShown(element)) return false;
    if (element.matches('rect, circle, ellipse, polygon')) {
      return style.fill !== 'none' && Number(style.fillOpacity) > 0.9;
    }
    const [, , , alpha = 1] = (style.backgroundColor.match(/[\d.]+/g) ?? [0, 0, 0, 0]).map(Number);
    return alpha > 0.9;
  };
  const found = new Set<string>();
  for (const { element, box } of inks) {
    const { left: seen } = cuts(element, box);
    // Boxes are drawn from whole pixels on: of what an edge leaves a fraction of a pixel, the middle may be under the next box.
    if (isEmpty(seen) || seen.bottom - seen.top < 2) continue;
    const top = document.elementFromPoint((seen.left + seen.right) / 2, (seen.top + seen.bottom) / 2);
    if (!top || top.contains(element) || element.contains(top)) continue;
    // Beside one another in one formula or one label.
    if (top.closest(kit.label) === (element.closest(kit.label) ?? 0)) continue;
    if (layerOf(top) !== layerOf(element)) continue;
    let over: Element | null = top;
    while (over && !over.contains(element) && !isOpaque(over)) over = over.parentElement;
    if (over && !over.contains(element)) found.add(`${nameOf(element)} covered by ${nameOf(over)}`);
  }
  return [...found];
}
