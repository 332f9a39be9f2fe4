/**
 * Samples written as pairs, `(0.5, 1) -> 1`, or told in a sentence, "the target is 1 for the input (0.5, 1.5)"; and the chain of layers,
 * `2 -> 3 -> 1`.
 */
import { type ArrayChoices, type ArrayRead, flat, listOf, rowsArray, scalar } from './arrays';
import { bracketForm, formAt, numbersForm, pastForm, sentenceForm } from './forms';
import { addArray, type Found } from './found';
import { namedBy } from './names';
import { spokenList } from './sentences';
import { isFirst, isSign, spanOf, type Token } from './tokens';
import { arrayAt, pastRun } from './values';

/** `(0.5, 1) -> 1`, with a number or a name of the sample before it. */
export function pairAt(tokens: readonly Token[], place: number, found: Found): number | undefined {
  const token = tokens[place];
  if (token?.kind !== 'group' && token?.kind !== 'number') return undefined;
  const tuples = tuplesIn(token);
  if (tuples.length > 0) {
    found.pairs.push(...tuples);
    return place + 1;
  }
  const isCounter = token.kind === 'number' && found.text[token.end - 1] === '.' && tokens[place + 1]?.kind !== 'sign';
  if (isCounter && isFirst(tokens, place)) return place + 1;
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
function targetsBeside(tokens: readonly Token[], place: number, left: ArrayRead): ArrayRead | undefined {
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

/** "Training set:" above `(1, 0.5) -> 1`, or before it, is the name of the samples, and the first of them is none of its values. */
export function isPairAt(tokens: readonly Token[], start: number, read: ArrayRead): boolean {
  return isSign(tokens[read.next], '->') || targetsBeside(tokens, start, read) !== undefined;
}

/** "-> 1", "-> y = 1", ", class 1" */
const arrow = sentenceForm(
  String.raw`(?:-> (?:(?<name>[^\s\d([{]\S* )[=:] )?|(?:, )?(?:class|label) (?=0 ))(?<target>\S)`,
);

/** `-> y = 1` or "class 1" after `x = (0.5, 1)`: the sample has names, and there may be several of them. */
export function targetsAt(tokens: readonly Token[], place: number): ArrayRead | undefined {
  const { name, target } = formAt(tokens, place, arrow)?.parts ?? {};
  const named = name && tokens[name.start];
  const isTarget = named?.kind !== 'name' || namedBy(named.text)?.part === 'targets';
  const read = target && isTarget ? arrayAt(tokens, target.start) : undefined;
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

const verb = '(?:is|are|of|=|:) ';
/** "desired output", "targets" */
const word = '(?:(?:desired|target|expected|wanted) outputs?|targets?) ';
/** "(0, 1)", "0, 1", "1" */
const target = `(?<target>${bracketForm}|0 (?:(?:, )?0 )*)`;
/** "for the input (0.5, 1.5)", "for x = (0.5, 1.5)", "for the inputs 0.5 and 1.5" */
const point = `for (?:the )*(?:(?:(?:inputs?|points?|samples?|x) (?:${verb})*)?(?<point>${bracketForm})|inputs? (?:${verb})*(?<list>${numbersForm}))`;
/** "1 for the input (0.5, 1.5)" */
const valueFirst = `${target}${point}`;
/** "for the input (0.5, 1.5), the target is 1" */
const pointFirst = `${point}(?:(?:,|the) )*(?:${word}|it )${verb}${target}`;
/** "the target is 1 for the input (0.5, 1.5)", "target 1 for …", and "the target for the input (0.5, 1.5) is 1". */
const first = [`${word}(?:${verb})?${valueFirst}`, `${word}${point}${verb}${target}`, pointFirst].map(sentenceForm);
/** "and 0 for the input (1, 0)", ", and for (1, 0) it is 0" */
const more = [valueFirst, pointFirst].map((form) => sentenceForm(`(?:(?:[,;]|and) )+${form}`));

/** The place after all samples that the sentence tells in one form; undefined if it tells none. */
export function sentencePairAt(tokens: readonly Token[], place: number, found: Found): number | undefined {
  const oneAt = (at: number, forms: readonly RegExp[]): number | undefined => {
    for (const form of forms) {
      const { point, list, target } = formAt(tokens, at, form)?.parts ?? {};
      const inputs = list ? spokenList(tokens, list.start, found.text) : point && arrayAt(tokens, point.start);
      const targets = target && arrayAt(tokens, target.start);
      if (!inputs || !targets || !flat(inputs.choices[0])) continue;
      found.pairs.push({ inputs: inputs.choices, targets: targets.choices });
      return Math.max(inputs.next, targets.next);
    }
    return undefined;
  };
  let next = manyAt(tokens, place, found) ?? pointsAt(tokens, place, found) ?? oneAt(place, first);
  for (let after = next; after !== undefined; after = oneAt(after, more)) next = after;
  return next;
}

/** "samples (0, 0), (0, 1) with targets 0" */
const many = sentenceForm(
  `(?:inputs?|samples?|points?|patterns?) (?:(?:are|of) )?(?<points>${bracketForm}(?:(?:,|and|, and) ${bracketForm})*)(?:[,;] )?(?:(?:with|and|have) )?(?:the )?(?:desired outputs?|targets?|labels?) (?:${verb})*(?<targets>0 )`,
);

/** The place after "samples (0, 0), (0, 1) with targets 0, 1"; undefined if there are not as many of both. One sample has all targets. */
function manyAt(tokens: readonly Token[], place: number, { pairs, text }: Found): number | undefined {
  const { points, targets } = formAt(tokens, place, many)?.parts ?? {};
  const list = targets && spokenList(tokens, targets.start, text);
  if (!points || !list) return undefined;
  const groups = tokens.slice(points.start, points.next).filter((token) => token.kind === 'group');
  const read = groups.flatMap((_, at) => arrayAt(groups, at) ?? []);
  const values = list.choices[0].rows.flat();
  const areAll = read.length === groups.length && read.every(({ choices }) => flat(choices[0]));
  if (!areAll || (read.length > 1 && read.length !== values.length)) return undefined;
  for (const [at, { choices }] of read.entries())
    pairs.push({ inputs: choices, targets: [listOf(read.length > 1 ? values.slice(at, at + 1) : values)] });
  return list.next;
}

/** "data points: (1, 2), (2, 3)", and the samples of "y = w x + b" or of a line that is fitted. */
const points = sentenceForm(
  `(?:points?|data) (?:(?:are|:) )?(?<points>${bracketForm}(?:(?:,|and|, and|;|\\n) ${bracketForm})+)`,
);
const areCurve = /\by\s{0,4}[=≈]\s{0,4}[\d.]{0,8}\s?(?!np\b|torch\b)\p{L}|\(x,\s?y\)|\bfit\b|\bfitted\b|regression/iu;

/** The place after points in a row. Two numbers each are x and y where the text has y as a function of x, and else two inputs. */
function pointsAt(tokens: readonly Token[], place: number, found: Found): number | undefined {
  const part = formAt(tokens, place, points)?.parts.points;
  if (!part) return undefined;
  const groups = tokens.slice(part.start, part.next).filter((token) => token.kind === 'group');
  const all = groups.flatMap((_, at) => {
    const [array] = arrayAt(groups, at)?.choices ?? [];
    const row = array && flat(array);
    return row?.length === 2 ? [row] : [];
  });
  if (all.length !== groups.length) return undefined;
  if (areCurve.test(found.text))
    found.pairs.push(...all.map(([x = 0, y = 0]) => ({ inputs: [scalar(x)], targets: [scalar(y)] }) as const));
  else addArray(found, 'points', { choices: [rowsArray(all)], ...spanOf(tokens, place, part.next) });
  return part.next;
}
