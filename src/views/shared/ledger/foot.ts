/**
 * The rows under the ledger's rule: the totals, then the optimizer's rule down to the new weight. Numbers that a column has
 * room for stand in it; others have digits of their own.
 */
import { leaves } from '../../../expression';
import type { HyperparameterName, StepTrace } from '../../../model';
import {
  decays,
  derivationOf,
  gradientGiven,
  isFrozen,
  isShownAs,
  type Quantity,
  quantityValue,
  ruleFor,
  type TableLine,
  type WeightPlace,
} from '../../../quantity';
import { type NumberFormat, shownValue } from '../../../text';
import { fitsInColumn, ownRowFormat } from './footFormats';
import type { LedgerColumn } from './ledgerModel';
import { totalLine, totalRows } from './totals';

/** One of the rows under the rule: a name in the catalogue, a number, and the column that it is printed like. */
export interface UpdateRow {
  readonly name: 'sum' | 'mean' | 'clipped' | 'decay' | 'before' | 'line' | 'update' | 'frozen' | 'newWeight';
  readonly quantity: Quantity;
  readonly column: 'product' | 'weight' | 'own';
  /** The hyperparameters that no row above it uses: their values are said here. */
  readonly settings: readonly HyperparameterName[];
  /** A line of the optimizer's rule that is kept, below what it was before. */
  readonly isNew: boolean;
  readonly format: NumberFormat;
  /** Whether it can be redone from the digits shown; else it has ≈. */
  readonly holds: boolean;
  /** A plain number below a column whose head has a power of ten: it stands beside the column, or it would be read with that. */
  readonly beside: boolean;
}

export type BareUpdateRow = Omit<UpdateRow, 'format' | 'holds' | 'beside' | 'settings' | 'isNew'>;

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
  const said = new Set<HyperparameterName>();
  const newSettings = (quantity: Quantity): readonly HyperparameterName[] => {
    const tree = ruleKinds.has(quantity.kind) ? derivationOf(quantity, trace)?.expression : undefined;
    const names = (tree ? leaves(tree) : []).flatMap((leaf) => (leaf.kind === 'hyperparameter' ? [leaf.name] : []));
    const fresh = names.filter((name) => !said.has(name));
    for (const name of fresh) said.add(name);
    return fresh;
  };
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
    const settings = newSettings(row.quantity);
    const isNew = foot.rows[index - 1]?.name === 'before';
    return { ...row, ...printed, beside, settings, isNew };
  });
}

const ruleKinds: ReadonlySet<Quantity['kind']> = new Set(['decayTerm', 'optimizerLine', 'update']);

/** Decay, then the lines of the optimizer's rule, each kept one below what it was before, then Δw and the new weight. */
function updateRows(trace: StepTrace, place: WeightPlace): readonly BareUpdateRow[] {
  const { layer, from, to } = place;
  const at = { layer, from, to };
  const update: Quantity = { kind: 'update', ...at };
  const newWeight: BareUpdateRow = { name: 'newWeight', quantity: { kind: 'weightAfter', ...at }, column: 'weight' };
  if (isFrozen(place, trace)) return [{ name: 'frozen', quantity: update, column: 'product' }, newWeight];
  const own = (name: BareUpdateRow['name'], quantity: Quantity): BareUpdateRow => ({ name, quantity, column: 'own' });
  const lines = ruleFor(place, trace).lines.flatMap(({ name: line, isKept }) => [
    // Before the first update there is nothing yet.
    ...(isKept && trace.optimizerStep > 1 ? [own('before', { kind: 'optimizerState', line, ...at })] : []),
    own('line', { kind: 'optimizerLine', line, ...at }),
  ]);
  return [
    ...(decays(place, trace) ? [own('decay', { kind: 'decayTerm', ...at })] : []),
    ...lines,
    { name: 'update', quantity: update, column: 'product' },
    newWeight,
  ];
}

/** The arithmetic that a reader may redo in a row of the foot, where its operands stand in the table. */
function footLine(row: BareUpdateRow, trace: StepTrace, place: WeightPlace): TableLine<LedgerColumn> | undefined {
  if (row.name === 'newWeight') return newWeightLine(row, trace, place);
  if (row.name !== 'update') return totalLine(row, trace, place);
  const { learningRate } = trace.settings.optimizer;
  if (!isPlainUpdate(trace, place)) return undefined;
  return {
    operands: [{ column: 'product', value: quantityValue(gradientGiven(place, trace), trace) }],
    result: { column: row.column === 'weight' ? 'weight' : 'product', value: quantityValue(row.quantity, trace) },
    redo: ([g = 0]) => -learningRate * g,
  };
}

/** w + Δw, where both stand in columns. */
function newWeightLine(row: BareUpdateRow, trace: StepTrace, place: WeightPlace): Line | undefined {
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
export function updatesInOneRow({ place, updateRows, totals }: LedgerRows, trace: StepTrace): boolean {
  return isPlainUpdate(trace, place) && updateRows[0]?.name === 'update' && totals.length > 0;
}

/** Whether Δw is −η times the gradient: plain gradient descent. */
function isPlainUpdate(trace: StepTrace, place: WeightPlace): boolean {
  return ruleFor(place, trace).lines.length === 0 && !decays(place, trace);
}

interface LedgerRows {
  readonly place: WeightPlace;
  readonly totals: readonly UpdateRow[];
  readonly updateRows: readonly UpdateRow[];
}
