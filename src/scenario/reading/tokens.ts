/** The text as a tree of tokens: numbers, names, quoted texts, signs, and groups in brackets. Code is divided here and never run. */

/** Where something stands in the text. */
export interface Place {
  readonly at: number;
  readonly end: number;
}

export interface NumberToken extends Place {
  readonly kind: 'number';
  readonly value: number;
  /** It is written with a decimal point. */
  readonly hasPoint?: true;
}

export interface NameToken extends Place {
  readonly kind: 'name' | 'quoted';
  readonly text: string;
}

export interface SignToken extends Place {
  readonly kind: 'sign';
  readonly sign: string;
}

export interface Group extends Place {
  readonly kind: 'group';
  readonly open: string;
  readonly parts: readonly Token[];
}

export type Token = NumberToken | NameToken | SignToken | Group;

export const isSign = (token: Token | undefined, ...signs: readonly string[]): boolean =>
  token?.kind === 'sign' && signs.includes(token.sign);

/** `...`, which a print has where it leaves numbers out. */
export const isLeftOut = (token: Token | undefined): boolean => token?.kind === 'sign' && token.sign.startsWith('...');

export const isWord = (token: Token | undefined, pattern: RegExp): boolean =>
  token?.kind === 'name' && pattern.test(token.text);

/** A name with its brackets right behind it: f(…). */
export const isCall = (name: Token | undefined, group: Token | undefined): boolean =>
  name?.kind === 'name' && group?.kind === 'group' && group.open === '(' && group.at === name.end;

/** `np.dot` is `dot`. */
export const lastPart = (name: string): string => name.slice(name.lastIndexOf('.') + 1);

/** The first place from here on where none of these signs stands. */
export function past(tokens: readonly Token[], start: number, ...signs: readonly string[]): number {
  let next = start;
  while (isSign(tokens[next], ...signs)) next += 1;
  return next;
}

/** It begins a line. */
export function isFirst(tokens: readonly Token[], place: number): boolean {
  return place === 0 || isSign(tokens[place - 1], '\n');
}

/** Where the line of a token ends. */
export function pastLine(tokens: readonly Token[], start: number): number {
  let next = start;
  while (next < tokens.length && !isSign(tokens[next], '\n')) next += 1;
  return next;
}

/** Where tokens stand in the text. */
export function spanOf(tokens: readonly Token[], start: number, next: number): Place {
  const at = tokens[start]?.at ?? 0;
  return { at, end: tokens[next - 1]?.end ?? at };
}

/** The numbers in the order of the text, those in brackets too. */
export function numbersIn(tokens: readonly Token[]): readonly NumberToken[] {
  return tokens.flatMap((token): readonly NumberToken[] => {
    if (token.kind === 'number') return [token];
    return token.kind === 'group' ? numbersIn(token.parts) : [];
  });
}

/** What keeps the text from being divided, with its place. */
export interface Untold {
  readonly problem: 'unclosed' | 'unopened' | 'deep';
  readonly at: number;
}

export const closing: Readonly<Record<string, string>> = { '[': ']', '(': ')', '{': '}' };

/** Lists within lists; deeper ones are no arrays. */
const deepest = 24;

