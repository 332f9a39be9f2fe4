/** Beside the ledger: the batch gradients of the batch sizes shown so far, at the same weights. */
import { ShortTable } from '../../../kit';
import { coverOf, useStore } from '../../../store';
import { columnFormat, formatWithPower, messages } from '../../../text';
import { sameSetting } from './batchSizes';
import type { BatchSizes } from './useBatchSizes';

export function SizesTable({ sizes: { now, reduction, seen, isReached } }: { readonly sizes: BatchSizes }) {
  const { layer, from, to } = useStore((state) => state.cursor.weight);
  const isCovering = useStore((state) => coverOf(state) !== undefined);
  const words = messages.onStage;
  const here = { size: now, reduction };
  const others = seen.filter((one) => !sameSetting(one, here));
  // A question that is open covers them too.
  if (others.length === 0 || isCovering) return null;
  const gradient = ({ trace }: (typeof seen)[number]): number => trace.batchGradient(layer, from, to);
  const rows = [
    ...others.map((one) => ({ ...one, value: gradient(one) })),
    { ...here, value: isReached ? seen.filter((one) => sameSetting(one, here)).map(gradient)[0] : undefined },
  ].sort((one, other) => one.size - other.size || one.reduction.localeCompare(other.reduction));
  const format = columnFormat(rows.flatMap(({ value }) => value ?? []));
  // Named where it makes a difference.
  const isOfBoth = new Set(rows.map((one) => one.reduction)).size > 1;
  return (
    <ShortTable
      className="stage-sizes"
      caption={isOfBoth ? words.gradientsSoFar : words.sizes()}
      columns={[
        {
          cell: ({ size, reduction: by }) =>
            isOfBoth ? words.sizeUnder({ size, reduction: by }) : words.sizeOf({ size }),
        },
        { cell: ({ value }) => (value === undefined ? messages.stage.unknown : formatWithPower(value, format)) },
      ]}
      rows={rows}
      keyOf={({ size, reduction: by }) => `${size} ${by}`}
      classOf={(row) => (sameSetting(row, here) ? 'now' : '')}
    />
  );
}
