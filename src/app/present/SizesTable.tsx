/** Beside the ledger: the batch gradients of the batch sizes shown so far, at the same weights. */
import { ShortTable } from '../../kit';
import { coverOf, useStore } from '../../store';
import { columnFormat, formatWithPower, messages } from '../../text';
import type { BatchSizes } from './useBatchSizes';

export function SizesTable({ sizes: { now, seen, isReached } }: { readonly sizes: BatchSizes }) {
  const { layer, from, to } = useStore((state) => state.cursor.weight);
  const isCovering = useStore((state) => coverOf(state) !== undefined);
  const words = messages.stage;
  const others = seen.filter(({ size }) => size !== now);
  // A question that is open covers them too.
  if (others.length === 0 || isCovering) return null;
  const shown = isReached ? seen : others;
  const values = new Map(shown.map(({ size, trace }) => [size, trace.batchGradient(layer, from, to)]));
  const format = columnFormat(values.values());
  return (
    <ShortTable
      className="stage-sizes"
      caption={words.sizes()}
      columns={[
        { cell: (size) => words.sizeOf({ size }) },
        {
          cell: (size) => {
            const value = values.get(size);
            return value === undefined ? words.unknown : formatWithPower(value, format);
          },
        },
      ]}
      rows={[...new Set([...values.keys(), now])].sort((one, other) => one - other)}
      keyOf={(size) => size}
      classOf={(size) => (size === now ? 'now' : '')}
    />
  );
}
