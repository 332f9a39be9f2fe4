/**
 * The keys of tables that print a matrix's frame: arrows move from cell to cell and take the frame along, Shift and an
 * arrow moves it by its size, 0 returns it to the selection. A table that is printed completely leaves these keys to
 * the page.
 */
import type { KeyboardEvent, RefObject } from 'react';
import { flushSync } from 'react-dom';
import { focusCell, type GridPlace, placeOf, useTabStop } from '../../../kit/table/useRovingGrid';
import { isWhole, type Positions, type Sides } from './frame';
import { destination, positionIn, printedIn, type TableSides, turnOf } from './frameKeys';
import type { FrameMoves } from './useFrame';

interface FrameKeysOptions<Axis extends string> {
  readonly grid: RefObject<HTMLElement | null>;
  readonly moves: FrameMoves<Axis>;
  /** The cell of the selection. */
  readonly entry: GridPlace;
  /** The table of a cell: which axis is vertical in it, and how its rows and columns are numbered. */
  readonly tableAt: (place: GridPlace) => TableSides & { readonly sides: Sides<Axis> };
  /** Where an arrow leads from the last or first cell of a row, if there is another table. */
  readonly beyond?: (place: GridPlace, direction: -1 | 1) => GridPlace | undefined;
}

export function useFrameKeys<Axis extends string>(options: FrameKeysOptions<Axis>): (event: KeyboardEvent) => void {
  const { grid, moves, entry, tableAt, beyond } = options;
  // If the frame does not contain the selection, the nearest printed cell.
  const { rows: down, columns: along } = tableAt(entry);
  useTabStop(grid, { row: printedIn(down, entry.row), column: printedIn(along, entry.column) });
  return (event) => {
    const element = grid.current;
    const { target, key, shiftKey, altKey } = event;
    if (!element || !(target instanceof HTMLElement) || target.dataset.row === undefined || altKey) return;
    const isFramed = !isWhole(moves.frame);
    if (shiftKey && !isFramed) return;
    const far = event.ctrlKey || event.metaKey;
    const isHome = key === '0' && isFramed && !far;
    const place = placeOf(target);
    const table = tableAt(place);
    const turn = turnOf(event);
    let wanted = isHome ? entry : destination(event, place, table);
    if (!wanted) return;
    if (turn?.side === 'columns' && wanted.column === place.column) wanted = beyond?.(place, turn.direction) ?? wanted;
    event.preventDefault();
    event.stopPropagation();
    const { sides, rows, columns } = tableAt(wanted);
    // Home and End in the matrix move the frame to its end; in a margin they leave it in place.
    const toEnd = key === 'Home' || key === 'End';
    const positions = {
      [sides.rows]: positionIn(rows, wanted.row, toEnd && far),
      [sides.columns]: positionIn(columns, wanted.column, toEnd),
    } as Positions<Axis>;
    flushSync(() => {
      if (isHome) moves.home();
      else if (shiftKey && turn) moves.page(sides[turn.side], turn.direction);
      else moves.hold(positions);
    });
    focusCell(element, wanted);
  };
}
