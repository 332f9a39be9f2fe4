/**
 * The ledger of one weight with its digits. A reader with a calculator can recompute each row from the numbers shown:
 * each column has one format, and rows under the rule that do not fit a column have their own.
 */
import { latestFor } from '../../../memory';
import type { StepTrace } from '../../../model';
import {
  addressOf,
  dataGradientOf,
  derivedLine,
  type FactorKind,
  factorKinds,
  formatsThatHold,
  isPlain,
  isRemainder,
  isShownAs,
  type Quantity,
  quantityValue,
  recomputed,
  type TableLine,
  type WeightPlace,
} from '../../../quantity';
import { canBeToldApart, columnFormat, fewestDecimals, type NumberFormat, shownValue, toldApart } from '../../../text';
import { type Averages, averagesIn } from './averages';
import { ownRowFormat, showsTwoDigits } from './footFormats';
import { type LedgerTotal, ledgerTree, type SampleRow, sampleRows, totalRows, updateRows } from './ledgerRows';

export interface LedgerRow extends SampleRow {
  /** Whether the row can be recomputed from the digits shown; otherwise it gets ≈. */
  readonly holds: boolean;
}

export interface UpdateRow extends LedgerTotal {
  /** The column whose format it uses. */
  readonly column: 'product' | 'weight' | 'own';
  readonly format: NumberFormat;
  /** Whether it can be recomputed from the digits shown; otherwise it gets ≈. */
  readonly holds: boolean;
  /**
   * A plain number below a column with a power of ten in its head: it is printed beside the column, so that the power
   * is not applied to it.
   */
  readonly beside: boolean;
}

/** The columns of numbers in the rows of samples. */
export type RowColumn = FactorKind | 'x' | 'delta' | 'product';

/** The number of a row in a column; undefined for a factor that the step does not have. */
export function numberIn(row: SampleRow, column: RowColumn): Quantity | undefined {
  if (column === 'x' || column === 'delta' || column === 'product') return row[column];
  return row.factors.find(({ kind }) => kind === column);
}

/**
 * The divisor and the batch's clip factor have no column; they are printed in the labels of their rows, with their own
 * digits.
 */
export type LedgerColumn = RowColumn | 'divisor' | 'batchClipFactor' | 'weight';

export interface LedgerModel {
  readonly place: WeightPlace;
  /** The columns before x. */
  readonly factors: readonly FactorKind[];
  /** In the order of the batch. */
  readonly rows: readonly LedgerRow[];
  readonly formats: Readonly<Record<LedgerColumn, NumberFormat>>;
  readonly totals: readonly UpdateRow[];
  /** The rows of the optimizer's rule, down to the new weight. */
  readonly updateRows: readonly UpdateRow[];
  /** The columns' digits may not be enough for the means: inputs of 0 and 1 have the mean 0.5. */
  readonly averages: Averages;
  /** Whether the means are compared: only for a plain mean or sum. */
  readonly showsAverages: boolean;
}

/** The latest one of each step is kept: the network prints the weight's numbers with the ledger's digits. */
export const ledgerModel = latestModel(false);

/** The ledger on a stage, with four digits: a row that they do not give has ≈. */
export const stagedModel = latestModel(true);

function latestModel(isShort: boolean) {
  const latest = latestFor((trace: StepTrace, layer: number, from: number, to: number) =>
    computedModel(trace, { layer, from, to }, isShort),
  );
  return (trace: StepTrace, { layer, from, to }: WeightPlace): LedgerModel => latest(trace, layer, from, to);
}

/** An empty batch shows no means. */
const noMeans = { x: 0, delta: 0, product: 0, gradient: 0, covariance: 0 };

type PlacedRow = LedgerTotal & Pick<UpdateRow, 'column'>;

