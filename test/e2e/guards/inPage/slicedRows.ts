/** Rows whose own cells the edge of their scroller slices, or its head or foot that stays in sight. */
import type { Box, Tools } from './tools';

export function slicedRows({ elements, styleOf, boxOf, isShown, lowerEdge, nameOf }: Tools): string[] {
  /** Less is the room between a cell's edge and its letters. */
  const least = 3;
  const isOpen = (scroller: Element): boolean =>
    styleOf(scroller).overflowY !== 'visible' && scroller.scrollHeight > scroller.clientHeight + 1;

  const inner = new Map<Element, Box>();
  const innerOf = (scroller: Element): Box => {
    const known = inner.get(scroller);
    if (known) return known;
    const outer = boxOf(scroller);
    let top = outer.top + scroller.clientTop;
    let bottom = top + scroller.clientHeight;
    for (const part of scroller.querySelectorAll('*')) {
      const { position, top: high, bottom: low } = styleOf(part);
      if (position !== 'sticky' || !isShown(part)) continue;
      const box = boxOf(part);
      if (high !== 'auto' && box.top < top + 2) top = Math.max(top, box.bottom);
      if (low !== 'auto' && box.bottom > bottom - 2) bottom = Math.min(bottom, box.top);
    }
    const made = { left: outer.left, right: outer.right, top, bottom };
    inner.set(scroller, made);
    return made;
  };

  const found = new Set<string>();
  for (const row of elements) {
    if (!row.matches('tr, [role="row"]') || !isShown(row)) continue;
    const isStuck = [row, row.parentElement, ...row.children].some(
      (one) => one && styleOf(one).position === 'sticky' && styleOf(one).left === 'auto',
    );
    if (isStuck) continue;
    let scroller = row.parentElement;
    while (scroller && !isOpen(scroller)) scroller = scroller.parentElement;
    if (!scroller || scroller === document.documentElement || scroller === document.body) continue;
    const inside = innerOf(scroller);
    const { top } = inside;
    const bottom = lowerEdge(scroller, inside.bottom, boxOf(row));
    for (const cell of row.children) {
      // A cell of several rows belongs to a group, and a row of the room above holds nothing.
      if ((cell as HTMLTableCellElement).rowSpan > 1 || cell.textContent === '') continue;
      const box = boxOf(cell);
      const seen = Math.min(box.bottom, bottom) - Math.max(box.top, top);
      if (seen < least || seen > box.bottom - box.top - least) continue;
      const grid = row.closest('[role="grid"], [role="table"], table') ?? row;
      found.add(grid.getAttribute('aria-label')?.split(',')[0] ?? nameOf(grid));
      break;
    }
  }
  return [...found].map((grid) => `row of ${grid} sliced`);
}
