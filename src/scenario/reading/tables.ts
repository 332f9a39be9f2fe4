/** Lines of numbers without brackets: the rows below a name or beside it, and tables with names above their columns. */
import { readNumber } from '../../text';
import { type ArrayChoices, isSign, listOf, type NoArray, rowsArray, scalar } from './arrays';
import { readCells } from './cells';
import type { Walk } from './found';
import { namedBy } from './names';
import type { Token } from './tokens';

/** The line from a token on, as text; undefined if something other than numbers and separators stands in it. */
function numericLine(
  tokens: readonly Token[],
  place: number,
  text: string,
): { readonly line: string; readonly next: number } | undefined {
  const end = pastLine(tokens, place);
  const parts = tokens.slice(place, end);
  const isNumeric =
    parts.some(({ kind }) => kind === 'number') &&
    parts.every((part) => part.kind === 'number' || isSign(part, ',', ';'));
  return isNumeric ? { line: text.slice(parts[0]?.at, parts.at(-1)?.end), next: end } : undefined;
}

interface Block {
  readonly choices: ArrayChoices;
  readonly next: number;
}

/** Lines of numbers. Empty lines between them are skipped only at the beginning. */
export function blockAt(tokens: readonly Token[], start: number, text: string): Block | NoArray | undefined {
  const lines: string[] = [];
  let next = start;
  for (;;) {
    const read = numericLine(tokens, next, text);
    if (!read) break;
    lines.push(read.line);
    next = read.next;
    if (!isSign(tokens[next], '\n') || isSign(tokens[next + 1], '\n')) break;
    next += 1;
  }
  if (lines.length === 0) return undefined;
  const places = { at: tokens[start]?.at ?? 0, end: tokens[next - 1]?.end ?? 0 };
  const made = [...(readCells(lines).isUnsure ? [readCells(lines, 1)] : []), readCells(lines)].map(({ rows }) =>
    rows.map((row) => row.map(entry)),
  );
  const even = made.filter((rows) =>
    rows.every((row) => row.length === rows[0]?.length && row.every((value) => !Number.isNaN(value))),
  );
  const [first, ...more] = even.map((rows) =>
    rows.length === 1
      ? rows[0]?.length === 1
        ? scalar(rows[0][0] ?? Number.NaN)
        : listOf(rows[0] ?? [])
      : rowsArray(rows),
  );
  return first ? { choices: [first, ...more], next } : { problem: 'uneven', ...places };
}

/** One cell as a number: digits with a point or a comma, or a fraction such as 1/2; NaN if it is neither. */
export function entry(text: string): number {
  const plain = readNumber(text);
  if (!Number.isNaN(plain)) return plain;
  const [, above = '', below = ''] = /^([^/]+)\/([^/]+)$/.exec(text.trim()) ?? [];
  const value = readNumber(above) / readNumber(below);
  return Number.isFinite(value) ? value : Number.NaN;
}

/** A table from the beginning of a line on: heads and rows of numbers, rows alone, or a row with its name before it. */
export function tableAt(tokens: readonly Token[], place: number, { found }: Walk): number | undefined {
  const lineEnd = pastLine(tokens, place);
  const [first, ...others] = tokens.slice(place, lineEnd);
  if (first?.kind === 'number') {
    const block =
      numericLine(tokens, place, found.text) && !isCounted(tokens, place, found.text)
        ? blockAt(tokens, place, found.text)
        : undefined;
    if (!block) return undefined;
    if (!('choices' in block)) {
      found.problems.push({ ...block, name: '' });
      return lineEnd;
    }
    found.arrays.push({
      name: '',
      choices: block.choices,
      at: first.at,
      end: tokens[block.next - 1]?.end ?? first.end,
    });
    return block.next;
  }
  if (first?.kind !== 'name') return undefined;
  const heads = [first, ...others].filter((part) => !isSign(part, ',', ';'));
  const below = numericLine(tokens, lineEnd + 1, found.text);
  if (heads.length > 1 && heads.every(({ kind }) => kind === 'name') && below) {
    const block = blockAt(tokens, lineEnd + 1, found.text);
    const rows = block && 'choices' in block ? block.choices.at(-1)?.rows : undefined;
    if (block && 'choices' in block && rows && rows[0]?.length === heads.length) {
      found.tables.push({ heads: heads.map((head) => (head.kind === 'name' ? head.text : '')), rows });
      return block.next;
    }
  }
  const isSeparated =
    isSign(others[0], ';') || (others[0]?.kind === 'number' && /^\s+$/.test(found.text.slice(first.end, others[0].at)));
  const named = isSeparated ? namedBy(first.text) : undefined;
  const start = isSign(others[0], ';') ? place + 2 : place + 1;
  const row = named && numericLine(tokens, start, found.text);
  if (!named || !row) return undefined;
  // In cells, a row whose first one is empty goes on with the array.
  let end = row.next;
  while (row.line.includes('\t') || found.text[first.end] === '\t') {
    const next = numericLine(tokens, end + 1, found.text);
    const at = tokens[end]?.end;
    if (!next || at === undefined || found.text[at] !== '\t') break;
    end = next.next;
  }
  const block = blockAt(tokens.slice(0, end), start, found.text);
  if (!block || !('choices' in block)) return undefined;
  found.arrays.push({
    name: first.text,
    named,
    choices: block.choices,
    at: first.at,
    end: tokens[block.next - 1]?.end ?? first.end,
  });
  return block.next;
}

/** "1. 0.25 -> 0": the first number counts. */
function isCounted(tokens: readonly Token[], place: number, text: string): boolean {
  const token = tokens[place];
  return token?.kind === 'number' && text[token.end - 1] === '.' && isSign(tokens[pastLine(tokens, place)], '->');
}

/** Where the line of a token ends. */
export function pastLine(tokens: readonly Token[], start: number): number {
  let next = start;
  while (next < tokens.length && !isSign(tokens[next], '\n')) next += 1;
  return next;
}