function computedModel(trace: StepTrace, place: WeightPlace, isShort: boolean): LedgerModel {
  const value = (quantity: Quantity): number => quantityValue(quantity, trace);
  const shown = (quantity: Quantity): number => (isRemainder(quantity, value(quantity), trace) ? 0 : value(quantity));
  const rows = sampleRows(trace, place);
  const valuesIn = (column: RowColumn): number[] => rows.flatMap((row) => numberIn(row, column) ?? []).map(value);
  const products = valuesIn('product');
  const usual = columnFormat(products);
  const placed = (row: LedgerTotal): PlacedRow => ({ ...row, column: columnOfRow(row, value(row.quantity), usual) });
  const totals = totalRows(trace, place).map(placed);
  const foot = [...totals, ...updateRows(trace, place).map(placed)];
  const means =
    trace.batchSize === 0
      ? noMeans
      : {
          x: value({ kind: 'meanActivation', layer: place.layer - 1, unit: place.from }),
          delta: shown({ kind: 'meanDelta', layer: place.layer, unit: place.to }),
          product: shown({ kind: 'productOfMeans', ...place }),
          gradient: value(dataGradientOf(trace, place)),
          covariance: value({ kind: 'covariance', ...place }),
        };
  const showsAverages = isPlain(trace);
  const comparesInColumn =
    showsAverages &&
    foot.every(({ name, column }) => name !== 'mean' || column !== 'own') &&
    showsTwoDigits(means.product, usual);
  const inColumn = (column: 'product' | 'weight'): number[] =>
    foot.filter((row) => row.column === column).map((row) => value(row.quantity));
  // Plain numbers stand beside a column with a power of ten, or in another one.
  const scaled = (numbers: readonly number[]): number[] => numbers.filter((one) => columnFormat([one]).exponent !== 0);
  const compared = (...numbers: readonly number[]): number[] => (showsAverages ? scaled(numbers) : []);
  const byAddress = rowsByAddress(foot, place, trace);
  const columnOf = columnsOf(byAddress, trace);
  const lineOf = (quantity: Quantity, column: LedgerColumn): TableLine<LedgerColumn> | undefined => {
    const tree = ledgerTree(quantity, trace);
    return tree && derivedLine(tree, { column, value: value(quantity) }, { trace, columnOf });
  };
  const rowLines = rows.flatMap(({ product }) => lineOf(product, 'product') ?? []);
  const footLines = foot.flatMap(({ quantity, column }) => (column === 'own' ? [] : (lineOf(quantity, column) ?? [])));
  const { formats: fitting, holds } = formatsThatHold<LedgerColumn>(
    {
      sampleWeight: { values: valuesIn('sampleWeight'), role: 'operand' },
      clipFactor: { values: valuesIn('clipFactor'), role: 'operand' },
      x: { values: valuesIn('x'), under: compared(means.x), role: 'operand' },
      delta: { values: valuesIn('delta'), under: compared(means.delta), role: 'operand' },
      product: {
        values: [...products, ...inColumn('product'), ...(comparesInColumn ? [means.product] : [])],
        scale: products,
        under: [
          ...scaled(rows.map(({ runningTotal }) => value(runningTotal))),
          ...scaled(foot.map(({ quantity }) => value(quantity))),
          ...compared(means.product),
        ],
        role: 'result',
      },
      divisor: { values: [trace.divisor], role: 'operand' },
      batchClipFactor: { values: [trace.batchClipFactor()], role: 'operand' },
      weight: { values: [value({ kind: 'weight', ...place }), ...inColumn('weight')], role: 'result' },
    },
    [...rowLines, ...footLines],
    isShort,
  );
  const [before, after] = [value({ kind: 'weight', ...place }), value({ kind: 'weightAfter', ...place })];
  const formats = { ...fitting, weight: movingFormat(fitting.weight, before, after) };
  const printed = printedRows(foot, { trace, rows: byAddress, formats, columnOf });
  const gradientRow = printed.find(({ name }) => name === 'mean') ?? printed[0];
  return {
    place,
    factors: factorKinds(trace),
    rows: rows.map((row, index) => ({ ...row, holds: holds[index] ?? true })),
    formats,
    totals: printed.slice(0, totals.length),
    updateRows: printed.slice(totals.length),
    averages: averagesIn({ ...formats, gradient: gradientRow?.format ?? formats.product }, means, {
      trace,
      ...(isShort && { most: fewestDecimals }),
    }),
    showsAverages,
  };
}

/** The usual digits may hide how the weight moves. The first that shows it would say as little of how far: it is not the last. */
function movingFormat(usual: NumberFormat, before: number, after: number): NumberFormat {
  if (!canBeToldApart(before, after)) return usual;
  const apart = toldApart(usual, before, after);
  return apart.decimals > usual.decimals ? { ...apart, decimals: apart.decimals + 1 } : usual;
}

