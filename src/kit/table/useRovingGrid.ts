/**
 * Arrow keys in a grid with one tab stop. Cells are marked by `data-row` and `data-column`; the grid remembers its
 * place. Home and End move within the row, with Ctrl to the first and last row; PageUp and PageDown only where rows
 * scroll.
 */
import { type KeyboardEvent, type RefObject, useCallback, useEffect } from 'react';
import { inFrames } from '../fit/inFrames';

export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

interface RovingGridOptions {
  readonly grid: RefObject<HTMLElement | null>;
  /** The cell that Tab enters. */
  readonly entry: GridPlace;
  /** Renders a row that is not rendered yet; the cell is then searched for again. */
  readonly reveal?: (row: number) => void;
  /** How many rows PageUp and PageDown move; absent: the page handles them. */
  readonly page?: number | undefined;
  /** Ctrl+Home and Ctrl+End move to the grid's corners; absent: they stay in their column. */
  readonly corners?: boolean | undefined;
}

/** How many frames to wait for a row that is not rendered yet. */
const mostFrames = 60;

export function useRovingGrid({
  grid,
  entry,
  reveal,
  page,
  corners,
}: RovingGridOptions): (event: KeyboardEvent) => void {
  useTabStop(grid, entry);
  return useCallback(
    (event: KeyboardEvent) => {
      const element = grid.current;
      const from = event.target instanceof Element ? event.target.closest('[data-row][data-column]') : null;
      if (!element || !(from instanceof HTMLElement) || event.target !== from || event.altKey) return;
      const wanted = destination(event, placeOf(from), element, { page, corners });
      if (!wanted) return;
      const target = shownPlace(element, wanted, placeOf(from));
      event.preventDefault();
      event.stopPropagation();
      const move = (): boolean => focusCell(element, target);
      if (move() || !reveal) return;
      reveal(target.row);
      // The row is rendered after the grid handles the scrolling, which may take some frames on a busy page.
      inFrames(mostFrames, move);
    },
    [grid, reveal, page, corners],
  );
}

/** Makes this cell the tab stop while the focus is elsewhere. */
export function useTabStop(grid: RefObject<HTMLElement | null>, { row, column }: GridPlace): void {
  useEffect(() => {
    if (!grid.current || grid.current.contains(document.activeElement)) return;
    // A large table has thousands of cells: the place is searched for only where it is not the tab stop yet.
    if (isTabStop(grid.current, { row, column })) return;
    const cell = cellNear(grid.current, { row, column });
    if (cell) makeTabStop(grid.current, cell);
  });
}

/** Focuses the cell at a place, or the nearest one of its row; returns false if the row does not exist. */
export function focusCell(grid: HTMLElement, place: GridPlace): boolean {
  const cell = cellNear(grid, place);
  if (!cell) return false;
  makeTabStop(grid, cell);
  cell.focus({ preventScroll: false });
  return true;
}

export function placeOf(cell: HTMLElement): GridPlace {
  return { row: Number(cell.dataset.row), column: Number(cell.dataset.column) };
}

function destination(
  { key, ctrlKey, metaKey, shiftKey }: KeyboardEvent,
  { row, column }: GridPlace,
  grid: HTMLElement,
  { page, corners }: Pick<RovingGridOptions, 'page' | 'corners'>,
): GridPlace | undefined {
  if (shiftKey) return undefined;
  const rows = Number(grid.dataset.rows ?? Number.POSITIVE_INFINITY);
  const inGrid = (target: number): number => Math.min(rows - 1, Math.max(0, target));
  const far = ctrlKey || metaKey;
  switch (key) {
    case 'ArrowUp':
      return far ? undefined : { row: inGrid(row - 1), column };
    case 'ArrowDown':
      return far ? undefined : { row: inGrid(row + 1), column };
    case 'ArrowLeft':
      return far ? undefined : neighbour(grid, { row, column }, -1);
    case 'ArrowRight':
      return far ? undefined : neighbour(grid, { row, column }, 1);
    case 'Home':
      return far ? (corners ? edge(grid, 0, -1) : { row: 0, column }) : edge(grid, row, -1);
    case 'End':
      return far ? (corners ? edge(grid, rows - 1, 1) : { row: rows - 1, column }) : edge(grid, row, 1);
    case 'PageUp':
      return page === undefined ? undefined : { row: inGrid(row - page), column };
    case 'PageDown':
      return page === undefined ? undefined : { row: inGrid(row + page), column };
    default:
      return undefined;
  }
}

function cellsOfRow(grid: HTMLElement, row: number): readonly HTMLElement[] {
  const cells = [...grid.querySelectorAll<HTMLElement>(`[data-row="${row}"][data-column]`)];
  return cells.sort((one, other) => placeOf(one).column - placeOf(other).column);
}

function neighbour(grid: HTMLElement, { row, column }: GridPlace, direction: -1 | 1): GridPlace {
  const columns = cellsOfRow(grid, row).map((cell) => placeOf(cell).column);
  const beyond = columns.filter((other) => (direction < 0 ? other < column : other > column));
  return { row, column: (direction < 0 ? beyond.at(-1) : beyond[0]) ?? column };
}

function edge(grid: HTMLElement, row: number, direction: -1 | 1): GridPlace {
  const cells = cellsOfRow(grid, row);
  const cell = direction < 0 ? cells[0] : cells.at(-1);
  return cell ? placeOf(cell) : { row, column: 0 };
}

/**
 * If a small space hides a row, the next visible one in the direction of movement. Rows that are not rendered yet count
 * as visible.
 */
function shownPlace(grid: HTMLElement, wanted: GridPlace, from: GridPlace): GridPlace {
  const back = Math.sign(from.row - wanted.row);
  let { row } = wanted;
  while (row !== from.row && isHidden(cellsOfRow(grid, row))) row += back;
  return { row, column: wanted.column };
}

function isHidden(cells: readonly HTMLElement[]): boolean {
  return cells.length > 0 && cells.every((cell) => cell.checkVisibility?.() === false);
}

/** The cell at a place, or the nearest one of its row, because not every row has every column. */
function cellNear(grid: HTMLElement, { row, column }: GridPlace): HTMLElement | undefined {
  let nearest: HTMLElement | undefined;
  for (const cell of cellsOfRow(grid, row)) {
    const distance = Math.abs(placeOf(cell).column - column);
    if (!nearest || distance < Math.abs(placeOf(nearest).column - column)) nearest = cell;
  }
  return nearest;
}

/** The cell of each grid that was made its tab stop last. */
const tabStops = new WeakMap<HTMLElement, HTMLElement>();

function isTabStop(grid: HTMLElement, { row, column }: GridPlace): boolean {
  const stop = tabStops.get(grid);
  if (!stop || !grid.contains(stop) || stop.tabIndex !== 0) return false;
  const place = placeOf(stop);
  return place.row === row && place.column === column;
}

function makeTabStop(grid: HTMLElement, cell: HTMLElement): void {
  for (const other of grid.querySelectorAll<HTMLElement>('[data-row][tabindex="0"]')) other.tabIndex = -1;
  cell.tabIndex = 0;
  tabStops.set(grid, cell);
}
