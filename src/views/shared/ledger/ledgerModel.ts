/**
 * The ledger of one weight w_ij: a row a sample with x_i, δ_j and their product, then the totals and the update.
 * Everything in it is a quantity; here is decided which, in what order, and with how many digits.
 */
import type { StepTrace } from '../../../model';
import {
  activationBelow,
  type FactorKind,
  factorKinds,
  formatsThatHold,
  isPlain,
  type Quantity,
  type QuantityOf,
  quantityValue,
  samplesOf,
  summandOf,
  type TableLine,
  type WeightPlace,
} from '../../../quantity';
import type { NumberFormat } from '../../../text';
import { type Averages, averagesIn } from './averages';
import { bareFoot, printedFoot, type UpdateRow } from './foot';
import { fitsInColumn } from './footFormats';

export interface LedgerRow {
  readonly sample: number;
  /** Position in the batch, from 0: the order of the running total. */
  readonly position: number;
  /** In front of x: the sample's weight and clip factor, where there are any. */
  readonly factors: readonly QuantityOf<FactorKind>[];
  readonly x: Quantity;
  readonly delta: Quantity;
  /** What the sample adds: x·δ times its factors. */
  readonly product: Quantity;
  readonly runningTotal: Quantity;
  /** Whether the row can be redone from its shown digits; else it has ≈. */
  readonly holds: boolean;
}

/** The divisor and the batch's clip factor have no column; they stand in the labels of their rows, with digits of their own. */
export type LedgerColumn = FactorKind | 'x' | 'delta' | 'product' | 'divisor' | 'batchClipFactor' | 'weight';

export interface LedgerModel {
  readonly place: WeightPlace;
  /** The columns in front of x. */
  readonly factors: readonly FactorKind[];
  /** In the order of the batch. */
  readonly rows: readonly LedgerRow[];
  readonly formats: Readonly<Record<LedgerColumn, NumberFormat>>;
  readonly totals: readonly UpdateRow[];
  /** The rows of the optimizer's rule, down to the new weight. */
  readonly updateRows: readonly UpdateRow[];
  /** The means stand under columns whose digits need not suffice for them: inputs of 0 and 1 have a mean of 0.5. */
  readonly averages: Averages;
  /** Whether they are compared at all: with a plain mean or sum only. */
  readonly showsAverages: boolean;
}

const recent = new WeakMap<StepTrace, LedgerModel>();

/** The last one of each step is kept: the network prints the weight's numbers with the ledger's digits. */
export function ledgerModel(trace: StepTrace, place: WeightPlace): LedgerModel {
  const kept = recent.get(trace);
  if (kept && isSamePlace(kept.place, place)) return kept;
  const model = computedModel(trace, place);
  recent.set(trace, model);
  return model;
}

function isSamePlace(one: WeightPlace, other: WeightPlace): boolean {
  return one.layer === other.layer && one.from === other.from && one.to === other.to;
}

function computedModel(trace: StepTrace, place: WeightPlace): LedgerModel {
  const bare = samplesOf(trace).map((sample, position) => bareRow(place, { sample, position, trace }));
  const value = (quantity: Quantity): number => quantityValue(quantity, trace);
  const rowLines = bare.map(
    ({ factors, x, delta, product }): TableLine<LedgerColumn> => ({
      operands: [
        ...factors.map((factor) => ({ column: factor.kind, value: value(factor) })),
        { column: 'x', value: value(x) },
        { column: 'delta', value: value(delta) },
      ],
      result: { column: 'product', value: value(product) },
      redo: (shown) => shown.reduce((made, one) => made * one, 1),
    }),
  );
  const means = {
    x: value({ kind: 'meanActivation', layer: place.layer - 1, unit: place.from }),
    delta: value({ kind: 'meanDelta', layer: place.layer, unit: place.to }),
    product: value({ kind: 'productOfMeans', ...place }),
    gradient: value({ kind: 'batchGradient', ...place }),
    covariance: value({ kind: 'covariance', ...place }),
  };
  const showsAverages = isPlain(trace);
  const products = rowLines.map(({ result }) => result.value);
  const foot = bareFoot(trace, place, products);
  const asInColumn = (column: 'product' | 'weight'): number[] =>
    foot.rows.filter((row) => row.column === column).map((row) => value(row.quantity));
  const comparesInColumn =
    showsAverages &&
    foot.rows.every(({ name, column }) => name !== 'mean' || column !== 'own') &&
    fitsInColumn(means.product, products);
  const lines = [...rowLines, ...foot.lines.filter((line) => line !== undefined)];
  const { formats, holds } = formatsThatHold<LedgerColumn>(
    {
      sampleWeight: { values: factorValues(bare, 'sampleWeight', value), role: 'operand' },
      clipFactor: { values: factorValues(bare, 'clipFactor', value), role: 'operand' },
      x: { values: bare.map(({ x }) => value(x)), role: 'operand' },
      delta: { values: bare.map(({ delta }) => value(delta)), role: 'operand' },
      product: {
        values: [...products, ...asInColumn('product'), ...(comparesInColumn ? [means.product] : [])],
        scale: products,
        role: 'result',
      },
      divisor: { values: [trace.divisor], role: 'operand' },
      batchClipFactor: { values: [trace.batchClipFactor()], role: 'operand' },
      weight: { values: [value({ kind: 'weight', ...place }), ...asInColumn('weight')], role: 'result' },
    },
    lines,
  );
  const heldBy = new Map(lines.map((line, index) => [line, holds[index] ?? true]));
  const printed = printedFoot(foot, {
    trace,
    formats,
    holds: (line) => heldBy.get(line) ?? true,
  });
  const gradientRow = printed.find(({ quantity }) => quantity.kind === 'batchGradient') ?? printed[0];
  return {
    place,
    factors: factorKinds(trace),
    rows: bare.map((row, index) => ({ ...row, holds: holds[index] ?? true })),
    formats,
    totals: printed.slice(0, foot.totalCount),
    updateRows: printed.slice(foot.totalCount),
    averages: averagesIn({ ...formats, gradient: gradientRow?.format ?? formats.product }, means, trace),
    showsAverages,
  };
}

function factorValues(
  rows: readonly Omit<LedgerRow, 'holds'>[],
  kind: FactorKind,
  value: (quantity: Quantity) => number,
): readonly number[] {
  return rows.flatMap(({ factors }) => factors.filter((factor) => factor.kind === kind).map(value));
}

function bareRow(
  place: WeightPlace,
  { sample, position, trace }: { readonly sample: number; readonly position: number; readonly trace: StepTrace },
): Omit<LedgerRow, 'holds'> {
  return {
    sample,
    position,
    factors: factorKinds(trace).map((kind) => ({ kind, sample })),
    x: activationBelow(place.layer, place.from, sample),
    delta: { kind: 'delta', layer: place.layer, unit: place.to, sample },
    product: summandOf(trace, place, sample),
    runningTotal: { kind: 'runningTotal', layer: place.layer, from: place.from, to: place.to, sample },
  };
}
