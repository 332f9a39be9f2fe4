// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { measuredRows, shownRows } from '../../../src/kit/table/wholeRows';

/** Rows at fractions of a pixel, as in type of any size; a browser rounds the heights that it calls `offsetHeight`. */
function laidOut(heights: {
  readonly head: number;
  readonly rows: readonly number[];
  readonly totals: readonly number[];
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
  for (const height of heights.rows) lay(table.tBodies[0]?.insertRow() ?? line, height);
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
