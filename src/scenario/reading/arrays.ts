/** Numbers in brackets, in calls, or in rows without either, as arrays with their shapes. */
import { isLeftOut, isSign, isWord, type NumberToken, type Place, type Token } from './tokens';

export interface ArrayOf<Cell> {
  /** 0: one number; 1: a list, which is neither a row nor a column; 2: rows. */
  readonly dimensions: 0 | 1 | 2;
  readonly rows: readonly (readonly Cell[])[];
}

export type NumberArray = ArrayOf<number>;
export type Rows = NumberArray['rows'];

/** Several where commas may be decimal commas: first as decimal commas, then as separators. */
export type ArrayChoices = readonly [NumberArray, ...NumberArray[]];

/** What is wrong with an array, with its place in the text. */
export interface NoArray extends Place {
  readonly problem:
    | 'leavesOut'
    | 'uneven'
    | 'calculated'
    | 'drawn'
    | 'notANumber'
    | 'missing'
    | 'empty'
    | 'levels'
    | 'unconnected';
  /** Of `missing`: the row, from 1, and what stands in its cell. */
  readonly row?: number;
  readonly cell?: string;
}

/** An array in the text, and the place after it. */
export interface ArrayRead {
  readonly choices: ArrayChoices;
  readonly next: number;
}

export function scalar(value: number): NumberArray {
  return { dimensions: 0, rows: [[value]] };
}

export function listOf(values: readonly number[]): NumberArray {
  return { dimensions: 1, rows: [values] };
}

export function rowsArray(rows: Rows): NumberArray {
  return { dimensions: 2, rows };
}

/** The number of an array that has one. */
export function onlyNumber({ rows }: NumberArray): number {
  return rows[0]?.[0] ?? Number.NaN;
}

/** One number is no list. */
export function oneOrMore(array: NumberArray): NumberArray {
  return array.rows.flat().length === 1 ? scalar(onlyNumber(array)) : array;
}

/** A list as a row. */
export function asRow(array: NumberArray): NumberArray {
  return array.dimensions === 1 ? rowsArray(array.rows) : array;
}

/** Every choice changed. */
export function mapped(choices: ArrayChoices, change: (array: NumberArray) => NumberArray): ArrayChoices {
  const [first, ...more] = choices;
  return [change(first), ...more.map(change)];
}

/** Exchanges rows and columns. */
export function transposed<Cell>(rows: ArrayOf<Cell>['rows']): ArrayOf<Cell>['rows'] {
  return (rows[0] ?? []).map((_, column) => rows.flatMap((row) => row.slice(column, column + 1)));
}

/** A row, a column or a list as a list; undefined for other arrays. */
export function flat<Cell>({ rows }: ArrayOf<Cell>): readonly Cell[] | undefined {
  return rows.length === 1 || rows.every((row) => row.length === 1) ? rows.flat() : undefined;
}

/** So many rows and columns. */
export function rowsOf(height: number, width: number, numberAt: (row: number, column: number) => number): Rows {
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (__, column) => numberAt(row, column)),
  );
}

/** The numbers of one pair of brackets that has no other brackets in it. */
export function readFlat(
  tokens: readonly Token[],
  { round, bare = false }: { readonly round: boolean; readonly bare?: boolean },
): ArrayChoices | NoArray | undefined {
  const wrong = wrongIn(tokens);
  const isNumber = ({ kind }: Token): boolean => kind === 'number';
  const [first, last] = [tokens.find(isNumber), tokens.findLast(isNumber)];
  if (wrong || !first || !last) return wrong;
  const [role, newlines] = [commaRole(tokens, bare), rowsBy(tokens)];
  const ways = role === 'either' ? [true, false] : [role === 'decimal'];
  const [one, ...others] = ways
    .map((isDecimal) => arrayOf(tokens, { isDecimal, newlines, round }))
    .filter(({ rows }) => rows.every((row) => row.length === rows[0]?.length && row.length > 0));
  return one ? [one, ...others] : { problem: 'uneven', at: first.at, end: last.end };
}

/** What cannot stand among numbers. */
function wrongIn(tokens: readonly Token[]): NoArray | undefined {
  for (const [place, token] of tokens.entries()) {
    const isKnown = token.kind === 'number' || token.kind === 'group' || isSign(token, ',', ';', '\n');
    if (isKnown) continue;
    const leavesOut = isLeftOut(token);
    const goesOn = isSign(tokens[place + 1], '\n') && tokens[place + 2]?.kind === 'number';
    if (leavesOut && goesOn && place > 0 && !isSign(tokens[place - 1], '\n')) continue;
    const problem = leavesOut ? 'leavesOut' : isCalculatedAt(tokens, place) ? 'calculated' : 'notANumber';
    return { problem, at: token.at, end: token.end };
  }
  return undefined;
}

