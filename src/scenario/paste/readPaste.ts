/**
 * Parses pasted text: a single entry, a block of numbers, named matrices and lists of samples, or a sentence that says
 * what was not understood. Beside names that are known, lines and names that are not are left out, and listed.
 */
import { max } from 'd3';
import { messages, readNumber } from '../../text';
import { besideLists, readBrackets } from './brackets';
import { readCells } from './cells';
import { assignment, type Named, namedBy } from './names';
import { plainText } from './plainText';

export type Rows = readonly (readonly number[])[];

export interface NamedRows extends Named {
  readonly rows: Rows;
  /** Present if every comma could be a decimal comma, but was read as a separator. */
  readonly isUnsure?: true;
}

export type Pasted =
  /** Pasted into the cell as it is. */
  | { readonly kind: 'entry' }
  | { readonly kind: 'block'; readonly rows: Rows; readonly isUnsure: boolean }
  | {
      readonly kind: 'named';
      readonly parts: readonly NamedRows[];
      readonly samples?: { readonly inputs: Rows; readonly targets: Rows };
      /** Names, and lines in quotation marks. */
      readonly leftOut: readonly string[];
    }
  /** With the number of columns, if the text is a block. */
  | { readonly kind: 'refused'; readonly sentence: string; readonly columns?: number };

/** The room at the cell: columns up to the end of its row, and the number of inputs of a sample. */
export interface PasteRoom {
  readonly columns?: number;
  readonly inputs?: number;
}

/** Characters; more than the tables that it can be pasted into have room for. */
const longestPaste = 300_000;

export function readPaste(text: string, { columns, inputs }: PasteRoom = {}): Pasted {
  if (text.length > longestPaste) return refused(messages.paste.tooLong(longestPaste));
  const plain = plainText(text);
  const pairs = readPairs(plain, inputs);
  if (pairs && 'sentence' in pairs) return refused(pairs.sentence);
  const found = readAssignments(pairs ? pairs.rest : plain);
  if ('sentence' in found) return refused(found.sentence);
  if (pairs || found.parts.length > 0) {
    return { kind: 'named', ...found, ...(pairs && { samples: { inputs: pairs.inputs, targets: pairs.targets } }) };
  }
  const [unknown] = found.unknown;
  if (unknown !== undefined) return refused(messages.paste.unknownName(unknown));
  return readBlock(plain, columns);
}

