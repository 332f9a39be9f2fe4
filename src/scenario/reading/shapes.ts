/** Arrays that a call fills, shapes or counts out: `zeros(2, 1)`, `reshape(2, 2)`, `0:0.5:1`. */
import { type ArrayRead, listOf, type NumberArray, rowsArray, rowsOf } from './arrays';
import { pastForm } from './forms';
import { type Group, isSign, numbersIn, type Token } from './tokens';

/** `0:0.5:1`, with the step in the middle. */
export function rangeAt(tokens: readonly Token[], start: number): ArrayRead | undefined {
  const next = pastForm(tokens, start, /0 : 0 (?:: 0 )?(?!: )/y);
  if (next === undefined) return undefined;
  const [first = 0, ...others] = numbersIn(tokens.slice(start, next)).map(({ value }) => value);
  const [last = 0, step = 1] = others.reverse();
  const count = Math.floor((last - first) / step + 1e-9) + 1;
  if (!(count >= 1 && count <= 10_000)) return undefined;
  return { choices: [listOf(Array.from({ length: count }, (_, at) => first + at * step))], next };
}

/** Values in so many rows and columns, in this order; −1 follows from the other size. */
export function inShape(values: readonly number[], sizes: readonly number[], by: 'rows' | 'columns'): NumberArray {
  if (sizes.length < 2) return listOf(values);
  const [given = 1, wide = 1] = sizes;
  const height = given > 0 ? given : Math.ceil(values.length / Math.max(1, wide));
  const width = wide > 0 ? wide : Math.ceil(values.length / Math.max(1, height));
  if (height * width !== values.length) return rowsArray([[...values], []]);
  const placeOf = (row: number, column: number): number =>
    by === 'rows' ? row * width + column : column * height + row;
  return rowsArray(rowsOf(height, width, (row, column) => values[placeOf(row, column)] ?? Number.NaN));
}

interface Argument {
  readonly name?: string;
  readonly parts: readonly Token[];
}

export function argumentsOf({ parts }: Group): readonly Argument[] {
  const found: Token[][] = [[]];
  for (const part of parts) {
    if (isSign(part, ',')) found.push([]);
    else if (!isSign(part, '\n')) found.at(-1)?.push(part);
  }
  return found.map((tokens) => {
    const [name, equals] = tokens;
    return name?.kind === 'name' && isSign(equals, '=')
      ? { name: name.text, parts: tokens.slice(2) }
      : { parts: tokens };
  });
}

/** `zeros(2, 1)` and its like. In MATLAB one size makes a square, elsewhere a list. */
export function filledBy(
  name: string,
  sizes: readonly number[],
  { isBare, isShape }: { readonly isBare: boolean; readonly isShape: boolean },
): NumberArray | undefined {
  if (!/^(?:zeros|ones|eye|identity|full)$/.test(name)) return undefined;
  const isDiagonal = name === 'eye' || name === 'identity';
  const shape = name === 'full' ? sizes.slice(0, -1) : sizes;
  const [height = 1, given = isBare || isDiagonal ? height : undefined] = shape;
  const width = given ?? 1;
  if (height * width > 1_000_000 || height < 1 || width < 1 || !Number.isInteger(height)) return undefined;
  const value = name === 'zeros' ? 0 : name === 'full' ? (sizes.at(-1) ?? 0) : 1;
  const isList = given === undefined || (isShape && shape.length === 1);
  if (isList) return listOf(Array.from({ length: height }, () => value));
  return rowsArray(rowsOf(height, width, (row, column) => (isDiagonal ? Number(row === column) : value)));
}
