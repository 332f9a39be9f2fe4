/**
 * The table of one weight: sample k × output m, each cell ∂e(k)/∂x_m · ∂x_m/∂w. Rows add up to the samples' gradients,
 * columns to what flows through one output, both to Σ. Here is decided with how many digits.
 */
import { sum } from '../../expression';
import { lastLayer, type StepTrace, unitsIn } from '../../model';
import {
  derivationOf,
  derivedLine,
  formatsThatHold,
  isShownAs,
  leaf,
  type Quantity,
  quantityValue,
  redone,
  type TableLine,
  type WeightPlace,
} from '../../quantity';
import { type NumberFormat, shownValue } from '../../text';

/** Columns that stand side by side; more outputs are turned over like pages. */
export const outputsAtOnce = 12;

/** So many rows decide about the digits: a thousand would take longer to try than a click may last. */
const triedRows = 12;

/** More values are not looked at one by one for each number of digits tried. */
const mostTelling = 150;

type Column = 'share' | 'total';

export interface OutputsModel {
  readonly formats: Readonly<Record<Column, NumberFormat>>;
  /** The largest finite size of a share: where the cells' colour is full. */
  readonly largest: number;
  /** Whether each output's sum can be redone from the digits above it. */
  readonly columnsHold: readonly boolean[];
}

/** What of the table has been read: all of it, or the rows that were read first. */
export interface ShareTable {
  readonly outputs: readonly number[];
  /** Row by row, a number an output. */
  readonly shares: Float64Array;
  /** Each row's sample gradient. */
  readonly totals: Float64Array;
  /** The outputs' sums over the batch; absent as long as not all rows have been read. */
  readonly sums?: readonly number[];
}

/** Digits and scale for what has been read. */
export function modelOf(trace: StepTrace, place: WeightPlace, table: ShareTable): OutputsModel {
  const { layer, from, to } = place;
  const { outputs, shares, totals, sums } = table;
  const width = outputs.length;
  const ends = sums
    ? [
        ...sums,
        trace.gradientSum(layer, from, to),
        trace.batchGradient(layer, from, to),
        quantityValue({ kind: 'firstOutputGradient', ...place }, trace),
      ]
    : [];
  const complete = width === outputCount(trace);
  const line = (operands: ArrayLike<number>, value: number): TableLine<Column> => ({
    operands: Array.from(operands, (operand) => ({ column: 'share', value: operand })),
    result: { column: 'total', value },
    recompute: (shown) => shown.reduce((sum, one) => sum + one, 0),
  });
  const rowLines = complete
    ? Array.from(totals.subarray(0, triedRows), (total, row) =>
        line(shares.subarray(row * width, (row + 1) * width), total),
      )
    : [];
  const columnLines = sums && trace.batchSize <= triedRows ? sums.flatMap((value, at) => sumLine(value, at) ?? []) : [];
  const { formats, holds } = formatsThatHold<Column>(
    {
      share: { values: telling(shares), role: 'operand' },
      total: { values: [...ends, ...telling(totals)], role: 'result' },
    },
    [...rowLines, ...columnLines],
  );
  // Where samples have factors these are not in sight, and the sums cannot be redone.
  function sumLine(value: number, at: number): TableLine<Column> | undefined {
    const tree = derivationOf({ kind: 'outputShareSum', ...place, output: outputs[at] ?? 1 }, trace)?.expression;
    const columnOf = ({ kind }: Quantity) => (kind === 'outputShare' ? 'share' : undefined);
    return tree && derivedLine(tree, { column: 'total', value }, { trace, columnOf });
  }
  let largest = 0;
  for (const share of shares) if (Number.isFinite(share) && Math.abs(share) > largest) largest = Math.abs(share);
  return { formats, largest, columnsHold: outputs.map((_, at) => holds[rowLines.length + at] ?? true) };
}

/** Whether a row can be redone from its shown digits. */
export function rowHolds(
  trace: StepTrace,
  { place, outputs, sample, formats }: RowToCheck & Pick<OutputsModel, 'formats'>,
): boolean {
  const shares = sum(...outputs.map((output) => leaf({ kind: 'outputShare', ...place, output, sample })));
  const again = redone(shares, (share) => shownValue(quantityValue(share, trace), formats.share));
  const total = quantityValue({ kind: 'sampleGradient', ...place, sample }, trace);
  return again === undefined || !Number.isFinite(total) || isShownAs(total, again, formats.total);
}

interface RowToCheck {
  readonly place: WeightPlace;
  readonly outputs: readonly number[];
  readonly sample: number;
}

export function outputCount({ network }: Pick<StepTrace, 'network'>): number {
  return unitsIn(network, lastLayer(network));
}

/** The outputs shown, from what the link says: `outputs.first=13` turns to the page with output 13; nonsense is the first page. */
export function shownOutputs(trace: StepTrace, first: string | undefined): readonly number[] {
  const all = outputCount(trace);
  const asked = /^[1-9]\d{0,5}$/.test(first ?? '') ? Number(first) : 1;
  const page = asked <= all ? Math.floor((asked - 1) / outputsAtOnce) : 0;
  const start = page * outputsAtOnce + 1;
  return Array.from({ length: Math.min(outputsAtOnce, all + 1 - start) }, (_, index) => start + index);
}

/** Of thousands of values those that decide about a column's digits: some, the largest, and one that no four decimals say. */
function telling(values: Float64Array): readonly number[] {
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
