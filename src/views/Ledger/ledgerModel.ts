/**
 * The ledger of one weight w_ij: a row a sample with x_i, δ_j and their product, then the totals and the update.
 * Everything in it is a quantity; here is decided which, in what order, and with how many digits.
 */
import type { StepTrace } from '../../model';
import {
  activationBelow,
  decays,
  formatsThatHold,
  isFrozen,
  type Quantity,
  quantityValue,
  samplesOf,
  type TableLine,
  type WeightPlace,
  wholeSumTerms,
} from '../../quantity';
import { columnFormat, type NumberFormat } from '../../text';
import { type Averages, averagesIn } from './averages';

export interface LedgerRow {
  readonly sample: number;
  /** Position in the batch, from 0: the order of the running total. */
  readonly position: number;
  readonly x: Quantity;
  readonly delta: Quantity;
  readonly product: Quantity;
  readonly runningTotal: Quantity;
  /** Whether the row can be redone from its shown digits; else it has ≈. */
  readonly holds: boolean;
}

export type LedgerColumn = 'x' | 'delta' | 'product' | 'weight';

export interface LedgerModel {
  readonly place: WeightPlace;
  /** In the order of the batch. */
  readonly rows: readonly LedgerRow[];
  readonly formats: Readonly<Record<LedgerColumn, NumberFormat>>;
  readonly totals: readonly UpdateRow[];
  /** The rows of the optimizer's rule, down to the new weight. */
  readonly updateRows: readonly UpdateRow[];
  /** The means stand under columns whose digits need not suffice for them: inputs of 0 and 1 have a mean of 0.5. */
  readonly averages: Averages;
}

/** One of the rows under the rule: a name in the catalogue, a number, and the column that it is printed like. */
export interface UpdateRow {
  readonly name:
    | 'sum'
    | 'mean'
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
  const bare = samplesOf(trace).map((sample, position) => bareRow(place, sample, position));
  const value = (quantity: Quantity): number => quantityValue(quantity, trace);
  const rowLines = bare.map(
    ({ x, delta, product }): TableLine<LedgerColumn> => ({
      operands: [
        { column: 'x', value: value(x) },
        { column: 'delta', value: value(delta) },
      ],
      result: { column: 'product', value: value(product) },
      redo: ([xShown = 0, deltaShown = 0]) => xShown * deltaShown,
    }),
  );
  const means = {
    x: value({ kind: 'meanActivation', layer: place.layer - 1, unit: place.from }),
    delta: value({ kind: 'meanDelta', layer: place.layer, unit: place.to }),
    product: value({ kind: 'productOfMeans', ...place }),
  };
  const totals = totalRows(trace, place);
  const updates = updateRows(trace, place);
  const below = [
    ...totals,
    ...updates.map((row) => ownWhereOutOfScale(row, { products: rowLines.map(({ result }) => result.value), value })),
  ];
  const footLines = below.map((row) => footLine(row, trace, place));
  const asInColumn = (column: 'product' | 'weight'): number[] =>
    below.filter((row) => row.column === column).map((row) => value(row.quantity));
  const lines = [...rowLines, ...footLines.filter((line) => line !== undefined)];
  const { formats, holds } = formatsThatHold<LedgerColumn>(
    {
      x: { values: bare.map(({ x }) => value(x)), role: 'operand' },
      delta: { values: bare.map(({ delta }) => value(delta)), role: 'operand' },
      product: {
        values: [...rowLines.map(({ result }) => result.value), ...asInColumn('product'), means.product],
        role: 'result',
      },
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
    rows: bare.map((row, index) => ({ ...row, holds: holds[index] ?? true })),
    formats,
    totals: foot.slice(0, totals.length),
    updateRows: foot.slice(totals.length),
    averages: averagesIn(formats, means, trace),
  };
}

function bareRow(place: WeightPlace, sample: number, position: number): Omit<LedgerRow, 'holds'> {
  return {
    sample,
    position,
    x: activationBelow(place.layer, place.from, sample),
    delta: { kind: 'delta', layer: place.layer, unit: place.to, sample },
    product: { kind: 'sampleGradient', layer: place.layer, from: place.from, to: place.to, sample },
    runningTotal: { kind: 'runningTotal', layer: place.layer, from: place.from, to: place.to, sample },
  };
}

type BareUpdateRow = Omit<UpdateRow, 'holds'>;

/** With a learning rate of a million the update would push every product's digits out of their column. */
function ownWhereOutOfScale(
  row: BareUpdateRow,
  { products, value }: { readonly products: readonly number[]; readonly value: (quantity: Quantity) => number },
): BareUpdateRow {
  if (row.column !== 'product') return row;
  const withRow = columnFormat([...products, value(row.quantity)]);
  return withRow.exponent === columnFormat(products).exponent ? row : { ...row, column: 'own' };
}

/** Σ, and with the mean the row that says 1/B: it is there exactly once. */
function totalRows(trace: StepTrace, { layer, from, to }: WeightPlace): readonly BareUpdateRow[] {
  const sum: BareUpdateRow = { name: 'sum', quantity: { kind: 'gradientSum', layer, from, to }, column: 'product' };
  if (trace.settings.reduction === 'sum') return [sum];
  return [sum, { name: 'mean', quantity: { kind: 'batchGradient', layer, from, to }, column: 'product' }];
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
  const value = (quantity: Quantity): number => quantityValue(quantity, trace);
  if (row.column === 'own') return undefined;
  const result = { column: row.column, value: value(row.quantity) };
  const gradient = { column: 'product', value: value({ kind: 'batchGradient', ...place }) } as const;
  switch (row.name) {
    case 'sum':
      // A longer sum is exempt: its rows are not all before the reader at once.
      return trace.batchSize > wholeSumTerms
        ? undefined
        : {
            operands: samplesOf(trace).map((sample) => ({
              column: 'product',
              value: value({ kind: 'sampleGradient', ...place, sample }),
            })),
            result,
            redo: (shown) => shown.reduce((total, one) => total + one, 0),
          };
    case 'mean':
      return {
        operands: [{ column: 'product', value: value({ kind: 'gradientSum', ...place }) }],
        result,
        redo: ([sum = 0]) => sum / trace.batchSize,
      };
    case 'update': {
      const { learningRate, weightDecay, ...rest } = trace.settings.optimizer;
      if ((weightDecay > 0 && place.from > 0) || rest.kind === 'adam' || rest.momentum > 0) return undefined;
      return { operands: [gradient], result, redo: ([g = 0]) => -learningRate * g };
    }
    default:
      return undefined;
  }
}

/** How rows that stand in no column print their number. */
export function ownFormat(value: number, { product }: LedgerModel['formats']): NumberFormat {
  const format = columnFormat([value]);
  return format.exponent === 0 ? { ...format, decimals: Math.max(format.decimals, product.decimals) } : format;
}
