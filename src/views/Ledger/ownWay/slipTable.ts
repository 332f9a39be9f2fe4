/**
 * A wrong answer's calculation in the ledger's rows: which x meets which δ, what is added, and what is divided. Averaged samples
 * are rows of their own, after those that they were made of.
 */
import type { SlipName } from '../../../lessons';
import { type MistakeName, type StepTrace, unitsIn } from '../../../model';
import { divisionRow, isPlain, rowsOf, sampleAt, type WeightPlace } from '../../../quantity';

export interface SlipRow {
  /** The row of the batch, from 1; absent: the averaged sample. */
  readonly row?: number;
  readonly sample?: number;
  readonly x: number;
  readonly delta: number;
  /** The row whose δ it is; another one than its own where pairs are crossed. */
  readonly deltaRow?: number;
  /** A number that this sample does not have: another one was calculated. */
  readonly isOwnX?: boolean;
  readonly isOwnDelta?: boolean;
  /** Absent: in this way the row is not multiplied. */
  readonly product?: number;
  /** The program overwrites it with the next one. */
  readonly isLost?: boolean;
}

export type SlipTotalName =
  | 'sum'
  | 'mean'
  | 'divided'
  | 'dividedTwice'
  | 'undivided'
  | 'last'
  | 'timesBatch'
  | 'result';

export interface SlipTotal {
  readonly name: SlipTotalName;
  readonly value: number;
  /** It is in sight with the last one, in the least room as well. */
  readonly isResult?: true;
}

export interface SlipTable {
  readonly slip: SlipName;
  readonly rows: readonly SlipRow[];
  /** The last one is the result. */
  readonly totals: readonly SlipTotal[];
}

/** Undefined where samples have weights or are clipped: the ledger's rows have other factors then. */
export function slipTable(trace: StepTrace, place: WeightPlace, slip: SlipName): SlipTable | undefined {
  if (!isPlain(trace) || trace.batchSize === 0) return undefined;
  return { slip, ...tables[slip](trace, place) };
}

/** What the answer would be in this way. */
export function resultOf({ totals }: SlipTable): number {
  return totals.at(-1)?.value ?? Number.NaN;
}

type Calculated = Pick<SlipTable, 'rows' | 'totals'>;

const tables: { readonly [Name in SlipName]: (trace: StepTrace, place: WeightPlace) => Calculated } = {
  crossedPairs: (trace, place) =>
    added(
      trace,
      samples(trace, place).map((one, at, all) => {
        const partner = all[(at + 1) % all.length] ?? one;
        return { ...one, delta: partner.delta, deltaRow: partner.row, product: one.x * partner.delta };
      }),
    ),
  magnitudes: (trace, place) =>
    added(
      trace,
      multiplied(trace, place).map((one) => ({ ...one, product: Math.abs(one.product) })),
    ),
  sumForMean: (trace, place) => summed(multiplied(trace, place), 'undivided'),
  dividedTwice: (trace, place) => summed(multiplied(trace, place), 'dividedTwice', trace.batchSize ** 2),
  lastSample: (trace, place) => {
    const rows = multiplied(trace, place).map((one) => ({ ...one, isLost: one.row < trace.batchSize }));
    return { rows, totals: [{ name: 'last', value: rows.at(-1)?.product ?? Number.NaN }] };
  },
  productOfMeans: (trace, place) => {
    const rows = samples(trace, place);
    const [x, delta] = [meanOf(rows, 'x'), meanOf(rows, 'delta')];
    return averaged(rows, { x, delta, product: x * delta, count: isDivided(trace) ? 1 : trace.batchSize });
  },
  averagedInputs: (trace, place) => averagedPass(trace, place, 'averagedInputs'),
  averagedErrors: (trace, place) => averagedPass(trace, place, 'averagedErrors'),
  firstOutput: (trace, { layer, from, to }) =>
    added(
      trace,
      samples(trace, { layer, from, to }).map((one) => ({
        ...one,
        delta: trace.deltaShare(layer, to, 1, one.row),
        isOwnDelta: true,
        product: trace.outputShare(layer, from, to, 1, one.row),
      })),
    ),
  // As many units as samples: x of sample u is multiplied by δ of unit u, for the sample whose number is the weight's unit.
  wrongAxis: (trace, place) =>
    added(
      trace,
      multiplied(trace, place).map((one) => {
        if (unitsIn(trace.network, place.layer) !== trace.batchSize) return one;
        const delta = trace.delta(place.layer, one.row, place.to);
        return { ...one, delta, isOwnDelta: true, product: one.x * delta };
      }),
    ),
  updatedWeights: (trace, place) => onlyResult(trace, place, 'updatedWeights'),
  slopeAtOutput: (trace, place) => onlyResult(trace, place, 'slopeAtOutput'),
  targetsBroadcast: (trace, place) => onlyResult(trace, place, 'targetsBroadcast'),
  biasNotDivided: (trace, place) =>
    place.from === 0 ? summed(multiplied(trace, place), 'undivided') : added(trace, multiplied(trace, place)),
};

