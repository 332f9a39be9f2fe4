/** The order of the samples' rows: as in the batch, by |δ|, or by class, with the sum over each class. */
import type { FirstLayer } from './firstLayer';

export const rowOrders = ['batch', 'delta', 'class'] as const;
export type RowOrder = (typeof rowOrders)[number];

export type PicturesRow =
  | { readonly kind: 'sample'; readonly row: number }
  | { readonly kind: 'class'; readonly target: number; readonly rows: readonly number[] };

/** Larger batches are in the batch's order only on request. */
const mostInBatchOrder = 12;

/** In larger batches each class is one row until it is opened. */
const mostUnfolded = 24;

export function foldsClasses(batchSize: number): boolean {
  return batchSize > mostUnfolded;
}

export function usualOrder(batchSize: number, hasClasses: boolean): RowOrder {
  if (batchSize <= mostInBatchOrder) return 'batch';
  return hasClasses ? 'class' : 'delta';
}

interface Ordering {
  readonly order: RowOrder;
  readonly unit: number;
  /** The class of each row; absent if there are no classes. */
  readonly targets: readonly number[] | undefined;
  /** Whether only the open class shows its samples. */
  readonly isFolded: boolean;
  readonly open: number | undefined;
  /** Below the others, whose rows its samples would push out of sight. */
  readonly isOpenLast?: boolean;
  /** The row that stands above the others of its class. */
  readonly first?: number | undefined;
  /** False before δ is known, because the order would reveal its magnitude. */
  readonly byDelta: boolean;
}

export function orderedRows(
  layer: FirstLayer,
  { order, unit, targets, byDelta, open, isFolded, isOpenLast = false, first }: Ordering,
): readonly PicturesRow[] {
  const rows = layer.samples.map((_, row) => row);
  const size = (row: number): number => Math.abs(layer.delta(row, unit));
  const bySize = (some: readonly number[]): readonly number[] =>
    byDelta ? some.toSorted((one, other) => size(other) - size(one) || one - other) : some;
  const asRows = (some: readonly number[]): readonly PicturesRow[] => some.map((row) => ({ kind: 'sample', row }));
  if (order === 'batch') return asRows(rows);
  if (order === 'delta' || !targets) return asRows(bySize(rows));
  const place = (target: number): number => (isOpenLast && isFolded && target === open ? 1 : 0);
  const classes = [...new Set(targets)].toSorted((one, other) => place(one) - place(other) || one - other);
  return classes.flatMap((target) => {
    const own = rows.filter((row) => targets[row] === target);
    const head: PicturesRow = { kind: 'class', target, rows: own };
    const sorted = bySize(own).toSorted((one, other) => Number(other === first) - Number(one === first));
    return isFolded && target !== open ? [head] : [head, ...asRows(sorted)];
  });
}
