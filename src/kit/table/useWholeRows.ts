/**
 * No edge of a scrolling table slices a row. Under the last whole row a line says how many more there are, and takes the
 * height that is left; after scrolling, the first row in sight is whole, too. The line never stands for a single row that has room
 * if the others give up a little; and the row in question is in sight, until the reader scrolls.
 */
import { type RefObject, useLayoutEffect, useRef } from 'react';
import { messages } from '../../text';
import { remInPixels } from '../chrome/remInPixels';
import { layoutSize } from '../fit/layoutSize';
import { keepMeasured } from '../fit/remeasure';
import type { RowsShown } from './RowsOutOfSight';
import {
  contentsAtEnd,
  fits,
  isAtEnd,
  isAtLooseEnd,
  type MeasuredRows,
  measuredRows,
  releaseRows,
  rowsAtEnd,
  type ShownRows,
  shownRows,
  type Wanted,
} from './wholeRows';

/** In rem: the least height of the line. */
export const leastLine = 1.125;

/** Where the reader has scrolled less than this many pixels, nothing has to be aligned. */
const noticeable = 1;

/** In pixels: a browser lays out in 64ths, and of two measurements each may be rounded. */
const fractions = 1 / 8;

const none: readonly number[] = [];

export interface RowsInSight {
  /** Rows that are not counted. */
  readonly headings?: readonly number[] | undefined;
  /**
   * Rows that are in sight whatever stands above them, the most important first: the chosen one, the one that a sentence names. Where
   * others become important, the table scrolls to them, and then leaves the scrolling to the reader.
   */
  readonly keep?: readonly number[] | undefined;
  /** Says what the rows out of sight add up to, beside the line. */
  readonly hears?: RefObject<((shown: RowsShown) => void) | null> | undefined;
}

/** `line` is the table's `RowsOutOfSight`. */
export function useWholeRows(
  scroller: RefObject<HTMLElement | null>,
  line: RefObject<HTMLElement | null>,
  { headings = none, keep = none, hears }: RowsInSight = {},
): void {
  /** What the table scrolls to by itself: nothing after the reader has scrolled. */
  const sought = useRef(none);
  const settleNow = useRef<() => void>(undefined);
  const kept = keep.join(' ');
  useLayoutEffect(() => {
    sought.current = kept === '' ? none : kept.split(' ').map(Number);
    // At first the table is settled below, once.
    if (kept !== '') settleNow.current?.();
  }, [kept]);
  useLayoutEffect(() => {
    const element = scroller.current;
    const more = line.current;
    const table = more?.closest('table');
    if (!element || !more || !table) return;
    const parts: TableParts = { scroller: element, table, line: more };
    let last = element.scrollTop;
    /** What it was settled with. */
    let settled = '';
    // It also speaks when it begins to observe.
    const sizes = new ResizeObserver(() => {
      if (sizesOf(parts) !== settled) settle(false);
    });
    let isHearing = false;
    /** Around rows that were set closer, the scroller is as low as they are: only what it stands in grows with the window. */
    const hearOfRoom = (isSqueezed: boolean): void => {
      const around = element.parentElement;
      if (!around || isSqueezed === isHearing) return;
      isHearing = isSqueezed;
      if (isHearing) sizes.observe(around);
      else sizes.unobserve(around);
    };
    /** Its height and words are written here, because a rendering at each scrolling would come too late. */
    const settle = (isScrolled: boolean): void => {
      const isResized = sizesOf(parts) !== settled;
      releaseRows(table);
      const measured = measuredWithLine(parts);
      settled = sizesOf(parts);
      // At the end, the browser scrolls by itself where rows have become lower, or their room higher.
      const isMoved = Math.abs(element.scrollTop - last) >= noticeable;
      if (isMoved && ((isScrolled && !isResized) || !isAtEnd(element))) sought.current = none;
      const towards = isScrolled ? Math.sign(element.scrollTop - last) : 0;
      const lineHeight = layoutSize(more).height;
      const isLoose = isAtLooseEnd(element, table);
      const found = measured && rowsInRoom(parts, measured, { isLoose, towards, headings, keep: sought.current });
      const isSingle = found !== undefined && found.above + found.below === 1;
      more.hidden = !found || isSingle;
      if (isSingle && !squeezing) fetchSqueezing(() => settleNow.current?.());
      const isSqueezed = !!measured && isSingle && !!squeezing?.squeezeRows({ ...parts, measured });
      if (isSqueezed) settled = sizesOf(parts);
      hearOfRoom(isSqueezed);
      const shown = isSqueezed ? undefined : found;
      more.hidden = !shown;
      const counted = !shown || shown.rest < leastLine * remInPixels() - noticeable ? nothing : shown;
      hears?.current?.({
        above: counted.above,
        last: measured ? measured.count - measured.notes - counted.below : 0,
      });
      if (measured && shown) {
        writeWords(more, lineText(counted, hears !== undefined));
        // How a browser rounds must not change the line that it is measured with.
        const isAsHigh = isLoose && Math.abs(shown.rest - lineHeight) < fractions;
        if (!isAsHigh) more.style.height = `${shown.rest}px`;
        // Where a row gets the focus, the browser scrolls to a whole row by itself.
        element.style.scrollPaddingBlock = `${measured.head}px ${measured.foot + shown.rest}px`;
        if (Math.abs(shown.scrollTop - element.scrollTop) >= noticeable) element.scrollTop = shown.scrollTop;
      }
      last = element.scrollTop;
    };
    settle(false);
    settleNow.current = () => settle(false);
    sizes.observe(element);
    sizes.observe(table);
    const onScrollEnd = (): void => settle(true);
    element.addEventListener('scrollend', onScrollEnd);
    const measureNoMore = keepMeasured(settleNow.current);
    return () => {
      settleNow.current = undefined;
      measureNoMore();
      sizes.disconnect();
      element.removeEventListener('scrollend', onScrollEnd);
    };
  }, [scroller, line, headings, hears]);
}

