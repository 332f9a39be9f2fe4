/** Samples written as pairs, `(0.5, 1) -> 1`, and the chain of layers, `2 -> 3 -> 1`. */
import { type ArrayChoices, type ArrayRead, listOf, scalar } from './arrays';
import { pastForm } from './forms';
import { addArray, type Found, type Walk } from './found';
import { namedBy } from './names';
import { isSign, isWord, spanOf, type Token } from './tokens';
import { arrayAt, pastRun } from './values';

/** `(0.5, 1) -> 1`, with a number or a name of the sample before it. */
export function pairAt(tokens: readonly Token[], place: number, { found, isLine }: Walk): number | undefined {
  const token = tokens[place];
  if (!isLine || (token?.kind !== 'group' && token?.kind !== 'number')) return undefined;
  const tuples = tuplesIn(token);
  if (tuples.length > 0) {
    found.pairs.push(...tuples);
    return place + 1;
  }
  const isCounter = token.kind === 'number' && found.text[token.end - 1] === '.' && tokens[place + 1]?.kind !== 'sign';
  if (isCounter && (place === 0 || isSign(tokens[place - 1], '\n'))) return place + 1;
  const left = arrayAt(tokens, place);
  if (!left) return token.kind === 'number' ? lastOfRun(tokens, place) : undefined;
  const beside = targetsBeside(tokens, place, left);
  if (beside) {
    found.pairs.push({ inputs: left.choices, targets: beside.choices });
    return beside.next;
  }
  // Numbers of a row that is no sample are passed over at once: from each of them on, the rest would be read again.
  if (!isSign(tokens[left.next], '->')) return token.kind === 'number' ? left.next : undefined;
  const right = arrayAt(tokens, left.next + 1);
  if (!right) return undefined;
  const first = tokens[left.next + 1];
  // "0.5 -> 1, 0.25 -> 0": the last number of the row belongs to the next pair.
  const isNext = first?.kind === 'number' && right.next > left.next + 2 && isSign(tokens[right.next], '->');
  if (isSign(tokens[right.next], '->') && !isNext) return chainOfSizes(tokens, place, found);
  const targets: ArrayChoices = isNext ? [scalar(first.value)] : right.choices;
  found.pairs.push({ inputs: left.choices, targets });
  return isNext ? left.next + 2 : right.next;
}

/** `[((0, 1), 1), ((1, 1), 0)]`: a list of points, each with the number of its target; none if it is another list. */
export function tuplesIn(list: Token | undefined): Found['pairs'] {
  if (list?.kind !== 'group') return [];
  const tuples = list.parts.filter((part) => part.kind === 'group');
  const isList =
    tuples.length > 0 && list.parts.every((part) => part.kind === 'group' || isSign(part, ',', ';', '\n', '\\'));
  const pairs = tuples.flatMap(({ open, parts }) => {
    const comma = open === '(' ? pastForm(parts, 0, /(?:\(\)|\[\]) (?:ᵀ )?, (?=0 $)/y) : undefined;
    const [point, target] = comma === undefined ? [] : [arrayAt(parts, 0), arrayAt(parts, comma)];
    return point && target ? [{ inputs: point.choices, targets: target.choices }] : [];
  });
  return isList && pairs.length === tuples.length ? pairs : [];
}

/** Of numbers that are no row, the last: from each of them on, the rest would be read again. */
function lastOfRun(tokens: readonly Token[], place: number): number | undefined {
  const next = pastRun(tokens, place + 1);
  return next > place + 1 ? next - 1 : undefined;
}

/** `(0.5, 1): 0`, `(0.5, 1), 0` and "(0.5, 1) class 0": a point with its target in a line of its own. */
export function targetsBeside(tokens: readonly Token[], place: number, left: ArrayRead): ArrayRead | undefined {
  const [point, before] = [tokens[place], tokens[place - 1]];
  const [sign, value] = tokens.slice(left.next, left.next + 2);
  const isPoint = point?.kind === 'group' && point.open === '(' && left.choices[0].rows.flat().length > 1;
  if (!isPoint || isSign(sign, '->')) return undefined;
  const isFirst = before === undefined || isSign(before, '\n', ':');
  const hasValue = isFirst && (isSign(sign, ':', '=') || (isSign(sign, ',') && value?.kind === 'number'));
  const read = hasValue ? arrayAt(tokens, left.next + 1) : undefined;
  const isWhole = read && (tokens[read.next] === undefined || isSign(tokens[read.next], '\n', ';'));
  return isWhole ? read : targetsAt(tokens, left.next);
}

/** `-> y = 1` or "class 1" after `x = (0.5, 1)`: the sample has names, and there may be several of them. */
export function targetsAt(tokens: readonly Token[], place: number): ArrayRead | undefined {
  const at = isSign(tokens[place], ',') ? place + 1 : place;
  const [arrow, name, sign] = tokens.slice(at, at + 3);
  const isClass = isWord(arrow, /^(?:class|label)$/i) && name?.kind === 'number';
  if (!isClass && (at > place || !isSign(arrow, '->'))) return undefined;
  const isNamed = name?.kind === 'name' && isSign(sign, '=', ':') && namedBy(name.text)?.part === 'targets';
  const read = arrayAt(tokens, isNamed ? at + 3 : at + 1);
  return read && !isSign(tokens[read.next], '->') ? read : undefined;
}

/** "2 -> 3 -> 1" are the sizes of layers; a chain with more than numbers, "(0.05, 0.1) -> (0.59, 0.6) -> 0.75", is left out. */
function chainOfSizes(tokens: readonly Token[], place: number, found: Found): number {
  const next = pastForm(tokens, place, /(?:(?:0|\(\)|\[\]|\{\}|->) )+/y) ?? place;
  const span = spanOf(tokens, place, next);
  const links = tokens.slice(place, next).filter((token) => token.kind !== 'sign');
  const sizes = links.flatMap((token) => (token.kind === 'number' ? token.value : []));
  if (sizes.length === links.length) addArray(found, 'layers', { choices: [listOf(sizes)], ...span });
  else found.leftOut.push(found.text.slice(span.at, span.end));
  return next;
}
