/** The value at a place of the tokens: numbers, brackets, or the call of a function that only makes an array. Anything that would have to be run is none. */
import {
  type ArrayChoices,
  type ArrayRead,
  joined,
  listOf,
  mapped,
  type NoArray,
  type NumberArray,
  oneOrMore,
  readFlat,
  rowsArray,
  transposed,
} from './arrays';
import { pastForm } from './forms';
import { argumentsOf, filledBy, inShape, rangeAt } from './shapes';
import { type Group, isLeftOut, isSign, lastPart, type NameToken, numbersIn, spanOf, type Token } from './tokens';

/** Undefined: no value stands there. */
type MaybeRead = ArrayRead | NoArray | undefined;

/** An array without its place. */
type Made = ArrayChoices | NoArray | undefined;

/** Return their first argument. */
export const wrapping =
  /^(?:array|asarray|mat|matrix|tensor|as_tensor|from_numpy|Tensor|FloatTensor|DoubleTensor|LongTensor|constant|Variable|Parameter|convert_to_tensor|Array|DeviceArray|ArrayImpl|Matrix|Vector|float|float32|float64|int32|int64|Float32|Float64|single|double|list|tuple|copy)$/;
const drawing = /rand|normal|uniform|rnorm|runif|xavier|kaiming|glorot/i;
const keeping = /^(?:astype|float|double|detach|numpy|clone|requires_grad_?|to|cpu|copy|tolist|squeeze|item|data)$/;

/** The value that begins at a token; a run of bare numbers goes on to the end of its line. */
export function valueAt(tokens: readonly Token[], start: number): MaybeRead {
  const token = tokens[start];
  let read: MaybeRead;
  if (token?.kind === 'number') read = rangeAt(tokens, start) ?? runAt(tokens, start);
  else if (token?.kind === 'group') read = asRead(groupArray(token), start + 1);
  else if (token?.kind === 'name') read = asRead(calledBy(token, tokens[start + 1]), start + 2);
  return read && 'choices' in read ? withPostfix(tokens, read) : read;
}

/** The value that begins at a token, if it is an array. */
export function arrayAt(tokens: readonly Token[], start: number): ArrayRead | undefined {
  const read = valueAt(tokens, start);
  return read && 'choices' in read ? read : undefined;
}

function asRead(made: Made, next: number): MaybeRead {
  return made && !isProblem(made) ? { choices: made, next } : made;
}

/** What an argument of a call is. */
function madeOf(parts: readonly Token[] = []): Made {
  const read = valueAt(parts, 0);
  return read && 'choices' in read ? read.choices : read;
}

function isProblem(made: ArrayChoices | NoArray): made is NoArray {
  return 'problem' in made;
}

/** Past numbers beside each other, with commas between them or without. In `0.1, 3 epochs`, the last one counts something else. */
export function pastRun(tokens: readonly Token[], start: number): number {
  return (
    pastForm(
      tokens,
      start,
      /(?:0 |, (?=0 )(?!0 (?:epochs?|iterations?|steps?|layers?|units?|neurons?|samples?) ))*/iy,
    ) ?? start
  );
}

function runAt(tokens: readonly Token[], start: number): MaybeRead {
  const next = pastRun(tokens, start);
  return asRead(changed(readFlat(tokens.slice(start, next), { round: false, bare: true }), oneOrMore), next);
}

function changed(made: Made, change: (array: NumberArray) => NumberArray): Made {
  return made && !isProblem(made) ? mapped(made, change) : made;
}

/** Transpositions and shapes after a value; anything else that calculates is refused. */
function withPostfix(tokens: readonly Token[], { choices: made, next: from }: ArrayRead): ArrayRead | NoArray {
  let [choices, next] = [made, from];
  for (;;) {
    const [token, after, call] = tokens.slice(next, next + 3);
    if (isSign(token, "'", 'ᵀ')) {
      choices = mapped(choices, turned);
      next += 1;
    } else if (isSign(token, '.') && after?.kind === 'name' && after.at === token?.end) {
      const group = call?.kind === 'group' ? call : undefined;
      const made = reshaped(choices, after.text, group);
      if (!made) return { problem: 'calculated', at: after.at, end: group?.end ?? after.end };
      choices = made;
      next += group ? 3 : 2;
    } else if (isSign(token, '%') && token?.at === tokens[next - 1]?.end) {
      return { problem: 'notANumber', ...spanOf(tokens, next - 1, next + 1) };
    } else if (isSign(token, '*', '·', '⋅', '×', '/', '+', '-', '^', '@', '%*%') && after && !isSign(after, '\n')) {
      return { problem: 'calculated', ...spanOf(tokens, next, next + 2) };
    } else return { choices, next };
  }
}

