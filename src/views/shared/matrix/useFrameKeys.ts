/**
 * The keys of a table that prints a matrix's frame: arrows go from cell to cell and take the frame with them, Shift and an
 * arrow moves it by its size, 0 brings it back to the selection. Rows and columns of the table are numbered over the whole
 * matrix and its margins; from a margin an arrow leads to the cells that are printed.
 */
import type { KeyboardEvent, RefObject } from 'react';
import { flushSync } from 'react-dom';
import { focusCell, type GridPlace, placeOf, useTabStop } from '../grid/useRovingGrid';
import type { Sides } from './frame';
import type { FrameMoves } from './useFrame';

interface FrameKeysOptions<Axis extends string> {
  readonly grid: RefObject<HTMLElement | null>;
  readonly moves: FrameMoves<Axis>;
  readonly sides: Sides<Axis>;
  /** The cell of the selection. */
  readonly entry: GridPlace;
  /** Rows and columns of margins before the matrix's first cell, and all of them, the matrix's own among them. */
  readonly before: GridPlace;
  readonly total: GridPlace;
  /** How many rows PageUp and PageDown go; absent: they are left to the page. */
  readonly page: number | undefined;
}

export function useFrameKeys<Axis extends string>(options: FrameKeysOptions<Axis>): (event: KeyboardEvent) => void {
  const { grid, moves, sides, entry, before, total, page } = options;
  const { frame, hold } = moves;
  useTabStop(grid, entry);
  const sideOf = (name: 'row' | 'column'): Side => {
    const axis = name === 'row' ? sides.rows : sides.columns;
    const [first, start] = [before[name], frame.starts[axis]];
    const length = frame.lengths[axis];
    return { total: total[name], first, end: first + length, printed: first + start, size: frame.sizes[axis] };
  };
  return (event) => {
    const element = grid.current;
    const { target } = event;
    if (!element || !(target instanceof HTMLElement) || target.dataset.row === undefined || event.altKey) return;
    const [rows, columns] = [sideOf('row'), sideOf('column')];
    const wanted = event.key === '0' ? entry : destination(event, placeOf(target), { rows, columns, page });
    if (!wanted) return;
    event.preventDefault();
    event.stopPropagation();
    // To an end, the frame goes as far as there are cells; else margins leave it where it is.
    const toEnd = event.key === 'Home' || event.key === 'End';
    const positionIn = ({ first, end }: Side, place: number, isEnd: boolean): number | undefined => {
      const inside = Math.max(first, Math.min(end - 1, place));
      return inside === place || isEnd ? inside - first : undefined;
    };
    const positions = {
      [sides.rows]: positionIn(rows, wanted.row, toEnd && (event.ctrlKey || event.metaKey)),
      [sides.columns]: positionIn(columns, wanted.column, toEnd),
    } as Partial<Record<Axis, number>>;
    const turned = event.shiftKey && turnOf(event);
    flushSync(() => {
      if (event.key === '0') moves.home();
      else if (turned) moves.page(sides[turned.side], turned.direction);
      else hold(positions);
    });
    focusCell(element, wanted);
  };
}

/** Rows or columns of the table, by their numbers: the matrix's from `first` to before `end`, of which `size` are printed. */
interface Side {
  readonly total: number;
  readonly first: number;
  readonly end: number;
  readonly printed: number;
  readonly size: number;
}

/** Where a key leads; undefined if it is none of the table's. */
function destination(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey'>,
  { row, column }: GridPlace,
  { rows, columns, page }: { readonly rows: Side; readonly columns: Side; readonly page: number | undefined },
): GridPlace | undefined {
  const far = event.ctrlKey || event.metaKey;
  const turn = turnOf(event);
  if (turn && !far) {
    const { side, direction } = turn;
    const place = (of: Side, from: number): number => (event.shiftKey ? turned : next)(from, of, direction);
    return side === 'rows' ? { row: place(rows, row), column } : { row, column: place(columns, column) };
  }
  if (event.shiftKey) return undefined;
  switch (event.key) {
    case 'Home':
      return { row: far ? 0 : row, column: 0 };
    case 'End':
      return { row: far ? rows.total - 1 : row, column: columns.total - 1 };
    case 'PageUp':
      return page === undefined ? undefined : { row: Math.max(0, row - page), column };
    case 'PageDown':
      return page === undefined ? undefined : { row: Math.min(rows.total - 1, row + page), column };
    default:
      return undefined;
  }
}

function next(from: number, { total, first, end, printed, size }: Side, direction: -1 | 1): number {
  const to = Math.max(0, Math.min(total - 1, from + direction));
  const enters = (from < first || from >= end) && to >= first && to < end;
  if (!enters) return to;
  return direction > 0 ? printed : printed + size - 1;
}

/** The cell that stands where this one stood, in the frame moved on by its size. */
function turned(from: number, { first, end, printed, size }: Side, direction: -1 | 1): number {
  if (from < first || from >= end) return from;
  return from + Math.max(first, Math.min(end - size, printed + direction * size)) - printed;
}

/** Which way an arrow points; undefined for other keys. */
export function turnOf({
  key,
}: Pick<KeyboardEvent, 'key'>): { readonly side: 'rows' | 'columns'; readonly direction: -1 | 1 } | undefined {
  if (!key.startsWith('Arrow')) return undefined;
  return {
    side: key === 'ArrowUp' || key === 'ArrowDown' ? 'rows' : 'columns',
    direction: key === 'ArrowUp' || key === 'ArrowLeft' ? -1 : 1,
  };
}
