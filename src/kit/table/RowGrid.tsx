/**
 * A table of thousands of rows with arrow-key navigation: its heads stay visible, and only visible rows are rendered.
 * `useRowGrid` holds its state, which the owner can use for scrolling and for finding elements.
 */
import {
  type ClipboardEvent,
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useCallback,
  useRef,
} from 'react';
import { ColumnsOutOfSight } from './ColumnsOutOfSight';
import { gridRole } from './gridRole';
import { RowSpacer } from './RowSpacer';
import { RowsLeftOut } from './RowsLeftOut';
import { type RestCells, RowsOutOfSight } from './RowsOutOfSight';
import { type GridPlace, useRovingGrid } from './useRovingGrid';
import { type RowWindow, useRowWindow } from './useRowWindow';
import './RowGrid.css';

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

interface RowGridProps {
  readonly table: RowGridState;
  readonly name: string;
  readonly className: string;
  /** The number of columns. */
  readonly width: number;
  /** Whether columns have left for want of room. */
  readonly leavesOut?: boolean;
  /** The cells of a row above the head's, which name groups of columns. */
  readonly groups?: ReactNode;
  /** The cells of the head's row. */
  readonly head: ReactNode;
  readonly row: (index: number) => ReactNode;
  /** A line below the rows that is no row itself. */
  readonly note?: ReactNode;
  /** Rows that stay in sight below the others, with their number. */
  readonly foot?: ReactNode;
  readonly footRows?: number;
  readonly style?: CSSProperties;
  readonly onPaste?: (event: ClipboardEvent) => void;
  /** Rows without room are folded into so many lines: nothing is scrolled, and no key visits a cell. */
  readonly lines?: number | undefined;
  /** Rows that are scrolled to; see `RowsOutOfSight`. */
  readonly keep?: readonly number[] | undefined;
  /** What rows that are not shown add up to, where a total stands below them. */
  readonly rest?: RestCells | undefined;
  /** Its cells look as the owner's stylesheet says, and not as those of other tables. */
  readonly hasOwnLook?: boolean | undefined;
}

export function RowGrid({ table, name, className, width, head, row, footRows = 0, lines, ...props }: RowGridProps) {
  const { count, visitedHeads } = table;
  const isStill = lines !== undefined;
  const { first, last, above, below } = isStill ? { first: 0, last: lines, above: 0, below: 0 } : table.window;
  const end = isStill ? lines : Math.min(last, count);
  const keys = {
    ...gridRole.grid,
    'aria-rowcount': (props.groups ? 2 : 1) + count + footRows,
    'data-rows': visitedHeads + count + footRows,
    onKeyDown: table.onKeyDown,
  };
  return (
    <>
      <div className={props.hasOwnLook ? className : `row-grid ${className}`} ref={table.scroller}>
        <table
          aria-label={name}
          data-left-out={props.leavesOut || undefined}
          ref={table.grid}
          style={props.style}
          onPaste={props.onPaste}
          // Arrows walk its cells.
          {...(!isStill && keys)}
        >
          <thead>
            {props.groups && <tr>{props.groups}</tr>}
            <tr {...gridRole.row} aria-rowindex={isStill ? undefined : props.groups ? 2 : 1}>
              {head}
            </tr>
          </thead>
          <tbody>
            <RowSpacer height={above} width={width} />
            {Array.from({ length: Math.max(0, end - first) }, (_, offset) => row(first + offset))}
            <RowSpacer height={below} width={width} />
            {!isStill && <RowsLeftOut window={table.window} width={width} rest={props.rest} />}
            {props.note && (
              <tr {...gridRole.none} className="row-note">
                <td {...gridRole.none} colSpan={width}>
                  {props.note}
                </td>
              </tr>
            )}
          </tbody>
          <tfoot>
            {!isStill && (
              <RowsOutOfSight
                count={count}
                width={width}
                headings={table.headings}
                keep={props.keep}
                rest={props.rest}
              />
            )}
            {props.foot}
          </tfoot>
        </table>
      </div>
      {!isStill && <ColumnsOutOfSight scroller={table.scroller} />}
    </>
  );
}