interface PlacedRow extends SlipRow {
  readonly row: number;
}

interface ProductRow extends PlacedRow {
  readonly product: number;
}

function samples(trace: StepTrace, { layer, from, to }: WeightPlace): readonly PlacedRow[] {
  return rowsOf(trace).map((row) => ({
    row,
    sample: sampleAt(trace, row),
    x: trace.activation(layer - 1, from, row),
    delta: trace.delta(layer, to, row),
  }));
}

function multiplied(trace: StepTrace, place: WeightPlace): readonly ProductRow[] {
  return samples(trace, place).map((one) => ({ ...one, product: one.x * one.delta }));
}

/** Σ, and what is made of it. */
function summed(rows: readonly ProductRow[], name: SlipTotalName, divisor = 1): Calculated {
  const value = sumOf(rows);
  return {
    rows,
    totals: [
      { name: 'sum', value },
      { name, value: value / divisor },
    ],
  };
}

/** Adds and divides as the true products are added and divided. */
function added(trace: StepTrace, rows: readonly ProductRow[]): Calculated {
  if (isDivided(trace)) return summed(rows, 'mean', trace.batchSize);
  return { rows, totals: [{ name: 'sum', value: sumOf(rows) }] };
}

/** Not a sum, and not one whose δ are divided already. */
function isDivided(trace: StepTrace): boolean {
  return divisionRow(trace) !== 'none';
}

/** One sample more, the averaged one; where nothing is divided it counts as often as there are samples. */
function averaged(
  rows: readonly SlipRow[],
  { count, ...one }: Required<Pick<SlipRow, 'x' | 'delta' | 'product'>> & { readonly count: number },
): Calculated {
  const value = one.product * count;
  return {
    rows: [...rows, { ...one, isOwnX: true, isOwnDelta: true }],
    totals: [{ name: count === 1 ? 'result' : 'timesBatch', value }],
  };
}

/** One pass for the whole batch: its δ is the gradient of the bias, and its x what the weight's gradient has besides. */
function averagedPass(
  trace: StepTrace,
  { layer, from, to }: WeightPlace,
  method: 'averagedInputs' | 'averagedErrors',
): Calculated {
  const rows = samples(trace, { layer, from, to });
  const count = trace.settings.reduction === 'sum' ? trace.batchSize : 1;
  const product = trace.mistakenGradient(method, layer, from, to) / count;
  const mean = meanOf(rows, 'x');
  const isMean = layer === 1 || method === 'averagedErrors' || from === 0;
  const hasBias = trace.network.bias !== 'none';
  const delta = hasBias ? trace.mistakenGradient(method, layer, 0, to) / count : isMean ? product / mean : Number.NaN;
  const x = isMean ? mean : product / delta;
  // Where neither tells them apart, only what comes out is known.
  if (Number.isNaN(x) || Number.isNaN(delta)) return onlyResult(trace, { layer, from, to }, method);
  return averaged(rows, { x, delta, product, count });
}

function onlyResult(trace: StepTrace, place: WeightPlace, method: MistakeName): Calculated {
  const { layer, from, to } = place;
  const value = trace.mistakenGradient(method, layer, from, to);
  return { rows: samples(trace, place), totals: [{ name: 'result', value }] };
}

function sumOf(rows: readonly ProductRow[]): number {
  return rows.reduce((sum, { product }) => sum + product, 0);
}

function meanOf(rows: readonly SlipRow[], of: 'x' | 'delta'): number {
  return rows.reduce((sum, row) => sum + row[of], 0) / rows.length;
}
