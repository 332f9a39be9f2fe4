/**
 * The rows under the ledger's rule: the totals, then the optimizer's rule down to the new weight. Numbers that a column has
 * room for stand in it; others have digits of their own.
 */
import type { StepTrace } from '../../../model';
import {
  decays,
  isFrozen,
  isShownAs,
  type Quantity,
  quantityValue,
  type TableLine,
  type WeightPlace,
} from '../../../quantity';
import { type NumberFormat, shownValue } from '../../../text';
import { fitsInColumn, ownRowFormat } from './footFormats';
import type { LedgerColumn } from './ledgerModel';
import { gradientGiven, totalLine, totalRows } from './totals';

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
  readonly format: NumberFormat;
  /** Whether it can be redone from the digits shown; else it has ≈. */
  readonly holds: boolean;
  /** A plain number below a column whose head has a power of ten: it stands beside the column, or it would be read with that. */
  readonly beside: boolean;
}

export type BareUpdateRow = Omit<UpdateRow, 'format' | 'holds' | 'beside'>;

type Line = TableLine<LedgerColumn>;

export interface Foot {
  readonly rows: readonly BareUpdateRow[];
  /** So many of them are totals. */
  readonly totalCount: number;
  /** What a reader may redo in each row. */
  readonly arithmetic: readonly (Line | undefined)[];
  /** Those of them that concern nothing but columns: they help to choose the columns' digits. */
  readonly lines: readonly (Line | undefined)[];
}

export function bareFoot(trace: StepTrace, place: WeightPlace, products: readonly number[]): Foot {
  const fitted = (row: BareUpdateRow): BareUpdateRow =>
    row.column !== 'product' || fitsInColumn(quantityValue(row.quantity, trace), products)
      ? row
      : { ...row, column: 'own' };
  const totals = totalRows(trace, place).map(fitted);
  const rows = [...totals, ...updateRows(trace, place).map(fitted)];
  const arithmetic = rows.map((row) => footLine(row, trace, place));
  const lines = arithmetic.map((line, index) => {
    // A total and the update start from the total above them.
    const above = rows[Math.min(index, totals.length) - 1];
    return rows[index]?.column === 'own' || above?.column === 'own' ? undefined : line;
  });
  return { rows, totalCount: totals.length, arithmetic, lines };
}

interface Printing {
  readonly trace: StepTrace;
  readonly formats: Readonly<Record<LedgerColumn, NumberFormat>>;
  /** Whether a line of the columns holds for their digits. */
  readonly holds: (line: Line) => boolean;
}

/** The rows with their digits. */
export function printedFoot(foot: Foot, { trace, formats, holds }: Printing): readonly UpdateRow[] {
  let given = formats.product;
  return foot.rows.map((row, index) => {
    const value = quantityValue(row.quantity, trace);
    const line = foot.lines[index];
    const redone = foot.arithmetic[index];
    const again = redone?.redo(
      redone.operands.map((operand) => {
        const isAbove = operand.column === 'product' && row.name !== 'sum' && row.name !== 'newWeight';
        return shownValue(operand.value, isAbove ? given : formats[operand.column]);
      }),
    );
    const printed =
      row.column === 'own' || (row.column === 'weight' && formats.weight.exponent !== formats.product.exponent)
        ? ownRowFormat(value, formats.product, again)
        : {
            format: formats[row.column],
            holds: line ? holds(line) : again === undefined || isShownAs(value, again, formats[row.column]),
          };
    if (index < foot.totalCount) given = printed.format;
    const beside = printed.format.exponent === 0 && formats.product.exponent !== 0 && value !== 0;
    return { ...row, ...printed, beside };
  });
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
  if (row.name === 'newWeight') return newWeightLine(row, trace, place);
  if (row.name !== 'update') return totalLine(row, trace, place);
  const { learningRate, weightDecay, ...rest } = trace.settings.optimizer;
  const decayed = weightDecay > 0 && place.from > 0;
  if (decayed || rest.kind === 'adam' || rest.momentum > 0) return undefined;
  return {
    operands: [{ column: 'product', value: quantityValue(gradientGiven(trace, place), trace) }],
    result: { column: row.column === 'weight' ? 'weight' : 'product', value: quantityValue(row.quantity, trace) },
    redo: ([g = 0]) => -learningRate * g,
  };
}

/** w + Δw, where Δw stands in the products' column; Adam's has digits of its own. */
function newWeightLine(row: BareUpdateRow, trace: StepTrace, place: WeightPlace): Line | undefined {
  if (trace.settings.optimizer.kind === 'adam' && !isFrozen(place, trace)) return undefined;
  return {
    operands: [
      { column: 'weight', value: quantityValue({ kind: 'weight', ...place }, trace) },
      { column: 'product', value: quantityValue({ kind: 'update', ...place }, trace) },
    ],
    result: { column: 'weight', value: quantityValue(row.quantity, trace) },
    redo: ([w = 0, update = 0]) => w + update,
  };
}

/** Whether −η times the gradient and the new weight are so simple that one row says both: w − η × 0.0130. */
export function updatesInOneRow({ updateRows, totals }: LedgerRows, { settings }: StepTrace): boolean {
  const { optimizer } = settings;
  const plain = optimizer.kind === 'sgd' && optimizer.momentum === 0 && optimizer.weightDecay === 0;
  return plain && updateRows[0]?.name === 'update' && totals.length > 0;
}

interface LedgerRows {
  readonly totals: readonly UpdateRow[];
  readonly updateRows: readonly UpdateRow[];
}
