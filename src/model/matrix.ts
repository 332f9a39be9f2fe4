/** Float64Arrays as matrices with strides, so that transposing or taking a part copies nothing. */

export interface Matrix {
  readonly values: Float64Array;
  readonly rows: number;
  readonly columns: number;
  readonly offset: number;
  readonly rowStride: number;
  readonly columnStride: number;
}

/** A row-major rows × columns matrix over `values`, its first cell at `offset`. */
export function matrix(values: Float64Array, size: { rows: number; columns: number }, offset = 0): Matrix {
  const { rows, columns } = size;
  if (offset + rows * columns > values.length) {
    throw new RangeError(`expected ${rows} × ${columns} values after ${offset}, got ${values.length - offset}`);
  }
  return { values, rows, columns, offset, rowStride: columns, columnStride: 1 };
}

/** The transpose, over the same values. */
export function transposed(source: Matrix): Matrix {
  const { values, rows, columns, offset, rowStride, columnStride } = source;
  return { values, rows: columns, columns: rows, offset, rowStride: columnStride, columnStride: rowStride };
}

/** Rows first..end−1, over the same values. */
export function rowRange(source: Matrix, first: number, end: number): Matrix {
  if (first < 0 || end > source.rows || first > end) {
    throw new RangeError(`rows ${first}..${end}: expected within 0..${source.rows}`);
  }
  const { values, columns, offset, rowStride, columnStride } = source;
  return { values, rows: end - first, columns, offset: offset + first * rowStride, rowStride, columnStride };
}

/** A part of the matrix, over the same values; throws a RangeError if it does not lie inside. */
export function windowOf(
  source: Matrix,
  part: { readonly row: number; readonly rows: number; readonly column: number; readonly columns: number },
): Matrix {
  const { row, rows, column, columns } = part;
  if (row < 0 || row + rows > source.rows || column < 0 || column + columns > source.columns) {
    throw new RangeError(
      `window: expected within ${source.rows} × ${source.columns}, got ${rows} × ${columns} from ${row}, ${column}`,
    );
  }
  const { values, offset, rowStride, columnStride } = source;
  return { values, rows, columns, offset: offset + row * rowStride + column * columnStride, rowStride, columnStride };
}
