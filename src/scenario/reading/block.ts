/** Numbers without names that are pasted into a table: they fill it from the cell on, whose place says what they are. */

import { messages } from '../../text';
import type { NumberArray, Rows } from './arrays';
import { readCells } from './cells';
import { commaWays } from './commas';
import { finished } from './inPieces';
import { entriesIn, gapIn } from './lines';
import { plainText } from './plainText';
import type { Reading } from './reading';
import { statementsOf } from './statements';
import { tokensOf } from './tokens';

export type BlockRead =
  /** Pasted into the cell as it is. */
  | { readonly kind: 'entry' }
  | ({ readonly kind: 'block'; readonly rows: Rows; readonly isUnsure: boolean } & Pick<Reading, 'commas'>)
  /** Numbers with names, or several arrays: the whole text has to be read. */
  | { readonly kind: 'text' }
  | { readonly kind: 'refused'; readonly sentence: string; readonly columns: number };

/** More characters than the tables have room for are read as a whole. */
const longestBlock = 300_000;

/** `columns`: from the cell to the end of its row, if known. */
export function blockIn(text: string, columns?: number): BlockRead {
  if (text.length > longestBlock) return { kind: 'text' };
  // The place asks for numbers, whichever way they are written: the likelier one is taken, and said.
  const [{ text: likelier, commas }] = commaWays(text);
  const plain = finished(plainText(likelier));
  const isOfCells = /\S/.test(plain) && !/[[({=:]|->/.test(plain);
  const cells = isOfCells ? cellBlock(plain, columns) : undefined;
  if (cells?.kind === 'block' && commas) return { ...cells, commas };
  if (cells && cells.kind !== 'refused') return cells;
  const tokens = finished(tokensOf(plain));
  if ('problem' in tokens) return cells ?? { kind: 'text' };
  const { arrays, pairs, tables, problems } = finished(statementsOf(tokens, plain));
  if (cells) return arrays.some(({ named }) => named !== undefined) ? { kind: 'text' } : cells;
  const others = pairs.length + tables.length + problems.length;
  if (arrays.length + others === 0)
    return /[\n\p{L}]/u.test(plain.trim()) && plain.length > 40 ? { kind: 'text' } : { kind: 'entry' };
  const isFitting = ({ rows: [row = []] }: NumberArray): boolean => row.length === columns;
  const fitting = arrays.map(({ choices }) => choices.find(isFitting) ?? choices.at(-1) ?? choices[0]);
  const rows = fitting.flatMap((one) => one.rows);
  const isBlock =
    others === 0 &&
    arrays.every(({ name }) => name === '') &&
    rows.every((row) => row.length === rows[0]?.length) &&
    (arrays.length === 1 || arrays.every(({ choices }) => choices[0].dimensions < 2));
  const isUnsure = arrays.some(({ choices }) => choices.length > 1 && !choices.some(isFitting));
  return isBlock ? { kind: 'block', rows, isUnsure } : { kind: 'text' };
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
  const [first = [], ...others] = entriesIn(rows);
  const isHeading = rest.length > 0 && head.every((cell, at) => cell !== '' && Number.isNaN(first[at]));
  const below = isHeading ? rest : rows;
  const numbers = isHeading ? others : [first, ...others];
  const gap = gapIn(below, numbers);
  if (!gap) return { kind: 'block', rows: numbers, isUnsure };
  const sentence = messages.paste.notANumber(gap.row + (isHeading ? 1 : 0), gap.cell);
  return { kind: 'refused', sentence, columns: Math.max(...rows.map((row) => row.length)) };
}
