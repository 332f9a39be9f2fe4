/**
 * Keyboard navigation in a table that prints a matrix's frame. Its rows and columns are numbered over the whole matrix
 * and its margins; arrows lead from a margin to the printed cells.
 */
import type { KeyboardEvent } from 'react';
import type { GridPlace } from '../../../kit/table/useRovingGrid';
import type { Frame } from './frame';

/**
 * Rows or columns of a table, by number: `total` of them from `least` on; the matrix's run from `first` to before
 * `end`.
 */
export interface Side {
  readonly least: number;
  readonly total: number;
  readonly first: number;
  readonly end: number;
  /** The first printed one, and how many are printed. */
  readonly printed: number;
  readonly size: number;
}

export interface TableSides {
  readonly rows: Side;
  readonly columns: Side;
  /** How many rows PageUp and PageDown move; absent: the page handles them. */
  readonly page: number | undefined;
}

/**
 * A side of a table numbered from `least` on, with the given numbers of margin rows or columns before and after the
 * matrix.
 */
export function sideOf<Axis extends string>(
  { lengths, sizes, starts }: Frame<Axis>,
  axis: NoInfer<Axis>,
  { least = 0, before = 0, after = 0 } = {},
): Side {
  const first = least + before;
  const end = first + lengths[axis];
  return { least, total: end + after - least, first, end, printed: first + starts[axis], size: sizes[axis] };
}

/** The position along the axis for this number; for a margin undefined, or the nearest one. */
export function positionIn({ first, end }: Side, number: number, orNearest: boolean): number | undefined {
  const inside = Math.max(first, Math.min(end - 1, number));
  return inside === number || orNearest ? inside - first : undefined;
}

/** The number of the nearest printed row or column. */
export function printedIn({ printed, size }: Side, number: number): number {
  return Math.max(printed, Math.min(printed + size - 1, number));
}

/** Where a key leads; undefined if the table does not use it. */
export function destination(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey'>,
  { row, column }: GridPlace,
  { rows, columns, page }: TableSides,
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
      return { row: far ? rows.least : row, column: columns.least };
    case 'End':
      return { row: far ? lastOf(rows) : row, column: lastOf(columns) };
    case 'PageUp':
      return page === undefined ? undefined : { row: Math.max(rows.least, row - page), column };
    case 'PageDown':
      return page === undefined ? undefined : { row: Math.min(lastOf(rows), row + page), column };
    default:
      return undefined;
  }
}

function lastOf({ least, total }: Side): number {
  return least + total - 1;
}

function next(from: number, side: Side, direction: -1 | 1): number {
  const { least, first, end, printed, size } = side;
  const to = Math.max(least, Math.min(lastOf(side), from + direction));
  const enters = (from < first || from >= end) && to >= first && to < end;
  if (!enters) return to;
  return direction > 0 ? printed : printed + size - 1;
}

/** The same cell of the frame after moving the frame by its size. */
function turned(from: number, { first, end, printed, size }: Side, direction: -1 | 1): number {
  if (from < first || from >= end) return from;
  return from + Math.max(first, Math.min(end - size, printed + direction * size)) - printed;
}

/** The direction of an arrow key; undefined for other keys. */
export function turnOf({
  key,
}: Pick<KeyboardEvent, 'key'>): { readonly side: 'rows' | 'columns'; readonly direction: -1 | 1 } | undefined {
  if (!key.startsWith('Arrow')) return undefined;
  return {
    side: key === 'ArrowUp' || key === 'ArrowDown' ? 'rows' : 'columns',
    direction: key === 'ArrowUp' || key === 'ArrowLeft' ? -1 : 1,
  };
}
