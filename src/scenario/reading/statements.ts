/** What the text says, piece by piece: arrays with their names, samples written as pairs, tables, and what was left out. */
import { asRow, isSign, mapped } from './arrays';
import type { Found, Statements, Walk } from './found';
import { isGeneric, namedBy } from './names';
import { besideAt, pairAt, targetsAt } from './pairs';
import { isTargetOf, listWithAnd, percentAt, toldAt } from './sentences';
import { blockAt, headedPoints, pastLine, tableAt } from './tables';
import type { Group, Token } from './tokens';
import { valueAt, wrapping } from './values';
import { edgesAt, namedRowsAt, unitLinesAt } from './weightTables';

export function* statementsOf(tokens: readonly Token[], text: string): Generator<number, Statements, void> {
  const found: Found = { text, arrays: [], pairs: [], tables: [], problems: [], symbols: [], leftOut: [] };
  yield* walk(tokens, { found, path: '', isLine: true });
  return found;
}

function* walk(tokens: readonly Token[], at: Walk): Generator<number, void, void> {
  let place = 0;
  let steps = 0;
  while (place < tokens.length) {
    if (++steps % 1000 === 0) yield (tokens[place]?.at ?? 0) / at.found.text.length;
    const isLineStart = at.isLine && (place === 0 || isSign(tokens[place - 1], '\n'));
    const next =
      (isLineStart ? (tableAt(tokens, place, at) ?? namedRowsAt(tokens, place, at)) : undefined) ??
      pairAt(tokens, place, at) ??
      headedPoints(tokens, place, at) ??
      edgesAt(tokens, place, at) ??
      unitLinesAt(tokens, place, at) ??
      (yield* namedAt(tokens, place, at)) ??
      (yield* unnamedAt(tokens, place, at));
    // A reader that stays where it is would hold the walk forever.
    place = Math.max(next ?? 0, place + 1);
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
  const after = afterStep(tokens, place);
  if (after !== undefined) {
    found.leftOut.push(found.text.slice(token.at, tokens[after - 2]?.end).replace(/\s/g, ''));
    return after + 1;
  }
  const own = joinedPath(path, token.text);
  const name = isTargetOf(tokens, place) && namedBy(own)?.part === 'step' ? `target_${own}` : own;
  const told = assigns ? undefined : toldAt(tokens, place, found.text);
  if (told) {
    const end = tokens[told.next - 1]?.end ?? token.end;
    found.arrays.push({ name, named: namedBy(name), choices: told.choices, at: token.at, end });
    return told.next;
  }
  // Most words of a text have nothing after them that could be theirs.
  if (!assigns && !hasValueAfter(tokens, place)) return undefined;
  const named = namedBy(name);
  if (assigns) {
    const start = skipLines(tokens, place + 2);
    const value = tokens[start];
    const result = named?.part === 'step' ? resultAt(tokens, start) : undefined;
    if (named?.part === 'step' && result === undefined && isFormulaAt(tokens, start)) {
      found.leftOut.push(name);
      return start + 1;
    }
    const block = start > place + 2 && value?.kind === 'number' ? blockAt(tokens, start, found.text) : undefined;
    const list = block ? undefined : listAt(tokens, start);
    const ofList = list && valueAt([list.group], 0);
    const isSide = named?.part === 'inputs' || named?.part === 'targets';
    const read =
      block ??
      (result === undefined ? undefined : valueAt(tokens, result)) ??
      (named?.part === 'learningRate' ? percentAt(tokens, start) : undefined) ??
      (isSide ? listWithAnd(tokens, start, found.text) : undefined) ??
      (list && ofList && 'choices' in ofList ? { ...ofList, next: list.next } : valueAt(tokens, start));
    const targets = named?.part === 'inputs' && read && 'choices' in read ? targetsAt(tokens, read.next) : undefined;
    if (read && 'choices' in read && targets) {
      found.pairs.push({ inputs: read.choices, targets: targets.choices });
      return targets.next;
    }
    // "Sample B:" names a sample, and no biases.
    const isKnown = named !== undefined && tokens[place - 1]?.kind !== 'name';
    if (isLine && isHeadOfPair(tokens, start, { read, isBelow: start > place + 2, isKnown })) return start;
    if (read && 'choices' in read) {
      found.arrays.push({
        name,
        named,
        choices: start > place + 3 ? mapped(read.choices, asRow) : read.choices,
        at: tokens[result ?? place]?.at ?? token.at,
        end: tokens[read.next - 1]?.end ?? token.end,
      });
      return read.next;
    }
    const isOfLayers =
      value?.kind === 'group' && read?.problem === 'uneven' && named?.part === 'biases' && named.layer === undefined;
    if (read && read.problem !== 'levels' && !isOfLayers) {
      const isFormula = read.problem === 'calculated' || value?.kind === 'name';
      // "hidden units: 1/(1+exp(-z))"
      const isWord = value?.kind !== 'group' && /^(?:functions?|units?|neurons?|nodes?|layers?)$/i.test(name);
      if (!isWord && (!named || (named.part === 'step' && isFormula))) found.leftOut.push(name);
      else if (!isWord) found.problems.push({ ...read, name });
      return pastLine(tokens, start);
    }
    const holder = holderAt(tokens, start);
    const isArray =
      value?.kind === 'group' || (value?.kind === 'name' && wrapping.test(value.text.split('.').at(-1) ?? ''));
    // "o = σ(w [x; 1])": the value of a function is none of its arguments.
    if (named?.part === 'step' && holder && !isArray && !hasNames(holder.group)) {
      if (holder.group.parts.some((part) => part.kind === 'group' && part.open === '[')) found.leftOut.push(name);
      return holder.next;
    }
    const word = holder && isArray ? wordIn(holder.group) : undefined;
    if (named && word)
      found.symbols.push({ problem: 'notANumber', at: word.at, end: word.end, name, part: named.part });
    if (holder) {
      yield* held(holder.group, { found, path: isGeneric(name) ? '' : name, isLine: false });
      return holder.next;
    }
    return start > place + 2 ? place + 2 : undefined;
  }
  if (!named) {
    const holder = holderAt(tokens, place);
    if (!holder || !tokens.slice(place, holder.next).some((part) => part.kind === 'group' && hasNames(part)))
      return undefined;
    yield* held(holder.group, { found, path, isLine: false });
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
  if (isLine && isHeadOfPair(tokens, start, { read, isBelow: start > place + 1, isKnown: true })) return start;
  if (value?.kind === 'group' && read && 'problem' in read && read.problem === 'levels') {
    yield* walk(value.parts, { found, path: name, isLine: false });
    return start + 1;
  }
  if (!read || !('choices' in read)) {
    // "weights 0.1, 0.2": numbers of it that are not read.
    if (value?.kind === 'number' && /\d[.,]\d/.test(found.text.slice(value.at, value.end + 2)))
      found.leftOut.push(name);
    return undefined;
  }
  const choices = isBlock && start > place + 2 ? mapped(read.choices, asRow) : read.choices;
  found.arrays.push({ name, named, choices, at: token.at, end: tokens[read.next - 1]?.end ?? token.end });
  return read.next;
}

interface Headed {
  readonly read: ReturnType<typeof valueAt>;
  /** It stands below the name. */
  readonly isBelow: boolean;
  readonly isKnown: boolean;
}

/** "Training set:" above `(1, 0.5) -> 1`, or before it: the name is that of the samples, and the first of them is none of its values. */
function isHeadOfPair(tokens: readonly Token[], start: number, { read, isBelow, isKnown }: Headed): boolean {
  if (!read || !('choices' in read)) return false;
  const isPair = isSign(tokens[read.next], '->') || besideAt(tokens, start, read) !== undefined;
  // "w5: 0.4 -> 0.36" is what becomes of a number.
  return isPair && (isBelow || (!isKnown && tokens[start]?.kind === 'group'));
}

/** `w5+ = 0.3589`, `w5^+ = …`, `w5' = …`: a number after the step. The place of the number. */
function afterStep(tokens: readonly Token[], place: number): number | undefined {
  const at = isSign(tokens[place + 1], '^') ? place + 2 : place + 1;
  const isMark = isSign(tokens[at], '+', "'", '′') && tokens[at]?.at === tokens[at - 1]?.end;
  return isMark && isSign(tokens[at + 1], '=', ':=') && tokens[at + 2]?.kind === 'number' ? at + 2 : undefined;
}

/** `0,1465; −0,1481; 0,1267`: numbers to the end of the line, with semicolons between them and no brackets around. */
function listAt(tokens: readonly Token[], start: number): { readonly group: Group; readonly next: number } | undefined {
  const first = tokens[start];
  if (first?.kind !== 'number') return undefined;
  let next = start + 1;
  while (next < tokens.length && (tokens[next]?.kind === 'number' || isSign(tokens[next], ',', ';'))) next += 1;
  // What ends a statement is no separator, and what another name follows is none of this one's.
  const isWhole = next === tokens.length || isSign(tokens[next], '\n');
  const parts = tokens.slice(start, next);
  const last = parts.at(-1);
  const isList = parts.some((part, at) => isSign(part, ';') && parts[at + 1]?.kind === 'number');
  if (!isWhole || !isList || !last) return undefined;
  return { group: { kind: 'group', open: '[', parts, at: first.at, end: last.end }, next };
}

/** `1/2 (t − o)^2`, `1/n Σ …`: a number that is only the factor of letters. A remark in brackets is no factor. */
function isFormulaAt(tokens: readonly Token[], start: number): boolean {
  if (tokens[start]?.kind !== 'number') return false;
  const at = isSign(tokens[start + 1], '*', '·', '⋅', '×') ? start + 2 : start + 1;
  const factor = tokens[at];
  if (factor?.kind === 'name') return /^\\?(?:sum|Σ)|^[A-Za-z](?:\^|²)/.test(factor.text);
  if (factor?.kind === 'group') return isPower(tokens[at + 1]) || isDifference(factor);
  return isSign(factor, '∑', '|', '‖');
}

/** Tokens that somebody writes in one line. */
const longestCalculation = 200;

/** `0.2·1 + 0.1 = 0.3`: of a calculation that is written out, the place of what stands after its last sign of equality. */
function resultAt(tokens: readonly Token[], start: number): number | undefined {
  let last: number | undefined;
  for (let at = start; at < start + longestCalculation && tokens[at] && !isSign(tokens[at], '\n'); at += 1) {
    const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
    const isWord = token?.kind === 'name' && /^(?:and|or|so|with|where|for|then)$/i.test(token.text);
    // What follows has a number of its own.
    if (isWord || (isSign(token, ',', ';') && after?.kind === 'name')) break;
    if (!isSign(token, '=', '≈')) continue;
    if (before?.kind === 'name') break;
    last = at;
  }
  const value = last === undefined ? undefined : tokens[last + 1];
  return last !== undefined && (value?.kind === 'number' || value?.kind === 'group') ? last + 1 : undefined;
}

const isPower = (token: Token | undefined): boolean => isSign(token, '^', '²');

function isDifference({ parts: [first, sign] }: Group): boolean {
  return first?.kind === 'name' && isSign(sign, '-', '+');
}

/** The parts of a list or a dictionary. Of a list of dictionaries, each has a number: they are layers, or samples. */
function* held({ open, parts }: Group, at: Walk): Generator<number, void, void> {
  const dictionaries = parts.filter((part) => part.kind === 'group' && part.open === '{' && hasNames(part));
  if (open !== '[' || dictionaries.length === 0) return yield* walk(parts, at);
  for (const [index, part] of dictionaries.entries())
    if (part.kind === 'group') yield* walk(part.parts, { ...at, path: joinedPath(at.path, String(index + 1)) });
}

/** The first of the words that alone stand in brackets, as in (one, two). */
function wordIn({ open, parts }: Group): Token | undefined {
  const words = parts
    .filter((part) => !isSign(part, ',', ';', '\n'))
    .map((part) => (part.kind === 'group' ? wordIn(part) : part));
  const areAlone = open !== '{' && words.every((word) => word?.kind === 'name' || word?.kind === 'quoted');
  return areAlone ? words[0] : undefined;
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
    // "Sample (1, 0.5) -> 1": the brackets are those of a pair.
    if (isLine && isSign(tokens[place + 2], '->')) return place + 1;
    if (read && read.problem !== 'levels') found.problems.push({ ...read, name: path });
    else if (hasNames(called)) yield* walk(called.parts, { found, path, isLine: false });
    return place + 2;
  }
  if (token.kind !== 'group') return undefined;
  if (read && read.problem !== 'levels') {
    if (token.open === '[' || read.problem === 'leftOut') found.problems.push({ ...read, name: path });
    return place + 1;
  }
  yield* held(token, { found, path, isLine: false });
  return place + 1;
}
