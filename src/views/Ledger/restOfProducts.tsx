/** What the products of rows that are not shown add up to: the rows above the rule add up to Σ, all of them. */

import type { StepView } from '../../kit/quantity/useStep';
import { type RestOfRows, sumOver } from '../../kit/table/hiddenRows';
import { valueCell } from '../../kit/table/numberCells';
import { isKnown, quantityValue } from '../../quantity';
import type { LedgerModel, LedgerRow } from '../shared/ledger/ledgerModel';

/** `rows` as they stand in the table. */
export function restOfProducts(
  rows: readonly LedgerRow[],
  { totals, formats }: LedgerModel,
  { trace, stop }: StepView,
): RestOfRows {
  return (hidden) => {
    const sum = totals.find(({ name }) => name === 'sum');
    if (!sum || stop.covers || !isKnown(sum.quantity, trace, stop)) return undefined;
    const value = sumOver(hidden, (at) => {
      const row = rows[at];
      return row ? quantityValue(row.product, trace) : 0;
    });
    return value === undefined ? undefined : { product: valueCell(value, formats.product) };
  };
}
