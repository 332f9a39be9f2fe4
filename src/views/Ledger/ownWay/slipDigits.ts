/** The digits of a wrong answer's columns: whole numbers stay whole, and a column has one format. */
import { formatsThatHold } from '../../../quantity';
import type { NumberFormat } from '../../../text';
import type { SlipTable } from './slipTable';

export type SlipFormats = Readonly<Record<'x' | 'delta' | 'product', NumberFormat>>;

/** `others`: numbers that stand in the column of the products, too. */
export function slipFormats({ rows, totals }: SlipTable, others: readonly number[] = []): SlipFormats {
  const products = [...rows.flatMap(({ product }) => product ?? []), ...totals.map(({ value }) => value), ...others];
  return formatsThatHold<keyof SlipFormats>(
    {
      x: { values: rows.map(({ x }) => x), role: 'operand' },
      delta: { values: rows.map(({ delta }) => delta), role: 'operand' },
      product: { values: products, role: 'result' },
    },
    [],
  ).formats;
}
