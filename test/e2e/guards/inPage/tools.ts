/**
 * What the measures know of the page: what can be seen, and what cuts it. The function is sent to the page as text, so it
 * uses nothing from outside itself.
 */

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** One line of a text: its letters without the room above and below them. */
export interface Ink {
  readonly text: string;
  /** The element that the text is directly in. */
  readonly element: Element;
  readonly box: Box;
}

/** An edge of an ancestor that something reaches across. */
export interface Cut {
  readonly by: Element;
  readonly axis: 'x' | 'y';
  /** In pixels. */
  readonly length: number;
  /** The reader can scroll to the rest. */
  readonly scrolls: boolean;
}

export interface Tools {
  /** Everything that is measured, without what stands inside another root. */
  readonly elements: readonly Element[];
  readonly inks: readonly Ink[];
  styleOf(element: Element): CSSStyleDeclaration;
  boxOf(element: Element): Box;
  isShown(element: Element): boolean;
  /** How far down a scroller that ends at `bottom` shows a box. */
  lowerEdge(scroller: Element, bottom: number, box: Box): number;
  /** Every edge that cuts a box, and what of it is left. The box is a part of that element, such as a line of its text. */
  cuts(element: Element, box: Box): { readonly cuts: readonly Cut[]; readonly left: Box };
  isEmpty(box: Box): boolean;
  /**
   * The layer that the element is in: what stays in sight while the rest scrolls under it is laid over the page on purpose.
   * Two texts of one layer must not overlap all the same.
   */
  layerOf(element: Element): string;
  /** A short name that stays the same whatever the numbers are. */
  nameOf(element: Element): string;
  readonly kit: typeof kit;
}

/**
 * The classes of the kit that the measures know. They measure every view there is, those of tomorrow too, and much of what
 * they measure has no role: it is hidden from screen readers, or is a part of a sentence or of a drawing.
 */
export const kit = {
  /** Its signs are set beside one another, in boxes that are higher than their ink. */
  formula: '.katex, .symbol',
  label: '.katex, .symbol, text',
  /** MathML is the same formula again; the others come with the focus or the pointer. */
  unseen: '.katex-mathml, .skip-link, [role="tooltip"], .tip',
  /** What a name is taken from: an element with a class that says what it is. */
  named: '[class]:not(.number, .tex, .katex *, .katex, .symbol, [class=""])',
  legend: '[class*="legend"]',
  axisName: '[class*="axis-name"], .noise-axis, .sum-axis, .product-axis-detail',
  drawing: 'svg, canvas, table, [role="grid"], .figure-picture',
  /** Many columns are wider than any room, in large type those of a sheet too, and program text must not wrap: these may be scrolled sideways. */
  mayScroll: '.matrix-frame, .work-table-frame, pre, [role="tablist"]',
  columnsOutOfSight: '.columns-out-of-sight',
  moreBelow: '.more-below',
  edge: '.network-edge',
  outputWords: '.network-target, .network-loss, .network-name',
} as const;

