/** What the text says, piece by piece: arrays with their names, samples written as pairs, tables, and what was left out. */
import { readNumber } from '../../text';
import { type ArrayChoices, isSign, listOf, type NoArray, rowsArray, scalar } from './arrays';
import { readCells } from './cells';
import { type Named, namedBy } from './names';
import type { Group, Token } from './tokens';
import { valueAt } from './values';

export interface FoundArray {
  /** As written, with the names of what it stands in; empty if it has none. */
  readonly name: string;
  readonly named?: Named | undefined;
  readonly choices: ArrayChoices;
  /** One of several arrays that the name holds. */
  readonly isHeld?: boolean;
  /** Where it stands in the text. */
  readonly at: number;
  readonly end: number;
}

export interface FoundPair {
  readonly inputs: ArrayChoices;
  readonly targets: ArrayChoices;
}

export interface FoundProblem extends NoArray {
  readonly name: string;
}

/** Columns of numbers with the names above them. */
export interface FoundTable {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly number[])[];
}

export interface Statements {
  readonly arrays: readonly FoundArray[];
  readonly pairs: readonly FoundPair[];
  readonly tables: readonly FoundTable[];
  readonly problems: readonly FoundProblem[];
  /** Names and lines that have numbers and were not taken. */
  readonly leftOut: readonly string[];
}

interface Found {
  readonly text: string;
  readonly arrays: FoundArray[];
  readonly pairs: FoundPair[];
  readonly tables: FoundTable[];
  readonly problems: FoundProblem[];
  readonly leftOut: string[];
}

export function* statementsOf(tokens: readonly Token[], text: string): Generator<number, Statements, void> {
  const found: Found = { text, arrays: [], pairs: [], tables: [], problems: [], leftOut: [] };
  yield* walk(tokens, { found, path: '', isLine: true });
  return found;
}

interface Walk {
  readonly found: Found;
  readonly path: string;
  /** Lines of the text, and not the parts of a pair of brackets. */
  readonly isLine: boolean;
}

function* walk(tokens: readonly Token[], at: Walk): Generator<number, void, void> {
  let place = 0;
  let steps = 0;
  while (place < tokens.length) {
    if (++steps % 1000 === 0) yield (tokens[place]?.at ?? 0) / at.found.text.length;
    const isLineStart = at.isLine && (place === 0 || isSign(tokens[place - 1], '\n'));
    const next =
      (isLineStart ? tableAt(tokens, place, at) : undefined) ??
      pairAt(tokens, place, at) ??
      (yield* namedAt(tokens, place, at)) ??
      (yield* unnamedAt(tokens, place, at));
    place = next ?? place + 1;
  }
}

const joinedPath = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);

function skipLines(tokens: readonly Token[], place: number): number {
  let next = place;
  while (isSign(tokens[next], '\n')) next += 1;
  return next;
}