/** Totals and Δw are printed in the product column if they fit; lines of the optimizer's rule never are. */
function columnOfRow({ name }: LedgerTotal, value: number, usual: NumberFormat): UpdateRow['column'] {
  if (name === 'newWeight') return 'weight';
  const isOwn = name === 'decay' || name === 'before' || name === 'line';
  return !isOwn && showsTwoDigits(value, usual) ? 'product' : 'own';
}

type ColumnOf = (quantity: Quantity) => LedgerColumn | 'exact' | undefined;

/** The rows under the rule by the addresses of their numbers; under `sum` the batch gradient has no row besides Σ. */
export function rowsByAddress<Row extends PlacedRow>(
  foot: readonly Row[],
  place: WeightPlace,
  trace: StepTrace,
): ReadonlyMap<string, Row> {
  const rows = new Map(foot.map((row) => [addressOf(row.quantity), row]));
  const sum = rows.get(addressOf({ kind: 'gradientSum', ...place }));
  // Under `sum`, and where every δ contains the division, the products give it as they are added.
  const gradient = addressOf(dataGradientOf(trace, place));
  return sum && !rows.has(gradient) ? rows.set(gradient, sum) : rows;
}

/** The columns of the numbers from which rows are recomputed. */
export function columnsOf(rows: ReadonlyMap<string, PlacedRow>, trace: StepTrace): ColumnOf {
  return (quantity) => {
    switch (quantity.kind) {
      case 'input':
      case 'activation':
        return 'x';
      case 'delta':
      case 'sampleWeight':
      case 'clipFactor':
      case 'divisor':
      case 'batchClipFactor':
      case 'weight':
        return quantity.kind;
      case 'sampleGradient':
        // Beside factors, the column has what they leave of it: its digits may be too few for the gradient itself.
        return factorKinds(trace).length === 0 ? 'product' : undefined;
      case 'contribution':
        return 'product';
      case 'batchSize':
      case 'learningRate':
      case 'hyperparameter':
      case 'cycleDivisor':
      case 'penaltyRate':
      case 'penaltyDivisor':
        return 'exact';
      default: {
        // Optimizer state has no row while it is 0.
        if (quantity.kind === 'optimizerState' && trace.optimizerStep === 1) return 'exact';
        const row = rows.get(addressOf(quantity));
        return row?.column === 'own' ? undefined : row?.column;
      }
    }
  };
}

interface Printing {
  readonly trace: StepTrace;
  readonly rows: ReadonlyMap<string, PlacedRow>;
  readonly formats: Readonly<Record<LedgerColumn, NumberFormat>>;
  readonly columnOf: ColumnOf;
}

/** The rows under the rule with their digits: each is recomputed from the printed numbers above it. */
function printedRows(foot: readonly PlacedRow[], { trace, rows, formats, columnOf }: Printing): readonly UpdateRow[] {
  const printed = new Map<PlacedRow, NumberFormat>();
  const shown = (quantity: Quantity): number | undefined => {
    const value = quantityValue(quantity, trace);
    const row = rows.get(addressOf(quantity));
    const column = columnOf(quantity);
    const format = row ? printed.get(row) : column && column !== 'exact' ? formats[column] : undefined;
    return format ? shownValue(value, format) : column === 'exact' ? value : undefined;
  };
  return foot.map((row) => {
    const value = quantityValue(row.quantity, trace);
    const tree = Number.isFinite(value) ? ledgerTree(row.quantity, trace) : undefined;
    const again = tree && recomputed(tree, shown);
    const { format, holds } = rowFormat(row, value, { formats, again });
    printed.set(row, format);
    const beside = format.exponent === 0 && formats.product.exponent !== 0 && value !== 0;
    return { ...row, format, holds, beside };
  });
}

/** `again`: the recomputed value; absent if a reader cannot recompute the row. */
function rowFormat(
  { column }: PlacedRow,
  value: number,
  { formats, again }: Pick<Printing, 'formats'> & { readonly again: number | undefined },
): Pick<UpdateRow, 'format' | 'holds'> {
  if (column === 'own' || (column === 'weight' && formats.weight.exponent !== formats.product.exponent)) {
    return ownRowFormat(value, formats.product, again);
  }
  const format = formats[column];
  return { format, holds: again === undefined || isShownAs(value, again, format) };
}
