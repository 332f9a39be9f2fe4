/**
 * The table of one weight: sample k × output m, each cell ∂e(k)/∂x_m · ∂x_m/∂w. Rows add up to the samples' gradients,
 * columns to the part through one output, and both to Σ. This file chooses the digits.
 */
import { sum } from '../../expression';
import { outputCount, type StepTrace } from '../../model';
import {
  derivationOf,
  derivedLine,
  factorKinds,
  formatsThatHold,
  isShownAs,
  leaf,
  type Quantity,
  quantityValue,
  recomputed,
  rowOf,
  summandOf,
  type TableLine,
  type WeightPlace,
} from '../../quantity';
import { type NumberFormat, shownValue } from '../../text';

/** The most columns side by side; more outputs, or those that a narrow room has no width for, are shown in pages. */
export const mostAtOnce = 12;

/** So many outputs without a column are read one by one; what more of them add up to is the rest of the total. */
const mostRead = 50;

/** This many rows decide the digits; trying a thousand would take too long for a click. */
const triedRows = 12;

/** More values are not examined one by one for each number of digits. */
const mostTelling = 150;

type Column = 'share' | 'total';

export interface OutputsModel {
  readonly formats: Readonly<Record<Column, NumberFormat>>;
  /** The largest finite magnitude of a share, which has the full colour. */
  readonly largest: number;
  /** Whether each output's sum can be recomputed from the digits above it. */
  readonly columnsHold: readonly boolean[];
  /** Whether Σ can be recomputed from the digits of the sums beside it. */
  readonly totalHolds: boolean;
  /** What the outputs without a column add up to over the batch; absent if all have one, and until all rows have been read. */
  readonly restSum?: number | undefined;
}

/** The part of the table read so far: all of it, or the first rows. */
export interface ShareTable {
  readonly outputs: readonly number[];
  /** Row by row, one number per output. */
  readonly shares: Float64Array;
  /** Each row's sample gradient. */
  readonly totals: Float64Array;
  /** What the outputs without a column add up to in each row; absent if all have one. */
  readonly rests?: Float64Array | undefined;
  /** The outputs' sums over the batch; absent until all rows have been read. */
  readonly sums?: readonly number[];
  readonly restSum?: number | undefined;
}

/** Digits and colour scale for the rows read so far. */
export function modelOf(trace: StepTrace, place: WeightPlace, table: ShareTable): OutputsModel {
  const { layer, from, to } = place;
  const { outputs, shares, totals, rests, sums, restSum } = table;
  const width = outputs.length;
  const ends = sums
    ? [
        ...sums,
        ...(restSum === undefined ? [] : [restSum]),
        trace.gradientSum(layer, from, to),
        trace.dataGradient(layer, from, to),
        quantityValue({ kind: 'firstOutputGradient', ...place }, trace),
      ]
    : [];
  const line = (operands: ArrayLike<number>, value: number): TableLine<Column> => ({
    operands: Array.from(operands, (operand) => ({ column: 'share', value: operand })),
    result: { column: 'total', value },
    recompute: (shown) => shown.reduce((sum, one) => sum + one, 0),
  });
  const rowLines = Array.from(totals.subarray(0, triedRows), (total, row) =>
    line([...shares.subarray(row * width, (row + 1) * width), ...(rests?.subarray(row, row + 1) ?? [])], total),
  );
  const columnLines = sums && trace.batchSize <= triedRows ? sums.flatMap((value, at) => sumLine(value, at) ?? []) : [];
  const { formats, holds } = formatsThatHold<Column>(
    {
      share: { values: [...decisive(shares), ...(rests ? decisive(rests) : [])], role: 'operand' },
      total: { values: [...ends, ...decisive(totals)], role: 'result' },
    },
    [...rowLines, ...columnLines],
  );
  // If samples have factors, these are not shown, and the sums cannot be recomputed.
  function sumLine(value: number, at: number): TableLine<Column> | undefined {
    const tree = derivationOf({ kind: 'outputShareSum', ...place, output: outputs[at] ?? 1 }, trace)?.expression;
    const columnOf = ({ kind }: Quantity) => (kind === 'outputShare' ? 'share' : undefined);
    return tree && derivedLine(tree, { column: 'total', value }, { trace, columnOf });
  }
  let largest = 0;
  for (const share of shares) if (Number.isFinite(share) && Math.abs(share) > largest) largest = Math.abs(share);
  return {
    formats,
    largest,
    columnsHold: outputs.map((_, at) => holds[rowLines.length + at] ?? true),
    totalHolds:
      sums === undefined || totalHolds(trace.gradientSum(layer, from, to), [...sums, restSum ?? 0], formats.total),
    restSum,
  };
}

