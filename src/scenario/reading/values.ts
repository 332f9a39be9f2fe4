/** The value at a place of the tokens: numbers, brackets, or the call of a function that only makes an array. Anything that would have to be run is none. */
import {
  type ArrayChoices,
  type ArrayRead,
  isSign,
  joined,
  listOf,
  mapped,
  type NoArray,
  type NumberArray,
  readFlat,
  rowsArray,
  scalar,
  transposed,
} from './arrays';
import { argumentsOf, filledBy, inShape, numbersIn, rangeAt } from './shapes';
import type { Group, NameToken, Token } from './tokens';

/** Undefined: no value stands there. */
type MaybeRead = ArrayRead | undefined;

/** Return their first argument. */
export const wrapping =
  /^(?:array|asarray|mat|matrix|tensor|as_tensor|from_numpy|Tensor|FloatTensor|DoubleTensor|LongTensor|constant|Variable|Parameter|convert_to_tensor|Array|DeviceArray|ArrayImpl|Matrix|Vector|float|float32|float64|int32|int64|Float32|Float64|single|double|list|tuple|copy)$/;
const drawing = /rand|normal|uniform|rnorm|runif|xavier|kaiming|glorot/i;
const keeping = /^(?:astype|float|double|detach|numpy|clone|requires_grad_?|to|cpu|copy|tolist|squeeze|item|data)$/;

/** The value that begins at a token; a run of bare numbers goes on to the end of its line. */
export function valueAt(tokens: readonly Token[], start: number): MaybeRead {
  const token = tokens[start];
  if (!token) return undefined;
  let read: MaybeRead;
  if (token.kind === 'number') read = rangeAt(tokens, start) ?? runAt(tokens, start);
  else if (token.kind === 'group') read = asRead(groupArray(token), start + 1);
  else if (token.kind === 'name') read = callAt(tokens, start, token);
  return read && 'choices' in read ? withPostfix(tokens, read) : read;
}

function asRead(made: ArrayChoices | NoArray | undefined, next: number): MaybeRead {
  if (!made) return undefined;
  return isProblem(made) ? made : { choices: made, next };
}

function isProblem(made: ArrayChoices | NoArray): made is NoArray {
  return 'problem' in made;
}

/** Past numbers beside each other, with commas between them or without. */
export function pastRun(tokens: readonly Token[], start: number): number {
  let next = start;
  while (tokens[next]?.kind === 'number' || (isSign(tokens[next], ',') && tokens[next + 1]?.kind === 'number'))
    next += 1;
  return next;
}

function runAt(tokens: readonly Token[], start: number): MaybeRead {
  const next = pastRun(tokens, start);
  const [only] = tokens.slice(start, next);
  if (next === start + 1 && only?.kind === 'number') return { choices: [scalar(only.value)], next };
  const made = readFlat(tokens.slice(start, next), { round: false, bare: true });
  if (!made || isProblem(made)) return made;
  const [first, ...more] = made.map((one) =>
    one.rows.flat().length === 1 ? scalar(one.rows[0]?.[0] ?? Number.NaN) : one,
  );
  return first && { choices: [first, ...more], next };
}

/** Transpositions and shapes after a value; anything else that calculates is refused. */
function withPostfix(
  tokens: readonly Token[],
  read: { readonly choices: ArrayChoices; readonly next: number },
): ArrayRead {
  let { choices, next } = read;
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
      return { problem: 'notANumber', at: tokens[next - 1]?.at ?? token?.at ?? 0, end: token?.end ?? 0 };
    } else if (isSign(token, '*', '·', '⋅', '×', '/', '+', '-', '^', '@', '%*%') && !isEnd(after)) {
      return { problem: 'calculated', at: token?.at ?? 0, end: after?.end ?? token?.end ?? 0 };
    } else return { choices, next };
  }
}

const isEnd = (token: Token | undefined): boolean => token === undefined || isSign(token, '\n');

/** A list that is turned is a column. */
function turned({ rows }: NumberArray): NumberArray {
  return rowsArray(transposed(rows));
}

function reshaped(choices: ArrayChoices, name: string, group: Group | undefined): ArrayChoices | undefined {
  if (name === 'T' || name === 'transpose' || name === 't') return mapped(choices, turned);
  if (keeping.test(name)) return choices;
  const sizes = group ? numbersIn(group) : [];
  if (name === 'unsqueeze') return mapped(choices, ({ rows }) => rowsArray(sizes[0] === 0 ? rows : transposed(rows)));
  if (name === 'flatten' || name === 'ravel') return mapped(choices, ({ rows }) => listOf(rows.flat()));
  if (name !== 'reshape' && name !== 'view') return undefined;
  return mapped(choices, ({ rows }) => inShape(rows.flat(), sizes, 'rows'));
}

