/**
 * C = A B by the WebAssembly kernel, tile by tile: each tile of C is set to zeros in the kernel's memory, receives the
 * products of A's and B's tiles in the order of the terms, and is copied back. Copying costs little, because each
 * copied cell takes part in dozens of multiplications. The tiles bound the memory, so matrices of any size work.
 *
 * Indices are in range: windows are checked where they are created, and none is larger than the kernel's tile.
 */
import { type Matrix, windowOf } from '../matrix';
import { type SimdKernel, tile } from './simdKernel';

interface Product {
  readonly into: Matrix;
  readonly left: Matrix;
  readonly right: Matrix;
}

/** Sets `into` to left · right, in place; the shapes match. */
export function setTiledProduct(kernel: SimdKernel, { into, left, right }: Product): void {
  const terms = left.columns;
  for (let row = 0; row < into.rows; row += tile.rows) {
    const rows = Math.min(tile.rows, into.rows - row);
    for (let column = 0; column < into.columns; column += tile.columns) {
      const columns = Math.min(tile.columns, into.columns - column);
      const c = windowOf(into, { row, rows, column, columns });
      kernel.c.fill(0, 0, rows * columns);
      for (let term = 0; term < terms; term += tile.terms) {
        const count = Math.min(tile.terms, terms - term);
        const strides = copyLeft(kernel.a, windowOf(left, { row, rows, column: term, columns: count }));
        copyRows(kernel.b, windowOf(right, { row: term, rows: count, column, columns }));
        kernel.run(rows, count, columns, strides.row * 8, strides.term * 8);
      }
      copyBack(c, kernel.c);
    }
  }
}

/**
 * Copies A in its own order if it is contiguous, by rows or by columns; otherwise by rows. Returns the strides of the
 * copy.
 */
function copyLeft(to: Float64Array, from: Matrix): { readonly row: number; readonly term: number } {
  const { values, rows, columns, offset, rowStride, columnStride } = from;
  if (rowStride === 1 && columnStride === rows) {
    to.set(values.subarray(offset, offset + rows * columns));
    return { row: 1, term: rows };
  }
  copyRows(to, from);
  return { row: columns, term: 1 };
}

/** Copies a matrix row-major. */
function copyRows(to: Float64Array, from: Matrix): void {
  const { values, rows, columns, offset, rowStride, columnStride } = from;
  if (inOnePiece(from)) to.set(values.subarray(offset, offset + rows * columns));
  else {
    for (let row = 0, at = 0; row < rows; row++) {
      let fromAt = offset + row * rowStride;
      for (let column = 0; column < columns; column++, fromAt += columnStride) to[at++] = values[fromAt]!;
    }
  }
}

/** Copies the result back. */
function copyBack(to: Matrix, from: Float64Array): void {
  const { values, rows, columns, offset, rowStride, columnStride } = to;
  if (inOnePiece(to)) values.set(from.subarray(0, rows * columns), offset);
  else {
    for (let row = 0, at = 0; row < rows; row++) {
      let toAt = offset + row * rowStride;
      for (let column = 0; column < columns; column++, toAt += columnStride) values[toAt] = from[at++]!;
    }
  }
}

function inOnePiece({ columns, rowStride, columnStride }: Matrix): boolean {
  return columnStride === 1 && rowStride === columns;
}
