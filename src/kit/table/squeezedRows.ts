/**
 * Where a single row would be out of sight, the rows give up a few pixels each for it: a line that counts it would take nearly its
 * height, and say less. It comes on request: most tables need it never.
 */
import { layoutSize } from '../fit/layoutSize';
import { fits, lackOf, type MeasuredRows, measuredRows, releaseRows } from './wholeRows';
import './squeezedRows.css';

/** No row becomes lower than this part of its height: letters need the rest. */
const least = 0.75;

/** Heights are rounded to fractions of a pixel. */
const rounding = 0.5;
const parts = 64;

const rounds = 4;

interface Squeezed {
  readonly scroller: HTMLElement;
  readonly table: HTMLElement;
  /** The line that counts rows: hidden. */
  readonly line: HTMLElement;
  readonly measured: MeasuredRows;
}

/** A total that stands at its own place among the others keeps its height, and so do rows of several lines, as on a phone. */
function mayGive({ position, display }: CSSStyleDeclaration): boolean {
  return position !== 'sticky' && display === 'table-row';
}

/** Returns whether all rows are in sight now; else they are as they were. */
export function squeezeRows({ scroller, table, line, measured }: Squeezed): boolean {
  const rows = [...table.querySelectorAll<HTMLElement>('tbody > tr, tfoot > tr')].filter(
    (row) => row !== line && row.offsetHeight > 0 && mayGive(getComputedStyle(row)),
  );
  const heights = rows.map((row) => layoutSize(row).height);
  const given = [...heights];
  let now = measured;
  let giving = rows.map((_, at) => at);
  for (let round = 0; round < rounds && !fits(now) && giving.length > 0; round++) {
    const share = 1 - lackOf(now) / giving.reduce((sum, at) => sum + (given[at] ?? 0), 0);
    for (const at of giving) {
      const lowest = (heights[at] ?? 0) * least;
      given[at] = Math.max(lowest, Math.floor((given[at] ?? 0) * share * parts) / parts);
      rows[at]?.style.setProperty('--squeezed', `${given[at]}px`);
    }
    table.dataset.squeezed = '';
    now = measuredRows(scroller, table, line) ?? now;
    // A row whose contents need its height gives nothing: what is lacking then is asked of the others.
    giving = giving.filter((at) => {
      const row = rows[at];
      return row && layoutSize(row).height <= (given[at] ?? 0) + rounding;
    });
  }
  const isWhole = fits(now);
  if (!isWhole) releaseRows(table);
  return isWhole;
}
