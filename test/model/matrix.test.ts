import { describe, expect, it } from 'vitest';
import { matrix, rowRange, transposed, windowOf } from '../../src/model/matrix';

const values = Float64Array.from({ length: 12 }, (_, index) => index);
const source = matrix(values, { rows: 3, columns: 4 });

/** The cells, row by row. */
function cells({ values: own, rows, columns, offset, rowStride, columnStride }: typeof source): number[][] {
  return Array.from({ length: rows }, (_row, row) =>
    Array.from({ length: columns }, (_, column) => own[offset + row * rowStride + column * columnStride] ?? Number.NaN),
  );
}

describe('matrix', () => {
  it('has its values row by row, from an offset', () => {
    expect(cells(matrix(values, { rows: 2, columns: 3 }, 6))).toEqual([
      [6, 7, 8],
      [9, 10, 11],
    ]);
  });

  it('refuses more cells than there are values after the offset', () => {
    expect(() => matrix(values, { rows: 2, columns: 3 }, 7)).toThrow('expected 2 × 3 values after 7, got 5');
  });

  it('transposed, rowRange and windowOf share its values', () => {
    expect(cells(transposed(source))).toEqual([
      [0, 4, 8],
      [1, 5, 9],
      [2, 6, 10],
      [3, 7, 11],
    ]);
    expect(cells(rowRange(source, 1, 3))).toEqual([
      [4, 5, 6, 7],
      [8, 9, 10, 11],
    ]);
    expect(cells(windowOf(transposed(source), { row: 1, rows: 2, column: 1, columns: 2 }))).toEqual([
      [5, 9],
      [6, 10],
    ]);
    expect(rowRange(source, 0, 3).rows).toBe(3);
    expect(rowRange(source, 2, 2).rows).toBe(0);
  });

  it.each([
    [-1, 2],
    [0, 4],
    [2, 1],
  ])('rowRange refuses rows %d to %d of 3', (first, end) => {
    expect(() => rowRange(source, first, end)).toThrow(`rows ${first}..${end}: expected within 0..3`);
  });

  it.each([
    [{ row: -1, rows: 1, column: 0, columns: 1 }],
    [{ row: 3, rows: 1, column: 0, columns: 1 }],
    [{ row: 0, rows: 1, column: -1, columns: 1 }],
    [{ row: 0, rows: 1, column: 3, columns: 2 }],
  ])('windowOf refuses %j', (part) => {
    expect(() => windowOf(source, part)).toThrow('window: expected within 3 × 4');
  });
});
