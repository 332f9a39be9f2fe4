/** Where a scroller's contents end so that its lower edge slices no line of text, no row and no control. */
import { isDisplayed } from './isDisplayed';

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
  /** The height and the width of what says that there is more. */
  readonly sign: number;
  readonly signWidth: number;
  /** Parts that begin above this place are sliced: too much would have to be covered. */
  readonly highest: number;
}

/** Heights are rounded to fractions of a pixel. */
const rounding = 1;

/**
 * What has to be covered, down to the edge: each column ends under its own last line. The first cover has the sign. None if
 * all is in sight.
 */
export function coversOf(parts: readonly Part[], { bottom, sign, signWidth, highest }: Room): readonly Box[] {
  const below = parts.filter(({ box }) => box.bottom > bottom + rounding);
  const next = Math.min(...below.map(({ box }) => box.top));
  // What is cut by the edge, or what comes next.
  const cut = below.filter(({ box }) => box.top < Math.max(bottom, next + rounding));
  // The reader looks for the sign where lines begin; what is beside a narrow part gives way to it, too.
  const [first] = cut.map(({ box }) => box).toSorted((one, other) => one.left - other.left || other.right - one.right);
  if (!first) return [];
  const { left } = first;
  const covers: Box[] = [{ left, top: bottom - sign, right: Math.max(first.right, left + signWidth), bottom }];
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
const whole =
  'tr, [role="row"], [role="option"], button, input, select, textarea, summary, img, .katex-base, [data-whole]';

/** A matrix between brackets is deeper inside, and in sight as a whole. */
const columnOfFormula =
  ':scope.katex-base > .mord > .mtable > [class^="col-align"] > .vlist-t > .vlist-r:first-child > .vlist';

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
    if (!(child instanceof Element)) return [];
    if (!isDisplayed(child)) {
      // What is folded away keeps its place; what has no box of its own shows what is in it.
      return getComputedStyle(child).display === 'contents' ? partsBelow(top, child, clip) : [];
    }
    const box = child.getBoundingClientRect();
    // For screen readers only.
    if (box.width <= 1) return [];
    if (child.matches(whole)) {
      const rows = rowsOfFormula(child);
      return rows.length > 1 ? rows.flatMap((row) => part(row)) : part(box);
    }
    if (child.matches(drawing) || !(child instanceof HTMLElement)) return part(box, true);
    if (box.bottom <= top || box.top >= clip) return [];
    return partsBelow(top, child, isCutting(child) ? Math.min(clip, box.bottom) : clip);
  });
}

/** A formula of several rows is one element, higher than many rooms; each of its rows is a line. */
function rowsOfFormula(element: Element): readonly Box[] {
  const columns = [...element.querySelectorAll(columnOfFormula)].map((column) => [...column.children]);
  const [first = []] = columns;
  return first.flatMap((_, at) => {
    const boxes = columns.flatMap((cells) => textsIn(cells[at])).flatMap(linesOf);
    if (boxes.length === 0) return [];
    return {
      left: Math.min(...boxes.map(({ left }) => left)),
      top: Math.min(...boxes.map(({ top }) => top)),
      right: Math.max(...boxes.map(({ right }) => right)),
      bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
    };
  });
}

/** Empty cells hold a strut, which is higher than its row. */
function textsIn(cell: Node | undefined): readonly Text[] {
  if (!cell) return [];
  if (cell instanceof Text) return cell.data.trim() === '' ? [] : [cell];
  return [...cell.childNodes].flatMap(textsIn);
}

function linesOf(text: Text): readonly DOMRect[] {
  const range = document.createRange();
  range.selectNode(text);
  return [...range.getClientRects()];
}

function isCutting(element: HTMLElement): boolean {
  return element.scrollHeight > element.clientHeight + rounding && getComputedStyle(element).overflowY !== 'visible';
}
