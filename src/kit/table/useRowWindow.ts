/**
 * Which rows of a table to render: all rows of a short one, a window of a long one. All rows have the same height, so
 * that a row's place can be computed, also in a test without layout.
 */
import { type RefObject, useCallback, useEffect, useState } from 'react';
import { remInPixels } from '../chrome/remInPixels';
import { whenSized } from '../fit/remeasure';
import { useMedium } from '../medium/medium';

/** Up to this many rows are all rendered: they can be searched, printed and copied. */
const mostPlainRows = 60;

/** Up to this many rows are printed on paper. */
const mostPrintedRows = 1000;

/** Extra rows rendered beyond the edges, so that scrolling shows no gap. */
const overscan = 4;

/** Used before the scroller has been measured. */
const firstHeight = 400;

interface Range {
  readonly first: number;
  /** Exclusive; there may be fewer rows. */
  readonly last: number;
  /** Of a row, in pixels. */
  readonly height: number;
}

export interface RowWindow {
  readonly first: number;
  /** Exclusive. */
  readonly last: number;
  /** Height of the rows above that are not rendered, in pixels. */
  readonly above: number;
  readonly below: number;
  readonly virtual: boolean;
  /** On paper: the rows after the last one that is printed. */
  readonly leftOut: number;
  /** Scrolls a row that is out of sight to the middle. */
  readonly reveal: (row: number) => void;
}

/** In rem, until rows have been measured, and without layout. */
const usualHeight = 1.75;

/** `firstRowHeight` in rem, as in the stylesheet. */
export function useRowWindow(
  count: number,
  scroller: RefObject<HTMLElement | null>,
  firstRowHeight = usualHeight,
): RowWindow {
  // Rows that are rendered are measured: only the first estimate needs the size of a rem.
  const [rem] = useState(remInPixels);
  const rowHeight = firstRowHeight * rem;
  const isWhole = useMedium().overflow === 'whole';
  const virtual = count > mostPlainRows && !isWhole;
  const [{ first, last, height }, setRange] = useState<Range>({
    first: 0,
    last: overscan + Math.ceil(firstHeight / rowHeight),
    height: rowHeight,
  });
  useEffect(() => {
    const element = scroller.current;
    if (!virtual || !element) return;
    // The state changes only after the edge has moved by some rows, so most scrolling renders nothing.
    const measure = (): void => {
      const room = (element.clientHeight || firstHeight) - coveredHeight(element);
      const height = measuredHeight(element) ?? rowHeight;
      const top = Math.floor(element.scrollTop / height / 4) * 4;
      const next = {
        first: Math.max(0, top - overscan),
        last: top + Math.ceil(room / height) + 4 + overscan,
        height,
      };
      setRange((now) => (serves(now, next) ? now : next));
    };
    // Larger type makes rows higher, also in a scroller that keeps its size.
    const end = whenSized([element, element.firstElementChild], measure);
    element.addEventListener('scroll', measure, { passive: true });
    return () => {
      end();
      element.removeEventListener('scroll', measure);
    };
  }, [virtual, rowHeight, scroller]);
  const reveal = useCallback(
    (row: number) => {
      const element = scroller.current;
      if (!element) return;
      const height = measuredHeight(element) ?? rowHeight;
      const room = element.clientHeight - coveredHeight(element);
      const isInSight = row * height >= element.scrollTop && (row + 1) * height <= element.scrollTop + room;
      if (!isInSight) element.scrollTop = Math.max(0, row * height - room / 2);
    },
    [rowHeight, scroller],
  );
  if (!virtual) {
    // A line for a single row would take its place.
    const printed = isWhole && count > mostPrintedRows + 1 ? mostPrintedRows : count;
    return { first: 0, last: printed, above: 0, below: 0, virtual, leftOut: count - printed, reveal };
  }
  const end = Math.min(count, last);
  // Where rows have become fewer, the table will have been scrolled to the last ones.
  const start = Math.max(0, first - (last - end));
  return {
    first: start,
    last: end,
    above: start * height,
    below: (count - end) * height,
    virtual,
    leftOut: 0,
    reveal,
  };
}

/** A few rows more than are needed, as after the foot has grown, cost less than rendering the table again. */
function serves(now: Range, next: Range): boolean {
  const isEnough = now.first <= next.first && now.last >= next.last;
  return isEnough && now.height === next.height && next.first - now.first + (now.last - next.last) <= 2 * overscan;
}

function measuredHeight(scroller: HTMLElement): number | undefined {
  const row = scroller.querySelector('tbody > tr:not([aria-hidden])');
  return row?.getBoundingClientRect().height || undefined;
}

/** How much of the rows is covered by fixed heads and totals. */
function coveredHeight(scroller: HTMLElement): number {
  return [...scroller.querySelectorAll<HTMLElement>('thead, tfoot')]
    .filter((part) => getComputedStyle(part).position === 'sticky')
    .reduce((sum, part) => sum + part.offsetHeight, 0);
}
