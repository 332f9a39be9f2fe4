/**
 * What a table that scrolls never cuts: its head, its totals, the line between them, and the row that is chosen or told. Any other row may be cut.
 * A rule that is too long to stay in sight is scrolled to its end, and the chosen row with it.
 */
import type { Box, Tools } from './tools';

export function keptRows({ elements, styleOf, boxOf, isShown, lowerEdge, nameOf }: Tools): string[] {
  /** Less is the room between a cell's edge and its letters. */
  const least = 3;
  const isOpen = (scroller: Element): boolean =>
    styleOf(scroller).overflowY !== 'visible' && scroller.scrollHeight > scroller.clientHeight + 1;
  const isStuck = (row: Element): boolean =>
    [row, row.parentElement, ...row.children].some(
      (one) => one && styleOf(one).position === 'sticky' && styleOf(one).left === 'auto',
    );
  const isIn = (box: Box, top: number, bottom: number): boolean =>
    box.top >= top - least && box.bottom <= bottom + least;

  const found = new Set<string>();
  for (const table of elements) {
    if (!table.matches('table, [role="grid"], [role="table"]') || !isShown(table)) continue;
    const scroller = table.parentElement;
    if (!scroller || !isOpen(scroller)) continue;
    const edges = boxOf(scroller);
    const start = edges.top + scroller.clientTop;
    const end = lowerEdge(scroller, start + scroller.clientHeight, boxOf(table));
    const rows = [...table.querySelectorAll('tr, [role="row"]')].filter(
      (row) => isShown(row) && row.closest('table, [role="grid"], [role="table"]') === table,
    );
    const stuck = rows.filter(isStuck);
    const name = table.getAttribute('aria-label')?.split(',')[0] ?? nameOf(table);
    for (const row of stuck) {
      const part = row.closest('thead') ? 'head' : 'total';
      // Of a row whose cells stick, the cells are in sight, and not the row.
      const [cell] = [...row.children].filter((one) => styleOf(one).position === 'sticky');
      if (!isIn(boxOf(cell ?? row), start, end)) found.add(`${part} of ${name} cut`);
    }
    const [heads, totals] = [stuck.filter((row) => row.closest('thead')), stuck.filter((row) => !row.closest('thead'))];
    const top = Math.max(start, ...heads.map((row) => boxOf(row).bottom));
    const bottom = Math.min(end, ...totals.map((row) => boxOf(row).top));
    const last = rows.filter((row) => row.closest('tfoot')).at(-1);
    const isEndOfRule = last && !isStuck(last) && isIn(boxOf(last), top, end);
    const kept = rows.filter((row) => row.matches('[aria-selected="true"], [aria-current="step"]') && !isStuck(row));
    for (const row of isEndOfRule ? [] : kept) {
      // In a frame with large type, head and totals may leave less than a row.
      if (boxOf(row).bottom - boxOf(row).top > bottom - top) continue;
      const boxes = [...row.children].filter((cell) => cell.textContent !== '' && isShown(cell)).map(boxOf);
      if (boxes.some((box) => !isIn(box, top, bottom))) found.add(`chosen row of ${name} cut`);
    }
  }
  return [...found];
}
