/**
 * C += A B in WebAssembly, two float64 at a time: the code of the function that processes one tile. The two lanes hold
 * neighbouring cells of C, never parts of one sum. Every cell adds a·b in the order of the terms, and each product is
 * rounded before it is added, as in the plain loop. Fused or relaxed instructions would break this.
 *
 * A lies anywhere in the memory with any strides; B and C are row-major, each row `columns` long. C is processed in
 * blocks of 4 rows × 4 columns, then 2 columns, then 1; the remaining rows one at a time.
 */
import { access, advance, at, type Code, constant, countDown, get, op, repeat, set, type ValueType } from './assembler';

/** Byte offsets of A, B and C in the memory. */
export interface Places {
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

const rowsAtOnce = 4;

/** Indices of parameters and locals; all but the last ones are i32. Strides are in bytes. */
const rows = 0;
const terms = 1;
const columns = 2;
const aRow = 3;
const aTerm = 4;
const integers = 5;
const [rowBytes, aBlock, cBlock, columnsLeft, bColumn, cColumn, termsLeft, bAt] = [5, 6, 7, 8, 9, 10, 11, 12] as const;
const aAt = 13;
const cAt = aAt + rowsAtOnce;
const vectors = cAt + rowsAtOnce;
const mostVectors = 2;
/** First the values read from A and B, then the accumulators, row by row. */
const numbers = vectors + 1 + (rowsAtOnce + 1) * mostVectors;

/** The width of a block: in vectors of two columns, or one column alone. */
type Width = 2 | 1 | 'one';

export const parameterCount = integers;

export const localTypes: readonly ValueType[] = [
  ...Array<ValueType>(vectors - integers).fill('i32'),
  ...Array<ValueType>(numbers - vectors).fill('v128'),
  ...Array<ValueType>(1 + 1 + rowsAtOnce).fill('f64'),
];

/** run(rows, terms, columns, aRow, aTerm): adds A B to C; requires at least one term. */
export function kernelBody(places: Places): Code {
  const stepDown = (height: number): Code => [
    ...rowOfBlocks(height, places),
    ...advance(aBlock, [...get(aRow), ...constant(height), ...op.i32Mul]),
    ...advance(cBlock, [...get(rowBytes), ...constant(height), ...op.i32Mul]),
  ];
  return [
    ...[...get(columns), ...constant(8), ...op.i32Mul, ...set(rowBytes)],
    ...[...constant(places.a), ...set(aBlock), ...constant(places.c), ...set(cBlock)],
    ...countDown(rows, rowsAtOnce, stepDown(rowsAtOnce)),
    ...countDown(rows, 1, stepDown(1)),
  ];
}

function rowOfBlocks(height: number, places: Places): Code {
  const stepRight = (width: Width): Code => {
    const bytes = width === 'one' ? 8 : 16 * width;
    return [...block(height, width), ...advance(bColumn, constant(bytes)), ...advance(cColumn, constant(bytes))];
  };
  return [
    ...[...get(columns), ...set(columnsLeft)],
    ...[...constant(places.b), ...set(bColumn), ...get(cBlock), ...set(cColumn)],
    ...countDown(columnsLeft, 4, stepRight(2)),
    ...countDown(columnsLeft, 2, stepRight(1)),
    ...countDown(columnsLeft, 1, stepRight('one')),
  ];
}

/** height × width cells of C over all terms, in registers. */
function block(height: number, width: Width): Code {
  const one = width === 'one';
  const across = counted(one ? 1 : width);
  const down = counted(height);
  const [load, store, splat] = one
    ? [access.f64Load, access.f64Store, access.f64Load]
    : [access.v128Load, access.v128Store, access.v128LoadSplat];
  const [multiply, add] = one ? [op.f64Mul, op.f64Add] : [op.f64x2Mul, op.f64x2Add];
  const sum = (row: number, column: number): number =>
    one ? numbers + 2 + row : vectors + 1 + mostVectors * (row + 1) + column;
  const aValue = one ? numbers : vectors;
  const bValue = (column: number): number => aValue + 1 + column;

  const begin = down.flatMap((row) => [
    ...[...(row === 0 ? get(aBlock) : [...get(aAt + row - 1), ...get(aRow), ...op.i32Add]), ...set(aAt + row)],
    ...[...(row === 0 ? get(cColumn) : [...get(cAt + row - 1), ...get(rowBytes), ...op.i32Add]), ...set(cAt + row)],
    ...across.flatMap((column) => [...get(cAt + row), ...at(load, 16 * column), ...set(sum(row, column))]),
  ]);
  const term = [
    ...across.flatMap((column) => [...get(bAt), ...at(load, 16 * column), ...set(bValue(column))]),
    ...down.flatMap((row) => [
      ...[...get(aAt + row), ...at(splat), ...set(aValue)],
      ...across.flatMap((column) => [
        ...[...get(sum(row, column)), ...get(aValue), ...get(bValue(column)), ...multiply],
        ...[...add, ...set(sum(row, column))],
      ]),
      ...advance(aAt + row, get(aTerm)),
    ]),
    ...advance(bAt, get(rowBytes)),
  ];
  const finish = down.flatMap((row) =>
    across.flatMap((column) => [...get(cAt + row), ...get(sum(row, column)), ...at(store, 16 * column)]),
  );
  return [
    ...begin,
    ...[...get(bColumn), ...set(bAt), ...get(terms), ...set(termsLeft)],
    ...repeat(termsLeft, term),
    ...finish,
  ];
}

function counted(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}
