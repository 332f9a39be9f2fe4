/** Lines of numbers without brackets, and the names above them. */
import { readTyped } from '../../text';
import { thousandsIn, ungroupedBy } from '../thousands';
import { type ArrayRead, listOf, type NoArray, oneOrMore, type Rows, rowsArray } from './arrays';
import { readCells } from './cells';
import { isLeftOut, isSign, isWord, past, pastLine, spanOf, type Token } from './tokens';

/** What stands for a number that is not known. */
const missing = /^(?:nan|na|n\/a|null|nil|none|inf|infinity)$/i;

export function isMissing(token: Token | undefined): boolean {
  return isWord(token, missing) || isSign(token, '?');
}

/**
 * The line from a token on, as text; undefined if something other than numbers, missing ones and separators stands in it. `isPrint`: numbers may
 * be left out in it.
 */
export function numericLine(
  tokens: readonly Token[],
  place: number,
  text: string,
  isPrint = false,
): { readonly line: string; readonly next: number } | undefined {
  const end = pastLine(tokens, place);
  const parts = tokens.slice(place, end);
  const isNumber = (part: Token): boolean => part.kind === 'number' || (isPrint && isLeftOut(part));
  const isNumeric =
    parts.some(isNumber) && parts.every((part) => isNumber(part) || isSign(part, ',', ';', '%') || isMissing(part));
  return isNumeric ? { line: text.slice(parts[0]?.at, parts.at(-1)?.end), next: end } : undefined;
}

/** Lines of numbers from a token on, up to an empty one; undefined if the first has none. */
export function blockAt(
  tokens: readonly Token[],
  start: number,
  text: string,
): ArrayRead | (NoArray & Pick<ArrayRead, 'next'>) | undefined {
  const lines: string[] = [];
  let next = start;
  const lineAt = (place: number): ReturnType<typeof numericLine> => numericLine(tokens, place, text, true);
  for (let read = lineAt(next); read; read = lineAt(next)) {
    lines.push(read.line);
    next = read.next;
    if (!isSign(tokens[next], '\n') || isSign(tokens[next + 1], '\n')) break;
    next += 1;
  }
  if (lines.length === 0) return undefined;
  const dots = tokens.slice(start, next).find(isLeftOut);
  if (dots) return { problem: 'leavesOut', at: dots.at, end: dots.end, next };
  const percent = tokens.slice(start, next).findIndex((token) => isSign(token, '%'));
  if (percent >= 0) {
    const at = start + percent;
    return { problem: 'notANumber', ...spanOf(tokens, Math.max(start, at - 1), at + 1), next };
  }
  const cells = readCells(lines);
  const ways = [...(cells.isUnsure ? [readCells(lines, 1)] : []), cells];
  const made = ways.map(({ rows }) => entriesIn(rows));
  const [first, ...more] = made.flatMap((rows) => {
    const isEven = rows.every((row) => row.length === rows[0]?.length && row.every((value) => !Number.isNaN(value)));
    if (!isEven) return [];
    const [row = [], ...below] = rows;
    return [below.length > 0 ? rowsArray(rows) : oneOrMore(listOf(row))];
  });
  if (first) return { choices: [first, ...more], next };
  const span = spanOf(tokens, start, next);
  const gap = gapIn(cells.rows, made.at(-1));
  return gap ? { problem: 'missing', ...gap, ...span, next } : { problem: 'uneven', ...span, next };
}

/** The first cell that is no number, with its row from 1. */
export function gapIn(
  cells: readonly (readonly string[])[],
  numbers: Rows = [],
): Required<Pick<NoArray, 'row' | 'cell'>> | undefined {
  const at = numbers.findIndex((row) => row.some(Number.isNaN));
  const cell = cells[at]?.[numbers[at]?.findIndex(Number.isNaN) ?? 0];
  return cell === undefined ? undefined : { row: at + 1, cell };
}

/** Cells as numbers: digits with a point or a comma, or a fraction such as 1/2; NaN for one that is neither. A table has one decimal sign. */
export function entriesIn(rows: readonly (readonly string[])[]): number[][] {
  const ungrouped = ungroupedBy(thousandsIn(rows.flat()));
  return rows.map((row) => row.map((cell) => readTyped(ungrouped(cell))));
}

/** The sign between the cells of a line; undefined if only spaces can be it. */
export function markIn(line: string): string | undefined {
  return ['\t', ';', ','].find((mark) => line.includes(mark));
}

/** Names above columns, as many as there are cells; none if the line says something else. */
export function headsOf(line: string): readonly string[] {
  const cells = line.split(markIn(line) ?? /\s+/).map((head) => head.trim().replace(/^["'](.*)["']$/, '$1'));
  // Above names before the rows, the corner may be empty.
  const heads = cells[0] === '' ? cells.slice(1) : cells;
  return heads.every((head) => /^[\p{L}\\#_][^=:[\]]*$/u.test(head)) ? heads : [];
}

interface Series<One> {
  readonly read: (place: number) => One | undefined;
  /** Signs that may stand between two of them. */
  readonly between: readonly string[];
}

/** Things of one kind, one after the other. */
export function seriesAt<One extends { readonly next: number }>(
  tokens: readonly Token[],
  start: number,
  { read, between }: Series<One>,
): readonly One[] {
  const found: One[] = [];
  for (let one = read(start); one; one = read(past(tokens, one.next, ...between))) found.push(one);
  return found;
}
