/** Which rows to render: all of a short table, a window of a long one. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback } from 'react';

/** Up to so many rows are simply there: they can be searched, printed and copied. */
const mostPlainRows = 60;

export interface RowWindow {
  readonly first: number;
  /** Exclusive. */
  readonly last: number;
  /** Height of what is left out, in pixels. */
  readonly above: number;
  readonly below: number;
  readonly virtual: boolean;
  readonly reveal: (row: number) => void;
}

export function useRowWindow(count: number, rowHeight: number, scroller: RefObject<HTMLElement | null>): RowWindow {
  const virtual = count > mostPlainRows;
  const virtualizer = useVirtualizer({
    count: virtual ? count : 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    initialRect: { width: 600, height: 400 },
  });
  const items = virtualizer.getVirtualItems();
  const reveal = useCallback((row: number) => virtualizer.scrollToIndex(row, { align: 'center' }), [virtualizer]);
  if (!virtual) return { first: 0, last: count, above: 0, below: 0, virtual, reveal };
  const first = items[0]?.index ?? 0;
  const last = (items.at(-1)?.index ?? -1) + 1;
  const above = items[0]?.start ?? 0;
  return {
    first,
    last,
    above,
    below: Math.max(0, virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0)),
    virtual,
    reveal,
  };
}