const valuesIn = ({ parts }: Group): readonly number[] => numbersIn(parts).map(({ value }) => value);

/** A list that is turned is a column. */
function turned({ rows }: NumberArray): NumberArray {
  return rowsArray(transposed(rows));
}

function reshaped(choices: ArrayChoices, name: string, group: Group | undefined): ArrayChoices | undefined {
  if (name === 'T' || name === 'transpose' || name === 't') return mapped(choices, turned);
  if (keeping.test(name)) return choices;
  const sizes = group ? valuesIn(group) : [];
  if (name === 'unsqueeze') return mapped(choices, ({ rows }) => rowsArray(sizes[0] === 0 ? rows : transposed(rows)));
  if (name === 'flatten' || name === 'ravel') return mapped(choices, ({ rows }) => listOf(rows.flat()));
  if (name !== 'reshape' && name !== 'view') return undefined;
  return mapped(choices, ({ rows }) => inShape(rows.flat(), sizes, 'rows'));
}

function calledBy({ text, at }: NameToken, group: Token | undefined): Made {
  if (group?.kind !== 'group') return undefined;
  const name = lastPart(text);
  const isBare = name === text;
  const span = { at, end: group.end };
  if (drawing.test(text)) return { problem: 'drawn', ...span };
  // `np.float64(0.1)` is a number, and Julia's `Float64[0.1]` a list.
  const isConverted = /^float|^int|^Float/.test(name);
  if (isConverted && group.open === '(') return changed(readFlat(group.parts, { round: false }), oneOrMore);
  if (isConverted || name === 'c') return readFlat(group.parts, { round: false });
  const isOfColumns = group.parts.some((part) => part.kind === 'name' && part.text === 'c');
  if (isBare && (name === 'matrix' || name === 'array') && isOfColumns) return byColumns(name, group);
  if ((name === 'rbind' || name === 'cbind') && isBare) {
    const rows = argumentsOf(group).map(({ parts }) => arrayAt(parts, 0)?.choices[0]);
    const made = joined(rows, 'below');
    if (!made) return { problem: 'uneven', ...span };
    return [name === 'rbind' ? made : turned(made)];
  }
  const [first, second] = argumentsOf(group);
  if (name === 't' || name === 'transpose') return changed(madeOf(first?.parts), turned);
  const filled = filledBy(name, valuesIn(group), { isBare, isShape: group.parts[0]?.kind === 'group' });
  if (filled) return [filled];
  if (!wrapping.test(name)) return undefined;
  if (group.open !== '(') return groupArray(group);
  if (second && second.name === undefined && second.parts.some((part) => part.kind === 'group'))
    return { problem: 'calculated', ...span };
  const isEmpty = group.parts.length === 0;
  return isEmpty ? { problem: 'empty', at: group.at, end: group.end } : madeOf(first?.parts);
}

/** In the order in which R takes those that are given without a name. */
const parametersOf = { matrix: ['data', 'nrow', 'ncol', 'byrow'], array: ['data', 'dim'] } as const;

/** R's matrices are filled column by column, unless they say otherwise. */
function byColumns(name: keyof typeof parametersOf, group: Group): Made {
  const given = argumentsOf(group);
  const unnamed = given.filter((one) => one.name === undefined);
  const all = new Map<string, readonly Token[] | undefined>(
    parametersOf[name].map((own) => [own, (given.find((one) => one.name === own) ?? unnamed.shift())?.parts]),
  );
  const size = (parameter: string): number | undefined => {
    const [first] = all.get(parameter) ?? [];
    return first?.kind === 'number' ? first.value : undefined;
  };
  const made = madeOf(all.get('data'));
  if (!made || isProblem(made)) return made;
  const dim = all.get('dim')?.at(-1);
  const [height, width] = dim?.kind === 'group' ? valuesIn(dim) : [size('nrow'), size('ncol')];
  const byRow = all.get('byrow')?.[0];
  const order = byRow?.kind === 'name' && /^T/.test(byRow.text) ? 'rows' : 'columns';
  const sizes = [height ?? -1, width ?? (height === undefined ? 1 : -1)];
  const shaped = inShape(made[0].rows.flat(), sizes, order);
  return shaped.rows.at(-1)?.length === 0 ? { problem: 'uneven', at: group.at, end: group.end } : [shaped];
}

