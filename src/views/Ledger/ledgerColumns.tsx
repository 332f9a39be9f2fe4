/**
 * The columns of the ledger: a sample, what it counts for, x × δ = product, and the bars that add up. The page and the stage show
 * the same ones.
 */
import { inputsLabel, shortLabel, targetLabel } from '../../kit/quantity/sampleLabel';
import { Tex } from '../../kit/quantity/Tex';
import { isCovered, type StepView, shownAt } from '../../kit/quantity/useStep';
import { SignSwatch } from '../../kit/sign/SignSwatch';
import type { Cell, Column } from '../../kit/table/column';
import { quantityCell } from '../../kit/table/numberCells';
import { formatNumber, formatShort, headPower, messages } from '../../text';
import { SampleImage } from '../shared/image/SampleImage';
import { AddingBar, type Bar } from '../shared/ledger/AddingBar';
import { type LedgerModel, type LedgerRow, numberIn, type RowColumn } from '../shared/ledger/ledgerModel';
import type { AddingUp } from './addingUp';
import { type LedgerHead, ledgerHeads } from './ledgerHeads';
import type { WidestTexts } from './widestTexts';

interface LedgerParts {
  readonly model: LedgerModel;
  readonly step: StepView;
  /** As they stand in the table. */
  readonly rows: readonly LedgerRow[];
  /** What the columns have room for. */
  readonly widest: WidestTexts;
  readonly bars: AddingUp;
  /** The scale on which they are drawn. */
  readonly domain: readonly [number, number];
  /** The head of the bars puts the largest first; absent: nothing is sorted. */
  readonly sort: Column<LedgerRow>['sort'];
  readonly leftOut: readonly number[] | undefined;
  readonly onChooseSample: (sample: number) => void;
}

export function ledgerColumns(parts: LedgerParts): readonly Column<LedgerRow>[] {
  const { model, step, widest } = parts;
  const words = messages.ledger;
  const heads = ledgerHeads(model, step);
  const number = (id: RowColumn, className: string): Column<LedgerRow> => ({
    id,
    head: <SymbolAndWords {...heads[id]} />,
    kind: 'number',
    className,
    widest: widest[id],
    cell: (row) => {
      const quantity = numberIn(row, id);
      return quantity && quantityCell(quantity, step, model.formats[id]);
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
      head: <SymbolAndWords {...heads.sample} />,
      kind: 'name',
      className: 'cut ledger-sample',
      cell: (row) => sampleCell(row, parts),
    },
    ...model.factors.flatMap((kind) => [number(kind, 'ledger-factor'), sign(kind, () => words.times)]),
    number('x', 'ledger-x'),
    sign('x', () => words.times),
    number('delta', 'ledger-delta'),
    sign('delta', ({ holds, product }) =>
      holds || shownAt(product, step) === 'pending' ? words.equals : words.roughly,
    ),
    number('product', 'ledger-product'),
    barColumn(parts),
  ];
}

/** The bars start from zero, and from Sum on where the one above ends; in the batch's own order they have its running totals. */
function barColumn({ model, step, rows, bars, domain, sort }: LedgerParts): Column<LedgerRow> {
  const { trace, stop } = step;
  const words = messages.ledger;
  const { product: format } = model.formats;
  const isSorted = sort?.isSorted ?? false;
  const isAdding = stop.phase === 'sum' || stop.phase === 'update';
  const hasBars = isAdding || stop.phase === 'per-sample';
  const hasTotals = isAdding && !isSorted;
  const added = stop.phase === 'sum' && stop.part !== undefined ? stop.part : rows.length;
  const last = rows.at(-1)?.runningTotal;
  const isFromZero = stop.phase === 'per-sample' || (last !== undefined && stop.covers?.(last, trace) === true);
  const fromZero = domain === bars.domain ? words.fromZeroDetail : words.enlargedDetail;
  const usual = isFromZero ? fromZero : isSorted ? words.inOrderDetail : words.addingUpDetail;
  const detail = hasTotals && format.exponent !== 0 ? headPower(format.exponent) : usual;
  const barOf = ({ row, sample, product }: LedgerRow): Bar | undefined => {
    // While a step is told, some products come later than their phase.
    if (!hasBars || stop.later?.(product, trace)) return undefined;
    return bars[isAdding && row <= added ? 'stacked' : 'fromZero'].get(sample);
  };
  const totalOf = ({ runningTotal }: LedgerRow): string | undefined => {
    const total = hasTotals ? shownAt(runningTotal, step) : 'pending';
    return total === 'pending' ? undefined : formatNumber(total, format);
  };
  return {
    id: 'size',
    head: sort ? <SymbolAndWords id="size" title={words.addingUp} detail={detail} exponent={0} /> : <Signs />,
    title: sort && `${isSorted ? words.batchOrder : words.largestFirst}.`,
    sort,
    kind: 'bar',
    className: 'ledger-adding',
    cell: (row) => ({
      isText: true,
      quantity: row.runningTotal,
      content: (
        <AddingBar bar={barOf(row)} domain={domain} covered={isCovered(row.product, step)} label={totalOf(row)} />
      ),
    }),
  };
}

/** Where nothing is sorted, what hatching means. */
function Signs() {
  const { negative, positive } = messages.ledger.signs;
  return (
    <>
      <span className="visually-hidden">{messages.ledger.addingUp}</span>
      <span className="soft" aria-hidden="true">
        <SignSwatch sign="negative" /> {negative} <SignSwatch sign="positive" /> {positive}
      </span>
    </>
  );
}

function SymbolAndWords({ id, tex, title, ink, exponent, detail, heard }: LedgerHead) {
  return (
    <>
      <span className={`unbroken ledger-symbol ${ink ? `ink-${ink}` : ''}`} data-words={`column.${id}`}>
        {tex === undefined ? title : <Tex tex={tex} />}
        {exponent !== 0 && <span className="small ledger-exponent"> {headPower(exponent)}</span>}
        {id === 'size' && (
          <span aria-hidden="true" className="sort-arrow">
            ▼
          </span>
        )}
      </span>
      <span className="soft ledger-detail" aria-hidden={heard !== undefined}>
        {detail}
      </span>
      {heard && <span className="visually-hidden">{heard}</span>}
    </>
  );
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
