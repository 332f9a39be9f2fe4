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
  useRef,
} from 'react';
import { RowSpacer } from './RowSpacer';
import { RowsLeftOut } from './RowsLeftOut';
import { RowsOutOfSight } from './RowsOutOfSight';
import { type GridPlace, useRovingGrid } from './useRovingGrid';
import { type RowWindow, useRowWindow } from './useRowWindow';
import { useWholeRows } from './useWholeRows';
import './RowGrid.css';

export interface RowGridState {
  readonly count: number;
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
}

/** In shorter tables, PageUp and PageDown are left to the page. */
const pagedRows = 12;
const page = 10;
const firstCell: GridPlace = { row: 0, column: 0 };

export function useRowGrid({ count, entry = firstCell, corners }: RowGridOptions): RowGridState {
  const scroller = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLTableElement>(null);
  const window = useRowWindow(count, scroller);
  const { reveal } = window;
  const onKeyDown = useRovingGrid({ grid, entry, reveal, corners, page: count > pagedRows ? page : undefined });
  return { count, scroller, grid, window, onKeyDown };
}

interface RowGridProps {
  readonly table: RowGridState;
  readonly name: string;
  readonly className: string;
  /** The number of columns. */
  readonly width: number;
  /** The cells of a row above the head's, which name groups of columns. */
  readonly groups?: ReactNode;
  /** The cells of the head's row. */
  readonly head: ReactNode;
  readonly row: (index: number) => ReactNode;
  /** Rows that stay in sight below the others, with their number. */
  readonly foot?: ReactNode;
  readonly footRows?: number;
  readonly style?: CSSProperties;
  readonly onPaste?: (event: ClipboardEvent) => void;
}

export function RowGrid({ table, name, className, width, head, row, footRows = 0, ...props }: RowGridProps) {
  const { count } = table;
  const { first, last, above, below } = table.window;
  const end = Math.min(last, count);
  const outOfSight = useRef<HTMLTableRowElement>(null);
  useWholeRows(table.scroller, outOfSight);
  return (
    <div className={`row-grid ${className}`} ref={table.scroller}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: arrows walk its cells
        role="grid"
        aria-label={name}
        aria-rowcount={(props.groups ? 2 : 1) + count + footRows}
        data-rows={count + footRows}
        ref={table.grid}
        style={props.style}
        onKeyDown={table.onKeyDown}
        onPaste={props.onPaste}
      >
        <thead>
          {props.groups && <tr>{props.groups}</tr>}
          <tr>{head}</tr>
        </thead>
        <tbody>
          <RowSpacer height={above} width={width} />
          {Array.from({ length: Math.max(0, end - first) }, (_, offset) => row(first + offset))}
          <RowSpacer height={below} width={width} />
          <RowsLeftOut window={table.window} width={width} />
        </tbody>
        <tfoot>
          <RowsOutOfSight row={outOfSight} width={width} />
          {props.foot}
        </tfoot>
      </table>
    </div>
  );
}
