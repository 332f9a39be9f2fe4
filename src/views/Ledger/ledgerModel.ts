/**
 * The ledger of one weight w_ij: a row a sample with x_i, δ_j and their product, then the totals and the update.
 * Everything in it is a quantity; here is decided which, in what order, and with how many digits.
 */
import type { StepTrace } from '../../model';
import {
  activationBelow,
  decays,
  type FactorKind,
  factorKinds,
  formatsThatHold,
  isFrozen,
  isPlain,
  type Quantity,
  type QuantityOf,
  quantityValue,
  samplesOf,
  summandOf,
  type TableLine,
  type WeightPlace,
} from '../../quantity';
import { columnFormat, type NumberFormat } from '../../text';
import { type Averages, averagesIn } from './averages';
import { gradientGiven, totalLine, totalRows } from './totals';

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

/** One of the rows under the rule: a name in the catalogue, a number, and the column that it is printed like. */
export interface UpdateRow {
  readonly name:
    | 'sum'
    | 'mean'
    | 'clipped'
    | 'decay'
    | 'velocityBefore'
    | 'velocityAfter'
    | 'firstMoment'
    | 'secondMoment'
    | 'firstMomentCorrected'
    | 'secondMomentCorrected'
    | 'update'
    | 'adamUpdate'
    | 'frozen'
    | 'newWeight';
  readonly quantity: Quantity;
  readonly column: 'product' | 'weight' | 'own';
  readonly holds: boolean;
}

export function ledgerModel(trace: StepTrace, place: WeightPlace): LedgerModel {
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
  const fitted = (row: BareUpdateRow): BareUpdateRow => ownWhereOutOfScale(row, { products, value });
  // A sum and a mean are of the products' own scale; what is divided by any number, or clipped, need not be.
  const totals = totalRows(trace, place).map((row) =>
    row.name === 'sum' || (showsAverages && row.name === 'mean') ? row : fitted(row),
  );
  const updates = updateRows(trace, place);
  const below = [...totals, ...updates.map(fitted)];
  const footLines = below.map((row) => footLine(row, trace, place));
  const asInColumn = (column: 'product' | 'weight'): number[] =>
    below.filter((row) => row.column === column).map((row) => value(row.quantity));
  const lines = [...rowLines, ...footLines.filter((line) => line !== undefined)];
  const { formats, holds } = formatsThatHold<LedgerColumn>(
    {
      sampleWeight: { values: factorValues(bare, 'sampleWeight', value), role: 'operand' },
      clipFactor: { values: factorValues(bare, 'clipFactor', value), role: 'operand' },
      x: { values: bare.map(({ x }) => value(x)), role: 'operand' },
      delta: { values: bare.map(({ delta }) => value(delta)), role: 'operand' },
      product: {
        values: [...products, ...asInColumn('product'), ...(showsAverages ? [means.product] : [])],
        role: 'result',
      },
      divisor: { values: [trace.divisor], role: 'operand' },
      batchClipFactor: { values: [trace.batchClipFactor()], role: 'operand' },
      weight: { values: [value({ kind: 'weight', ...place }), ...asInColumn('weight')], role: 'result' },
    },
    lines,
  );
  const heldBy = new Map(lines.map((line, index) => [line, holds[index] ?? true]));
  const withHolds = (row: Omit<UpdateRow, 'holds'>, index: number): UpdateRow => {
    const line = footLines[index];
    return { ...row, holds: line === undefined || (heldBy.get(line) ?? true) };
  };
  const foot = below.map(withHolds);
  return {
    place,
    factors: factorKinds(trace),
    rows: bare.map((row, index) => ({ ...row, holds: holds[index] ?? true })),
    formats,
    totals: foot.slice(0, totals.length),
    updateRows: foot.slice(totals.length),
    averages: averagesIn(formats, means, trace),
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

export type BareUpdateRow = Omit<UpdateRow, 'holds'>;

/** With a learning rate of a million the update would push every product's digits out of their column. */
function ownWhereOutOfScale(
  row: BareUpdateRow,
  { products, value }: { readonly products: readonly number[]; readonly value: (quantity: Quantity) => number },
): BareUpdateRow {
  if (row.column !== 'product') return row;
  const withRow = columnFormat([...products, value(row.quantity)]);
  return withRow.exponent === columnFormat(products).exponent ? row : { ...row, column: 'own' };
}

function updateRows(trace: StepTrace, place: WeightPlace): readonly BareUpdateRow[] {
  const { layer, from, to } = place;
  const newWeight: BareUpdateRow = {
    name: 'newWeight',
    quantity: { kind: 'weightAfter', layer, from, to },
    column: 'weight',
  };
  if (isFrozen(place, trace)) {
    return [{ name: 'frozen', quantity: { kind: 'update', layer, from, to }, column: 'product' }, newWeight];
  }
  const rows: BareUpdateRow[] = [];
  const own = (name: BareUpdateRow['name'], kind: OwnKind): void => {
    rows.push({ name, quantity: { kind, layer, from, to }, column: 'own' });
  };
  const { optimizer } = trace.settings;
  if (decays(place, trace)) own('decay', 'decayTerm');
  if (optimizer.kind === 'adam') {
    own('firstMoment', 'firstMomentAfter');
    own('secondMoment', 'secondMomentAfter');
    own('firstMomentCorrected', 'firstMomentCorrected');
    own('secondMomentCorrected', 'secondMomentCorrected');
    own('adamUpdate', 'update');
  } else {
    if (optimizer.momentum > 0) {
      own('velocityBefore', 'velocityBefore');
      own('velocityAfter', 'velocityAfter');
    }
    rows.push({ name: 'update', quantity: { kind: 'update', layer, from, to }, column: 'product' });
  }
  return [...rows, newWeight];
}

type OwnKind =
  | 'decayTerm'
  | 'velocityBefore'
  | 'velocityAfter'
  | 'firstMomentAfter'
  | 'secondMomentAfter'
  | 'firstMomentCorrected'
  | 'secondMomentCorrected'
  | 'update';

/** The arithmetic that a reader may redo in a row of the foot, where its operands stand in the table. */
function footLine(row: BareUpdateRow, trace: StepTrace, place: WeightPlace): TableLine<LedgerColumn> | undefined {
  if (row.name !== 'update') return totalLine(row, trace, place);
  const { learningRate, weightDecay, ...rest } = trace.settings.optimizer;
  const decayed = weightDecay > 0 && place.from > 0;
  if (row.column === 'own' || decayed || rest.kind === 'adam' || rest.momentum > 0) return undefined;
  return {
    operands: [{ column: 'product', value: quantityValue(gradientGiven(trace, place), trace) }],
    result: { column: row.column, value: quantityValue(row.quantity, trace) },
    redo: ([g = 0]) => -learningRate * g,
  };
}

/** How rows that stand in no column print their number. */
export function ownFormat(value: number, { product }: LedgerModel['formats']): NumberFormat {
  const format = columnFormat([value]);
  return format.exponent === 0 ? { ...format, decimals: Math.max(format.decimals, product.decimals) } : format;
}
