/** What stands after a name: numbers, a calculation with its result, a formula, or brackets that hold arrays with names of their own. */
import type { ArrayRead, NoArray } from './arrays';
import { pastForm } from './forms';
import { blockAt } from './lines';
import { isOfSamples, type Part } from './names';
import { listWithAnd, percentAt } from './sentences';
import { type Group, isSign, lastPart, spanOf, type Token } from './tokens';
import { arrayAt, valueAt, wrapping } from './values';

/** The numbers that are given to a name, where its value begins. `isBelow`: they stand below the name. */
export function givenAt(
  tokens: readonly Token[],
  start: number,
  { part, text, isBelow }: { readonly part: Part | undefined; readonly text: string; readonly isBelow: boolean },
): ArrayRead | NoArray | undefined {
  return (
    (isBelow && tokens[start]?.kind === 'number' ? blockAt(tokens, start, text) : undefined) ??
    (part === 'learningRate' ? percentAt(tokens, start) : undefined) ??
    (isOfSamples(part) ? listWithAnd(tokens, start, text) : undefined) ??
    listAt(tokens, start) ??
    valueAt(tokens, start)
  );
}

const list = /0 (?=(?:[0,;] )*; 0 )(?:[0,;] )*(?=\n|$)/y;

/** `0,1465; −0,1481; 0,1267`: numbers to the end of the line, with semicolons between them and no brackets around. */
function listAt(tokens: readonly Token[], start: number): ArrayRead | undefined {
  const next = pastForm(tokens, start, list);
  if (next === undefined) return undefined;
  const parts = tokens.slice(start, next);
  const read = arrayAt([{ kind: 'group', open: '[', parts, ...spanOf(tokens, start, next) }], 0);
  return read && { choices: read.choices, next };
}

const factor = /0 (?:[*·⋅×] )?/y;
/** A sum, a power or a norm. */
const ofLetters = /\\?(?:sum|Σ)|[A-Za-z](?:\^|²)|[∑|‖] |(?:\(\)|\[\]|\{\}) [\^²] /y;

/** `1/2 (t − o)^2`, `1/n Σ …`: a number that is only the factor of letters. A remark in brackets is no factor. */
export function isFormulaAt(tokens: readonly Token[], start: number): boolean {
  const at = pastForm(tokens, start, factor);
  if (at === undefined || pastForm(tokens, at, ofLetters) !== undefined) return at !== undefined;
  const group = tokens[at];
  return group?.kind === 'group' && pastForm(group.parts, 0, /[\p{L}\\]\S* [-+] /uy) !== undefined;
}

/** Up to the last sign of equality, to the next name that has a number of its own and is no factor or term, or to another part of the sentence. */
const calculation =
  /(?:(?:[-−+*·⋅×/]|\\?eta|η|\\?alpha|α|lr) [\p{L}_\\]\S* (?=[=≈] )|(?!(?:and|or|so|with|where|for|then) |[,;] [\p{L}_\\]|[\p{L}_\\]\S* [=≈] )\S+ ){0,200}[=≈] /iuy;

/** `0.2·1 + 0.1 = 0.3`: of a calculation that is written out, the place of what stands after its last sign of equality. */
export function resultAt(tokens: readonly Token[], start: number): number | undefined {
  const last = pastForm(tokens, start, calculation);
  const kind = last === undefined ? undefined : tokens[last]?.kind;
  return kind === 'number' || kind === 'group' ? last : undefined;
}

/** Brackets of an array, or a call that only makes one. */
export function isArray(token: Token | undefined): boolean {
  return token?.kind === 'group' || (token?.kind === 'name' && wrapping.test(lastPart(token.text)));
}

/** A dictionary, or a call around one. */
export function holderAt(
  tokens: readonly Token[],
  start: number,
): { readonly group: Group; readonly next: number } | undefined {
  const [first, second] = tokens.slice(start, start + 2);
  if (first?.kind === 'group') return { group: first, next: start + 1 };
  return first?.kind === 'name' && second?.kind === 'group' ? { group: second, next: start + 2 } : undefined;
}

export function hasNames({ parts }: Group): boolean {
  return parts.some((part, at) =>
    part.kind === 'group'
      ? hasNames(part)
      : part.kind === 'quoted' || isSign(part, '=') || (part.kind === 'name' && parts[at + 1]?.kind === 'group'),
  );
}

/** The first of the words that alone stand in brackets, as in (one, two). */
export function wordIn({ open, parts }: Group): Token | undefined {
  const words = parts
    .filter((part) => !isSign(part, ',', ';', '\n'))
    .map((part) => (part.kind === 'group' ? wordIn(part) : part));
  const areAlone = open !== '{' && words.every((word) => word?.kind === 'name' || word?.kind === 'quoted');
  return areAlone ? words[0] : undefined;
}

/** `w[2]`, a number of w. */
export function isIndex(name: Token | undefined, group: Token | undefined): boolean {
  if (group?.kind !== 'group' || group.open !== '[' || group.at !== name?.end) return false;
  const [only, ...more] = group.parts;
  return only?.kind === 'number' && Number.isInteger(only.value) && more.length === 0;
}