interface Element {
  readonly choices: ArrayChoices;
  /** Made by a call or by rows of its own: what stands beside it joins it, as in MATLAB. */
  readonly joins: boolean;
  readonly isCall: boolean;
  readonly before: string;
}

/** True is 1, False is 0. */
function withTruth(part: Token): Token {
  if (part.kind !== 'name' || !/^(?:true|false)$/i.test(part.text)) return part;
  return { kind: 'number', value: /^t/i.test(part.text) ? 1 : 0, at: part.at, end: part.end };
}

/** A dictionary, or a pair of a name and its value. */
function isOfNames({ parts }: Group): boolean {
  return parts.some((part) => part.kind === 'quoted' || isSign(part, '=', ':'));
}

/** A group as one array; undefined if something in it has a name, or is no array. */
function groupArray(group: Group): Made {
  const parts = group.parts.map(withTruth);
  const has = (kind: Token['kind']): boolean => parts.some((part) => part.kind === kind);
  if (!has('group')) {
    const isOfWords = has('name') && !has('number');
    return isOfWords || isOfNames(group) ? undefined : readFlat(parts, { round: group.open === '(' });
  }
  const elements: Element[] = [];
  let unread: Group | undefined;
  let before = '';
  for (let at = 0; at < parts.length; ) {
    const part = parts[at];
    if (isSign(part, ',', ';', '\n')) {
      before = isSign(part, '\n') && before !== '' ? before : part?.kind === 'sign' ? part.sign : '';
      at += 1;
      continue;
    }
    if (part && isLeftOut(part)) return { problem: 'leavesOut', at: part.at, end: part.end };
    const read = valueAt(parts, at);
    if (!read && part?.kind === 'group' && !isOfNames(part)) {
      unread ??= part;
      at += 1;
      continue;
    }
    const call = parts[at + 1];
    // `[0.5, \sqrt{2}]`: what a function gives is one of the numbers.
    if (!read && group.open === '[' && has('number') && part?.kind === 'name' && call?.kind === 'group')
      return { problem: 'calculated', at: part.at, end: call.end };
    if (!read || !('choices' in read)) return read;
    const isTurned = isSign(parts[read.next - 1], "'", 'ᵀ');
    const isCall = part?.kind === 'name';
    const isFilled = isCall && /^(?:zeros|ones|eye)$/.test(part.text);
    const isColumn = part?.kind === 'group' && part.parts.some((one) => isSign(one, ';'));
    elements.push({ choices: read.choices, joins: isFilled || isTurned || isColumn, isCall, before });
    before = '';
    at = read.next;
  }
  // Beside it, the other rows alone would be another matrix.
  if (unread) return elements.length > 0 ? { problem: 'notANumber', at: unread.at, end: unread.end } : undefined;
  return arranged(elements, group);
}

function arranged(elements: readonly Element[], { at, end, open }: Group): Made {
  const most = Math.max(1, ...elements.map(({ choices }) => choices.length));
  const made = Array.from({ length: most }, (_, choice) => {
    const arrays = elements.map(({ choices }) => choices[choice] ?? choices[0]);
    const levels = Math.max(...arrays.map(({ dimensions }) => dimensions));
    if (arrays.length === 1 && arrays[0] && elements[0]?.joins) return arrays[0];
    if (elements.some(({ joins }) => joins)) {
      const isBelow = elements.slice(1).every(({ before }) => before === ';' || before === '\n');
      return joined(arrays, isBelow ? 'below' : 'beside');
    }
    // Round brackets around one array change nothing.
    if (arrays.length === 1 && open === '(') return arrays[0];
    if (levels === 2) return 'levels';
    if (levels === 0) return listOf(arrays.flatMap(({ rows }) => rows.flat()));
    if (arrays.some(({ dimensions }) => dimensions !== 1)) return undefined;
    return joined(arrays, 'below') ?? 'levels';
  });
  const [first, ...more] = made.filter((one): one is NumberArray => typeof one === 'object');
  if (first) return [first, ...more];
  const isRagged =
    elements.every(({ choices }) => choices[0].dimensions === 1) && !elements.every(({ isCall }) => isCall);
  return { problem: made[0] === 'levels' ? (isRagged ? 'uneven' : 'levels') : 'uneven', at, end };
}
