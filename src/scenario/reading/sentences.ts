/** Numbers that a sentence names: "a learning rate of 0.2", "the target is 1", "inputs 0.05 and 0.10", "target o1 = 0.01". */
import { type ArrayRead, listOf, readFlat, scalar } from './arrays';
import { isSign, isWord, type Token } from './tokens';
import { arrayAt } from './values';

const verb = /^(?:of|is|are)$/;

/** What is told of the name at a place; undefined if nothing is. */
export function toldAt(tokens: readonly Token[], place: number, text: string): ArrayRead | undefined {
  const hasVerb = isWord(tokens[place + 1], verb);
  const start = hasVerb ? place + 2 : place + 1;
  const value = tokens[start];
  if (isWord(tokens[place], /^rate$/i) && isWord(tokens[place - 1], /^learning$/i)) {
    const cell = cellAt(tokens, place + 1);
    if (cell) return cell;
    return value?.kind === 'number' ? (percentAt(tokens, start) ?? arrayAt(tokens, start)) : undefined;
  }
  if (value?.kind === 'number' && isOnlyOne(tokens, place, start)) return arrayAt(tokens, start);
  const isSide = isWord(tokens[place], /^(?:inputs?|targets?)$/i) && !isWord(tokens[place - 1], /^of$/i);
  if (!isSide) return undefined;
  if (value?.kind === 'group') return hasVerb ? arrayAt(tokens, start) : undefined;
  const list = spokenList(tokens, start, text);
  if (!list || (list.count === 1 && !isWord(tokens[place], /^input$/i))) return undefined;
  const ends = isEndOf(tokens[list.next]) || isWord(tokens[list.next], /^(?:and|with)$/i);
  return hasVerb || (list.hasDecimals && ends) ? list : undefined;
}

/** `learning rate,0.3`: the cell after a name, if it is the last of its line. */
function cellAt(tokens: readonly Token[], place: number): ArrayRead | undefined {
  const [sign, value, end] = tokens.slice(place, place + 3);
  const isLast = value?.kind === 'number' && (end === undefined || isSign(end, '\n'));
  return isSign(sign, ',', ';') && isLast ? arrayAt(tokens, place + 1) : undefined;
}

/** "0.5 and 1.5" after a name and its sign. */
export function listWithAnd(tokens: readonly Token[], start: number, text: string): ArrayRead | undefined {
  const list = spokenList(tokens, start, text);
  return list?.hasAnd ? list : undefined;
}

/** "10%" is 0.1. */
export function percentAt(tokens: readonly Token[], start: number): ArrayRead | undefined {
  const [number, sign] = tokens.slice(start, start + 2);
  return number?.kind === 'number' && isSign(sign, '%')
    ? { choices: [scalar(Number(`${number.value}e-2`))], next: start + 2 }
    : undefined;
}

/** "target o1 = 0.01", and each of "targets o1 = 0.01, o2 = 0.99": the output is named, and its target is given. */
export function isTargetOf(tokens: readonly Token[], place: number, word = /^(?:targets?|desired)$/i): boolean {
  const before = tokens[place - 1];
  if (isWord(before, word)) return true;
  if (isWord(before, /^(?:for|of|outputs?)$/i)) return isWord(tokens[place - 2], word);
  const [name, sign, value] = tokens.slice(Math.max(0, place - 4), place - 1);
  if (name?.kind !== 'name' || !isSign(sign, '=') || value?.kind !== 'number') return false;
  // After a comma, "o1 = 0.75" may be what somebody computed.
  const own = tokens[place];
  const isNext = own?.kind === 'name' && own.text !== name.text && /^o_?\d$/.test(own.text);
  if (isSign(before, ',')) return isTargetOf(tokens, place - 4, isNext ? word : /^targets$/i);
  return isWord(before, /^and$/i) && isTargetOf(tokens, place - 4, word);
}

/** "o1 target = 0.01": the output that is named before the word. */
export function outputOfTarget(tokens: readonly Token[], place: number): string | undefined {
  const before = tokens[place - 1];
  const isOutput = before?.kind === 'name' && /^o_?\d$/.test(before.text);
  return isOutput && isWord(tokens[place], /^(?:target|desired)$/i) ? before.text : undefined;
}

const isEndOf = (token: Token | undefined): boolean => token === undefined || isSign(token, ',', ';', '.', '\n');

/** The only target or bias: several are numbered, or told apart by the words around them. */
function isOnlyOne(tokens: readonly Token[], place: number, start: number): boolean {
  const word = tokens[place];
  const isSame = (other: Token): boolean =>
    other !== word && other.kind === 'name' && word?.kind === 'name' && other.text === word.text;
  // "the desired output is 0.5"
  const isDesired = isWord(word, /^output$/i) && isWord(tokens[place - 1], /^(?:desired|target|expected|wanted)$/i);
  const isNamed = isWord(word, /^(?:target|bias)$/i) || isDesired;
  return isNamed && isEndOf(tokens[start + 1]) && (isDesired || !tokens.some(isSame));
}

interface SpokenList extends ArrayRead {
  readonly count: number;
  readonly hasAnd: boolean;
  readonly hasDecimals: boolean;
}

/** "0.5 and 1.5", "1, 2 and 3". */
export function spokenList(tokens: readonly Token[], start: number, text: string): SpokenList | undefined {
  const isAnd = (token: Token | undefined): boolean => isWord(token, /^and$/i);
  let next = start;
  while (tokens[next]?.kind === 'number') {
    const [one, other, after] = tokens.slice(next + 1, next + 4);
    if ((isAnd(one) || isSign(one, ',')) && other?.kind === 'number') next += 2;
    else if (isSign(one, ',') && isAnd(other) && after?.kind === 'number') next += 3;
    else break;
  }
  const parts = tokens.slice(start, next + 1);
  const [first, last] = [parts[0], parts.at(-1)];
  if (first?.kind !== 'number' || !last) return undefined;
  const written = text.slice(first.at, last.end);
  // Between commas that are decimal, "and" separates as a semicolon does.
  const separated = parts.flatMap((part, at): readonly Token[] => {
    if (!isAnd(part)) return [part];
    return isSign(parts[at - 1], ',') ? [] : [{ kind: 'sign', sign: ';', at: part.at, end: part.end }];
  });
  const values = parts.flatMap((part) => (part.kind === 'number' ? [part.value] : []));
  const read = /\d,\d/.test(written) ? readFlat(separated, { round: true }) : undefined;
  return {
    choices: read && !('problem' in read) ? read : [listOf(values)],
    next: next + 1,
    count: values.length,
    hasAnd: parts.some(isAnd),
    hasDecimals: /\d[.,]\d/.test(written),
  };
}
