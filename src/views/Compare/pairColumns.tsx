/** The columns of the ledger of both: a sample, its factors, its product in each run, their difference and ratio; and the rows under the rule. */
import type { ReactNode } from 'react';
import { RunMark, RunName } from '../../kit/comparedRuns/RunMark';
import { PlainNumber } from '../../kit/quantity/PlainNumber';
import { PendingMark, Roughly } from '../../kit/quantity/QuantityNumber';
import { shortLabel } from '../../kit/quantity/sampleLabel';
import { Tex } from '../../kit/quantity/Tex';
import type { StepView } from '../../kit/quantity/useStep';
import type { Cell, Column, FootRow } from '../../kit/table/column';
import type { StepTrace } from '../../model';
import {
  headTex,
  isKnown,
  kindBelow,
  type Phase,
  type Quantity,
  reached,
  summandOf,
  type WeightPlace,
} from '../../quantity';
import { formatNumber, headPower, messages, type NumberFormat } from '../../text';
import type { CellName } from './pairDigits';
import type { PairLedger, PairTotal, ProductRow } from './pairLedger';
import type { Pair } from './usePair';

export interface PairShown {
  readonly step: StepView;
  readonly pair: Pair;
  readonly place: WeightPlace;
  readonly ledger: PairLedger;
}

export function pairColumns(shown: PairShown): readonly Column<ProductRow>[] {
  const words = messages.compare.ledger;
  const { run } = shown.step;
  return [
    {
      id: 'sample',
      head: words.columns.sample,
      kind: 'name',
      className: 'cut compare-sample',
      cell: ({ sample }) => ({
        content: (
          <>
            <span className="compare-number">{sample}</span>{' '}
            <span className="number">{shortLabel(run.data, sample, run.labels[sample - 1])}</span>
          </>
        ),
      }),
    },
    ...factorColumns(shown),
    ...cellNames(shown).map(
      (name): Column<ProductRow> => ({
        id: name,
        ...headOf(name, shown),
        kind: 'number',
        className: `number is-${name}`,
        spare: spare[name],
        cell: (row) =>
          pairCell(name, row, {
            ...shown,
            phase: 'per-sample',
            quantity: ownQuantity(row, shown),
          }),
      }),
    ),
  ];
}

/** The products stay; before them, what can be computed from them. */
const spare: Partial<Record<CellName | 'x' | 'delta', number>> = { x: 1, delta: 2, ratio: 3, difference: 4 };

export function pairFoot(shown: PairShown): readonly FootRow[] {
  const words = messages.compare.ledger;
  return shown.ledger.foot.map(
    (row): FootRow => ({
      id: row.name,
      className: [row.isFirstDifferent && isShown(row, shown) && 'is-different', row.name === 'sum' && 'is-ruled']
        .filter(Boolean)
        .join(' '),
      label: words[row.name],
      cells: Object.fromEntries(cellNames(shown).map((name) => [name, pairCell(name, row, { ...shown, ...row })])),
    }),
  );
}

/** Two δ take the place of the difference. */
function cellNames({ ledger: { factors } }: PairShown): readonly CellName[] {
  return factors === 'twoDeltas' ? ['first', 'second', 'ratio'] : ['first', 'second', 'difference', 'ratio'];
}

interface OfRow extends PairShown {
  readonly phase: Phase;
  /** This run's quantity, which is highlighted elsewhere too; never the other run's. */
  readonly quantity: Quantity | undefined;
}

function pairCell(name: CellName, row: ProductRow | PairTotal, { step, ledger, phase, quantity }: OfRow): Cell {
  const value = row[name];
  const { formats } = ledger;
  const column = 'name' in row && row.name === 'newWeight' ? 'weight' : 'value';
  const isDerived = name === 'difference' || name === 'ratio';
  const format = formats[isDerived ? name : column];
  // The head has the power of the products.
  const withPower = !isDerived && format.exponent !== formats.value.exponent;
  const content = (): ReactNode => {
    if (!reached({ phase }, step.stop) || isLater(quantity, step))
      return <PendingMark phase={messages.phases.names[phase]} />;
    return (
      <>
        {row.approximate.has(name) && <Roughly />}
        <PlainNumber value={value} format={format} withPower={withPower} />
      </>
    );
  };
  return { content: content(), quantity: name === 'first' && value !== undefined ? quantity : undefined };
}