/** More digits would be other ones than the ledger's for the same Σ. */
function totalHolds(total: number, sums: readonly number[], format: NumberFormat): boolean {
  const again = sums.reduce((sum, one) => sum + shownValue(one, format), 0);
  return !Number.isFinite(again) || !Number.isFinite(total) || isShownAs(total, again, format);
}

/** c(k)·γ(k) of a row; 1 where samples have no factors. */
export function rowFactor(trace: StepTrace, row: number): number {
  return factorKinds(trace).reduce((product, kind) => product * trace[kind](row), 1);
}

/** Whether a row can be recomputed from the digits shown. */
export function rowHolds(
  trace: StepTrace,
  { place, outputs, rest = 0, sample, formats }: RowToCheck & Pick<OutputsModel, 'formats'>,
): boolean {
  const shares = sum(...outputs.map((output) => leaf({ kind: 'outputShare', ...place, output, sample })));
  const again = recomputed(shares, (share) => shownValue(quantityValue(share, trace), formats.share));
  const total = quantityValue(summandOf(trace, place, sample), trace);
  if (again === undefined || !Number.isFinite(total)) return true;
  const factor = rowFactor(trace, rowOf(trace, sample));
  return isShownAs(total, factor * (again + shownValue(rest, formats.share)), formats.total);
}

interface RowToCheck {
  readonly place: WeightPlace;
  readonly outputs: readonly number[];
  /** What the outputs without a column add up to. */
  readonly rest?: number | undefined;
  readonly sample: number;
}

/** The outputs that have no column. */
export function outputsLeftOut(trace: StepTrace, outputs: readonly number[]): readonly number[] {
  const all = Array.from({ length: outputCount(trace.network) }, (_, at) => at + 1);
  return all.filter((output) => !outputs.includes(output));
}

/** Those of them that are read one by one. */
export function readApart(leftOut: readonly number[]): readonly number[] {
  return leftOut.length <= mostRead ? leftOut : [];
}

/**
 * The outputs shown, from the link: `outputs.first=13` is the page with output 13; an invalid value means the first
 * page.
 */
export function shownOutputs(trace: StepTrace, first: string | undefined, atOnce = mostAtOnce): readonly number[] {
  const all = outputCount(trace.network);
  const asked = /^[1-9]\d{0,5}$/.test(first ?? '') ? Number(first) : 1;
  const page = asked <= all ? Math.floor((asked - 1) / atOnce) : 0;
  const start = page * atOnce + 1;
  return Array.from({ length: Math.min(atOnce, all + 1 - start) }, (_, index) => start + index);
}

/**
 * A sample of thousands of values that decides a column's digits: some values, the largest, and one that needs more
 * than four decimals.
 */
function decisive(values: Float64Array): readonly number[] {
  if (values.length <= mostTelling) return [...values];
  let largest = 0;
  let long: number | undefined;
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    if (Math.abs(value) > Math.abs(largest)) largest = value;
    if (long === undefined && Math.round(value * 1e4) / 1e4 !== value) long = value;
  }
  return [...values.subarray(0, mostTelling), largest, ...(long === undefined ? [] : [long])];
}
