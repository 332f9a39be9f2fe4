/** Texts that lie over one another. */
import type { Box, Ink, Tools } from './tools';

export function overlaps({ inks, cuts, isEmpty, layerOf, nameOf, kit }: Tools): string[] {
  interface Seen extends Ink {
    readonly seen: Box;
    readonly formula: Element | null;
    readonly layer: string;
  }
  const seen: Seen[] = inks
    .map((ink) => ({
      ...ink,
      seen: cuts(ink.element, ink.box).left,
      // The signs of one formula are set by KaTeX, whose boxes are higher than their ink.
      formula: ink.element.closest(kit.formula),
      layer: layerOf(ink.element),
    }))
    .filter((ink) => !isEmpty(ink.seen))
    .sort((one, other) => one.seen.top - other.seen.top);
  const found = new Set<string>();
  for (const [index, one] of seen.entries()) {
    for (let at = index + 1; at < seen.length; at++) {
      const other = seen[at];
      if (!other || other.seen.top >= one.seen.bottom - 2) break;
      const across = Math.min(one.seen.right, other.seen.right) - Math.max(one.seen.left, other.seen.left);
      const down = Math.min(one.seen.bottom, other.seen.bottom) - Math.max(one.seen.top, other.seen.top);
      if (across < 2 || down < 2) continue;
      if (one.layer !== other.layer || (one.formula && one.formula === other.formula)) continue;
      found.add(`${nameOf(one.element)} over ${nameOf(other.element)}`);
    }
  }
  return [...found];
}