export function makeTools(roots: readonly Element[], kit: Tools['kit']): Tools {
  const styles = new Map<Element, CSSStyleDeclaration>();
  const boxes = new Map<Element, Box>();
  const known = <Value>(map: Map<Element, Value>, element: Element, make: () => Value): Value => {
    const value = map.get(element) ?? make();
    map.set(element, value);
    return value;
  };
  const styleOf = (element: Element) => known(styles, element, () => getComputedStyle(element));
  const boxOf = (element: Element) => known(boxes, element, () => element.getBoundingClientRect());
  const isEmpty = ({ left, top, right, bottom }: Box) => right - left < 1 || bottom - top < 1;

  // Some rooms hide a word by style: it is for screen readers alone there.
  const clipped = new Map<Element, boolean>();
  const isClipped = (element: Element): boolean =>
    known(clipped, element, () => {
      const { parentElement } = element;
      return styleOf(element).clipPath === 'inset(50%)' || (parentElement !== null && isClipped(parentElement));
    });
  const shown = new Map<Element, boolean>();
  const isShown = (element: Element): boolean =>
    known(shown, element, () => {
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
      return !isClipped(element) && !element.closest(kit.unseen);
    });

  interface Edges {
    readonly box: Box;
    readonly x: string;
    readonly y: string;
    readonly scrollsX: boolean;
    readonly scrollsY: boolean;
  }
  const edges = new Map<Element, Edges | null>();
  const edgesOf = (element: Element): Edges | null => {
    const found = edges.get(element);
    if (found !== undefined) return found;
    const { overflowX: x, overflowY: y, display } = styleOf(element);
    const cutsNothing = (x === 'visible' && y === 'visible') || display === 'inline' || display === 'contents';
    let made: Edges | null = null;
    // What the root and the body cut is scrolled to in the window.
    if (!cutsNothing && element !== document.body && element !== document.documentElement) {
      const outer = boxOf(element);
      const [left, top] = [outer.left + element.clientLeft, outer.top + element.clientTop];
      const isDrawing = element instanceof SVGElement;
      const box = isDrawing
        ? outer
        : { left, top, right: left + element.clientWidth, bottom: top + element.clientHeight };
      const scrolls = (overflow: string) => overflow === 'auto' || overflow === 'scroll';
      made = { box, x, y, scrollsX: scrolls(x), scrollsY: scrolls(y) };
    }
    edges.set(element, made);
    return made;
  };

  // What would be sliced may be covered by what says that there is more below.
  const lowerEdge: Tools['lowerEdge'] = (scroller, bottom, { left, right }) => {
    const sign = scroller.nextElementSibling;
    const covers = sign?.matches(kit.moreBelow) ? [...sign.children].map(boxOf) : [];
    const over = covers.filter((cover) => cover.left < right && cover.right > left);
    return Math.min(bottom, ...over.map(({ top }) => top));
  };

  const cuts: Tools['cuts'] = (element, box) => {
    const found: Cut[] = [];
    let left = box;
    let position = 'static';
    for (let at: Element | null = element; at && !isEmpty(left) && position !== 'fixed'; at = at.parentElement) {
      const style = styleOf(at);
      // An absolute box is cut by what it is placed in, not by what stands between.
      if (position === 'absolute' && style.position === 'static' && style.transform === 'none') continue;
      const edge = edgesOf(at);
      if (edge) {
        const bottom = lowerEdge(at, edge.box.bottom, left);
        const [x, y] = [
          Math.max(edge.box.left - left.left, left.right - edge.box.right),
          Math.max(edge.box.top - left.top, left.bottom - bottom),
        ];
        if (edge.x !== 'visible' && x > 1) found.push({ by: at, axis: 'x', length: x, scrolls: edge.scrollsX });
        if (edge.y !== 'visible' && y > 1) found.push({ by: at, axis: 'y', length: y, scrolls: edge.scrollsY });
        left = {
          left: edge.x === 'visible' ? left.left : Math.max(left.left, edge.box.left),
          right: edge.x === 'visible' ? left.right : Math.min(left.right, edge.box.right),
          top: edge.y === 'visible' ? left.top : Math.max(left.top, edge.box.top),
          bottom: edge.y === 'visible' ? left.bottom : Math.min(left.bottom, bottom),
        };
      }
      position = style.position;
    }
    return { cuts: found, left };
  };

  const layers = new Map<Element, string>();
  const layerOf = (element: Element): string =>
    known(layers, element, () => {
      const style = styleOf(element);
      const isLaid = style.position === 'fixed' || style.position === 'sticky';
      const own = isLaid
        ? `${(['top', 'bottom', 'left', 'right'] as const).map((edge) => style[edge] !== 'auto')}`
        : '';
      return `${own} ${element.parentElement ? layerOf(element.parentElement) : ''}`.trim();
    });

  const elements = roots.flatMap((root) => [root, ...root.querySelectorAll('*')]);
  const inks: Ink[] = [];
  const range = document.createRange();
  for (const root of roots) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent ?? '';
      const element = node.parentElement;
      // A zero-width space holds a line's height in formulas.
      if (!element || text.replace(/[\s\u200b]/g, '') === '' || element.matches('title, desc, option, style')) continue;
      if (!isShown(element) || /^rgba.*, 0\)$/.test(styleOf(element).color)) continue;
      range.selectNodeContents(node);
      const lines = [...range.getClientRects()];
      for (const [index, { left, right, top, bottom, height }] of lines.entries()) {
        // A line with an ellipsis comes twice: whole, then as far as it is drawn.
        const next = lines[index + 1];
        if (right - left < 1 || (next && next.top === top && next.left === left)) continue;
        inks.push({ text, element, box: { left, right, top: top + 0.25 * height, bottom: bottom - 0.2 * height } });
      }
    }
  }

  const nameOf = (element: Element): string => {
    const classed = element.closest(kit.named);
    return classed?.getAttribute('class')?.split(' ')[0] ?? element.tagName.toLowerCase();
  };

  return { elements, inks, styleOf, boxOf, isShown, lowerEdge, cuts, isEmpty, layerOf, nameOf, kit };
}
