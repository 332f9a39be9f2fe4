/**
 * The state of a table of thousands of rows with arrow-key navigation, of which only visible rows are rendered. The table's owner can use
 * it for scrolling and for finding elements.
 */
import { type KeyboardEvent, type RefObject, useCallback, useRef } from 'react';
import { type GridPlace, useRovingGrid } from './useRovingGrid';
import { type RowWindow, useRowWindow } from './useRowWindow';

export interface RowGridState {
  readonly count: number;
  /** How many rows of heads the arrow keys visit, before the first row. */
  readonly visitedHeads: number;
  readonly headings: readonly number[] | undefined;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly grid: RefObject<HTMLTableElement | null>;
  readonly window: RowWindow;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

interface RowGridOptions {
  readonly count: number;
  /** The cell that Tab enters; absent: the first one. */
  readonly entry?: GridPlace;
  /** Ctrl+Home and Ctrl+End move to the grid's corners. */
  readonly corners?: boolean;
  /** The arrow keys visit the heads, which sort the rows. */
  readonly visitsHead?: boolean;
  /** The rows that are headings of those below them; the same list in every rendering. */
  readonly headings?: readonly number[];
}

/** In shorter tables, PageUp and PageDown are left to the page. */
const pagedRows = 12;
const page = 10;
const firstCell: GridPlace = { row: 0, column: 0 };

export function useRowGrid({
  count,
  entry = firstCell,
  corners,
  visitsHead = false,
  headings,
}: RowGridOptions): RowGridState {
  const scroller = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLTableElement>(null);
  const window = useRowWindow(count, scroller);
  const visitedHeads = visitsHead ? 1 : 0;
  const { reveal: revealRow } = window;
  const reveal = useCallback((row: number) => revealRow(row - visitedHeads), [revealRow, visitedHeads]);
  const onKeyDown = useRovingGrid({
    grid,
    entry: { ...entry, row: entry.row + visitedHeads },
    reveal,
    corners,
    page: count > pagedRows ? page : undefined,
  });
  return { count, visitedHeads, headings, scroller, grid, window, onKeyDown };
}
