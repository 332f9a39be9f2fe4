/**
 * The columns of the ledger: a sample, what it counts for, x × δ = product, and the bars that add up. The page and the stage show
 * the same ones, each with its own head of the bars.
 */
import { inputsLabel, shortLabel, targetLabel } from '../../kit/quantity/sampleLabel';
import { isCovered, type StepView, shownAt } from '../../kit/quantity/useStep';
import type { Cell, Column } from '../../kit/table/column';
import { quantityCell } from '../../kit/table/numberCells';
import type { FactorKind, Quantity } from '../../quantity';
import { formatShort, messages } from '../../text';
import { SampleImage } from '../shared/image/SampleImage';
import { AddingBar, type Bar } from '../shared/ledger/AddingBar';
import type { LedgerModel, LedgerRow } from '../shared/ledger/ledgerModel';
import type { AddingUp } from './addingUp';
import type { LedgerHead, LedgerHeads } from './ledgerHeads';
import type { WidestTexts } from './widestTexts';

/** How a medium shows the columns. */
export interface LedgerMedium {
  readonly heads: LedgerHeads;
  readonly head: (head: LedgerHead) => Pick<Column<LedgerRow>, 'head'>;
  /** The head of the bars. */
  readonly addingHead: Pick<Column<LedgerRow>, 'head' | 'title' | 'sort'>;
  /** What the columns have room for. */
  readonly widest: WidestTexts;
}

export interface LedgerParts {
  readonly model: LedgerModel;
  readonly step: StepView;
  readonly domain: AddingUp['domain'];
  readonly barOf: (row: LedgerRow) => Bar | undefined;
  /** The running total that stands at the end of a row's bar. */
  readonly totalOf: (row: LedgerRow) => string | undefined;
  readonly leftOut?: readonly number[];
  readonly onChooseSample: (sample: number) => void;
  readonly medium: LedgerMedium;
}

export function ledgerColumns(parts: LedgerParts): readonly Column<LedgerRow>[] {
  const { model, step, domain, barOf, totalOf, medium } = parts;
  const { heads } = medium;
  const words = messages.ledger;
  const number = (
    id: 'x' | 'delta' | 'product' | FactorKind,
    className: string,
    quantity: (row: LedgerRow) => Quantity | undefined,
  ): Column<LedgerRow> => ({
    id,
    ...medium.head(heads[id]),
    kind: 'number',
    className,
    widest: medium.widest[id],
    cell: (row) => {
      const of = quantity(row);
      return of && quantityCell(of, step, model.formats[id]);
    },
  });
  const sign = (after: string, text: (row: LedgerRow) => string): Column<LedgerRow> => ({
    id: `after ${after}`,
    kind: 'sign',
    className: 'soft ledger-sign',
    cell: (row) => ({ content: text(row) }),
  });
  return [
    {
      id: 'sample',
      ...medium.head(heads.sample),
      kind: 'name',
      className: 'cut ledger-sample',
      cell: (row) => sampleCell(row, parts),
    },
    ...model.factors.flatMap((kind) => [
      number(kind, 'ledger-factor', ({ factors }) => factors.find((factor) => factor.kind === kind)),
      sign(kind, () => words.times),
    ]),
    number('x', 'ledger-x', ({ x }) => x),
    sign('x', () => words.times),
    number('delta', 'ledger-delta', ({ delta }) => delta),
    sign('delta', ({ holds, product }) =>
      holds || shownAt(product, step) === 'pending' ? words.equals : words.roughly,
    ),
    number('product', 'ledger-product', ({ product }) => product),
    {
      id: 'size',
      ...medium.addingHead,
      kind: 'bar',
      className: 'ledger-adding',
      cell: (row) => ({
        isText: true,
        quantity: row.runningTotal,
        content: (
          <AddingBar bar={barOf(row)} domain={domain} covered={isCovered(row.product, step)} label={totalOf(row)} />
        ),
      }),
    },
  ];
}

function sampleCell({ sample, row }: LedgerRow, { step, leftOut, onChooseSample }: LedgerParts): Cell {
  const { run, trace } = step;
  const words = messages.ledger;
  const className = run.labels?.[sample - 1];
  const whole = `${inputsLabel(run.data, sample)} → ${targetLabel(run.data, sample, className)}`;
  const isLossKnown = [{ kind: 'batchLoss' } as const, { kind: 'sampleLoss', sample } as const].every(
    (loss) => shownAt(loss, step) !== 'pending',
  );
  const loss = isLossKnown && words.lossTip({ sample, loss: formatShort(trace.sampleLoss(row)) });
  return {
    label: [words.rowName(sample), whole, leftOut?.includes(sample) && messages.leftOut.mark]
      .filter(Boolean)
      .join(', '),
    title: [whole, loss].filter(Boolean).join(', '),
    onChoose: () => onChooseSample(sample),
    content: (
      <>
        <span className="ledger-number">{sample}</span>
        <SampleImage run={run} sample={sample} />
        <span className="soft ledger-data number">{shortLabel(run.data, sample, className)}</span>
      </>
    ),
  };
}