/** Whether a sign of a calculation stands there, or a name that is compared or runs over a list: `(o > 0.5)`, `[1 if p > 0.5 else 0 for p in o]`. */
function isCalculatedAt(tokens: readonly Token[], place: number): boolean {
  const [token, after] = tokens.slice(place, place + 2);
  const ofLoop = /^(?:if|for)$/;
  if (isSign(token, '+', '-', '*', '/', '^') || isWord(token, ofLoop)) return true;
  return token?.kind === 'name' && (isSign(after, '<', '>', '==') || isWord(after, ofLoop));
}

/** Whether a comma between digits separates, or is a decimal comma. */
function commaRole(tokens: readonly Token[], bare: boolean): 'decimal' | 'separates' | 'either' {
  const isNumber = (at: number): boolean => tokens[at]?.kind === 'number';
  const places = [...tokens.keys()];
  const commas = places.filter((at) => isSign(tokens[at], ',') && isNumber(at - 1) && isNumber(at + 1));
  const tight = commas.filter((at) => isDecimalComma(tokens, at));
  if (tight.length === 0 || tight.some((at) => isDecimalComma(tokens, at + 2))) return 'separates';
  if (places.some((at) => isNumber(at) && isNumber(at - 1))) return 'decimal';
  // Rows that come out uneven are dropped later.
  const hasOthers = tight.length < commas.length || tokens.some((token) => isSign(token, ';'));
  return bare || hasOthers ? 'either' : 'separates';
}

/** `0,5`: digits, a comma and digits, with nothing in between. */
function isDecimalComma(tokens: readonly Token[], at: number): boolean {
  const [before, comma, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!isSign(comma, ',') || before?.kind !== 'number' || after?.kind !== 'number') return false;
  const isTight = before.end === comma?.at && after.at === comma.end;
  return isTight && isWhole(before) && isWhole(after) && !isNegative(after);
}

const isNegative = ({ value }: NumberToken): boolean => value < 0 || Object.is(value, -0);

/** Written with digits alone: 0.0 is none, nor is 1. */
const isWhole = ({ value, hasPoint }: NumberToken): boolean => Number.isInteger(value) && !hasPoint;

/** Whether a new line begins a row: in MATLAB it does; where a long list is broken, it does not. */
function rowsBy(tokens: readonly Token[]): boolean {
  let line = 0;
  const counts: number[] = [];
  let isBroken = false;
  for (const [at, token] of tokens.entries()) {
    if (token.kind === 'number') line += 1;
    if (!isSign(token, '\n') || line === 0) continue;
    if (isSign(tokens[at - 1], ',', '...')) isBroken = true;
    counts.push(line);
    line = 0;
  }
  if (line > 0) counts.push(line);
  const width = (tokens.at(-1)?.end ?? 0) - (tokens[0]?.at ?? 0);
  return !isBroken && counts.every((count) => count === counts[0]) && width / counts.length < 60;
}

interface Way {
  readonly isDecimal: boolean;
  readonly newlines: boolean;
  readonly round: boolean;
}

function arrayOf(tokens: readonly Token[], { isDecimal, newlines, round }: Way): NumberArray {
  const rows: number[][] = [[]];
  let semicolons = 0;
  let lines = 0;
  for (const [at, token] of tokens.entries()) {
    const isRowEnd = isSign(token, ';') || (newlines && isSign(token, '\n'));
    if (isRowEnd && (rows.at(-1)?.length ?? 0) > 0) {
      if (isSign(token, ';')) semicolons += 1;
      else lines += 1;
      rows.push([]);
    }
    if (token.kind !== 'number') continue;
    const row = rows.at(-1) ?? [];
    const isFraction = isDecimal && isDecimalComma(tokens, at - 1);
    if (isFraction) row.push(withDecimals(row.pop() ?? 0, token, tokens[at - 2]));
    else row.push(token.value);
  }
  if (rows.at(-1)?.length === 0) rows.pop();
  const values = rows.flat();
  // (0,5; 1) is a point: semicolons, because its commas are decimal.
  if (round && semicolons > 0 && lines === 0 && rows.every((row) => row.length === 1)) return listOf(values);
  return rows.length > 1 || semicolons > 0 ? rowsArray(rows) : listOf(values);
}

/** −1 and the digits 25 as −1.25. */
function withDecimals(before: number, digits: NumberToken, first: Token | undefined): number {
  const length = digits.end - digits.at;
  const sign = first?.kind === 'number' && isNegative(first) ? '-' : '';
  return Number(`${sign}${Math.abs(before)}.${String(digits.value).padStart(length, '0')}`);
}

/** Arrays one below the other, or side by side; undefined if their shapes do not fit. */
export function joined(arrays: readonly (NumberArray | undefined)[], way: 'below' | 'beside'): NumberArray | undefined {
  const known = arrays.filter((array) => array !== undefined);
  const [first] = known;
  if (!first || known.length < arrays.length) return undefined;
  if (way === 'beside') {
    if (known.some(({ rows }) => rows.length !== first.rows.length)) return undefined;
    return rowsArray(first.rows.map((_, row) => known.flatMap(({ rows }) => rows[row] ?? [])));
  }
  const rows = known.flatMap((array) => array.rows);
  return rows.every((row) => row.length === rows[0]?.length) ? rowsArray(rows) : undefined;
}
