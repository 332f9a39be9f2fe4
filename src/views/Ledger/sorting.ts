/** The order of the ledger's rows: the batch's, or in the link as `ledger.sort=size` the largest products first. */
import type { StepTrace } from '../../model';
import { quantityValue } from '../../quantity';
import type { LedgerRow } from '../shared/ledger/ledgerModel';

/** The only value of the key. */
export const bySize = 'size';

/** Rows with the largest magnitude first; equal ones keep the order of the batch, and NaN comes last. */
export function largestFirst(rows: readonly LedgerRow[], trace: StepTrace): readonly LedgerRow[] {
  const measured = rows.map((row) => ({ row, by: Math.abs(quantityValue(row.product, trace)) }));
  measured.sort((one, other) => {
    if (Number.isNaN(one.by) || Number.isNaN(other.by))
      return Number(Number.isNaN(one.by)) - Number(Number.isNaN(other.by));
    // The difference of two infinities is no number.
    return one.by === other.by ? 0 : other.by - one.by;
  });
  return measured.map(({ row }) => row);
}
