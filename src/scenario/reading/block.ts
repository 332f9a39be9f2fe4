/** Numbers without names that are pasted into a table: they fill it from the cell on, whose place says what they are. */

import { messages } from '../../text';
import { type NumberArray, type Rows, rowsArray } from './arrays';
import { readCells } from './cells';
import { finished } from './inPieces';
import { entry } from './lines';
import { plainText } from './plainText';
import { statementsOf } from './statements';
import { tokensOf } from './tokens';

export type BlockRead =
  /** Pasted into the cell as it is. */
  | { readonly kind: 'entry' }
  | { readonly kind: 'block'; readonly rows: Rows; readonly isUnsure: boolean }
  /** Numbers with names, or several arrays: the whole text has to be read. */
  | { readonly kind: 'text' }
  | { readonly kind: 'refused'; readonly sentence: string; readonly columns: number };

/** More characters than the tables have room for are read as a whole. */
const longestBlock = 300_000;

/** `columns`: from the cell to the end of its row, if known. */
export function blockIn(text: string, columns?: number): BlockRead {
  if (text.length > longestBlock) return { kind: 'text' };
  const plain = finished(plainText(text));
  if (/\S/.test(plain) && !/[[({=:]|->/.test(plain)) {
    const read = cellBlock(plain, columns);
    if (read.kind !== 'refused' || !hasNames(plain)) return read;
    return { kind: 'text' };
  }
  const tokens = finished(tokensOf(plain));
  if ('problem' in tokens) return { kind: 'text' };
  const { arrays, pairs, tables, problems } = finished(statementsOf(tokens, plain));
  if (arrays.length === 0 && pairs.length + tables.length + problems.length === 0)
    return /[\n\p{L}]/u.test(plain.trim()) && plain.length > 40 ? { kind: 'text' } : { kind: 'entry' };
  const isBare = arrays.every(({ name }) => name === '') && pairs.length + tables.length + problems.length === 0;
  const rows = arrays.map(({ choices }) => choices);
  const fitting = (list: readonly NumberArray[]): NumberArray =>
    list.find((one) => one.rows[0]?.length === columns) ?? list.at(-1) ?? rowsArray([]);
  const chosen = rows.map(fitting).flatMap((one) => one.rows);
  const isEven = chosen.every((row) => row.length === chosen[0]?.length);
  if (!isBare || !isEven || (rows.length > 1 && rows.some(([first]) => first.dimensions === 2)))
    return { kind: 'text' };
  const isUnsure = rows.some((list) => list.length > 1 && !list.some((one) => one.rows[0]?.length === columns));
  return { kind: 'block', rows: chosen, isUnsure };
}

function hasNames(plain: string): boolean {
  const tokens = finished(tokensOf(plain));
  return (
    !('problem' in tokens) && finished(statementsOf(tokens, plain)).arrays.some(({ named }) => named !== undefined)
  );
}

/** Lines of cells; column heads are skipped. */
function cellBlock(plain: string, columns: number | undefined): BlockRead {
  const lines = plain
    .replace(/\\n/g, '\n')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const { rows, isUnsure } = readCells(lines, columns);
  const [head, ...rest] = rows;
  if (!head || (rest.length === 0 && head.length === 1)) return { kind: 'entry' };
  const isHeading = rest.length > 0 && head.every((cell) => cell !== '' && Number.isNaN(entry(cell)));
  for (const [at, cells] of (isHeading ? rest : rows).entries()) {
    const bad = cells.find((cell) => Number.isNaN(entry(cell)));
    const width = Math.max(...rows.map((row) => row.length));
    if (bad !== undefined)
      return { kind: 'refused', sentence: messages.paste.notANumber(at + (isHeading ? 2 : 1), bad), columns: width };
  }
  return { kind: 'block', rows: (isHeading ? rest : rows).map((cells) => cells.map(entry)), isUnsure };
}
