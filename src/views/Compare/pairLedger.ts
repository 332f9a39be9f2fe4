/**
 * The ledger of both runs for one weight, as data: each sample's product in both, and the rows under the rule, with difference and ratio. Digits
 * are chosen so that a calculator gives what is shown; what no choice makes hold has ≈.
 */
import type { MistakeName, StepTrace } from '../../model';
import {
  formatsThatHold,
  hasFactors,
  isShownAs,
  type Phase,
  type Quantity,
  rowsOf,
  sampleAt,
  type TableLine,
  type WeightPlace,
} from '../../quantity';
import { columnFormat, type NumberFormat, shownValue } from '../../text';

/** Two numbers of a row; undefined where a run has none there. */
export interface Two {
  readonly first: number | undefined;
  readonly second: number | undefined;
}

export type CellName = 'first' | 'second' | 'difference' | 'ratio';

const none: ReadonlySet<CellName> = new Set();

interface Cells extends Two {
  readonly difference: number | undefined;
  /** Undefined, too, where the first is 0. */
  readonly ratio: number | undefined;
  /** Cells that a calculator does not give from the digits shown. */
  readonly approximate: ReadonlySet<CellName>;
  /** The first row in which the two runs differ. */
  readonly isFirstDifferent: boolean;
}

export interface ProductRow extends Cells {
  /** From 1, in the order of the data. */
  readonly sample: number;
  /** Of this run's batch, from 1; undefined if the sample is not in it. */
  readonly row: number | undefined;
  readonly inSecond: boolean;
}

export type FootName = 'sum' | 'data' | 'penalty' | 'gradient' | 'clipped' | 'update' | 'newWeight';

export interface FootRow extends Cells {
  readonly name: FootName;
  readonly phase: Phase;
  readonly quantity: Quantity;
}

/** Their digits are chosen together; those of differences and ratios after them. */
type ShownColumn = 'x' | 'delta' | 'value' | 'weight';

export type PairColumn = ShownColumn | 'difference' | 'ratio';

export interface PairLedger {
  readonly rows: readonly ProductRow[];
  readonly foot: readonly FootRow[];
  readonly formats: Readonly<Record<PairColumn, NumberFormat>>;
  /** Where the runs first differ. */
  readonly firstDifference: 'products' | FootName | 'none';
  /** x and δ are the same in both, and their product is what a sample adds. */
  readonly showsFactors: boolean;
  /** The method has no products of its own: it has one row. */
  readonly ownRowOnly: MistakeName | undefined;
}

export interface PairedTraces {
  readonly first: StepTrace;
  readonly second: StepTrace;
}

/** Differences of rounding alone count as none. */
const rounding = 1e-12;

