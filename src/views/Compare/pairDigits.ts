/** How the numbers in the ledger of both are computed from each other, so that its digits can be chosen to show it. */
import { hasFactors, isShownAs, shownIn, stepDivision, type TableLine, type WeightPlace } from '../../quantity';
import {
  columnFormat,
  decimalsBeside,
  firstApart,
  mostDecimals,
  type NumberFormat,
  shownValue,
  withCommonPower,
} from '../../text';
import type { FootName, PairedTraces, Two } from './pairNumbers';
import { haveSameWeights } from './reasons/facts';

export type CellName = 'first' | 'second' | 'difference' | 'ratio';

/** Their digits are chosen together; those of differences and ratios after them. */
export type ShownColumn = 'x' | 'delta' | 'value' | 'weight';

export interface PairRow extends Two {
  readonly name?: FootName;
  /** One of the two numbers is only a remainder of rounding, which has no ratio. */
  readonly hasRemainder?: boolean;
}

/** A cell, and how it is computed from other cells. */
interface CellLine {
  readonly row: PairRow;
  readonly cell: CellName;
  readonly line: TableLine<ShownColumn>;
}

export function columnOf({ name }: PairRow): 'value' | 'weight' {
  return name === 'newWeight' ? 'weight' : 'value';
}

/** What follows from the two numbers of `as`, where the row has both. */
type Derived = (row: PairRow, as: Two) => number | undefined;

export const differenceOf: Derived = (_, { first, second }) =>
  first === undefined || second === undefined ? undefined : second - first;

/** No ratio for weights, because both start with the same ones. */
export const ratioOf: Derived = (row, { first, second }) =>
  first === undefined || second === undefined || first === 0 || row.hasRemainder || columnOf(row) === 'weight'
    ? undefined
    : second / first;

/**
 * With as many decimals as show that the two numbers of each row differ, because that is the point of the table: 0.1498 and 0.1498 stand for two
 * new weights. Rows that cannot be told apart in so many decimals ask for none.
 */
export function formatsApart(
  formats: Readonly<Record<ShownColumn, NumberFormat>>,
  differing: readonly PairRow[],
): Readonly<Record<ShownColumn, NumberFormat>> {
  const apart = (column: 'value' | 'weight'): NumberFormat => {
    const numbers = differing
      .filter((row) => columnOf(row) === column)
      .map(({ first = 0, second = 0 }) => [first, second]);
    const format = formats[column];
    const longest = Math.max(0, ...numbers.flat().filter(Number.isFinite).map(Math.abs));
    const most = format.exponent === 0 ? decimalsBeside(longest) : mostDecimals;
    const at = (decimals: number): NumberFormat => ({
      ...format,
      decimals,
      ...(format.ownDigits && { ownDigits: format.ownDigits + decimals - format.decimals }),
    });
    const isAlike = (pair: readonly number[], shown: NumberFormat): boolean => {
      const [one = 0, other = 0] = pair;
      return shownValue(one, shown) === shownValue(other, shown);
    };
    const last = at(Math.max(format.decimals, most));
    const tellable = numbers.filter((pair) => !isAlike(pair, last));
    return firstApart(
      (more) => at(format.decimals + more),
      (shown) => tellable.some((pair) => isAlike(pair, shown)),
      last.decimals - format.decimals,
    );
  };
  return { ...formats, value: apart('value'), weight: apart('weight') };
}

/** Whether a line's result follows from its operands as they are shown. */
export function holdsIn(
  { operands, result, recompute }: TableLine<ShownColumn>,
  formats: Readonly<Record<ShownColumn, NumberFormat>>,
): boolean {
  if (![...operands, result].every(({ value }) => Number.isFinite(value))) return true;
  const shown = operands.map(({ column, value }) => (column === 'exact' ? value : shownValue(value, formats[column])));
  return isShownAs(result.value, recompute(shown), formats[result.column]);
}

const fewestDecimals = 3;