/** `NAME = value`, `'NAME': value`, `('NAME', value)`; a known name also without a sign before brackets. */
function* namedAt(
  tokens: readonly Token[],
  place: number,
  { found, path, isLine }: Walk,
): Generator<number, number | undefined, void> {
  const token = tokens[place];
  if (token?.kind !== 'name' && token?.kind !== 'quoted') return undefined;
  const sign = tokens[place + 1];
  const assigns = isSign(sign, '=', ':=', '<-', ':', '←') || (token.kind === 'quoted' && !isLine && isSign(sign, ','));
  const name = joinedPath(path, token.text);
  // Most words of a text have nothing after them that could be theirs.
  if (!assigns && !hasValueAfter(tokens, place)) return undefined;
  const named = namedBy(name);
  if (assigns) {
    const start = skipLines(tokens, place + 2);
    const value = tokens[start];
    const block = start > place + 2 && value?.kind === 'number' ? blockAt(tokens, start, found.text) : undefined;
    const read = block ?? valueAt(tokens, start);
    if (read && 'choices' in read) {
      found.arrays.push({
        name,
        named,
        choices: read.choices,
        at: token.at,
        end: tokens[read.next - 1]?.end ?? token.end,
      });
      return read.next;
    }
    const isOfLayers =
      value?.kind === 'group' && read?.problem === 'uneven' && named?.part === 'biases' && named.layer === undefined;
    if (read && read.problem !== 'levels' && !isOfLayers) {
      if (named) found.problems.push({ ...read, name });
      else found.leftOut.push(name);
      return pastLine(tokens, start);
    }
    const holder = holderAt(tokens, start);
    if (holder) {
      yield* walk(holder.group.parts, { found, path: name, isLine: false });
      return holder.next;
    }
    return start > place + 2 ? place + 2 : undefined;
  }
  if (!named) {
    const holder = holderAt(tokens, place);
    if (!holder || !tokens.slice(place, holder.next).some((part) => part.kind === 'group' && hasNames(part)))
      return undefined;
    yield* walk(holder.group.parts, { found, path, isLine: false });
    return holder.next;
  }
  const start = skipLines(tokens, place + 1);
  const value = tokens[start];
  const isBracket =
    value?.kind === 'group'
      ? value.open !== '(' || /\.(?:copy_|assign|set_weights)$/.test(token.text)
      : value?.kind === 'name' && tokens[start + 1]?.kind === 'group';
  const isBlock = start > place + 1 && value?.kind === 'number' && (place === 0 || isSign(tokens[place - 1], '\n'));
  const read = isBlock ? blockAt(tokens, start, found.text) : isBracket ? valueAt(tokens, start) : undefined;
  if (value?.kind === 'group' && read && 'problem' in read && read.problem === 'levels') {
    yield* walk(value.parts, { found, path: name, isLine: false });
    return start + 1;
  }
  if (!read || !('choices' in read)) return undefined;
  found.arrays.push({ name, named, choices: read.choices, at: token.at, end: tokens[read.next - 1]?.end ?? token.end });
  return read.next;
}

function hasValueAfter(tokens: readonly Token[], place: number): boolean {
  const next = skipLines(tokens, place + 1);
  const kind = tokens[next]?.kind;
  return kind === 'group' || kind === 'number' || (kind === 'name' && tokens[next + 1]?.kind === 'group');
}

/** A dictionary, or a call around one. */
function holderAt(
  tokens: readonly Token[],
  start: number,
): { readonly group: Group; readonly next: number } | undefined {
  const [first, second] = tokens.slice(start, start + 2);
  if (first?.kind === 'group') return { group: first, next: start + 1 };
  return first?.kind === 'name' && second?.kind === 'group' ? { group: second, next: start + 2 } : undefined;
}

function hasNames({ parts }: Group): boolean {
  return parts.some((part, at) =>
    part.kind === 'group'
      ? hasNames(part)
      : part.kind === 'quoted' || isSign(part, '=') || (part.kind === 'name' && parts[at + 1]?.kind === 'group'),
  );
}

function pastLine(tokens: readonly Token[], start: number): number {
  let next = start;
  while (next < tokens.length && !isSign(tokens[next], '\n')) next += 1;
  return next;
}