export function pairLedger(traces: PairedTraces, place: WeightPlace): PairLedger {
  const { first, second } = traces;
  const { layer, from, to } = place;
  const products = productsOf(second, place);
  const rows = pairedRows(traces).map(({ sample, one, two }) => ({
    sample,
    row: one,
    inSecond: two !== undefined,
    first: one === undefined ? undefined : first.contribution(layer, from, to, one),
    second: two === undefined ? undefined : products?.(two),
  }));
  const foot = footNames(traces).map((name) => ({ name, ...footNumbers(name, traces, place, products !== undefined) }));
  const ofProducts = products !== undefined && rows.some(differs);
  const firstFoot = foot.find(differs);
  const firstDifference = ofProducts ? 'products' : (firstFoot?.name ?? 'none');
  const firstRow = ofProducts ? rows.find(differs) : undefined;
  const both = [...rows, ...foot];
  const lines = [...productLines(traces, rows, place), ...footLines(traces, rows, foot)];
  const numbersIn = (column: 'value' | 'weight'): readonly number[] =>
    both
      .filter((row) => columnOf(row) === column)
      .flatMap((row) => [row.first, row.second].filter((value) => value !== undefined));
  const factors = factorsShown(traces) ? rowsOf(first) : [];
  const { formats, holds } = formatsThatHold<ShownColumn>(
    {
      x: { values: factors.map((row) => first.activation(layer - 1, from, row)), role: 'operand' },
      delta: { values: factors.map((row) => first.delta(layer, to, row)), role: 'operand' },
      value: { values: numbersIn('value'), role: 'result' },
      weight: { values: [first.weight(layer, from, to), ...numbersIn('weight')], role: 'result' },
    },
    lines.map(({ line }) => line),
  );
  const failing = new Map<PairRow, Set<CellName>>();
  const fails = (row: PairRow, cell: CellName): void => {
    failing.set(row, new Set([...(failing.get(row) ?? []), cell]));
  };
  for (const [index, { row, cell }] of lines.entries()) if (holds[index] === false) fails(row, cell);
  const difference = derivedColumn(both, formats, differenceOf);
  const ratio = derivedColumn(both, formats, ratioOf);
  for (const row of difference.failing) fails(row, 'difference');
  for (const row of ratio.failing) fails(row, 'ratio');
  const cells = both.map(
    (row): Cells => ({
      first: row.first,
      second: row.second,
      difference: differenceOf(row, row),
      ratio: ratioOf(row, row),
      approximate: failing.get(row) ?? none,
      isFirstDifferent: row === firstRow || (firstRow === undefined && row === firstFoot),
    }),
  );
  return {
    rows: rows.map(({ sample, row, inSecond }, index) => ({
      sample,
      row,
      inSecond,
      ...(cells[index] as Cells),
    })),
    foot: foot.map(({ name, phase, quantity }, index) => ({
      name,
      phase,
      quantity,
      ...(cells[rows.length + index] as Cells),
    })),
    formats: { ...formats, difference: difference.format, ratio: ratio.format },
    firstDifference,
    showsFactors: factorsShown(traces),
    ownRowOnly: products === undefined ? second.settings.method : undefined,
  };
}

/** Row by row of this run's batch, each with the other's next row of the same sample; then what only the other one has. */
function pairedRows({ first, second }: PairedTraces) {
  const left = new Map<number, number[]>();
  for (const row of rowsOf(second)) left.set(sampleAt(second, row), [...(left.get(sampleAt(second, row)) ?? []), row]);
  const ofFirst = rowsOf(first).map((one) => {
    const sample = sampleAt(first, one);
    return { sample, one, two: left.get(sample)?.shift() };
  });
  const others = [...left].flatMap(([sample, rows]) => rows.map((two) => ({ sample, one: undefined, two })));
  return [...ofFirst, ...others];
}

/** What each sample of the batch adds in the other run; undefined if its method adds no products. */
function productsOf(
  trace: StepTrace,
  { layer, from, to }: WeightPlace,
): ((row: number) => number | undefined) | undefined {
  const { method } = trace.settings;
  const last = trace.network.layers.length - 1;
  const right = (row: number): number => trace.contribution(layer, from, to, row);
  switch (method) {
    case undefined:
    case 'dividedTwice':
      return right;
    case 'lastSample':
      return (row) => (row === trace.batchSize ? trace.sampleGradient(layer, from, to, row) : undefined);
    case 'firstOutput':
      return (row) => {
        const share = trace.outputShare(layer, from, to, 1, row);
        return share === 0 ? 0 : trace.sampleWeight(row) * trace.clipFactor(row) * share;
      };
    case 'updatedWeights':
      return layer === last ? right : undefined;
    case 'wrongAxis':
      return trace.network.layers[layer] === trace.batchSize ? undefined : right;
    default:
      return undefined;
  }
}

function footNames({ first, second }: PairedTraces): readonly FootName[] {
  const changes = [first, second].some(({ settings: { clip, accumulate } }) => clip?.per === 'batch' || accumulate);
  const penalties = [first, second].some(({ settings }) => settings.penalty !== undefined);
  return [
    'sum',
    ...(penalties ? (['data', 'penalty'] as const) : []),
    'gradient',
    ...(changes ? (['clipped'] as const) : []),
    'update',
    'newWeight',
  ];
}

