/**
 * Which rows of a table to render: all of a short one, a window of a long one. Rows are equally high, so where one
 * stands is arithmetic, and the same in a test without layout.
 */
import { type RefObject, useCallback, useEffect, useState } from 'react';
import { usePrinting } from '../chart/usePrinting';

/** Up to so many rows are simply there: they can be searched, printed and copied. */
const mostPlainRows = 60;

/** So many are put on paper; a longer table goes there as it stands on the screen. */
const mostPrintedRows = 1000;

/** Rows rendered beyond the edges, so that scrolling meets no gap. */
const overscan = 4;

/** Before the scroller has been measured. */
const firstHeight = 400;

export interface RowWindow {
  readonly first: number;
  /** Exclusive. */
  readonly last: number;
  /** Height of what is left out, in pixels. */
  readonly above: number;
  readonly below: number;
  readonly virtual: boolean;
  /** Scrolls so that a row stands in the middle. */
  readonly reveal: (row: number) => void;
}

export function useRowWindow(count: number, rowHeight: number, scroller: RefObject<HTMLElement | null>): RowWindow {
  const printing = usePrinting();
  const virtual = count > (printing ? mostPrintedRows : mostPlainRows);
  const [{ first, last }, setRange] = useState({ first: 0, last: overscan + Math.ceil(firstHeight / rowHeight) });
  useEffect(() => {
    const element = scroller.current;
    if (!virtual || !element) return;
    // The state changes only when the edge moves by some rows: most scrolling renders nothing.
    const measure = (): void => {
      const height = (element.clientHeight || firstHeight) - coveredHeight(element);
      const top = Math.floor(element.scrollTop / rowHeight / 4) * 4;
      const next = {
        first: Math.max(0, Math.min(count, top) - overscan),
        last: Math.min(count, top + Math.ceil(height / rowHeight) + 4 + overscan),
      };
      setRange((now) => (now.first === next.first && now.last === next.last ? now : next));
    };
    measure();
    const sizes = new ResizeObserver(measure);
    sizes.observe(element);
    element.addEventListener('scroll', measure, { passive: true });
    return () => {
      sizes.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, [virtual, count, rowHeight, scroller]);
  const reveal = useCallback(
    (row: number) => {
      const element = scroller.current;
      if (element) element.scrollTop = Math.max(0, row * rowHeight - element.clientHeight / 2);
    },
    [rowHeight, scroller],
  );
  if (!virtual) return { first: 0, last: count, above: 0, below: 0, virtual, reveal };
  const end = Math.min(count, last);
  const start = Math.min(first, end);
  return { first: start, last: end, above: start * rowHeight, below: (count - end) * rowHeight, virtual, reveal };
}

/** What heads and totals that stay in sight cover of the rows. */
function coveredHeight(scroller: HTMLElement): number {
  return [...scroller.querySelectorAll<HTMLElement>('thead, tfoot')]
    .filter((part) => getComputedStyle(part).position === 'sticky')
    .reduce((sum, part) => sum + part.offsetHeight, 0);
}
