/** A wrong answer as it was calculated, in the ledger's rows. The right numbers are still covered. */

import { LiveRegion } from '../../../kit/chrome/LiveRegion';
import { BarredText } from '../../../kit/quantity/BarredText';
import { CoveredMark, QuantityText } from '../../../kit/quantity/QuantityNumber';
import type { StepView } from '../../../kit/quantity/useStep';
import type { Cell, Column, FootRow } from '../../../kit/table/column';
import type { StepTrace } from '../../../model';
import { activationBelow, kindBelow, type Quantity, type WeightPlace } from '../../../quantity';
import { formatWithPower, inSpeech, messages } from '../../../text';
import { domainOf } from '../../shared/ledger/domainOf';
import { slipFormats } from './slipDigits';
import {
  addedProducts,
  barColumn,
  factorHead,
  plainNumber,
  productHead,
  SlipRows,
  sampleColumn,
  stackedBars,
  totalBar,
  type Whose,
} from './slipParts';
import type { SlipRow, SlipTable, SlipTotal } from './slipTable';

interface SlipLedgerProps {
  readonly table: SlipTable;
  readonly step: StepView;
  readonly trace: StepTrace;
  readonly place: WeightPlace;
  readonly whose: Whose;
  /** A reader's own question, by which the table is named: nothing is covered, and the words around it say what it does. */
  readonly asks?: string;
}

export function SlipLedger({ table, step, trace, place, whose, asks }: SlipLedgerProps) {
  const words = messages.ownWay;
  const { rows, totals, slip } = table;
  const isYours = whose === 'yours';
  const isCompared = asks === undefined;
  const begins = isYours
    ? { calculation: words.isYours, result: words.resultOfYours }
    : { calculation: words.isWrong, result: words.resultOfWrong };
  const about = words.about[slip]({ ...begins, below: place.layer - 1 });
  const formats = slipFormats(table);
  const bars = stackedBars(addedProducts(rows));
  const sum = totals.find(({ name }) => name === 'sum')?.value;
  const domain = domainOf([...bars.map((bar) => bar?.to), sum]);
  /** A sample's own number may be covered; the learner's own is not. The heads have no power of ten: each number has it. */
  const factor = (row: SlipRow, kind: 'x' | 'delta') => {
    const { sample } = row;
    const quantity = sample === undefined ? undefined : factorOf(kind, sample, place);
    const isOwn = kind === 'x' ? row.isOwnX : row.isOwnDelta;
    return quantity && !isOwn ? (
      <QuantityText quantity={quantity} step={step} format={formats[kind]} withPower />
    ) : (
      plainNumber(row[kind], formats[kind])
    );
  };
  const columns: readonly Column<SlipRow>[] = [
    sampleColumn(slip),
    {
      id: 'x',
      head: factorHead(kindBelow(place.layer)),
      kind: 'number',
      className: 'ink-x',
      cell: (row) => ({ content: factor(row, 'x') }),
    },
    {
      id: 'pair',
      kind: 'sign',
      className: 'own-pair',
      spare: slip === 'crossedPairs' ? undefined : 0,
      cell: ({ row = 0, deltaRow = row, product }) =>
        product === undefined ? undefined : { content: <Crossing rows={deltaRow - row} /> },
    },
    {
      id: 'delta',
      head: factorHead('delta'),
      kind: 'number',
      className: 'ink-delta',
      // The row's own δ; the line leads to the one that was taken.
      cell: (row) => ({ content: factor(ownDelta(row, rows), 'delta') }),
    },
    {
      id: 'product',
      head: productHead(isYours ? words.yours : words.wrongWay, place),
      kind: 'number',
      className: 'own-product',
      cell: (row) =>
        row.product === undefined
          ? undefined
          : {
              className: row.isLost ? 'is-lost' : undefined,
              content: (
                <>
                  {/* Where each row multiplies its own two numbers, they stand beside it. */}
                  {isCrossed(row) && (
                    <span className="soft own-factors">
                      {words.factors(
                        formatWithPower(row.x, formats.x),
                        bracketed(formatWithPower(row.delta, formats.delta)),
                      )}{' '}
                      ={' '}
                    </span>
                  )}
                  {plainNumber(row.product, formats.product)}
                  {row.isLost && <span className="visually-hidden">, {words.overwritten}</span>}
                </>
              ),
            },
    },
    barColumn('bar', { bars, domain }, words.addingUp),
    ...(isCompared ? [rightColumn(place)] : []),
  ];
  const foot = totals.map(
    (total, index): FootRow => ({
      id: total.name,
      label: <BarredText text={labelOf(total, isCompared ? trace.batchSize : rows.length, whose)} />,
      className: total.isResult || index === totals.length - 1 ? 'own-result' : undefined,
      cells: {
        product: { content: plainNumber(total.value, formats.product) },
        ...(total.name === 'sum' && { bar: totalBar(total.value, domain) }),
        ...(isCompared && { right: coveredCell }),
      },
    }),
  );
  const difference: FootRow = {
    id: 'difference',
    label: isYours ? words.difference : words.differenceWrong,
    cells: { right: coveredCell },
  };
  return (
    <>
      {isCompared && (
        <>
          <p className="own-about">
            <BarredText text={about} />
          </p>
          <LiveRegion text={inSpeech(about)} />
        </>
      )}
      <SlipRows
        {...{ columns, rows }}
        name={asks ?? messages.ledger.name}
        className="own-table"
        foot={isCompared ? [...foot, difference] : foot}
      />
    </>
  );
}

function rightColumn(place: WeightPlace): Column<SlipRow> {
  return {
    id: 'right',
    head: productHead(messages.ownWay.covered, place),
    kind: 'number',
    className: 'own-right',
    spare: 2,
    cell: ({ sample }) => (sample === undefined ? undefined : coveredCell),
  };
}

const coveredCell: Cell = { content: <CoveredMark /> };

function labelOf({ name }: SlipTotal, batchSize: number, whose: Whose): string {
  const words = messages.ownWay.totals;
  const label = words[name === 'result' && whose === 'wrong' ? 'wrongResult' : name];
  return typeof label === 'string' ? label : label({ batchSize });
}

function factorOf(kind: 'x' | 'delta', sample: number, { layer, from, to }: WeightPlace): Quantity {
  return kind === 'x' ? activationBelow(layer, from, sample) : { kind, layer, unit: to, sample };
}

/** Where pairs are crossed, the row keeps its own δ in the column. */
function ownDelta(row: SlipRow, rows: readonly SlipRow[]): SlipRow {
  if (row.deltaRow === undefined) return row;
  const taken = rows.find(({ deltaRow }) => deltaRow === row.row);
  return { ...row, delta: taken?.delta ?? row.delta };
}

function isCrossed({ row, deltaRow }: SlipRow): boolean {
  return deltaRow !== undefined && deltaRow !== row;
}

function bracketed(number: string): string {
  return number.startsWith('−') ? `(${number})` : number;
}

/** From a row’s x to the δ that it was multiplied by: straight, or across to the row that stands `rows` below, negative for above. */
function Crossing({ rows }: { readonly rows: number }) {
  return (
    <svg
      className="own-crossing"
      viewBox="0 0 1 1"
      preserveAspectRatio="none"
      aria-hidden="true"
      data-crossed={rows !== 0 || undefined}
    >
      <line x1="0" y1="0.5" x2="1" y2={0.5 + rows} />
    </svg>
  );
}
