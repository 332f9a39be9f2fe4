/**
 * Numbers that a sentence names: "a learning rate of 0.2", "the target is 1", "inputs 0.05 and 0.10", "target o1 = 0.01", and biases: "The hidden
 * biases are 0.35 and the bias of the output neuron is 0.60".
 */
import { type ArrayRead, listOf, mapped, oneOrMore, readFlat, scalar } from './arrays';
import { formAt, numbersForm, pastForm, sentenceForm, textBefore } from './forms';
import { addArray, type Found } from './found';
import { namedBy } from './names';
import { isSign, isWord, spanOf, type Token } from './tokens';
import { arrayAt } from './values';

/** "rate of 0.2", and `rate,0.3` in cells, if that is the last of its line. */
const rate = /rate (?:(?:of |is |are )?(?=0 )|[,;] (?=0 (?:\n|$)))/iy;
/** `lr 0.001`, "step_size 0.1". */
const rateName = /(?:lr|eta|η|step_size) (?:of |is )?(?=0 )/iy;
/** Where another sentence begins: "the target is 1 and the learning rate is 0.3". */
const nextTold = /and (?:(?:the|a|an|with|use) )*(?:learning|step|bias|weights?|inputs?|lr|\\?eta|η|w|b) /;
const onlyOne = new RegExp(
  String.raw`(?:bias|(?:target|output)(?: \w+(?: , 0)?(?= is ))?) (?:of |is |are )?(?=0 (?:[,;.\n] |${nextTold.source}|$))`,
  'iy',
);
const sideInBrackets = /(?:inputs?|targets?) (?:of|is|are) (?=[([{])/iy;
const side = /(?:inputs?|targets?) (?:of |is |are )?(?=0 )/iy;

/** "inputs 1, 2 and 3 and targets 2, 4 and 6": each list is told by the other one. */
const besideTargets = /(?:[,;] )?(?:(?:and|with) )?(?:the )?targets? (?:of |is |are )?(?=0 )/iy;
const behindInputs = /\binputs? (?:of |is |are )?(?:0 (?:, and |, |and )?)+(?:[,;] )?(?:(?:and|with) )?(?:the )?$/i;

/** What is told of the name at a place; undefined if nothing is. */
export function toldAt(tokens: readonly Token[], place: number, text: string): ArrayRead | undefined {
  const before = textBefore(tokens, place, 1);
  const ofRate =
    pastForm(tokens, place, rateName) ?? (/^learning /i.test(before) ? pastForm(tokens, place, rate) : undefined);
  if (ofRate !== undefined) return percentAt(tokens, ofRate) ?? arrayAt(tokens, ofRate);
  const one = pastForm(tokens, place, onlyOne);
  if (one !== undefined && isOnlyOne(tokens, place)) return arrayAt(tokens, one);
  if (/^of /i.test(before)) return undefined;
  const inBrackets = pastForm(tokens, place, sideInBrackets);
  if (inBrackets !== undefined) return arrayAt(tokens, inBrackets);
  const start = pastForm(tokens, place, side);
  const list = start === undefined ? undefined : spokenList(tokens, start, text);
  if (!list) return undefined;
  const isTarget = isWord(tokens[place], /^targets?$/i);
  const isBeside = isTarget
    ? behindInputs.test(textBefore(tokens, place))
    : pastForm(tokens, list.next, besideTargets) !== undefined;
  if (isBeside) return list;
  if (list.count === 1 && !isWord(tokens[place], /^input$/i)) return undefined;
  const ends = pastForm(tokens, list.next, /(?=(?:[,;.\n]|and|with) |$)/iy) !== undefined;
  return start === place + 2 || (list.hasDecimals && ends) ? list : undefined;
}

const equal = /\w+ (?:(?:,|and|, and) \w+ )*(?:is|are) (?:(?:both|all|each) )?(?:equal to )(?=0 )/iy;

/** The place after "x1 and x2 are equal to 1", which gives each name the number. */
export function equalAt(tokens: readonly Token[], place: number, found: Found): number | undefined {
  const start = pastForm(tokens, place, equal);
  const number = start === undefined ? undefined : tokens[start];
  if (start === undefined || number?.kind !== 'number') return undefined;
  const names = tokens.slice(place, start).flatMap((token) => (token.kind === 'name' ? [token.text] : []));
  const known = names.filter((name) => /\d/.test(name) && namedBy(name) !== undefined);
  for (const name of known)
    addArray(found, name, { choices: [scalar(number.value)], ...spanOf(tokens, place, start + 1) });
  return known.length > 0 ? start + 1 : undefined;
}

/** The only target or bias: several are numbered, or told apart by the words around them. A desired output is a target. */
function isOnlyOne(tokens: readonly Token[], place: number): boolean {
  const word = tokens[place];
  if (isWord(word, /^output$/i)) return isWord(tokens[place - 1], /^(?:desired|target|expected|wanted)$/i);
  return !tokens.some(
    (other) => other !== word && other.kind === 'name' && word?.kind === 'name' && other.text === word.text,
  );
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

/** "target o1", "target for o1", "targets o1 = 0.01, o2". After a comma and one target, "o1 = 0.75" may be what somebody computed. */
const ofTarget =
  /(?:targets (?:(?:for|of|outputs?) )?(?:\S+ = 0 (?:,|and) )*|(?:target|desired) (?:(?:for|of|outputs?) )?(?:\S+ = 0 and |(\S+) = 0 , (?!\1 )(?=o_?\d ))*)\S+ $/i;

/** The output is named, and its target is given: "target o1 = 0.01", and each of "targets o1 = 0.01, o2 = 0.99". */
export function isTargetOf(tokens: readonly Token[], place: number): boolean {
  return ofTarget.test(textBefore(tokens, place + 1));
}

/** "o1 target = 0.01": the output that is named before the word. */
export function outputOfTarget(tokens: readonly Token[], place: number): string | undefined {
  const before = tokens[place - 1];
  const isOutput = before?.kind === 'name' && /^o_?\d$/.test(before.text);
  return isOutput && isWord(tokens[place], /^(?:target|desired)$/i) ? before.text : undefined;
}

const layer = '(?:hidden|output) (?:(?:layers?|units?|neurons?|nodes?) )*';
const of = '(?:of|for|in|at|on) ';
/** "bias of h1", "bias of hidden neuron 1", "h1 bias". */
const ofUnit = `bias ${of}(?:(?:the|hidden|output|unit|neuron|node) )*(?:[ho]_?\\d+|(?<=(?:hidden|output) (?:unit|neuron|node) )0) |[ho]_?\\d+ bias `;
/** "hidden biases", "output layer bias", "bias of all the hidden neurons". */
const ofLayer = `${layer}bias(?:es)? |bias(?:es)? ${of}(?:(?:the|all|both|each|every) )*${layer}`;
/** "hidden biases are both 0.35", up to the first number. */
const saidBiases = sentenceForm(
  `(?<of>${ofUnit}|${ofLayer})(?<verb>(?:is|are|of|equals?|=|:) )?(?:(?:both|all|each) )*(?<numbers>0 )`,
);

/** The place after the numbers that the words give to the biases of a layer. */
export function saidBiasesAt(tokens: readonly Token[], place: number, found: Found): number | undefined {
  const { of, verb, numbers } = formAt(tokens, place, saidBiases)?.parts ?? {};
  const list = numbers && spokenList(tokens, numbers.start, found.text);
  if (!of || !list || (!verb && !list.hasDecimals)) return undefined;
  const { at, end } = spanOf(tokens, of.start, of.next);
  const name = found.text.slice(at, end);
  const [, letter, unit] = /\b([ho])(?:idden|utput)?(?: (?:unit|neuron|node) |_)?(\d+)/i.exec(name) ?? [];
  if (unit !== undefined && list.count > 1) return undefined;
  const saidOf = /hidden/i.test(name) || /h/i.test(letter ?? '') ? 'hidden' : 'output';
  const named = { part: 'biases', name, saidOf, ...(unit !== undefined && { unit: Number(unit) }) } as const;
  // One number is every unit's.
  found.arrays.push({ name, named, choices: mapped(list.choices, oneOrMore), ...spanOf(tokens, place, list.next) });
  return list.next;
}

interface SpokenList extends ArrayRead {
  readonly count: number;
  readonly hasAnd: boolean;
  readonly hasDecimals: boolean;
}

const spoken = new RegExp(numbersForm, 'iy');

/** "0.5 and 1.5", "1, 2 and 3". */
export function spokenList(tokens: readonly Token[], start: number, text: string): SpokenList | undefined {
  const next = pastForm(tokens, start, spoken);
  if (next === undefined) return undefined;
  const isAnd = (token: Token | undefined): boolean => isWord(token, /^and$/i);
  const parts = tokens.slice(start, next);
  const written = text.slice(parts[0]?.at, parts.at(-1)?.end);
  // Between commas that are decimal, "and" separates as a semicolon does.
  const separated = parts.flatMap((part, at): readonly Token[] => {
    if (!isAnd(part)) return [part];
    return isSign(parts[at - 1], ',') ? [] : [{ kind: 'sign', sign: ';', at: part.at, end: part.end }];
  });
  const values = parts.flatMap((part) => (part.kind === 'number' ? [part.value] : []));
  const read = /\d,\d/.test(written) ? readFlat(separated, { round: true }) : undefined;
  return {
    choices: read && !('problem' in read) ? read : [listOf(values)],
    next,
    count: values.length,
    hasAnd: parts.some(isAnd),
    hasDecimals: /\d[.,]\d/.test(written),
  };
}
