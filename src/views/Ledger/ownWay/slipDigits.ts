/** The digits of a wrong answer's columns: whole numbers stay whole, a column has one format, and every row holds as shown. */
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
    rows.map(({ x, delta }) => ({
      operands: [
        { column: 'x', value: x },
        { column: 'delta', value: delta },
      ],
      result: { column: 'product', value: x * delta },
      recompute: (shown) => shown.reduce((product, factor) => product * factor, 1),
    })),
  ).formats;
}