const index = String.raw`(?:\s?[\^_]\s?(?:\{[^{}\n]{1,20}\}|\([^()\n]{1,12}\)|\[[^[\]\n]{1,12}\]|[A-Za-z]{1,12}|\d{1,9})|[⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾₀₁₂₃₄₅₆₇₈₉]|\['[\w./:-]{1,60}'\]|\["[\w./:-]{1,60}"\]|[[(]\d{1,3}[\])](?=\s*(?::?=[^=]|<-|\.\w))|(?<=[)}⁾])\(\d{1,3}\)(?=\s*:)|\.(?=[A-Za-z_]|\d+\.[A-Za-z])\w{1,60})`;
const patterns = {
  space: /[^\S\n]+/y,
  // "The target is 1. The inputs are": that point ends a sentence.
  number:
    /(?:\d+(?:_\d{3})*(?:\.(?![ \t]+\p{Lu}))?\d*|\.\d+)(?:[eE][-+]?\d+)?(?:[fF]0)?(?:\s?[·×*]\s?10\^?\{?([-+]?\d+|[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)\}?)?/uy,
  fraction: /\/(\d+(?:\.\d*)?)(?![\w/])/y,
  key: /\d+(?:\.\d+)*\.(?:weight|bias|grad)(?:\.grad)?\b/y,
  name: new RegExp(
    String.raw`\\?[\p{Script=Latin}\p{Script=Greek}_](?:(?!ᵀ)[\p{Script=Latin}\p{Script=Greek}\d]|_(?![{(])){0,60}${index}{0,6}`,
    'uy',
  ),
  sign: /->|<-|:=|==|\.{3,}|%\*%|[^\w\s]/uy,
} as const;

/** The next match at a place. */
function at(pattern: RegExp, text: string, place: number): RegExpExecArray | null {
  pattern.lastIndex = place;
  return pattern.exec(text);
}

/** Yields how much is done, after some thousand tokens. */
export function* tokensOf(text: string): Generator<number, readonly Token[] | Untold, void> {
  const top: Token[] = [];
  const open: { readonly parts: Token[]; readonly sign: string; readonly at: number }[] = [];
  let parts = top;
  let place = 0;
  let count = 0;
  while (place < text.length) {
    if (++count % 5000 === 0) yield place / text.length;
    const space = at(patterns.space, text, place);
    if (space) place = patterns.space.lastIndex;
    const sign = text[place];
    if (sign === undefined) break;
    const previous = parts.at(-1);
    if (sign in closing) {
      if (open.length >= deepest) return { problem: 'deep', at: place };
      open.push({ parts, sign, at: place });
      parts = [];
      place += 1;
    } else if (')]}'.includes(sign)) {
      const group = open.at(-1);
      if (group && closing[group.sign] === sign) {
        open.pop();
        group.parts.push({ kind: 'group', open: group.sign, parts, at: group.at, end: place + 1 });
        parts = group.parts;
      } else if (group && isNumeric(parts)) return { problem: 'unclosed', at: group.at };
      else if (!group && sign !== ')' && isOfNumbers(previous)) return { problem: 'unopened', at: place };
      place += 1;
    } else {
      const token = tokenAt(text, place, { spaced: space !== null, previous });
      parts.push(token);
      place = token.end;
    }
  }
  const [outer] = open;
  if (!outer) return top;
  // A group of the stack keeps the tokens around it; its own are those that the next one keeps.
  if (open.some((_, depth) => isNumeric(open[depth + 1]?.parts ?? parts))) {
    return { problem: 'unclosed', at: outer.at };
  }
  // A bracket in a sentence, which closes nowhere.
  return [...open.flatMap((group) => group.parts), ...parts];
}

/** It begins with a number, or with brackets: a matrix, and no words. */
function isNumeric(parts: readonly Token[]): boolean {
  const first = parts.find((part) => part.kind !== 'sign');
  return first?.kind === 'number' || first?.kind === 'group';
}

function isOfNumbers(token: Token | undefined): boolean {
  return token?.kind === 'number' || (token?.kind === 'group' && isNumeric(token.parts));
}

interface Before {
  /** A space is: a row of numbers may continue without a sign in between, `1 -2`. */
  readonly spaced: boolean;
  readonly previous: Token | undefined;
}

function tokenAt(text: string, place: number, before: Before): NumberToken | NameToken | SignToken {
  const sign = text[place] ?? '';
  // Unicode counts ᵀ among the letters.
  if (sign === '\n' || sign === 'ᵀ') return { kind: 'sign', sign, at: place, end: place + 1 };
  const key = at(patterns.key, text, place);
  if (key) return { kind: 'name', text: key[0], at: place, end: patterns.key.lastIndex };
  const read = numberAt(text, place, before) ?? quotedAt(text, place, before);
  if (read) return read;
  const name = at(patterns.name, text, place);
  if (name) return { kind: 'name', text: name[0], at: place, end: patterns.name.lastIndex };
  const other = at(patterns.sign, text, place);
  const written = other?.[0] ?? sign;
  return { kind: 'sign', sign: written, at: place, end: place + written.length };
}

function numberAt(text: string, place: number, { spaced, previous }: Before): NumberToken | undefined {
  const isSigned = '+-'.includes(text[place] ?? ' ');
  // After a number without a space, or with one on both sides, a sign calculates.
  const begins = previous === undefined || (previous.kind === 'sign' && previous.sign !== "'" && previous.sign !== 'ᵀ');
  const after = at(patterns.space, text, place + 1) ? patterns.space.lastIndex : place + 1;
  if (isSigned && !begins && !(spaced && after === place + 1)) return undefined;
  const start = isSigned ? after : place;
  const number = at(patterns.number, text, start);
  if (!number) return undefined;
  let end = patterns.number.lastIndex;
  // "−0,5." ends a sentence.
  if (text[end - 1] === '.' && /\d,$/.test(text.slice(place - 2, place)) && /\s|^$/.test(text[end] ?? '')) end -= 1;
  const [whole, power] = number;
  let value = Number(whole);
  if (Number.isNaN(value)) value = withPower(whole.replace(/_|f0$/g, '').replace(/\s?[·×*].*$/, ''), power);
  const fraction = at(patterns.fraction, text, end);
  if (fraction) {
    value /= Number(fraction[1]);
    end = patterns.fraction.lastIndex;
  }
  const isPointed = text.slice(start, end).includes('.');
  return {
    kind: 'number',
    value: text[place] === '-' ? -value : value,
    ...(isPointed && { hasPoint: true }),
    at: place,
    end,
  };
}

/** The decimal number that is written, which a product with a power of ten may miss in its last digit. */
function withPower(written: string, power = '0'): number {
  const exponent = Number(power.replace('⁻', '-').normalize('NFKC'));
  return /e/i.test(written) ? Number(written) * 10 ** exponent : Number(`${written}e${exponent}`);
}

/** A text in quotation marks. After a name, a number or a bracket, ' transposes. */
function quotedAt(text: string, place: number, { spaced, previous }: Before): NameToken | undefined {
  const mark = text[place];
  if (mark !== '"' && (mark !== "'" || (!spaced && previous !== undefined && previous.kind !== 'sign')))
    return undefined;
  const line = text.slice(place + 1, place + 200).split('\n', 1)[0] ?? '';
  const length = line.indexOf(mark);
  return length < 0 ? undefined : { kind: 'quoted', text: line.slice(0, length), at: place, end: place + length + 2 };
}
