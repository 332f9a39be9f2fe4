/** How a matrix is printed and coloured: one format and one scale for all its cells, including those not shown. */
import { columnFormat, fewestDecimals, type NumberFormat } from '../../../text';

export interface FactorScale {
  readonly format: NumberFormat;
  /** The largest finite magnitude, which has the full colour. */
  readonly largest: number;
  /** One sample out of this many was read. */
  readonly every: number;
}

export interface FactorCells {
  readonly rows: number;
  readonly columns: number;
  readonly read: (row: number, column: number) => number;
}

/** More reads would take longer than a frame; of larger factors, only every `every`-th row or column is read. */
const mostReads = 300_000;

export function strideFor({ rows, columns }: Pick<FactorCells, 'rows' | 'columns'>): number {
  return Math.max(1, Math.ceil((rows * columns) / mostReads));
}

/** Short decimals, such as inputs of 0 and 1, are printed exactly; all other numbers like a table column. */
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

/** Visits every `every`-th cell along the longer axis, usually the samples. */
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

/** How many decimals represent a value exactly, starting at `known`; one more than the maximum if none do. */
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
