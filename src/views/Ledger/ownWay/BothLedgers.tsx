/** Once the answer may be seen: each sample's own product beside what the wrong answer made of it, both sums, and their difference. */

import type { ReactNode } from 'react';
import { TextButton } from '../../../kit/chrome/buttons';
import type { Column, FootRow } from '../../../kit/table/column';
import { useRowGrid } from '../../../kit/table/RowGrid';
import { Table } from '../../../kit/table/Table';
import type { StepTrace } from '../../../model';
import type { WeightPlace } from '../../../quantity';
import { messages, type NumberFormat } from '../../../text';
import { AddingBar, type Bar } from '../../shared/ledger/AddingBar';
import { domainOf } from '../../shared/ledger/domainOf';
import { slipFormats } from './slipDigits';
import { decidingRow, factorHead, plainNumber, productHead, sampleColumn, type Whose } from './slipParts';
import { resultOf, type SlipRow, type SlipTable } from './slipTable';
import { stackedBars } from './stackedBars';

interface BothLedgersProps {
  readonly table: SlipTable;
  readonly trace: StepTrace;
  readonly place: WeightPlace;
  readonly whose: Whose;
  readonly onShowWhole: () => void;
}

export function BothLedgers({ table, trace, place, whose, onShowWhole }: BothLedgersProps) {
  return (
    <>
      <Both table={table} trace={trace} place={place} whose={whose} />
      <p className="own-toggle">
        <TextButton onClick={onShowWhole}>{messages.ownWay.showLedger}</TextButton>
      </p>
    </>
  );
}

/** A row with its sample's own product; the averaged sample has none. */
interface BothRow extends SlipRow {
  readonly right: number | undefined;
}

function Both({ table, trace, place, whose }: Omit<BothLedgersProps, 'onShowWhole'>) {
  const words = messages.ownWay;
  const { layer, from, to } = place;
  const right = trace.batchGradient(layer, from, to);
  const sum = trace.gradientSum(layer, from, to);
  const yours = resultOf(table);
  const rows = table.rows.map((one): BothRow => {
    const { row } = one;
    if (row === undefined) return { ...one, right: undefined };
    // The sample's own numbers, whatever was made of them.
    const [x, delta] = [trace.activation(layer - 1, from, row), trace.delta(layer, to, row)];
    return { ...one, x, delta, right: x * delta };
  });
  const formats = slipFormats({ ...table, rows }, [
    ...rows.flatMap((row) => row.right ?? []),
    right,
    sum,
    yours - right,
  ]);
  const rightBars = stackedBars(rows.map((row) => row.right));
  const yourBars = stackedBars(rows.map(({ product, isLost }) => (isLost ? undefined : product)));
  const yourSum = table.totals.find(({ name }) => name === 'sum')?.value;
  const domain = domainOf([...[...rightBars, ...yourBars].map((bar) => bar?.to), sum]);
  const number = (
    id: 'x' | 'delta' | 'right' | 'product',
    {
      head,
      format,
      className,
    }: { readonly head: ReactNode; readonly format: NumberFormat; readonly className: string },
  ): Column<BothRow> => ({
    id,
    head,
    kind: 'number',
    className,
    cell: (row) => {
      const value = row[id];
      const isOther = (id === 'x' || id === 'delta') && row.row === undefined;
      if (value === undefined) return undefined;
      const lost = id === 'product' && row.isLost ? 'is-lost' : isOther ? 'is-theirs' : undefined;
      return { content: plainNumber(value, format), className: lost };
    },
  });
  const bar = (id: string, bars: readonly (Bar | undefined)[]): Column<BothRow> => ({
    id,
    kind: 'bar',
    className: 'own-bar',
    spare: 1,
    cell: (_, index) => ({ content: <AddingBar bar={bars[index]} domain={domain} wide /> }),
  });
  const total = (value: number | undefined) => ({
    content: value === undefined ? '' : <AddingBar bar={{ from: 0, to: value }} domain={domain} total wide />,
  });
  const columns: readonly Column<BothRow>[] = [
    sampleColumn(table.slip) as Column<BothRow>,
    number('x', { head: factorHead('activation'), format: formats.x, className: 'ink-x' }),
    number('delta', { head: factorHead('delta'), format: formats.delta, className: 'ink-delta' }),
    number('right', { head: productHead(words.right), format: formats.product, className: 'own-right' }),
    bar('rightBar', rightBars),
    number('product', {
      head: productHead(whose === 'yours' ? words.yoursBefore : words.wrongWay),
      format: formats.product,
      className: 'own-product',
    }),
    bar('yourBar', yourBars),
  ];
  const shown = (value: number) => ({ content: plainNumber(value, formats.product) });
  const hasMean = trace.settings.reduction === 'mean';
  const foot: readonly FootRow[] = [
    {
      id: 'sum',
      label: words.totals.sum,
      cells: {
        right: shown(sum),
        rightBar: total(sum),
        ...(yourSum !== undefined && { product: shown(yourSum), yourBar: total(yourSum) }),
      },
    },
    ...(hasMean || yourSum === undefined || yourSum !== yours
      ? [
          {
            id: 'gradient',
            label: words.rightTotal,
            className: 'own-result',
            cells: { right: shown(right), product: shown(yours) },
          },
        ]
      : []),
    {
      id: 'difference',
      label: whose === 'yours' ? words.differenceBefore : words.differenceWrong,
      cells: { product: shown(yours - right) },
    },
  ];
  return (
    <>
      <Table
        table={useRowGrid({ count: rows.length })}
        name={messages.ledger.name}
        className="own-table own-both"
        columns={columns}
        row={(index) => rows[index]}
        look={({ row }) => ({ key: row ?? 'averaged', className: row === undefined ? 'own-averaged' : undefined })}
        keep={decidingRow(rows)}
        foot={foot}
      />
      {right * yours < 0 && <p className="own-about">{words.oppositeSign[right > 0 ? 'up' : 'down']}</p>}
    </>
  );
}