/** The largest number of decimals, up to those of the numbers themselves, with which the fewest rows disagree with their digits. */
export function derivedColumn(
  rows: readonly PairRow[],
  formats: Readonly<Record<ShownColumn, NumberFormat>>,
  derive: Derived,
): { readonly format: NumberFormat; readonly failing: readonly PairRow[] } {
  const shown = (row: PairRow): Two => {
    const format = formats[columnOf(row)];
    const as = (value: number | undefined): number | undefined =>
      value === undefined || !Number.isFinite(value) ? undefined : shownValue(value, format);
    return { first: as(row.first), second: as(row.second) };
  };
  const all = rows.flatMap((row) => {
    const [value, again] = [derive(row, row), derive(row, shown(row))];
    return value === undefined || !Number.isFinite(value) ? [] : [{ row, value, again }];
  });
  const usual = columnFormat(all.map(({ value }) => value));
  const longest = Math.max(formats.value.decimals, formats.weight.decimals);
  const most = derive === differenceOf ? Math.max(fewestDecimals, longest) : usual.decimals;
  const base = derive === differenceOf ? formats.value : usual;
  const values = all.map(({ value }) => value);
  let best: { readonly format: NumberFormat; readonly failing: readonly PairRow[] } | undefined;
  for (let decimals = most; decimals >= fewestDecimals; decimals--) {
    const format: NumberFormat = base.ownPowers
      ? { ...base, ownDigits: decimals }
      : withCommonPower({ decimals, exponent: base.exponent, ownDigits: 2 }, values);
    const failing = all.flatMap(({ row, value, again }) =>
      again !== undefined && isShownAs(value, again, format) ? [] : [row],
    );
    if (!best || failing.length < best.failing.length) best = { format, failing };
    if (failing.length === 0) break;
  }
  return best ?? { format: usual, failing: [] };
}

/**
 * Which factors stand before the products: an x and a δ that both runs have; an x that both have and a δ of each, where only the loss
 * differs; or none.
 */
export type Factors = 'common' | 'twoDeltas' | 'none';

export function factorsOf({ first, second }: PairedTraces): Factors {
  const plain = [first, second].every(({ hasSampleWeights, settings }) => !hasFactors({ hasSampleWeights, settings }));
  // A δ that contains the division is another number where the runs divide by another.
  const sameDeltas = !shownIn(first).carried || first.divisor === second.divisor;
  if (!plain || !sameDeltas || !haveSameWeights({ first, second })) return 'none';
  if (first.settings.loss === second.settings.loss) return 'common';
  return first.batch.join() === second.batch.join() ? 'twoDeltas' : 'none';
}

/** x · δ of the rows. */
export function productLines(
  traces: PairedTraces,
  rows: readonly (PairRow & { readonly row: number | undefined })[],
  { layer, from, to }: WeightPlace,
): readonly CellLine[] {
  const factors = factorsOf(traces);
  if (factors === 'none') return [];
  // Under two losses, each run has products of its own.
  const cells = factors === 'common' ? (['first'] as const) : (['first', 'second'] as const);
  return rows.flatMap((row) =>
    cells.flatMap((cell) => {
      const [at, value] = [row.row, row[cell]];
      if (at === undefined || value === undefined) return [];
      const operands = [
        { column: 'x', value: traces.first.activation(layer - 1, from, at) },
        { column: 'delta', value: traces[cell].delta(layer, to, at) },
      ] as const;
      const recompute = ([x = 0, d = 0]: readonly number[]): number => x * d;
      return [{ row, cell, line: { operands, result: { column: 'value', value }, recompute } } satisfies CellLine];
    }),
  );
}

/** Nobody adds longer sums by hand. */
const mostAdded = 12;

/** The sum of the products, and the sum divided, where it is divided by a number alone. */
export function footLines(
  { first, second }: PairedTraces,
  place: WeightPlace,
  { rows, foot }: { readonly rows: readonly PairRow[]; readonly foot: readonly PairRow[] },
): readonly CellLine[] {
  const sum = foot.find(({ name }) => name === 'sum');
  // The penalty is added after the division.
  const gradient = foot.find(({ name }) => name === 'data') ?? foot.find(({ name }) => name === 'gradient');
  if (!sum || !gradient || rows.length > mostAdded) return [];
  return (['first', 'second'] as const).flatMap((cell): readonly CellLine[] => {
    const trace = cell === 'first' ? first : second;
    const [total, divided] = [sum[cell], gradient[cell]];
    const products = rows.map((row) => row[cell]).filter((value) => value !== undefined);
    if (total === undefined || divided === undefined) return [];
    const added: CellLine = {
      row: sum,
      cell,
      line: {
        operands: products.map((value) => ({ column: 'value', value })),
        result: { column: 'value', value: total },
        recompute: (shown) => shown.reduce((before, value) => before + value, 0),
      },
    };
    const division = stepDivision(trace, place);
    if (division.by === undefined && division.why === 'noWeight') return [added];
    const by = division.by === undefined || division.where === 'delta' ? 1 : division.by * (division.again ?? 1);
    const over: CellLine = {
      row: gradient,
      cell,
      line: {
        operands: [
          { column: 'value', value: total },
          { column: 'exact', value: by },
        ],
        result: { column: 'value', value: divided },
        recompute: ([s = 0, d = 1]) => s / d,
      },
    };
    return [added, over];
  });
}
