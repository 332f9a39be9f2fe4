/**
 * The ledger of both runs for one weight, as data: each sample's product in both, and the rows under the rule, with difference and ratio. The
 * digits are chosen so that a calculator confirms the results; where no choice achieves this, ≈ is shown.
 */
import type { MistakeName, StepTrace } from '../../model';
import {
  formatsThatHold,
  isRemainderOfGradient,
  type Phase,
  type Quantity,
  rowsOf,
  type WeightPlace,
} from '../../quantity';
import type { NumberFormat } from '../../text';
import {
  type CellName,
  columnOf,
  derivedColumn,
  differenceOf,
  type Factors,
  factorsOf,
  footLines,
  formatsApart,
  holdsIn,
  type PairRow,
  productLines,
  ratioOf,
  type ShownColumn,
} from './pairDigits';
import {
  type FootName,
  footNames,
  footNumbers,
  type PairedTraces,
  pairedRows,
  productsOf,
  type Two,
} from './pairNumbers';

const none: ReadonlySet<CellName> = new Set();

interface Cells extends Two {
  readonly difference: number | undefined;
  /** Also undefined if the first number is 0. */
  readonly ratio: number | undefined;
  /** Cells that cannot be recomputed exactly from the digits shown. */
  readonly approximate: ReadonlySet<CellName>;
  /** The first row in which the two runs differ. */
  readonly isFirstDifferent: boolean;
}

export interface ProductRow extends Cells {
  /** From 1, in the order of the data. */
  readonly sample: number;
  /** The row of this run's batch, from 1; undefined if the sample is not in it. */
  readonly row: number | undefined;
}

export interface PairTotal extends Cells {
  readonly name: FootName;
  readonly phase: Phase;
  readonly quantity: Quantity;
}

/** What a row's number is divided by to be one weight's gradient. */
const perGradient: Readonly<Partial<Record<FootName, (trace: StepTrace) => number>>> = {
  sum: (trace) => trace.divisor,
  data: () => 1,
  gradient: () => 1,
  clipped: (trace) => trace.batchClipFactor(),
  update: (trace) => trace.settings.optimizer.learningRate * trace.batchClipFactor(),
};

function hasRemainder(name: FootName, { first, second }: Two, traces: PairedTraces, place: WeightPlace): boolean {
  const factor = perGradient[name];
  const isOne = (value: number | undefined, trace: StepTrace): boolean =>
    factor !== undefined &&
    value !== undefined &&
    value !== 0 &&
    isRemainderOfGradient(value / factor(trace), place, trace);
  return isOne(first, traces.first) || isOne(second, traces.second);
}

export type PairColumn = ShownColumn | 'difference' | 'ratio';

export interface PairLedger {
  readonly rows: readonly ProductRow[];
  readonly foot: readonly PairTotal[];
  readonly formats: Readonly<Record<PairColumn, NumberFormat>>;
  /** Where the runs first differ; undefined if numbers that are not finite cannot be compared. */
  readonly firstDifference: 'products' | 'clippedProducts' | 'batches' | FootName | 'none' | undefined;
  /** The factors of the products, if their product is what a sample adds. */
  readonly factors: Factors;
  /** Set if the method has no products of its own: it has one row. */
  readonly ownRowOnly: MistakeName | undefined;
}

/** Smaller relative differences are due to rounding and are ignored. */
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
  const foot = footNames(traces).map((name) => {
    const numbers = footNumbers(name, traces, place, products !== undefined);
    return { name, ...numbers, hasRemainder: hasRemainder(name, numbers, traces, place) };
  });
  const ofProducts = products !== undefined && rows.some(differs);
  const firstFoot = foot.find(differs);
  const otherSamples = firstFoot?.name === 'sum' && rows.some(({ row, inSecond }) => row === undefined || !inSecond);
  const areFinite = [...rows, ...foot].every(({ first: one = 0, second: two = 0 }) =>
    [one, two].every(Number.isFinite),
  );
  const ofTotals = otherSamples ? 'batches' : (firstFoot?.name ?? (areFinite ? 'none' : undefined));
  const firstDifference = ofProducts ? (onlyClipped(traces, place) ? 'clippedProducts' : 'products') : ofTotals;
  const firstRow = ofProducts ? rows.find(differs) : undefined;
  const both = [...rows, ...foot];
  const lines = [...productLines(traces, rows, place), ...footLines(traces, place, { rows, foot })];
  const numbersIn = (column: 'value' | 'weight'): readonly number[] =>
    both
      .filter((row) => columnOf(row) === column)
      .flatMap((row) => [row.first, row.second].filter((value) => value !== undefined));
  const factors = factorsOf(traces);
  const factorRows = factors === 'none' ? [] : rowsOf(first);
  const deltas = factors === 'twoDeltas' ? [first, second] : [first];
  const { formats: chosen } = formatsThatHold<ShownColumn>(
    {
      x: { values: factorRows.map((row) => first.activation(layer - 1, from, row)), role: 'operand' },
      delta: {
        values: deltas.flatMap((trace) => factorRows.map((row) => trace.delta(layer, to, row))),
        role: 'operand',
      },
      // New weights stand in the columns of the products.
      value: { values: numbersIn('value'), under: numbersIn('weight'), role: 'result' },
      weight: { values: [first.weight(layer, from, to), ...numbersIn('weight')], role: 'result' },
    },
    lines.map(({ line }) => line),
  );
  const formats = formatsApart(chosen, both.filter(differs));
  const failing = new Map<PairRow, Set<CellName>>();
  const fails = (row: PairRow, cell: CellName): void => {
    failing.set(row, new Set([...(failing.get(row) ?? []), cell]));
  };
  for (const { row, cell, line } of lines) if (!holdsIn(line, formats)) fails(row, cell);
  const difference = derivedColumn(both, formats, differenceOf);
  const ratio = derivedColumn(both, formats, ratioOf);
  for (const row of difference.failing) fails(row, 'difference');
  for (const row of ratio.failing) fails(row, 'ratio');
  const cellsOf = (row: PairRow): Cells => ({
    first: row.first,
    second: row.second,
    difference: differenceOf(row, row),
    ratio: ratioOf(row, row),
    approximate: failing.get(row) ?? none,
    isFirstDifferent: row === (firstRow ?? firstFoot),
  });
  return {
    rows: rows.map((row) => ({ sample: row.sample, row: row.row, ...cellsOf(row) })),
    foot: foot.map((row) => ({ name: row.name, phase: row.phase, quantity: row.quantity, ...cellsOf(row) })),
    formats: { ...formats, difference: difference.format, ratio: ratio.format },
    firstDifference,
    factors,
    ownRowOnly: products === undefined ? second.settings.method : undefined,
  };
}

/** Whether x · δ is the same for all samples of both, so that only the clip factors make the rows differ. */
function onlyClipped({ first, second }: PairedTraces, { layer, from, to }: WeightPlace): boolean {
  const productOf = (trace: StepTrace, row: number | undefined): number | undefined =>
    row === undefined ? undefined : trace.sampleGradient(layer, from, to, row);
  return (
    second.settings.method === undefined &&
    pairedRows({ first, second }).every(
      ({ one, two }) => !differs({ first: productOf(first, one), second: productOf(second, two) }),
    )
  );
}

/** A number that only one run has is not a difference: the other batch does not contain its sample. */
function differs({ first, second }: Two): boolean {
  if (first === undefined || second === undefined) return false;
  // Also infinite ones, whose difference is no number.
  if (Object.is(first, second)) return false;
  return !(Math.abs(second - first) <= rounding * Math.max(Math.abs(first), Math.abs(second)));
}
