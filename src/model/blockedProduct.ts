/**
 * C += A B in TypeScript: it runs in every engine and defines the result. It computes 3 × 3 cells of C at a time in
 * registers, and strips of 3 at the edges. Each cell adds the same terms in the same order as the plain triple loop, so
 * the result is bit-identical to that loop's.
 *
 * It is fast in V8 because its functions are at module level and the same for every shape, all arrays are Float64Array,
 * and accumulators always start from C, which the caller has filled.
 *
 * Indices are in range: `matrix` and the functions derived from it check that the last cell lies in the array.
 */
import { type Matrix, transposed } from './matrix';

/** Up to this many multiplications, handling blocks and their edges costs more than the blocks save. */
const stripsUpTo = 64;

/** Adds left · right to `into`, whose shapes the caller has checked. */
export function addBlockedProduct(into: Matrix, left: Matrix, right: Matrix): void {
  const { rows, columns } = into;
  const terms = left.columns;
  const c = into.values;
  const a = left.values;
  const b = right.values;
  const cRow = into.rowStride;
  const cColumn = into.columnStride;
  const aRow = left.rowStride;
  const aTerm = left.columnStride;
  const bTerm = right.rowStride;
  const bColumn = right.columnStride;
  if (rows * columns * terms <= stripsUpTo) {
    addStrips(into, left, right);
    return;
  }
  const blockedRows = rows - (rows % 3);
  const blockedColumns = columns - (columns % 3);

  for (let row = 0; row < blockedRows; row += 3) {
    const aStart = left.offset + row * aRow;
    for (let column = 0; column < blockedColumns; column += 3) {
      const c0 = into.offset + row * cRow + column * cColumn;
      const c1 = c0 + cRow;
      const c2 = c1 + cRow;
      let c00 = c[c0]!;
      let c01 = c[c0 + cColumn]!;
      let c02 = c[c0 + 2 * cColumn]!;
      let c10 = c[c1]!;
      let c11 = c[c1 + cColumn]!;
      let c12 = c[c1 + 2 * cColumn]!;
      let c20 = c[c2]!;
      let c21 = c[c2 + cColumn]!;
      let c22 = c[c2 + 2 * cColumn]!;
      let aAt = aStart;
      let bAt = right.offset + column * bColumn;
      for (let term = 0; term < terms; term++) {
        const a0 = a[aAt]!;
        const a1 = a[aAt + aRow]!;
        const a2 = a[aAt + 2 * aRow]!;
        const b0 = b[bAt]!;
        const b1 = b[bAt + bColumn]!;
        const b2 = b[bAt + 2 * bColumn]!;
        c00 += a0 * b0;
        c01 += a0 * b1;
        c02 += a0 * b2;
        c10 += a1 * b0;
        c11 += a1 * b1;
        c12 += a1 * b2;
        c20 += a2 * b0;
        c21 += a2 * b1;
        c22 += a2 * b2;
        aAt += aTerm;
        bAt += bTerm;
      }
      c[c0] = c00;
      c[c0 + cColumn] = c01;
      c[c0 + 2 * cColumn] = c02;
      c[c1] = c10;
      c[c1 + cColumn] = c11;
      c[c1 + 2 * cColumn] = c12;
      c[c2] = c20;
      c[c2 + cColumn] = c21;
      c[c2 + 2 * cColumn] = c22;
    }
  }
  if (blockedColumns < columns) {
    addStrips(columnsFrom(into, blockedColumns), left, columnsFrom(right, blockedColumns));
  }
  if (blockedRows < rows) {
    // Cᵀ += Bᵀ Aᵀ, without the corner that the strips above have computed: the same terms in the same order.
    const corner = columnsUpTo(into, blockedColumns);
    addStrips(
      columnsFrom(transposed(corner), blockedRows),
      transposed(columnsUpTo(right, blockedColumns)),
      columnsFrom(transposed(left), blockedRows),
    );
  }
}

/** The edges left by the blocks, up to two columns: three cells of a column at a time, then one. */
function addStrips(into: Matrix, left: Matrix, right: Matrix): void {
  const { rows, columns } = into;
  const terms = left.columns;
  const c = into.values;
  const a = left.values;
  const b = right.values;
  const cRow = into.rowStride;
  const aRow = left.rowStride;
  const aTerm = left.columnStride;
  const bTerm = right.rowStride;
  const strippedRows = rows - (rows % 3);
  for (let column = 0; column < columns; column++) {
    const bStart = right.offset + column * right.columnStride;
    const cStart = into.offset + column * into.columnStride;
    for (let row = 0; row < strippedRows; row += 3) {
      const c0 = cStart + row * cRow;
      const c1 = c0 + cRow;
      const c2 = c1 + cRow;
      let sum0 = c[c0]!;
      let sum1 = c[c1]!;
      let sum2 = c[c2]!;
      let aAt = left.offset + row * aRow;
      let bAt = bStart;
      for (let term = 0; term < terms; term++) {
        const b0 = b[bAt]!;
        sum0 += a[aAt]! * b0;
        sum1 += a[aAt + aRow]! * b0;
        sum2 += a[aAt + 2 * aRow]! * b0;
        aAt += aTerm;
        bAt += bTerm;
      }
      c[c0] = sum0;
      c[c1] = sum1;
      c[c2] = sum2;
    }
    for (let row = strippedRows; row < rows; row++) {
      const cAt = cStart + row * cRow;
      let sum = c[cAt]!;
      let aAt = left.offset + row * aRow;
      let bAt = bStart;
      for (let term = 0; term < terms; term++) {
        sum += a[aAt]! * b[bAt]!;
        aAt += aTerm;
        bAt += bTerm;
      }
      c[cAt] = sum;
    }
  }
}

function columnsFrom({ values, rows, columns, offset, rowStride, columnStride }: Matrix, first: number): Matrix {
  return { values, rows, columns: columns - first, offset: offset + first * columnStride, rowStride, columnStride };
}

function columnsUpTo({ values, rows, offset, rowStride, columnStride }: Matrix, end: number): Matrix {
  return { values, rows, columns: end, offset, rowStride, columnStride };
}
