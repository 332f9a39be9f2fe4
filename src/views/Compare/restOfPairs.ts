/** What the products of samples that are not shown add up to in each run, above the two sums. */
import { type RestOfRows, sumOver } from '../../kit/table/hiddenRows';
import { valueCell } from '../../kit/table/numberCells';
import type { PairLedger } from './pairLedger';

/** How far the rows may be from a sum of theirs, for its size: rounding. */
const rounding = 1e-9;

export function restOfPairs({ rows, foot, formats }: PairLedger): RestOfRows {
  const sums = foot.find(({ name }) => name === 'sum');
  /** Whether the rows of a run add up to its sum: those of a mistake may be no part of it. */
  const adds = (run: 'first' | 'second'): boolean => {
    const size = rows.reduce((sum, row) => sum + Math.abs(row[run] ?? 0), 0);
    const added = rows.reduce((sum, row) => sum + (row[run] ?? 0), 0);
    return sums?.[run] !== undefined && Math.abs(added - sums[run]) <= rounding * size;
  };
  const runs = (['first', 'second'] as const).filter(adds);
  return (hidden) => {
    const cells = runs.map((run) => {
      const sum = sumOver(hidden, (at) => rows[at]?.[run] ?? 0);
      return [run, sum === undefined ? undefined : valueCell(sum, formats.value)] as const;
    });
    return Object.fromEntries(cells);
  };
}
