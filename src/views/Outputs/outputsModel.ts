/**
 * The table of one weight: sample k × output m, each cell ∂e(k)/∂x_m · ∂x_m/∂w. Rows add up to the samples' gradients,
 * columns to what flows through one output, both to Σ. Here is decided with how many digits.
 */
import { lastLayer, type StepTrace, unitsIn } from '../../model';
import {
  formatsThatHold,
  hasFactors,
  isShownAs,
  quantityValue,
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

/** Reads every share of the outputs shown; each output's first one takes a backward pass. */
export function outputsModel(trace: StepTrace, place: WeightPlace, outputs: readonly number[]): OutputsModel {
  const { layer, from, to } = place;
  const rows = trace.batch.map((_, position) => ({
    shares: outputs.map((output) => trace.outputShare(layer, from, to, output, position)),
    total: trace.sampleGradient(layer, from, to, position),
  }));
  const sums = outputs.map((output) => quantityValue({ kind: 'outputShareSum', ...place, output }, trace));
  const ends = [trace.gradientSum(layer, from, to), trace.batchGradient(layer, from, to)];
  const firstOnly = quantityValue({ kind: 'firstOutputGradient', ...place }, trace);
  const shares = rows.flatMap((row) => row.shares);
  const complete = outputs.length === outputCount(trace);
  const line = (operands: readonly number[], value: number): TableLine<Column> => ({
    operands: operands.map((operand) => ({ column: 'share', value: operand })),
    result: { column: 'total', value },
    redo: (shown) => shown.reduce((sum, one) => sum + one, 0),
  });
  const rowLines = complete ? rows.slice(0, triedRows).map((row) => line(row.shares, row.total)) : [];
  const columnLines =
    trace.batchSize <= triedRows && !hasFactors(trace) ? sums.map((sum, at) => line(column(rows, at), sum)) : [];
  const { formats, holds } = formatsThatHold<Column>(
    {
      share: { values: telling(shares), role: 'operand' },
      total: { values: telling([...sums, ...ends, firstOnly, ...rows.map((row) => row.total)]), role: 'result' },
    },
    [...rowLines, ...columnLines],
  );
  return {
    formats,
    largest: shares.reduce((most, value) => (Number.isFinite(value) ? Math.max(most, Math.abs(value)) : most), 0),
    columnsHold: outputs.map((_, at) => holds[rowLines.length + at] ?? true),
  };
}

/** Whether a row can be redone from its shown digits. */
export function rowHolds(
  trace: StepTrace,
  { place, outputs, sample, formats }: RowToCheck & Pick<OutputsModel, 'formats'>,
): boolean {
  const again = outputs.reduce(
    (sum, output) =>
      sum + shownValue(quantityValue({ kind: 'outputShare', ...place, output, sample }, trace), formats.share),
    0,
  );
  const total = quantityValue({ kind: 'sampleGradient', ...place, sample }, trace);
  return !Number.isFinite(total) || isShownAs(total, again, formats.total);
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

function column(rows: readonly { readonly shares: readonly number[] }[], at: number): readonly number[] {
  return rows.map((row) => row.shares[at] ?? Number.NaN);
}

/** Of thousands of values those that decide about a column's digits: some, the largest, and one that no four decimals say. */
function telling(values: readonly number[]): readonly number[] {
  if (values.length <= mostTelling) return values;
  let largest = 0;
  let long: number | undefined;
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    if (Math.abs(value) > Math.abs(largest)) largest = value;
    if (long === undefined && Math.round(value * 1e4) / 1e4 !== value) long = value;
  }
  return [...values.slice(0, mostTelling), largest, ...(long === undefined ? [] : [long])];
}
