/** Where a scroller's contents end so that its lower edge slices no line of text, no row and no control. */

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Something in the scroller. A drawing may be sliced, because it may be higher than the room. */
export interface Part {
  readonly box: Box;
  readonly isDrawing: boolean;
}

interface Room {
  /** The scroller's lower edge. */
  readonly bottom: number;
  /** The height of what says that there is more. */
  readonly sign: number;
  /** Parts that begin above this place are sliced: too much would have to be covered. */
  readonly highest: number;
}

/** Heights are rounded to fractions of a pixel. */
const rounding = 1;

/**
 * What has to be covered, down to the edge: each column ends under its own last line. The first cover has the sign. None if
 * all is in sight.
 */
export function coversOf(parts: readonly Part[], { bottom, sign, highest }: Room): readonly Box[] {
  const below = parts.filter(({ box }) => box.bottom > bottom + rounding);
  const first = Math.min(...below.map(({ box }) => box.top));
  // What is cut by the edge, or what comes next.
  const cut = below.filter(({ box }) => box.top < Math.max(bottom, first + rounding));
  // The widest has room for the sign.
  const [widest] = cut.toSorted((one, other) => other.box.right - other.box.left - (one.box.right - one.box.left));
  if (!widest) return [];
  const covers: Box[] = [{ ...widest.box, top: bottom - sign, bottom }];
  const open = new Set(parts.filter(({ box, isDrawing }) => !isDrawing && box.top >= highest && box.top < bottom));
  /** Whether something of it is covered, or out of sight. */
  const isCut = ({ left, top, right, bottom: end }: Box): boolean =>
    end > bottom + rounding ||
    covers.some(
      (cover) => end > cover.top + rounding && left < cover.right && right > cover.left && top < cover.bottom,
    );
  for (let isGrowing = true; isGrowing; ) {
    isGrowing = false;
    for (const part of open) {
      if (!isCut(part.box)) continue;
      open.delete(part);
      isGrowing = true;
      cover(covers, { ...part.box, bottom });
    }
  }
  return covers;
}

/** Lines of one column have one cover. */
function cover(covers: Box[], box: Box): void {
  const at = covers.findIndex(({ left, right }) => left === box.left && right === box.right);
  const known = covers[at];
  if (known) covers[at] = { ...known, top: Math.min(known.top, box.top) };
  else covers.push(box);
}

/**
 * What is in sight with all that is in it, or not at all; a formula’s letters reach out of the formula, but not out of its parts.
 * `data-whole` is set where parts of one line stand side by side.
 */
const whole = 'tr, [role="row"], button, input, select, textarea, summary, img, .katex-base, [data-whole]';

/** `data-drawing` is set where a drawing is made of other elements, too. */
const drawing = 'svg, canvas, [data-drawing]';

/** What ends below `top`, as far as other scrollers do not hide it. */
export function partsBelow(top: number, parent: Element, clip = Number.POSITIVE_INFINITY): readonly Part[] {
  const { left, right } = parent.getBoundingClientRect();
  const part = (box: Box, isDrawing = false): readonly Part[] =>
    box.right > box.left && box.bottom > top && box.top < clip
      ? // What is beside it, such as a line's border, belongs to it.
        [{ box: { left, top: box.top, right, bottom: Math.min(box.bottom, clip) }, isDrawing }]
      : [];
  return [...parent.childNodes].flatMap((child) => {
    if (child instanceof Text) return child.data.trim() === '' ? [] : linesOf(child).flatMap((line) => part(line));
    // What is folded away keeps its place.
    if (!(child instanceof Element) || !child.checkVisibility()) return [];
    const box = child.getBoundingClientRect();
    // For screen readers only.
    if (box.width <= 1) return [];
    if (child.matches(whole)) return part(box);
    if (child.matches(drawing) || !(child instanceof HTMLElement)) return part(box, true);
    if (box.bottom <= top || box.top >= clip) return [];
    return partsBelow(top, child, isCutting(child) ? Math.min(clip, box.bottom) : clip);
  });
}

function linesOf(text: Text): readonly DOMRect[] {
  const range = document.createRange();
  range.selectNode(text);
  return [...range.getClientRects()];
}

function isCutting(element: HTMLElement): boolean {
  return element.scrollHeight > element.clientHeight + rounding && getComputedStyle(element).overflowY !== 'visible';
}
