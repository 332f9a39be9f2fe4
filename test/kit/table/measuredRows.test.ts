// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { measuredRows, shownRows } from '../../../src/kit/table/wholeRows';

/** Rows at fractions of a pixel, as in type of any size; a browser rounds the heights that it calls `offsetHeight`. */
function laidOut(heights: {
  readonly head: number;
  readonly rows: readonly number[];
  readonly totals: readonly number[];
  /** Which rows stand for others that are not rendered, and which one is a note. */
  readonly around?: readonly number[];
  readonly note?: number;
}) {
  const scroller = document.createElement('div');
  scroller.innerHTML = '<table><thead></thead><tbody></tbody><tfoot style="position: sticky"></tfoot></table>';
  const [table] = scroller.getElementsByTagName('table');
  const line = document.createElement('tr');
  if (!table?.tHead || !table.tFoot) throw new Error('expected a table');
  table.tHead.style.position = 'sticky';
  let top = 0;
  const lay = (element: HTMLElement, height: number): void => {
    const box = DOMRect.fromRect({ y: top, width: 100, height });
    element.getBoundingClientRect = () => box;
    Object.defineProperty(element, 'offsetHeight', { value: Math.round(height) });
    top += height;
  };
  lay(table.tHead, heights.head);
  heights.rows.forEach((height, at) => {
    const row = table.tBodies[0]?.insertRow() ?? line;
    if (heights.around?.includes(at)) row.ariaHidden = 'true';
    if (heights.note === at) row.role = 'presentation';
    lay(row, height);
  });
  table.tFoot.append(line);
  for (const height of heights.totals) lay(table.tFoot.insertRow(), height);
  scroller.getBoundingClientRect = () => DOMRect.fromRect({ width: 100, height: top });
  Object.defineProperty(scroller, 'clientHeight', { value: Math.round(top) });
  return measuredRows(scroller, table, line);
}

it('measures totals with the fractions that their heights have, so that rows which fit need no line', () => {
  // 36.64 + 8 · 24.86 + 26.82 + 2 · 24.86 = 312.06, and the scroller has 312; rounded, the totals are 27 + 2 · 25 = 77, not 76.54.
  const measured = laidOut({
    head: 36.64,
    rows: Array.from({ length: 8 }, () => 24.86),
    totals: [26.82, 24.86, 24.86],
  });
  expect(measured?.foot).toBeCloseTo(76.54);
  expect(measured && shownRows(measured, { least: 18, towards: 0 })).toBeUndefined();
});

it('places rows that are not rendered by the height of one, whatever a note below them is high', () => {
  // 40 rows of 20 above, 6 rendered, 54 below; a note of 24.
  const measured = laidOut({
    head: 30,
    rows: [800, 20, 20, 20, 20, 20, 20, 1080, 24],
    totals: [20],
    around: [0, 7],
    note: 8,
  });
  expect(measured?.count).toBe(101);
  expect(measured?.edge(46)).toBe(46 * 20);
  expect(measured?.edge(100)).toBe(2000);
  expect(measured?.edge(101)).toBe(2024);
});
