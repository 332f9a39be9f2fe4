/** Rows that a table does not show: out of sight, folded, or too many for paper. Under a Σ, what they add up to stands beside their number. */
import type { Cell } from './column';

/** From a row, counted from 0, to before another one. */
export type Stretch = readonly [from: number, to: number];

/** What hidden rows add up to, by the ids of the columns; undefined before the total is known. */
export type RestOfRows = (hidden: readonly Stretch[]) => Readonly<Record<string, Cell | undefined>> | undefined;

/** More rows than this would have to be added after each scrolling. */
const mostAdded = 5000;

/** Undefined if there are too many. */
export function sumOver(hidden: readonly Stretch[], numberOf: (row: number) => number): number | undefined {
  if (hidden.reduce((count, [from, to]) => count + to - from, 0) > mostAdded) return undefined;
  let sum = 0;
  for (const [from, to] of hidden) for (let row = from; row < to; row++) sum += numberOf(row);
  return sum;
}
