/** The size in which an element is laid out, in CSS pixels with fractions: a transform around it draws it in another one. */
export function layoutSize(node: Element): { readonly width: number; readonly height: number } {
  const { width, height } = node.getBoundingClientRect();
  const scale = drawnScale(node instanceof HTMLElement ? node : node.parentElement);
  return { width: width / scale, height: height / scale };
}

/** A layout in whole pixels may differ by this much from what is drawn, without any transform. */
const rounding = 1;

/** How much smaller or larger a transform draws it; 1 without any. */
export function drawnScale(element: HTMLElement | null): number {
  if (!element?.offsetWidth) return 1;
  const drawn = element.getBoundingClientRect().width;
  return drawn === 0 || Math.abs(drawn - element.offsetWidth) <= rounding ? 1 : drawn / element.offsetWidth;
}