/** An array without a name, alone or in a list. */
function* unnamedAt(
  tokens: readonly Token[],
  place: number,
  { found, path, isLine }: Walk,
): Generator<number, number | undefined, void> {
  const token = tokens[place];
  const isCall = token?.kind === 'name' && tokens[place + 1]?.kind === 'group';
  if (token?.kind !== 'group' && !isCall) return undefined;
  const read = valueAt(tokens, place);
  if (read && 'choices' in read) {
    // In a sentence, (2) and [3] are references.
    const isReference =
      isLine &&
      (isSign(tokens[place - 1], '.', ',') || tokens[place - 1]?.kind === 'name') &&
      read.choices[0].rows.flat().length < 2;
    if (!isReference) {
      found.arrays.push({
        name: path,
        named: path === '' ? undefined : namedBy(path),
        isHeld: path !== '',
        choices: read.choices,
        at: token.at,
        end: tokens[read.next - 1]?.end ?? token.end,
      });
    }
    return read.next;
  }
  const called = tokens[place + 1];
  if (token.kind === 'name' && called?.kind === 'group') {
    if (read && read.problem !== 'levels') found.problems.push({ ...read, name: path });
    else if (hasNames(called)) yield* walk(called.parts, { found, path, isLine: false });
    return place + 2;
  }
  if (token.kind !== 'group') return undefined;
  if (read && read.problem !== 'levels') {
    if (token.open === '[' || read.problem === 'leftOut') found.problems.push({ ...read, name: path });
    return place + 1;
  }
  yield* walk(token.parts, { found, path, isLine: false });
  return place + 1;
}

/** `(0.5, 1) -> 1`, with a number or a name of the sample before it. */
function pairAt(tokens: readonly Token[], place: number, { found, isLine }: Walk): number | undefined {
  const token = tokens[place];
  if (!isLine || (token?.kind !== 'group' && token?.kind !== 'number')) return undefined;
  const isCounter = token.kind === 'number' && found.text[token.end - 1] === '.' && tokens[place + 1]?.kind !== 'sign';
  if (isCounter && (place === 0 || isSign(tokens[place - 1], '\n'))) return place + 1;
  const left = valueAt(tokens, place);
  if (!left || !('choices' in left)) return undefined;
  // Numbers of a row that is no sample are passed over at once: from each of them on, the rest would be read again.
  if (!isSign(tokens[left.next], '->')) return token.kind === 'number' ? left.next : undefined;
  const right = valueAt(tokens, left.next + 1);
  if (!right || !('choices' in right)) return undefined;
  const first = tokens[left.next + 1];
  // "0.5 -> 1, 0.25 -> 0": the last number of the row belongs to the next pair.
  const isNext = first?.kind === 'number' && right.next > left.next + 2 && isSign(tokens[right.next], '->');
  if (isSign(tokens[right.next], '->') && !isNext) return chainOfSizes(tokens, place, found);
  const targets: ArrayChoices = isNext ? [scalar(first.value)] : right.choices;
  found.pairs.push({ inputs: left.choices, targets });
  return isNext ? left.next + 2 : right.next;
}

/** "2 -> 3 -> 1" are the sizes of layers. */
function chainOfSizes(tokens: readonly Token[], place: number, found: Found): number {
  const sizes: number[] = [];
  let next = place;
  for (; next < tokens.length; next += 1) {
    const token = tokens[next];
    if (token?.kind === 'number') sizes.push(token.value);
    else if (!isSign(token, '->')) break;
  }
  const [first, last] = [tokens[place], tokens[next - 1]];
  const name = 'layers';
  found.arrays.push({ name, named: namedBy(name), choices: [listOf(sizes)], at: first?.at ?? 0, end: last?.end ?? 0 });
  return next;
}

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
function blockAt(tokens: readonly Token[], start: number, text: string): Block | NoArray | undefined {
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
function tableAt(tokens: readonly Token[], place: number, { found }: Walk): number | undefined {
  const end = pastLine(tokens, place);
  const [first, ...others] = tokens.slice(place, end);
  if (first?.kind === 'number') {
    const block =
      numericLine(tokens, place, found.text) && !isCounted(tokens, place, found.text)
        ? blockAt(tokens, place, found.text)
        : undefined;
    if (!block) return undefined;
    if (!('choices' in block)) {
      found.problems.push({ ...block, name: '' });
      return end;
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
  const below = numericLine(tokens, end + 1, found.text);
  if (heads.length > 1 && heads.every(({ kind }) => kind === 'name') && below) {
    const block = blockAt(tokens, end + 1, found.text);
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
  const block = blockAt(tokens.slice(0, row.next), start, found.text);
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
