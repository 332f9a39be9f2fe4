/** Biases that a sentence gives to the hidden units or to the output: "The hidden biases are 0.35 and the bias of the output neuron is 0.60". */
import { mapped, type NumberArray, onlyNumber, scalar } from './arrays';
import { pastForm } from './forms';
import type { Statements, Walk } from './found';
import type { Item, Matrix } from './layered';
import { spokenList } from './sentences';
import { spanOf, type Token } from './tokens';

const layer = '(?:hidden|output) (?:(?:layers?|units?|neurons?|nodes?) )*';
/** "hidden biases", "output layer bias", "bias of all the hidden neurons". */
const subject = new RegExp(
  `${layer}bias(?:es)? |bias(?:es)? (?:of|for|in|at|on) (?:(?:the|all|both|each|every) )*${layer}`,
  'iy',
);
const verb = /(?:is|are|of|equals?|=|:) /iy;
const each = /(?:(?:both|all|each) )*/iy;

/** The place after the numbers that the words give to the biases of a layer. */
export function saidBiasesAt(tokens: readonly Token[], place: number, { found, isLine }: Walk): number | undefined {
  const next = isLine ? pastForm(tokens, place, subject) : undefined;
  if (next === undefined) return undefined;
  const afterVerb = pastForm(tokens, next, verb);
  const start = afterVerb ?? next;
  const list = spokenList(tokens, pastForm(tokens, start, each) ?? start, found.text);
  if (!list || (afterVerb === undefined && !list.hasDecimals)) return undefined;
  const name = found.text.slice(tokens[place]?.at, tokens[next - 1]?.end);
  const saidOf = /hidden/i.test(name) ? 'hidden' : 'output';
  const named = { part: 'biases', name, saidOf } as const;
  found.arrays.push({ name, named, choices: mapped(list.choices, oneOrMore), ...spanOf(tokens, place, list.next) });
  return list.next;
}

/** One number is every unit's. */
function oneOrMore(array: NumberArray): NumberArray {
  return array.rows.flat().length === 1 ? scalar(onlyNumber(array)) : array;
}

/** Where the layers have weights of their own, the output is above all others; what has no layer, or one that is given already, is left out. */
export function placedBiases(
  said: readonly Item[],
  weights: readonly Matrix[],
  given: readonly Matrix[],
): { readonly biases: readonly Matrix[]; readonly leftOut: readonly string[] } {
  const layers = [...new Set(weights.map(({ layer }) => layer))].sort((one, other) => one - other);
  const isBoth = new Set(said.map(({ saidOf }) => saidOf)).size > 1;
  const top = layers.at(-1) ?? 0;
  // Of W1 alone, the network may go on above it.
  const output = top === 1 && isBoth ? 2 : top;
  const biases: Matrix[] = [];
  const leftOut: string[] = [];
  for (const { name, saidOf, array } of said) {
    const below = layers.filter((layer) => layer < output || top === 1);
    const own = saidOf === 'output' ? [output] : below;
    const isOpen = own.every((layer) => layer > 0 && [...given, ...biases].every((one) => one.layer !== layer));
    if (own.length === 0 || !isOpen || (own.length > 1 && array.dimensions > 0)) leftOut.push(name);
    else biases.push(...own.map((layer) => ({ name, layer, array })));
  }
  return { biases, leftOut };
}

const between =
  '(?:of|for|in|at|the|all|both|each|every|hidden|output|first|second|layers?|units?|neurons?|nodes?|terms?|values?|is|are|equals?|to|initiali[sz]ed|set|fixed|with)';
const numbered = new RegExp(
  String.raw`(?<!\b(?:no|without|any)[ \t]{1,4})\bbias(?:es)?(?![ \t]+(?:units?|nodes?|neurons?)\b)(?:[ \t]+${between})*[ \t]*[=:]?[ \t]*[-−]?(?:\d*[.,]\d+|\d+)(?!\w)(?:[ \t]*\([^()\n]{1,40}\))?`,
  'gi',
);

/** Where the text has the word with a number, and nothing was made of it. */
export function unreadBiases(text: string, { arrays }: Statements, leftOut: readonly string[]): readonly string[] {
  const read = arrays.filter(({ name, named }) => named?.part === 'biases' && !leftOut.includes(name));
  return [...text.matchAll(numbered)].flatMap(({ 0: written, index }) =>
    read.some(({ at, end }) => at < index + written.length && index < end) ? [] : [written],
  );
}
