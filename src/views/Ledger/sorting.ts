/** The order of the ledger's rows, in the link as `ledger.sort=-product`. */
import type { StepTrace } from '../../model';
import { type FactorKind, quantityValue } from '../../quantity';
import type { LedgerRow } from '../shared/ledger/ledgerModel';

export type SortKey = 'sample' | 'x' | 'delta' | 'product' | 'size' | FactorKind;

/** `-product`: largest first. */
export interface Sorting {
  readonly key: SortKey;
  readonly descending: boolean;
}

const sortKeys: readonly string[] = [
  'sample',
  'sampleWeight',
  'clipFactor',
  'x',
  'delta',
  'product',
  'size',
] satisfies readonly SortKey[];

export function readSorting(text: string | undefined): Sorting {
  const key = (text ?? 'sample').replace(/^-/, '');
  return sortKeys.includes(key)
    ? { key: key as SortKey, descending: text?.startsWith('-') ?? false }
    : { key: 'sample', descending: false };
}

/** Rows in the requested order; equal ones keep the order of the batch. */
export function sortedRows(
  rows: readonly LedgerRow[],
  { key, descending }: Sorting,
  trace: StepTrace,
): readonly LedgerRow[] {
  if (key === 'sample' && !descending) return rows;
  const measure = (row: LedgerRow): number => {
    if (key === 'sample') return row.row;
    if (key === 'size') return Math.abs(quantityValue(row.product, trace));
    if (key !== 'sampleWeight' && key !== 'clipFactor') return quantityValue(row[key], trace);
    // A link may name a column that this step does not have; then the rows keep their order.
    const factor = row.factors.find(({ kind }) => kind === key);
    return factor ? quantityValue(factor, trace) : row.row;
  };
  const measured = rows.map((row) => ({ row, by: measure(row) }));
  measured.sort((one, other) => {
    // NaN sorts last.
    if (Number.isNaN(one.by) || Number.isNaN(other.by))
      return Number(Number.isNaN(one.by)) - Number(Number.isNaN(other.by));
    if (one.by === other.by) return 0;
    return one.by < other.by === descending ? 1 : -1;
  });
  return measured.map(({ row }) => row);
}