/** Rows of numbers without a name; column heads are skipped. */
function readBlock(plain: string, columns: number | undefined): Pasted {
  const words = messages.paste;
  const text = /\\n/.test(plain) ? plain.replace(/\\n/g, '\n') : plain;
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  const cells = /[[({]/.test(text) ? readBrackets(text, { columns }) : readCells(lines, columns);
  if (!cells) {
    const beside = besideLists(text);
    return refused(beside === undefined ? words.brackets : words.notUnderstood(beside));
  }
  const [head, ...rest] = cells.rows;
  if (!head || (rest.length === 0 && head.length === 1)) return { kind: 'entry' };
  const isHeading = rest.length > 0 && head.every((cell) => cell !== '' && Number.isNaN(readEntry(cell)));
  const rows = numbersOf(isHeading ? rest : cells.rows, isHeading ? 2 : 1);
  const width = max(cells.rows, (row) => row.length) ?? 0;
  return 'sentence' in rows
    ? { ...refused(rows.sentence), columns: width }
    : { kind: 'block', rows: rows.rows, isUnsure: cells.isUnsure };
}

/** `(0.5, 1) -> 1`, repeated; also returns the remaining text. */
function readPairs(plain: string, width: number | undefined) {
  const words = messages.paste;
  // A number begins where none goes on: in a long row of them, each place would be a beginning.
  const side = String.raw`\([^()]*\)|\[[^[\]]*\]|(?<![\d.,/])[-+−]?[\d.,/]*\d(?:e[-+−]?\d+)?`;
  const pair = new RegExp(
    `(?:(?:^|\\n)[^\\S\\n]*(?:\\w+\\s*(?:[:)]|\\.(?!\\d))\\s*)?)?(${side})\\s*->\\s*(${side})\\s*[,;]?`,
    'gi',
  );
  const found = [...plain.matchAll(pair)];
  if (found.length === 0) return undefined;
  const sideRows = (at: 1 | 2, columns: number | undefined): readonly (readonly string[])[] => {
    const lines = found.map((match) => (match[at] ?? '').replace(/^[[(]|[\])]$/g, ''));
    return readCells(lines, columns).rows;
  };
  const inputs = numbersOf(sideRows(1, width), 1);
  const targets = numbersOf(sideRows(2, undefined), 1);
  if ('sentence' in inputs) return inputs;
  if ('sentence' in targets) return targets;
  const uneven = [inputs.rows, targets.rows].map(unevenRow).find((row) => row > 0);
  if (uneven !== undefined) return { sentence: words.unevenSample(uneven) };
  return { inputs: inputs.rows, targets: targets.rows, rest: plain.replace(pair, '\n') };
}

interface Assigned {
  readonly parts: readonly NamedRows[];
  readonly unknown: readonly string[];
  readonly leftOut: readonly string[];
}

/** `W1 = [[…]]`, repeated. Words without a number may surround them. */
function readAssignments(plain: string): Assigned | { readonly sentence: string } {
  const words = messages.paste;
  const found = [...plain.matchAll(assignment)];
  const before = plain.slice(0, found[0]?.index).split(/\r\n|\r|\n/);
  // The last line goes on with the first name.
  const start = found.length > 0 ? (before.pop() ?? '') : '';
  if (/\d/.test(start)) return { sentence: words.notUnderstood(start.trim()) };
  const parts: NamedRows[] = [];
  const unknown: string[] = [];
  const leftOut = withNumbers(before);
  for (const [at, match] of found.entries()) {
    const [whole, letter = '', index = ''] = match;
    const { value, others } = withoutProse(plain.slice(match.index + whole.length, found[at + 1]?.index));
    const named = namedBy(letter, index);
    if (named) {
      const rows = readValue(named, value);
      if ('sentence' in rows) return rows;
      parts.push({ ...named, ...rows });
    } else {
      unknown.push(`${letter}${index}`);
      leftOut.push(`${letter}${index}`);
    }
    leftOut.push(...withNumbers(others));
  }
  return { parts, unknown, leftOut };
}

/** A value without the lines of words that follow it; within its brackets every line belongs to it. */
function withoutProse(text: string): { readonly value: string; readonly others: readonly string[] } {
  const kept: string[] = [];
  const others: string[] = [];
  let depth = 0;
  for (const [at, line] of text.split(/\r\n|\r|\n/).entries()) {
    if (at > 0 && depth <= 0 && /\p{L}{2,}/u.test(line)) {
      others.push(line);
      continue;
    }
    kept.push(line);
    depth += (line.match(/[[({]/g) ?? []).length - (line.match(/[\])}]/g) ?? []).length;
  }
  return { value: kept.join('\n'), others };
}

/** Only a line with a number has something that could have been taken. */
function withNumbers(lines: readonly string[]): string[] {
  return lines.filter((line) => /\d/.test(line)).map((line) => messages.paste.line(line.trim()));
}

function readValue(
  { name, part }: Named,
  text: string,
): Pick<NamedRows, 'rows' | 'isUnsure'> | { readonly sentence: string } {
  const words = messages.paste;
  const value = withoutLastWords(text);
  const isList = /[[({]/.test(value);
  const lines = value.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  const cells = isList ? readBrackets(value, { isMatrix: part === 'weights' }) : readCells(lines);
  if (!cells) return { sentence: words.bracketsOf(name) };
  if (cells.rows.length === 0) return { sentence: words.nothingAfter(name) };
  const rows = numbersOf(cells.rows, 1, name);
  if ('sentence' in rows) return rows;
  const uneven = unevenRow(rows.rows);
  if (uneven > 0) return { sentence: words.unevenRow(name, uneven) };
  return { ...rows, ...(cells.isUnsure && { isUnsure: true }) };
}

/** Without words after the numbers, such as "and", and what separates them. From the end on, character by character: a pattern would begin anew at each. */
function withoutLastWords(text: string): string {
  const back = (end: number, sign: RegExp): number => {
    let at = end;
    while (at > 0 && sign.test(text[at - 1] ?? '')) at--;
    return at;
  };
  let end = text.length;
  for (;;) {
    const word = back(end, /[\s,;.:]/);
    const start = back(word, /[A-Za-z]/);
    if (word - start < 2) return text.slice(0, back(end, /[,;.\s]/));
    end = start;
  }
}

function numbersOf(
  cells: readonly (readonly string[])[],
  firstRow: number,
  name = '',
): { readonly rows: Rows } | { readonly sentence: string } {
  for (const [row, texts] of cells.entries()) {
    const bad = texts.find((text) => Number.isNaN(readEntry(text)));
    if (bad !== undefined) return { sentence: messages.paste.notANumber(name, firstRow + row, bad) };
  }
  return { rows: cells.map((texts) => texts.map(readEntry)) };
}

/** The first row, from 1, that differs in length from the row above it; 0 if all are equal. */
function unevenRow(rows: Rows): number {
  return rows.findIndex((row) => row.length !== rows[0]?.length) + 1;
}

function refused(sentence: string): Extract<Pasted, { kind: 'refused' }> {
  return { kind: 'refused', sentence };
}

/** One entry as a number: digits with a point or a comma, or a fraction such as 1/2; NaN if it is neither. */
function readEntry(text: string): number {
  const plain = readNumber(text);
  if (!Number.isNaN(plain)) return plain;
  const [, above = '', below = ''] = /^([^/]+)\/([^/]+)$/.exec(text.trim()) ?? [];
  const value = readNumber(above) / readNumber(below);
  return Number.isFinite(value) ? value : Number.NaN;
}
