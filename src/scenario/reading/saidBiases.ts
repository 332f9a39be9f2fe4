/** Biases that a sentence gives to the hidden units or to the output: "The hidden biases are 0.35 and the bias of the output neuron is 0.60". */
import { mapped, type NumberArray, onlyNumber, scalar } from './arrays';
import type { Statements, Walk } from './found';
import type { Item, Matrix } from './layered';
import { spokenList } from './sentences';
import { isSign, isWord, spanOf, type Token } from './tokens';

const biasWord = /^bias(?:es)?$/i;
const unitWord = /^(?:layers?|units?|neurons?|nodes?)$/i;

/** The place after the numbers that the words give to the biases of a layer. */
export function saidBiasesAt(tokens: readonly Token[], place: number, { found, isLine }: Walk): number | undefined {
  const subject = isLine ? subjectAt(tokens, place) : undefined;
  if (!subject) return undefined;
  const { next, layer } = subject;
  const hasSign = isWord(tokens[next], /^(?:is|are|of|equals?)$/i) || isSign(tokens[next], '=', ':');
  const start = pastWord(tokens, hasSign ? next + 1 : next, /^(?:both|all|each)$/i);
  const list = spokenList(tokens, start, found.text);
  if (!list || !(hasSign || list.hasDecimals)) return undefined;
  const name = found.text.slice(tokens[place]?.at, tokens[next - 1]?.end);
  const named = { part: 'biases', name, saidOf: layer } as const;
  found.arrays.push({ name, named, choices: mapped(list.choices, oneOrMore), ...spanOf(tokens, place, list.next) });
  return list.next;
}

/** "hidden biases", "output layer bias", "bias of the output neuron". */
function subjectAt(
  tokens: readonly Token[],
  place: number,
): { readonly layer: 'hidden' | 'output'; readonly next: number } | undefined {
  if (isWord(tokens[place], biasWord)) {
    if (!isWord(tokens[place + 1], /^(?:of|for|in|at|on)$/i)) return undefined;
    const at = pastWord(tokens, place + 2, /^(?:the|all|both|each|every)$/i);
    const layer = layerAt(tokens, at);
    return layer && { layer, next: pastWord(tokens, at + 1, unitWord) };
  }
  const layer = layerAt(tokens, place);
  const bias = pastWord(tokens, place + 1, unitWord);
  return layer && isWord(tokens[bias], biasWord) ? { layer, next: bias + 1 } : undefined;
}

function layerAt(tokens: readonly Token[], place: number): 'hidden' | 'output' | undefined {
  if (isWord(tokens[place], /^hidden$/i)) return 'hidden';
  return isWord(tokens[place], /^output$/i) ? 'output' : undefined;
}

/** "of all the hidden neurons": words of one kind that may stand there. */
function pastWord(tokens: readonly Token[], start: number, word: RegExp): number {
  let next = start;
  while (isWord(tokens[next], word)) next += 1;
  return next;
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
