/** The rows of a sheet that a stage has room for: the first ones and the last, or those up to the sample that is told. */
import type { GridRow } from '../exercise/sheet';
import type { GridLine } from './SheetGrid';

/** More samples than these are counted, not shown. */
const mostSamples = 8;

export function linesInSight(rows: readonly GridRow[], told: number): readonly GridLine[] {
  const count = rows.filter(({ of }) => 'sample' in of).length;
  if (count <= mostSamples) return rows;
  const last = count - 1;
  const at = rows.findIndex(({ of }) => 'sample' in of && of.sample === told);
  // A gap takes the line of a row; before the first gap and after the second one row at least is left out.
  if (at <= mostSamples - 3)
    return [...rows.slice(0, mostSamples - 2), gap(mostSamples - 2, last), ...rows.slice(last)];
  if (at >= last - 1) return [gap(0, count - mostSamples + 1), ...rows.slice(count - mostSamples + 1)];
  const first = at - mostSamples + 4;
  return [gap(0, first), ...rows.slice(first, at + 1), gap(at + 1, last), ...rows.slice(last)];
}

/** In place of the rows from one on to before another. */
function gap(from: number, to: number): GridLine {
  return { gap: to - from, from };
}