interface TableParts {
  readonly scroller: HTMLElement;
  readonly table: HTMLElement;
  readonly line: HTMLElement;
}

function sizesOf({ scroller, table }: TableParts): string {
  const parts = [scroller, table, scroller.parentElement ?? table];
  return parts.flatMap((part) => Object.values(layoutSize(part))).join();
}

/** What is decided has to hold with the line, whose words may widen the first column, so that a head of two lines becomes one. */
function measuredWithLine({ scroller, table, line }: TableParts): MeasuredRows | undefined {
  const measured = measuredRows(scroller, table, line);
  if (!line.hidden || !measured || fits(measured)) return measured;
  line.hidden = false;
  return measuredRows(scroller, table, line);
}

interface WantedInRoom extends Omit<Wanted, 'least'> {
  readonly isLoose: boolean;
}

/** A very low room has a whole row, and no line. */
function rowsInRoom(
  parts: TableParts,
  measured: MeasuredRows,
  { isLoose, ...wanted }: WantedInRoom,
): ShownRows | undefined {
  const contents = isLoose ? contentsAtEnd(parts.scroller, parts.table, parts.line) : undefined;
  const rowsWith = (least: number): ShownRows | undefined =>
    contents === undefined
      ? shownRows(measured, { ...wanted, least })
      : rowsAtEnd(measured, { ...wanted, contents, least });
  return rowsWith(leastLine * remInPixels()) ?? rowsWith(0);
}

/**
 * The same words, written again, would be another text to those who watch the table: the stage would try all sizes of type anew. They stay
 * while the line is hidden, because the table is measured with them.
 */
function writeWords(line: HTMLElement, text: string): void {
  const [cell] = line.children;
  if (cell && cell.textContent !== text) cell.textContent = text;
}

/** Once a table has needed it. */
let squeezing: typeof import('./squeezedRows') | undefined;

/** Where it cannot be fetched, the line stays. */
function fetchSqueezing(then: () => void): void {
  import('./squeezedRows').then(
    (fetched) => {
      squeezing = fetched;
      then();
    },
    () => undefined,
  );
}

const nothing = { above: 0, below: 0 };

/** Where it also says what they add up to, it counts those above and those below. */
function lineText({ above, below }: typeof nothing, countsBoth: boolean): string {
  const words = messages.ledger;
  if (countsBoth && above > 0 && below > 0) return words.rowsAround(above + below);
  if (below > 0) return words.rowsBelow(below);
  return above > 0 ? words.rowsAbove(above) : '';
}
