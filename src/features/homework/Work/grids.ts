/** The ways through the tables of a sheet, by keys and by pasting. */
import { max } from 'd3';
import { readCells } from '../../../scenario/reading';
import { messages } from '../../../text';
import { isBlank, isNumber, readWritten } from '../check/written';
import { type Cells, mostCharacters } from '../draft/cells';
import type { Block, Grid } from '../exercise/sheet';

/** The part of a grid that one block fills. */
export function gridOfBlock(grids: readonly Grid[], { addresses }: Pick<Block, 'addresses'>): Grid | undefined {
  const own = new Set(addresses);
  for (const { name, columns, rows } of grids) {
    const ownRows = rows.filter(({ cells }) => cells.some((address) => own.has(address)));
    const [first] = ownRows;
    if (!first) continue;
    const kept = first.cells.map((address) => own.has(address));
    return {
      name,
      columns: columns.filter((_, at) => kept[at]),
      rows: ownRows.map((row) => ({ ...row, cells: row.cells.filter((_, at) => kept[at]) })),
    };
  }
  return undefined;
}

export type Direction = 'up' | 'down' | 'left' | 'right';

interface Place {
  readonly grid: Grid;
  readonly row: number;
  readonly column: number;
}

function placeOf(grids: readonly Grid[], address: string): Place | undefined {
  for (const grid of grids) {
    for (const [row, { cells }] of grid.rows.entries()) {
      const column = cells.indexOf(address);
      if (column >= 0) return { grid, row, column };
    }
  }
  return undefined;
}

/** The next cell that is typed into. Below a column comes the following one, which is the order of computation. */
export function neighbourOf(
  grids: readonly Grid[],
  address: string,
  direction: Direction,
  isOpen: (address: string) => boolean,
): string | undefined {
  const place = placeOf(grids, address);
  if (!place) return undefined;
  const inColumn = ({ rows }: Grid, at: number) => rows.map(({ cells }) => cells[at] ?? '');
  const lines = {
    left: () => place.grid.rows[place.row]?.cells ?? [],
    up: () => inColumn(place.grid, place.column),
    down: () => grids.flatMap((grid) => grid.columns.flatMap((_, at) => inColumn(grid, at))),
  };
  const line = lines[direction === 'right' ? 'left' : direction]();
  const at = line.indexOf(address);
  const isBack = direction === 'left' || direction === 'up';
  return (isBack ? line.slice(0, at).reverse() : line.slice(at + 1)).find(isOpen);
}

export interface PastedCells {
  readonly cells: Cells;
  /** Numbers for which the table has no cell to type in. */
  readonly leftOut: number;
  readonly rows: number;
  readonly columns: number;
  /** A single entry, which a field takes by itself. */
  readonly isEntry: boolean;
  /** The first entry that is no number: such a text is not meant for the cells. */
  readonly word: string | undefined;
}

/** A pasted table from a cell on; undefined: the sheet does not have the cell. */
export function pastedFrom(
  grids: readonly Grid[],
  address: string,
  text: string,
  isOpen: (address: string) => boolean,
): PastedCells | undefined {
  const place = placeOf(grids, address);
  if (!place) return undefined;
  const { grid } = place;
  const lines = text.replace(/\r/g, '').replace(/\n+$/, '').split('\n');
  const { rows } = readCells(lines, grid.columns.length - place.column);
  const widest = max(rows, (row) => row.length) ?? 0;
  const cells: Record<string, string> = {};
  let leftOut = 0;
  for (const [down, row] of rows.entries()) {
    for (const [right, entry] of row.entries()) {
      const target = grid.rows[place.row + down]?.cells[place.column + right];
      if (target !== undefined && isOpen(target)) cells[target] = entry.trim();
      else if (entry.trim() !== '') leftOut += 1;
    }
  }
  const isEntry = rows.length === 1 && widest <= 1;
  return { cells, leftOut, rows: rows.length, columns: widest, isEntry, word: wordIn(rows.flat()) };
}

/** The first entry that is neither blank nor a number. */
function wordIn(entries: readonly string[]): string | undefined {
  const isWord = (entry: string): boolean => {
    const written = readWritten(entry.trim());
    return !isBlank(entry) && !isNumber(written) && written.problem === 'notANumber';
  };
  return entries.find(isWord)?.trim();
}

/** A text that is longer than any calculation in a cell needs is refused in this sentence, not cut; undefined if all are short enough. */
export function tooLong(cells: Cells): string | undefined {
  const long = Object.values(cells).find((text) => text.length > mostCharacters);
  return long === undefined ? undefined : messages.sheets.tooLong(long.length, mostCharacters);
}
