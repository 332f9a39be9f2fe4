/** Sentences and labels that are cut without a sign that there is more. */
import type { Ink, Tools } from './tools';

export function sentences({ inks, styleOf, cuts, isEmpty, nameOf }: Tools): string[] {
  const isEllipsis = (element: Element): boolean => {
    const { textOverflow, webkitLineClamp } = styleOf(element);
    return textOverflow === 'ellipsis' || (webkitLineClamp !== 'none' && webkitLineClamp !== '');
  };
  const blockOf = (element: Element): Element => {
    let at = element;
    while (at.parentElement && /^(inline|contents)/.test(styleOf(at).display)) at = at.parentElement;
    return at;
  };
  const found = new Set<string>();
  /** For each block: whether some of its texts are seen, and one that is not. */
  const blocks = new Map<Element, { seen: boolean; hidden?: Ink }>();
  for (const ink of inks) {
    if (ink.element instanceof SVGElement) continue;
    const { cuts: edges, left } = cuts(ink.element, ink.box);
    const silent = edges.filter(({ by, scrolls }) => !scrolls && !isEllipsis(by));
    const block = blockOf(ink.element);
    const lines = blocks.get(block) ?? { seen: false };
    blocks.set(block, lines);
    if (!isEmpty(left)) {
      lines.seen = true;
      if (silent.length > 0) found.add(`${nameOf(ink.element)} cut`);
    } else if (silent.length > 0) {
      lines.hidden = ink;
    }
  }
  // What is hidden as a whole, with its block, has been left out on purpose.
  for (const { seen, hidden } of blocks.values()) {
    if (seen && hidden) found.add(`${nameOf(hidden.element)} loses a line`);
  }
  return [...found];
}