function footNumbers(
  name: FootName,
  { first, second }: PairedTraces,
  place: WeightPlace,
  hasProducts: boolean,
): Two & Pick<FootRow, 'phase' | 'quantity'> {
  const { layer, from, to } = place;
  const both = (read: (trace: StepTrace) => number): Two => ({ first: read(first), second: read(second) });
  switch (name) {
    case 'sum':
      return {
        first: first.gradientSum(layer, from, to),
        second: hasProducts ? mistakenSum(second, place) : undefined,
        phase: 'sum',
        quantity: { kind: 'gradientSum', ...place },
      };
    case 'data':
      return {
        ...both((trace) => trace.dataGradient(layer, from, to)),
        phase: 'sum',
        quantity: { kind: 'dataGradient', ...place },
      };
    case 'penalty':
      return {
        ...both((trace) => trace.penaltyGradient(layer, from, to)),
        phase: 'sum',
        quantity: { kind: 'penaltyGradient', ...place },
      };
    case 'gradient':
      return {
        ...both((trace) => trace.batchGradient(layer, from, to)),
        phase: 'sum',
        quantity: { kind: 'batchGradient', ...place },
      };
    case 'clipped':
      return {
        ...both((trace) => trace.clippedGradient(layer, from, to)),
        phase: 'sum',
        quantity: { kind: 'clippedGradient', ...place },
      };
    case 'update':
      return {
        ...both((trace) => trace.update(layer, from, to)),
        phase: 'update',
        quantity: { kind: 'update', ...place },
      };
    case 'newWeight':
      return {
        ...both((trace) => trace.weightAfter(layer, from, to)),
        phase: 'update',
        quantity: { kind: 'weightAfter', ...place },
      };
  }
}

/** Σ of what the rows above it show. */
function mistakenSum(trace: StepTrace, place: WeightPlace): number {
  const { method } = trace.settings;
  if (method !== 'lastSample' && method !== 'firstOutput') return trace.gradientSum(place.layer, place.from, place.to);
  const products = productsOf(trace, place);
  return rowsOf(trace).reduce((sum, row) => sum + (products?.(row) ?? 0), 0);
}

/** A number that one of the two does not have makes no difference: its samples are others. */
function differs({ first, second }: Two): boolean {
  if (first === undefined || second === undefined) return false;
  if (Number.isNaN(first) && Number.isNaN(second)) return false;
  return !(Math.abs(second - first) <= rounding * Math.max(Math.abs(first), Math.abs(second)));
}

interface PairRow extends Two {
  readonly name?: FootName;
}

/** A cell, and how it comes from other cells. */
interface CellLine {
  readonly row: PairRow;
  readonly cell: CellName;
  readonly line: TableLine<ShownColumn>;
}

function columnOf({ name }: PairRow): 'value' | 'weight' {
  return name === 'newWeight' ? 'weight' : 'value';
}

/** Of the numbers of `as`, where the row has both. */
type Derived = (row: PairRow, as: Two) => number | undefined;

const differenceOf: Derived = (_, { first, second }) =>
  first === undefined || second === undefined ? undefined : second - first;

/** That of two weights says nothing: they start as the same. */
const ratioOf: Derived = (row, { first, second }) =>
  first === undefined || second === undefined || first === 0 || columnOf(row) === 'weight' ? undefined : second / first;

const fewestDecimals = 3;

