/**
 * Legends and names of axes that are out of sight of their panel while something of their drawing is in sight. One whose whole
 * drawing is below what is scrolled to comes into sight before it if it stands above it, and with it if both have room at once.
 */
import type { Tools } from './tools';

export function legends({ elements, boxOf, isShown, cuts, isEmpty, nameOf, kit }: Tools): string[] {
  /** The smallest part of the page that has the legend and something drawn, and the drawing. */
  const drawnBeside = (legend: Element): readonly [Element | null, Element | undefined] => {
    for (let part = legend.parentElement; part; part = part.parentElement) {
      const drawings = [...part.querySelectorAll(kit.drawing)];
      const drawing = drawings.find((one) => !legend.contains(one) && isShown(one));
      if (drawing) return [part, drawing];
    }
    return [null, undefined];
  };
  const found = new Set<string>();
  for (const element of elements) {
    if (!element.matches(`${kit.legend}, ${kit.axisName}`)) continue;
    if (element.parentElement?.closest(kit.legend) || !isShown(element) || element.textContent === '') continue;
    const box = boxOf(element);
    const edges = cuts(element.parentElement ?? element, box).cuts.filter(({ length }) => length > 2);
    if (edges.length === 0) continue;
    const [figure, drawing] = drawnBeside(element);
    const isAbove = drawing && box.bottom <= boxOf(drawing).top + 1;
    const isBelow = edges.every(({ axis, scrolls, by }) => {
      const height = by.clientHeight;
      return axis === 'y' && scrolls && figure && (isAbove || boxOf(figure).bottom - boxOf(figure).top <= height);
    });
    const isDrawn = drawing && !isEmpty(cuts(drawing, boxOf(drawing)).left);
    if (!isBelow || isDrawn) found.add(`${nameOf(element)} out of sight`);
  }
  return [...found];
}