/** This run's quantity in a row of products; undefined: only the other run has the row. */
function ownQuantity(row: ProductRow, { step, place }: Pick<PairShown, 'step' | 'place'>): Quantity | undefined {
  return row.row === undefined ? undefined : summandOf(step.trace, place, row.sample);
}

/** On a stage, the rows come one by one. */
function isLater(quantity: Quantity | undefined, { trace, stop }: StepView): boolean {
  return quantity !== undefined && !isKnown(quantity, trace, stop);
}

/** Whether the numbers of a row are shown: before, nothing says that they differ. */
export function isShown(row: ProductRow | PairTotal, shown: Pick<PairShown, 'step' | 'place'>): boolean {
  return !isLater('quantity' in row ? row.quantity : ownQuantity(row, shown), shown.step);
}

/** x and δ before the products: δ of each run, where they differ. */
function factorColumns({ step, pair, place, ledger }: PairShown): readonly Column<ProductRow>[] {
  const words = messages.compare.ledger;
  const { run, trace, stop } = step;
  const { layer, from, to } = place;
  const { factors, formats } = ledger;
  const deltas = deltasOf(ledger, pair);
  if (deltas.length === 0) return [];
  const deltaPhase: Phase = layer === run.network.layers.length - 1 ? 'output-delta' : 'hidden-delta';
  const deltaKnown = reached({ phase: deltaPhase }, stop);
  const factor = (value: number, format: NumberFormat, isKnown: boolean, phase: Phase): Cell => ({
    content: isKnown ? formatNumber(value, format) : <PendingMark phase={messages.phases.names[phase]} />,
  });
  const head = (name: string, format: NumberFormat, tex: string, mark?: ReactNode): ReactNode => (
    <>
      <span className="visually-hidden">{name}</span>
      {mark}
      <Tex tex={tex} />
      {powerOf(format)}
    </>
  );
  const xKind = kindBelow(layer, from);
  const xTex = headTex(xKind, { layer: layer - 1, unit: from, sample: 'k' }, run.network);
  const xKnown = reached(from === 0 || layer === 1 ? { phase: 'batch' } : { phase: 'forward' }, stop);
  const deltaTex = headTex('delta', { layer, unit: to, sample: 'k' }, run.network);
  return [
    {
      id: 'x',
      head: head(words.columns.x, formats.x, xTex),
      kind: 'number',
      className: 'number ink-x',
      spare: spare.x,
      cell: ({ row }) =>
        row === undefined ? undefined : factor(trace.activation(layer - 1, from, row), formats.x, xKnown, 'forward'),
    },
    ...deltas.map((one, at): Column<ProductRow> => {
      const mark = deltas.length > 1 && <RunMark of={at === 0 ? 'first' : 'second'} />;
      return {
        id: `delta ${at}`,
        head: head(words.columns.delta, formats.delta, deltaTex, mark),
        kind: 'number',
        className: 'number ink-delta',
        // Under two losses, the error terms are what differs.
        spare: factors === 'twoDeltas' ? undefined : spare.delta,
        cell: ({ row }) =>
          row === undefined ? undefined : factor(one.delta(layer, to, row), formats.delta, deltaKnown, deltaPhase),
      };
    }),
  ];
}

/** The steps whose δ stand before the products. */
function deltasOf({ factors }: PairLedger, { traces }: Pair): readonly StepTrace[] {
  if (!traces || factors === 'none') return [];
  return factors === 'common' ? [traces.first] : [traces.first, traces.second];
}

function headOf(
  name: CellName,
  { ledger: { formats }, pair: { names } }: PairShown,
): { head: ReactNode; title?: string } {
  const words = messages.compare.ledger;
  if (name === 'first' || name === 'second') {
    return {
      head: (
        <>
          <RunName of={name} name={names[name]} />
          <span className="compare-power">{powerOf(formats.value)}</span>
        </>
      ),
    };
  }
  const title = name === 'difference' ? words.minus(names.first, names.second) : words.over(names.first, names.second);
  return { head: `${words.columns[name]}${powerOf(formats[name])}`, title };
}

function powerOf({ exponent }: NumberFormat): string {
  return exponent === 0 ? '' : ` ${headPower(exponent)}`;
}
