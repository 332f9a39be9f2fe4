/**
 * The line between the rows in sight and the totals of a table in a box that scrolls: how many rows there are besides, and what they
 * add up to. A row at an edge may be cut, but not where nobody scrolls: there a single one is counted, too. The rows in question are
 * scrolled to, until the reader scrolls.
 */
import { type ReactNode, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { messages } from '../../text';
import { keepMeasured } from '../fit/remeasure';
import { useMedium } from '../medium/medium';
import { gridRole } from './gridRole';
import type { Stretch } from './hiddenRows';
import {
  allInSight,
  cutAbove,
  edgesAround,
  hasLooseTotals,
  heightWithSpare,
  type Layout,
  layoutOf,
  type RowsInSight,
  rowsInSight,
  scrollFor,
  type TableParts,
} from './rowsInSight';
import './rowsOutOfSight.css';

interface RowsOutOfSightProps {
  /** How many rows the table has, and how many columns. */
  readonly count: number;
  readonly width: number;
  /** Rows that are not counted. */
  readonly headings?: readonly number[] | undefined;
  /**
   * Rows that have to be in sight, the most important first: the chosen one, the one that a sentence names. After the last one the end of the
   * rows under the rule, where these are scrolled. Where others become important, the table scrolls to them.
   */
  readonly keep?: readonly number[] | undefined;
  readonly rest?: RestCells | undefined;
}

/** The cells of what hidden rows add up to, and how many columns stand before the first of them. */
export type RestCells = (
  hidden: readonly Stretch[],
) => { readonly before: number; readonly cells: ReactNode } | undefined;

const none: readonly number[] = [];

export function RowsOutOfSight({ count, width, headings = none, keep = none, rest }: RowsOutOfSightProps) {
  const line = useRef<HTMLTableRowElement>(null);
  const { isLonger, hasLine, further, ...shown } = useRowsInSight({ line, count, kept: keep.join(' ') });
  const [above, last] = [Math.min(shown.above, count), isLonger ? Math.min(shown.last, count) : count];
  const counted = (from: number, to: number): number =>
    to - from - headings.filter((row) => row >= from && row < to).length;
  const [before, after] = [counted(0, above), counted(last, count) + further];
  const added =
    above > 0 || last < count
      ? rest?.([
          [0, above],
          [last, count],
        ])
      : undefined;
  return (
    // No row of the table: a screen reader counts the rows by itself.
    <tr
      className="rows-out-of-sight"
      {...gridRole.none}
      aria-hidden
      hidden={!hasLine}
      data-more={after > 0 || undefined}
      ref={line}
    >
      <td className="rows-out-of-sight-count" {...gridRole.none} colSpan={added ? added.before : width}>
        {lineText(before, after)}
      </td>
      {added?.cells}
    </tr>
  );
}

function lineText(above: number, below: number): string {
  const words = messages.ledger;
  if (above > 0 && below > 0) return words.rowsAround(above + below);
  if (below > 0) return words.rowsBelow(below);
  return above > 0 ? words.rowsAbove(above) : '';
}

interface Watched extends Pick<RowsOutOfSightProps, 'count'> {
  readonly line: RefObject<HTMLTableRowElement | null>;
  readonly kept: string;
}

/** Before it has been measured, as in the picture of a first visit, nothing is known to be out of sight. */
function useRowsInSight({ line, count, kept }: Watched): RowsInSight {
  const [shown, setShown] = useState<RowsInSight>(allInSight(count));
  /** What the table scrolls to by itself: nothing after the reader has scrolled. */
  const wanted = useRef(none);
  const lookNow = useRef<() => void>(undefined);
  const hasWholeRows = useMedium().overflow === 'fold';
  useLayoutEffect(() => {
    wanted.current = kept === '' ? none : kept.split(' ').map(Number);
    lookNow.current?.();
  }, [kept]);
  useLayoutEffect(() => {
    const more = line.current;
    const table = more?.closest('table');
    const element = table?.parentElement;
    if (!more || !table || !element) return;
    const parts: TableParts = { scroller: element, table, line: more, count };
    let [before, height] = [element.scrollTop, element.scrollHeight];
    const inSight = (layout: Layout): RowsInSight => {
      const found = rowsInSight(layout);
      return hasWholeRows ? { ...found, hasLine: found.isLonger } : found;
    };
    const look = (): void => {
      // The line takes no last row out of sight.
      const grown = element.scrollHeight - height;
      if (grown > 0 && before > 0 && before + element.clientHeight >= height - 1) element.scrollTop = before + grown;
      // Whoever scrolls reads elsewhere; where rows become fewer or lower, the browser scrolls by itself.
      if (Math.abs(element.scrollTop - before) > 1 && element.scrollHeight === height) wanted.current = none;
      if (hasWholeRows) takeSpare(parts);
      const layout = layoutOf(parts);
      let next = inSight(layout);
      if (next.isLonger) {
        const { head, foot } = edgesAround(layout);
        element.style.scrollPaddingBlock = `${head}px ${foot}px`;
        const isMoved = seek(wanted.current, element, layout);
        const hasOwnPlace = hasWholeRows && wanted.current.length > 0;
        if (hasOwnPlace) element.scrollTop -= cutAbove(layoutOf(parts));
        if (isMoved || hasOwnPlace) next = inSight(layoutOf(parts));
      }
      [before, height] = [element.scrollTop, element.scrollHeight];
      setShown((known) => (isSame(known, next) ? known : next));
    };
    look();
    lookNow.current = () => {
      [before, height] = [element.scrollTop, element.scrollHeight];
      look();
    };
    // In the same frame, so that nobody sees rows under a line that comes.
    const sizes = new ResizeObserver(() => flushSync(look));
    sizes.observe(element);
    sizes.observe(table);
    element.addEventListener('scroll', look, { passive: true });
    const measureNoMore = keepMeasured(look);
    return () => {
      lookNow.current = undefined;
      measureNoMore();
      sizes.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [line, count, hasWholeRows]);
  return shown;
}

/** The line is as much higher as a row would be cut. */
function takeSpare(parts: TableParts): void {
  const { style } = parts.line;
  style.height = '';
  style.height = `${heightWithSpare(layoutOf(parts))}px`;
}

/** Returns whether it has been scrolled. */
function seek(wanted: readonly number[], scroller: HTMLElement, layout: Layout): boolean {
  if (wanted.length === 0) return false;
  const { scrollTop, scrollHeight } = scroller;
  const rows = wanted.filter((row) => row < layout.count);
  const isEndWanted = rows.length < wanted.length && hasLooseTotals(layout);
  scroller.scrollTop = isEndWanted ? scrollHeight : scrollTop + scrollFor(rows, layout);
  return scroller.scrollTop !== scrollTop;
}

function isSame(one: RowsInSight, other: RowsInSight): boolean {
  return Object.entries(one).every(([name, value]) => other[name as keyof RowsInSight] === value);
}
