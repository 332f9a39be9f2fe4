/** What the two tables of a wrong answer have in common: rows, the first column, heads, numbers and bars. */
import type { ReactNode } from 'react';
import { BarredText } from '../../../kit/quantity/BarredText';
import { PlainNumber } from '../../../kit/quantity/PlainNumber';
import type { Cell, Column, FootRow } from '../../../kit/table/column';
import { Table } from '../../../kit/table/Table';
import { useRowGrid } from '../../../kit/table/useRowGrid';
import type { SlipName } from '../../../lessons';
import { kindBelow, letterOf, type WeightPlace } from '../../../quantity';
import { messages, type NumberFormat } from '../../../text';
import { AddingBar, type Bar } from '../../shared/ledger/AddingBar';
import type { SlipRow } from './slipTable';

/** Whether the numbers are the learner’s own, or show what an option that was chosen would lead to. */
export type Whose = 'yours' | 'wrong';

interface SlipRowsProps<Row extends SlipRow> {
  readonly name: string;
  readonly className: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly foot: readonly FootRow[];
}

export function SlipRows<Row extends SlipRow>({ rows, ...table }: SlipRowsProps<Row>) {
  return (
    <Table
      {...table}
      table={useRowGrid({ count: rows.length })}
      row={(index) => rows[index]}
      look={({ row }) => ({ key: row ?? 'averaged', className: row === undefined ? 'own-averaged' : undefined })}
      keep={decidingRow(rows)}
    />
  );
}

/** The row that decides: the averaged one, or the one that has overwritten all others. It stays in sight. */
function decidingRow(rows: readonly SlipRow[]): readonly number[] {
  const at = rows.findIndex(({ row }) => row === undefined);
  const isOverwritten = rows.some(({ isLost }) => isLost);
  return at >= 0 ? [at] : isOverwritten ? [rows.length - 1] : [];
}

export function sampleColumn(slip: SlipName): Column<SlipRow> {
  const words = messages.ownWay;
  return {
    id: 'sample',
    head: <BarredText text={words.sample} />,
    kind: 'name',
    cell: ({ sample }) => ({ content: sample ?? words.averaged[averagedBy[slip] ?? 'inputs'] }),
  };
}

const averagedBy: Readonly<Partial<Record<SlipName, 'errors' | 'factors'>>> = {
  averagedErrors: 'errors',
  productOfMeans: 'factors',
};

/** A number without an address: it is the learner's own. */
export function plainNumber(value: number, format: NumberFormat): ReactNode {
  return <PlainNumber value={Number.isFinite(value) ? value : undefined} format={format} withPower />;
}

export function factorHead(kind: 'input' | 'activation' | 'delta'): ReactNode {
  return <span className={`own-symbol ink-${kind === 'delta' ? kind : 'activation'}`}>{letterOf(kind)}</span>;
}

export function productHead(detail: string, place: WeightPlace): ReactNode {
  return (
    <>
      <span className="own-symbol ink-gradient">
        {messages.ownWay.factors(letterOf(kindBelow(place.layer)), letterOf('delta'))}
      </span>
      <span className="own-detail">{detail}</span>
    </>
  );
}

/** The bars of products that are added up, each from where the one above ends; absent products have none. */
export function stackedBars(products: readonly (number | undefined)[]): readonly (Bar | undefined)[] {
  let total = 0;
  return products.map((product) => {
    if (product === undefined) return undefined;
    const from = total;
    total += product;
    return { from, to: total };
  });
}

/** What the program has overwritten is not added. */
export function addedProducts(rows: readonly SlipRow[]): readonly (number | undefined)[] {
  return rows.map(({ product, isLost }) => (isLost ? undefined : product));
}

interface Bars {
  readonly bars: readonly (Bar | undefined)[];
  readonly domain: readonly [number, number];
}

export function barColumn(id: string, { bars, domain }: Bars, head?: ReactNode): Column<SlipRow> {
  return {
    id,
    head,
    kind: 'bar',
    className: 'own-bar',
    spare: 1,
    cell: (_, index) => ({ content: <AddingBar bar={bars[index]} domain={domain} wide /> }),
  };
}

export function totalBar(value: number, domain: Bars['domain']): Cell {
  return { content: <AddingBar bar={{ from: 0, to: value }} domain={domain} total wide /> };
}
