/** How a factor prints and colours: one format and one scale for all of its cells, those out of sight too. */

import { columnFormat, fewestDecimals, type NumberFormat } from '../../text';

export interface FactorScale {
  readonly format: NumberFormat;
  /** The largest finite size: where the colour is full. */
  readonly largest: number;
  /** One sample in so many was read. */
  readonly every: number;
}

export interface FactorCells {
  readonly rows: number;
  readonly columns: number;
  readonly read: (row: number, column: number) => number;
}

/** More reads take longer than a frame has: of more cells, one row or column in `every` is looked at. */
const mostReads = 300_000;

export function strideFor({ rows, columns }: Pick<FactorCells, 'rows' | 'columns'>): number {
  return Math.max(1, Math.ceil((rows * columns) / mostReads));
}

/** Short decimals, such as inputs of 0 and 1, are printed as they are; all else as a column of a table. */
export function factorScale(cells: FactorCells): FactorScale {
  const every = strideFor(cells);
  let largest = 0;
  let decimals = 0;
  forEachRead(cells, every, (value) => {
    if (!Number.isFinite(value)) return;
    largest = Math.max(largest, Math.abs(value));
    if (decimals <= fewestDecimals) decimals = Math.max(decimals, decimalsOf(value));
  });
  const exact = decimals <= fewestDecimals && largest < 1e6;
  return { format: exact ? { decimals, exponent: 0 } : columnFormat([largest]), largest, every };
}

/** Visits the cells row by row, of the longer axis one in `every`. */
export function forEachRead(
  { rows, columns, read }: FactorCells,
  every: number,
  visit: (value: number, row: number, column: number) => void,
): void {
  const rowStep = rows > columns ? every : 1;
  const columnStep = rows > columns ? 1 : every;
  for (let row = 0; row < rows; row += rowStep) {
    for (let column = 0; column < columns; column += columnStep) visit(read(row, column), row, column);
  }
}

/** How many decimals say all of a value, one more than are looked for where those do not; quick, for many values. */
function decimalsOf(value: number): number {
  let decimals = 0;
  for (let power = 1; decimals <= fewestDecimals && Math.round(value * power) / power !== value; power *= 10)
    decimals++;
  return decimals;
}
