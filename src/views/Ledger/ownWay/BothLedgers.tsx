/** Once the answer may be seen: each sample's own product beside what the wrong answer made of it, both sums, and their difference. */

import type { ReactNode } from 'react';
import { TextButton } from '../../../kit/chrome/buttons';
import type { Column, FootRow } from '../../../kit/table/column';
import type { StepTrace } from '../../../model';
import { kindBelow, type WeightPlace } from '../../../quantity';
import { messages } from '../../../text';
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
import { resultOf, type SlipRow, type SlipTable } from './slipTable';

interface BothLedgersProps {
  readonly table: SlipTable;
  readonly trace: StepTrace;
  readonly place: WeightPlace;
  readonly whose: Whose;
  readonly onShowWhole: () => void;
}

/** A row with its sample's own product; the averaged sample has none. */
interface BothRow extends SlipRow {
  readonly right: number | undefined;
}

export function BothLedgers({ table, trace, place, whose, onShowWhole }: BothLedgersProps) {
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
  const products = rows.flatMap((row) => row.right ?? []);
  const formats = slipFormats({ ...table, rows }, [...products, right, sum, yours - right]);
  const rightBars = stackedBars(rows.map((row) => row.right));
  const yourBars = stackedBars(addedProducts(rows));
  const yourSum = table.totals.find(({ name }) => name === 'sum')?.value;
  const domain = domainOf([...[...rightBars, ...yourBars].map((bar) => bar?.to), sum]);
  const number = (
    id: 'x' | 'delta' | 'right' | 'product',
    { head, className }: { readonly head: ReactNode; readonly className: string },
  ): Column<BothRow> => ({
    id,
    head,
    kind: 'number',
    className,
    cell: (row) => {
      const value = row[id];
      if (value === undefined) return undefined;
      return {
        content: plainNumber(value, formats[id === 'right' ? 'product' : id]),
        className: id === 'product' && row.isLost ? 'is-lost' : undefined,
      };
    },
  });
  const columns: readonly Column<BothRow>[] = [
    sampleColumn(table.slip),
    number('x', { head: factorHead(kindBelow(place.layer)), className: 'ink-x' }),
    number('delta', { head: factorHead('delta'), className: 'ink-delta' }),
    number('right', { head: productHead(words.right, place), className: 'own-right' }),
    barColumn('rightBar', { bars: rightBars, domain }),
    number('product', {
      head: productHead(whose === 'yours' ? words.yoursBefore : words.wrongWay, place),
      className: 'own-product',
    }),
    barColumn('yourBar', { bars: yourBars, domain }),
  ];
  const shown = (value: number) => ({ content: plainNumber(value, formats.product) });
  const hasMean = trace.settings.reduction === 'mean';
  const foot: readonly FootRow[] = [
    {
      id: 'sum',
      label: words.totals.sum,
      cells: {
        right: shown(sum),
        rightBar: totalBar(sum, domain),
        ...(yourSum !== undefined && { product: shown(yourSum), yourBar: totalBar(yourSum, domain) }),
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
      <SlipRows {...{ columns, rows, foot }} name={messages.ledger.name} className="own-table own-both" />
      {right * yours < 0 && <p className="own-about">{words.oppositeSign[right > 0 ? 'up' : 'down']}</p>}
      <p className="own-toggle">
        <TextButton onClick={onShowWhole}>{words.showLedger}</TextButton>
      </p>
    </>
  );
}