function callAt(tokens: readonly Token[], start: number, { text, at }: NameToken): MaybeRead {
  const group = tokens[start + 1];
  if (group?.kind !== 'group') return undefined;
  const name = text.split('.').at(-1) ?? text;
  const isBare = name === text;
  const next = start + 2;
  if (drawing.test(text)) return { problem: 'drawn', at, end: group.end };
  if (name === 'c' || /^float|^int|^Float/.test(name)) return asRead(readFlat(group.parts, { round: false }), next);
  if (
    isBare &&
    (name === 'matrix' || name === 'array') &&
    group.parts.some((part) => part.kind === 'name' && part.text === 'c')
  ) {
    return byColumns(group, next);
  }
  if ((name === 'rbind' || name === 'cbind') && isBare) {
    const rows = argumentsOf(group).map(({ parts }) => valueAt(parts, 0));
    const arrays = rows.flatMap((row) => (row && 'choices' in row ? [row.choices[0]] : []));
    const made = arrays.length === rows.length ? joined(arrays, 'below') : undefined;
    if (!made) return { problem: 'uneven', at, end: group.end };
    return { choices: [name === 'rbind' ? made : turned(made)], next };
  }
  if (name === 't' || name === 'transpose') {
    const inner = valueAt(argumentsOf(group)[0]?.parts ?? [], 0);
    return inner && 'choices' in inner ? { choices: mapped(inner.choices, turned), next } : inner;
  }
  const filled = filledBy(name, numbersIn(group), { isBare, isShape: group.parts[0]?.kind === 'group' });
  if (filled) return { choices: [filled], next };
  if (wrapping.test(name)) {
    if (group.open !== '(') return asRead(groupArray(group), next);
    const [first, second] = argumentsOf(group);
    if (second && second.name === undefined && second.parts.some((part) => part.kind === 'group'))
      return { problem: 'calculated', at, end: group.end };
    const inner = valueAt(first?.parts ?? [], 0);
    return inner && 'choices' in inner ? { choices: inner.choices, next } : (inner ?? listIn(group));
  }
  return undefined;
}

/** A call around what is not one array: its parts may be arrays. */
function listIn(group: Group): MaybeRead {
  return group.parts.length === 0 ? { problem: 'empty', at: group.at, end: group.end } : undefined;
}

/** R's matrices are filled column by column, unless they say otherwise. */
function byColumns(group: Group, next: number): MaybeRead {
  const given = argumentsOf(group);
  const [values, ...positional] = given.filter(({ name }) => name === undefined);
  const named = (name: string): Token | undefined => given.find((one) => one.name === name)?.parts[0];
  const size = (token: Token | undefined): number | undefined => (token?.kind === 'number' ? token.value : undefined);
  const read = valueAt(values?.parts ?? given.find(({ name }) => name === 'data')?.parts ?? [], 0);
  if (!read || !('choices' in read)) return read;
  const dim = given.find(({ name }) => name === 'dim')?.parts.at(-1);
  const [height, width] =
    dim?.kind === 'group'
      ? numbersIn(dim)
      : [size(named('nrow')) ?? size(positional[0]?.parts[0]), size(named('ncol')) ?? size(positional[1]?.parts[0])];
  const byRow = named('byrow');
  const order = byRow?.kind === 'name' && /^T/.test(byRow.text) ? 'rows' : 'columns';
  const made = inShape(
    read.choices[0].rows.flat(),
    [height ?? (width === undefined ? -1 : -1), width ?? (height === undefined ? 1 : -1)],
    order,
  );
  return made.rows.at(-1)?.length === 0
    ? { problem: 'uneven', at: group.at, end: group.end }
    : { choices: [made], next };
}

interface Element {
  readonly choices: ArrayChoices;
  /** Made by a call or by rows of its own: what stands beside it joins it, as in MATLAB. */
  readonly joins: boolean;
  readonly isCall: boolean;
  readonly before: string;
}

/** True is 1, False is 0. */
function withTruth(parts: readonly Token[]): readonly Token[] {
  if (!parts.some((part) => part.kind === 'name' && isTruth(part))) return parts;
  return parts.map((part) =>
    part.kind === 'name' && isTruth(part)
      ? { kind: 'number', value: /^t/i.test(part.text) ? 1 : 0, spaced: true, at: part.at, end: part.end }
      : part,
  );
}

const isTruth = ({ text }: NameToken): boolean => /^(?:true|false)$/i.test(text);

/** A group as one array; undefined if something in it has a name, or is no array. */
function groupArray(group: Group): ArrayChoices | NoArray | undefined {
  const parts = withTruth(group.parts);
  if (!parts.some((part) => part.kind === 'group')) {
    if (
      parts.some((part) => part.kind === 'name' || part.kind === 'quoted') &&
      !parts.some((part) => part.kind === 'number')
    )
      return undefined;
    if (parts.some((part) => part.kind === 'quoted') || parts.some((_, at) => isSign(parts[at], '=', ':')))
      return undefined;
    return readFlat(parts, { round: group.open === '(' });
  }
  const elements: Element[] = [];
  let before = '';
  for (let at = 0; at < parts.length; ) {
    const part = parts[at];
    if (isSign(part, ',', ';', '\n')) {
      before = isSign(part, '\n') && before !== '' ? before : part?.kind === 'sign' ? part.sign : '';
      at += 1;
      continue;
    }
    if (part?.kind === 'sign' && part.sign.startsWith('...')) return { problem: 'leftOut', at: part.at, end: part.end };
    const read = valueAt(parts, at);
    if (!read) return undefined;
    if (!('choices' in read)) return read;
    const isTurned = isSign(parts[read.next - 1], "'", 'ᵀ');
    const isCall = part?.kind === 'name';
    const isFilled = isCall && /^(?:zeros|ones|eye)$/.test(part.text);
    const isColumn = part?.kind === 'group' && part.parts.some((one) => isSign(one, ';'));
    elements.push({ choices: read.choices, joins: isFilled || isTurned || isColumn, isCall, before });
    before = '';
    at = read.next;
  }
  return arranged(elements, group);
}

function arranged(elements: readonly Element[], { at, end, open }: Group): ArrayChoices | NoArray {
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