/** The most decimals, up to those of the numbers themselves, with which the fewest rows fail to be what their digits give. */
function derivedColumn(
  rows: readonly PairRow[],
  formats: Readonly<Record<ShownColumn, NumberFormat>>,
  derive: Derived,
): { readonly format: NumberFormat; readonly failing: readonly PairRow[] } {
  const shown = (row: PairRow): Two => {
    const format = formats[columnOf(row)];
    const as = (value: number | undefined): number | undefined =>
      value === undefined || !Number.isFinite(value) ? undefined : shownValue(value, format);
    return { first: as(row.first), second: as(row.second) };
  };
  const all = rows.flatMap((row) => {
    const [value, again] = [derive(row, row), derive(row, shown(row))];
    return value === undefined || !Number.isFinite(value) ? [] : [{ row, value, again }];
  });
  const usual = columnFormat(all.map(({ value }) => value));
  const most = derive === differenceOf ? Math.max(fewestDecimals, formats.value.decimals) : usual.decimals;
  const exponent = derive === differenceOf ? formats.value.exponent : usual.exponent;
  let best: { readonly format: NumberFormat; readonly failing: readonly PairRow[] } | undefined;
  for (let decimals = most; decimals >= fewestDecimals; decimals--) {
    const format: NumberFormat = { decimals, exponent, ownDigits: 2 };
    const failing = all.flatMap(({ row, value, again }) =>
      again !== undefined && isShownAs(value, again, format) ? [] : [row],
    );
    if (!best || failing.length < best.failing.length) best = { format, failing };
    if (failing.length === 0) break;
  }
  return best ?? { format: usual, failing: [] };
}

/** Whether each product is that of an x and a δ that both runs have. */
function factorsShown({ first, second }: PairedTraces): boolean {
  const plain = [first, second].every(({ hasSampleWeights, settings }) => !hasFactors({ hasSampleWeights, settings }));
  return plain && sameWeights(first, second) && first.settings.loss === second.settings.loss;
}

/** Those of a step from another thread are copies. */
function sameWeights({ stateBefore: one }: StepTrace, { stateBefore: other }: StepTrace): boolean {
  return one.weights.every((block, index) => {
    const copy = other.weights[index];
    return copy === block || (copy !== undefined && block.every((value, at) => value === copy[at]));
  });
}

/** x · δ of this run's rows. */
function productLines(
  traces: PairedTraces,
  rows: readonly (PairRow & { readonly row: number | undefined })[],
  { layer, from, to }: WeightPlace,
): readonly CellLine[] {
  const { first } = traces;
  if (!factorsShown(traces)) return [];
  return rows.flatMap((row) => {
    if (row.row === undefined || row.first === undefined) return [];
    const operands = [
      { column: 'x', value: first.activation(layer - 1, from, row.row) },
      { column: 'delta', value: first.delta(layer, to, row.row) },
    ] as const;
    const recompute = ([x = 0, d = 0]: readonly number[]): number => x * d;
    return [{ row, cell: 'first', line: { operands, result: { column: 'value', value: row.first }, recompute } }];
  });
}

/** A longer sum is not added up by hand. */
const mostAdded = 12;

/** The sum of the products, and the sum divided, where it is divided by a number alone. */
function footLines(
  { first, second }: PairedTraces,
  rows: readonly PairRow[],
  foot: readonly PairRow[],
): readonly CellLine[] {
  const sum = foot.find(({ name }) => name === 'sum');
  // The penalty is added after the division.
  const gradient = foot.find(({ name }) => name === 'data') ?? foot.find(({ name }) => name === 'gradient');
  if (!sum || !gradient || rows.length > mostAdded) return [];
  return (['first', 'second'] as const).flatMap((cell): readonly CellLine[] => {
    const trace = cell === 'first' ? first : second;
    const [total, divided] = [sum[cell], gradient[cell]];
    const products = rows.map((row) => row[cell]).filter((value) => value !== undefined);
    if (total === undefined || divided === undefined) return [];
    const added: CellLine = {
      row: sum,
      cell,
      line: {
        operands: products.map((value) => ({ column: 'value', value })),
        result: { column: 'value', value: total },
        recompute: (shown) => shown.reduce((before, value) => before + value, 0),
      },
    };
    const { method } = trace.settings;
    if (trace.divisor === 0 || (method !== undefined && method !== 'firstOutput')) return [added];
    const over: CellLine = {
      row: gradient,
      cell,
      line: {
        operands: [
          { column: 'value', value: total },
          { column: 'exact', value: trace.divisor },
        ],
        result: { column: 'value', value: divided },
        recompute: ([s = 0, d = 1]) => s / d,
      },
    };
    return [added, over];
  });
}
