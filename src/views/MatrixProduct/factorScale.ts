/** How a factor prints and colours: one format and one scale for all of its cells, those out of sight too. */

import { columnFormat, fewestDecimals, formatNumber, type NumberFormat } from '../../text';

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
    decimals = decimalsOf(value, decimals);
  });
  const exact = decimals <= fewestDecimals && largest < 1e6;
  return { format: exact ? { decimals, exponent: 0 } : columnFormat([largest]), largest, every };
}

/** As wide as the longest number that can come, so that nothing moves when it does. */
export function charactersOf({ format, largest }: FactorScale): number {
  return formatNumber(-largest, format).length;
}

/** Visits the cells along the longer axis, one in `every` of it: samples lie together in memory, and are mostly the longer one. */
export function forEachRead(
  { rows, columns, read }: FactorCells,
  every: number,
  visit: (value: number, row: number, column: number) => void,
): void {
  if (rows > columns) {
    for (let row = 0; row < rows; row += every) {
      for (let column = 0; column < columns; column++) visit(read(row, column), row, column);
    }
  } else {
    for (let column = 0; column < columns; column += every) {
      for (let row = 0; row < rows; row++) visit(read(row, column), row, column);
    }
  }
}

/** How many decimals say all of a value, from `known` on; one more than are looked for where those do not. */
function decimalsOf(value: number, known: number): number {
  let decimals = known;
  for (
    let power = 10 ** known;
    decimals <= fewestDecimals && Math.round(value * power) / power !== value;
    power *= 10
  ) {
    decimals++;
  }
  return decimals;
}
