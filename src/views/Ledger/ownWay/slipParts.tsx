/** What the two tables of a wrong answer have in common: the first columns, heads, numbers and the labels of totals. */
import type { ReactNode } from 'react';
import { BarredText } from '../../../kit/quantity/BarredText';
import { PlainNumber } from '../../../kit/quantity/PlainNumber';
import { CoveredMark } from '../../../kit/quantity/QuantityNumber';
import type { Cell, Column } from '../../../kit/table/column';
import type { SlipName } from '../../../lessons';
import type { StepTrace } from '../../../model';
import { letterOf } from '../../../quantity';
import { messages, type NumberFormat } from '../../../text';
import type { SlipRow, SlipTotal } from './slipTable';

/** Whether the numbers are the learner’s own, or show what an option that was chosen would lead to. */
export type Whose = 'yours' | 'wrong';

export function sampleColumn(slip: SlipName): Column<SlipRow> {
  const words = messages.ownWay;
  return {
    id: 'sample',
    head: <BarredText text={words.sample} />,
    kind: 'name',
    className: 'own-sample',
    cell: ({ sample }) => ({ content: sample ?? words.averaged[averagedBy[slip] ?? 'inputs'] }),
  };
}

/** The row that decides: the averaged one, or the one that has overwritten all others. It stays in sight. */
export function decidingRow(rows: readonly SlipRow[]): readonly number[] {
  const at = rows.findIndex(({ row }) => row === undefined);
  const isOverwritten = rows.some(({ isLost }) => isLost);
  return at >= 0 ? [at] : isOverwritten ? [rows.length - 1] : [];
}

const averagedBy: Readonly<Partial<Record<SlipName, 'errors' | 'factors'>>> = {
  averagedErrors: 'errors',
  productOfMeans: 'factors',
};

/** A number without an address: it is the learner's own. */
export function plainNumber(value: number, format: NumberFormat): ReactNode {
  return <PlainNumber value={Number.isFinite(value) ? value : undefined} format={format} withPower />;
}

export const coveredCell: Cell = { content: <CoveredMark /> };

export function factorHead(kind: 'activation' | 'delta'): ReactNode {
  return <span className={`own-symbol ink-${kind}`}>{letterOf(kind)}</span>;
}

export function productHead(detail: string): ReactNode {
  return (
    <>
      <span className="own-symbol ink-gradient">
        {messages.ownWay.factors(letterOf('activation'), letterOf('delta'))}
      </span>
      <span className="own-detail">{detail}</span>
    </>
  );
}

export function totalLabel({ name }: SlipTotal, { batchSize }: Pick<StepTrace, 'batchSize'>, whose: Whose): ReactNode {
  const words = messages.ownWay.totals;
  const label = words[name === 'result' && whose === 'wrong' ? 'wrongResult' : name];
  return <BarredText text={typeof label === 'string' ? label : label({ batchSize })} />;
}
