/** Lines of numbers without brackets: the rows below a name or beside it, and tables with names above their columns. */
import { readTyped } from '../../text';
import { type ArrayChoices, isSign, listOf, type NoArray, readFlat, rowsArray, scalar } from './arrays';
import { readCells } from './cells';
import type { Found, Walk } from './found';
import { namedBy, roleOfHead } from './names';
import type { Token } from './tokens';

/** The line from a token on, as text; undefined if something other than numbers and separators stands in it. */
export function numericLine(
  tokens: readonly Token[],
  place: number,
  text: string,
): { readonly line: string; readonly next: number } | undefined {
  const end = pastLine(tokens, place);
  const parts = tokens.slice(place, end);
  const isNumeric =
    parts.some(({ kind }) => kind === 'number') &&
    parts.every((part) => part.kind === 'number' || isSign(part, ',', ';', '%'));
  return isNumeric ? { line: text.slice(parts[0]?.at, parts.at(-1)?.end), next: end } : undefined;
}

interface Block {
  readonly choices: ArrayChoices;
  readonly next: number;
}

/** Lines of numbers. Empty lines between them are skipped only at the beginning. */
export function blockAt(
  tokens: readonly Token[],
  start: number,
  text: string,
): Block | (NoArray & Pick<Block, 'next'>) | undefined {
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
  const places = spanOf(tokens, start, next);
  const percent = tokens.slice(start, next).findIndex((token) => isSign(token, '%'));
  if (percent >= 0) {
    const [number, sign] = tokens.slice(Math.max(start, start + percent - 1), start + percent + 1);
    return { problem: 'notANumber', at: number?.at ?? places.at, end: sign?.end ?? places.end, next };
  }
  const cells = readCells(lines);
  const made = [...(cells.isUnsure ? [readCells(lines, 1)] : []), cells].map(({ rows }) =>
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
  return first ? { choices: [first, ...more], next } : { problem: 'uneven', ...places, next };
}

/** One cell as a number: digits with a point or a comma, or a fraction such as 1/2; NaN if it is neither. */
export function entry(text: string): number {
  // "1,250.5": a sign that separates thousands stands before the one that is decimal.
  const isGrouped = /^\s*[-+−–]?\d{1,3}(?:(?:,\d{3})+\.\d+|(?:\.\d{3})+,\d+)\s*$/.test(text);
  return readTyped(isGrouped ? text.replace(/[.,](?=.*[.,])/g, '') : text);
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
      return block.next;
    }
    found.arrays.push({ name: '', choices: block.choices, ...spanOf(tokens, place, block.next) });
    return block.next;
  }
  if (first?.kind !== 'name' && first?.kind !== 'quoted') return undefined;
  const headed = headedTable(tokens, place, found);
  if (headed !== undefined) return headed;
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
  found.arrays.push({ name: first.text, named, choices: block.choices, ...spanOf(tokens, place, block.next) });
  return block.next;
}

/** Rows of numbers below a row of names. */
function headedTable(tokens: readonly Token[], place: number, found: Found): number | undefined {
  const end = pastLine(tokens, place);
  const line = found.text.slice(tokens[place]?.at, tokens[end - 1]?.end);
  const heads = headsOf(line);
  if (heads.length < 2 || !numericLine(tokens, end + 1, found.text)) return undefined;
  const block = blockAt(tokens, end + 1, found.text);
  if (block && 'problem' in block) {
    if (block.problem === 'notANumber') found.problems.push({ ...block, name: heads.join(', ') });
    return block.problem === 'notANumber' ? block.next : undefined;
  }
  const rows = block?.choices.at(-1)?.rows;
  // One row below words of a sentence is no table.
  const isSentence = !/[\t;,]/.test(line) && rows?.length === 1 && heads.some((head) => roleOfHead(head) === undefined);
  if (!block || rows?.[0]?.length !== heads.length || isSentence) return undefined;
  const roles = heads.map(roleOfHead);
  const [only, ...more] = rows;
  const parts = heads.map((head) => namedBy(head)?.part);
  const areWeights = parts.every((part) => part !== undefined) && parts.some((part) => part === 'weights');
  if (only && more.length === 0 && areWeights) {
    for (const [at, name] of heads.entries())
      found.arrays.push({
        name,
        named: namedBy(name),
        choices: [scalar(only[at] ?? Number.NaN)],
        ...spanOf(tokens, place, block.next),
      });
    return block.next;
  }
  if (roles.includes('inputs') || roles.includes('targets')) found.tables.push({ heads, rows });
  else {
    const own = rows.map((row) => row.filter((_, at) => roles[at] !== 'counter'));
    found.arrays.push({ name: '', choices: [rowsArray(own)], ...spanOf(tokens, place, block.next) });
  }
  return block.next;
}

/** Where tokens stand in the text. */
export function spanOf(tokens: readonly Token[], start: number, next: number): Pick<Token, 'at' | 'end'> {
  const at = tokens[start]?.at ?? 0;
  return { at, end: tokens[next - 1]?.end ?? at };
}

/** `(x1, x2, t):` before points with as many numbers: names of their columns. */
export function headedPoints(tokens: readonly Token[], place: number, { found }: Walk): number | undefined {
  const start = tokens[place]?.kind === 'name' ? place + 1 : place;
  const head = tokens[start];
  if (head?.kind !== 'group' || head.open !== '(') return undefined;
  const heads = head.parts.flatMap((part) => (part.kind === 'name' ? [part.text] : []));
  const roles = heads.map(roleOfHead);
  if (heads.length < 2 || !roles.includes('inputs') || !roles.includes('targets')) return undefined;
  const isBetween = (token: Token | undefined): boolean => isSign(token, ':', '=', ',', ';', '\n');
  const rows: (readonly number[])[] = [];
  let next = start + 1;
  for (;;) {
    let at = next;
    while (isBetween(tokens[at])) at += 1;
    const point = tokens[at];
    const read = point?.kind === 'group' ? readFlat(point.parts, { round: true }) : undefined;
    const [array] = read && !('problem' in read) ? read : [];
    if (array?.rows.length !== 1 || array.rows[0]?.length !== heads.length) break;
    rows.push(array.rows[0]);
    next = at + 1;
  }
  if (rows.length === 0) return undefined;
  found.tables.push({ heads, rows });
  return next;
}

/** Names above columns, as many as there are cells; none if the line says something else. */
export function headsOf(line: string): readonly string[] {
  const separator = line.includes('\t') ? '\t' : line.includes(';') ? ';' : line.includes(',') ? ',' : /\s+/;
  const heads = line.split(separator).map((head) => head.trim().replace(/^["'](.*)["']$/, '$1'));
  return heads.every((head) => /^[\p{L}\\#_][^=:[\]]*$/u.test(head)) ? heads : [];
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
