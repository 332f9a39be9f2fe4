/** What a text says of its network: the sizes of the layers, "a 2-3-1 network", "2 inputs, 3 hidden neurons and 1 output", and that it has no biases. */
import { sentenceBefore } from './forms';

export interface SaidSizes {
  /** As written. */
  readonly text: string;
  readonly sizes: readonly number[];
  /** A program makes the network, with weights or without. */
  readonly isProgram?: true;
}

const numbers = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const count = String.raw`\b(\d{1,3}|${numbers.join('|')})`;
const units = '(?:units?|neurons?|nodes?)';
const layerOf = String.raw`[ \t]+layer(?:[ \t]*:|[ \t]+(?:with|of|has))[ \t]+${count}[ \t]+${units}\b`;
const parts: readonly RegExp[] = [
  new RegExp(String.raw`${count}[ \t]+inputs?(?:[ \t]+${units})?\b(?![ \t]+layers?)|\binput${layerOf}`, 'gi'),
  new RegExp(String.raw`${count}[ \t]+hidden[ \t]+${units}\b|\bhidden${layerOf}`, 'gi'),
  new RegExp(String.raw`${count}[ \t]+outputs?(?:[ \t]+${units})?\b(?![ \t]+layers?)|\boutput${layerOf}`, 'gi'),
];
const chain =
  /(?<![\d-])(\d{1,3}(?:-\d{1,3})+)[ \t]+(?:[a-z-]+[ \t]+)?(?:network|net|MLP|architecture)\b|\b(?:network|net|MLP|architecture)(?:[ \t]*:|[ \t]+is)?[ \t]+(\d{1,3}(?:-\d{1,3})+)(?![\d-])/gi;

const linear = /\b(?:Linear|Dense)\(\s*(?:in_features\s*=\s*)?(\d+)\s*(?:,|->)\s*(?:out_features\s*=\s*)?(\d+)/g;
const dense = /\bDense\(\s*(?:units\s*=\s*)?(\d+)/g;
const kerasInput =
  /\b(?:input_dim\s*=\s*|input_shape\s*=\s*[([]\s*|Input\(\s*(?:shape\s*=\s*)?[([]\s*)(\d+)(?!\d|\s*,\s*\d)/g;

/** `Linear(2, 3)`, `Linear(3, 1)`; in Keras, the first layer says how many inputs there are. */
function programSizes(text: string): SaidSizes | undefined {
  const pairs = [...text.matchAll(linear)];
  const isChain = pairs.every(([, below], at) => at === 0 || below === pairs[at - 1]?.[2]);
  const [input, ...more] = [...text.matchAll(kerasInput)];
  const layers = pairs.length > 0 ? pairs : [...text.matchAll(dense)];
  const below = pairs[0]?.[1] ?? (more.length === 0 ? input?.[1] : undefined);
  if (!isChain || layers.length === 0 || below === undefined) return undefined;
  const written = [...layers.map(([call]) => `${call})`), ...(input ? [input[0]] : [])];
  const sizes = made(written.join(', '), [below, ...layers.map((layer) => layer.at(-1) ?? '')]);
  return sizes && { ...sizes, isProgram: true };
}

/** Undefined if the text says none, or several. */
export function saidSizes(text: string): SaidSizes | undefined {
  const ofProgram = programSizes(text);
  if (ofProgram) return ofProgram;
  const [first, ...more] = [...text.matchAll(chain)];
  if (first) return more.length > 0 ? undefined : made(first[0], (first[1] ?? first[2] ?? '').split('-'));
  const each = parts.map((pattern) => [...text.matchAll(pattern)]);
  const single = each.flatMap((found) => (found.length === 1 ? found : []));
  if (single.length < parts.length) return undefined;
  return made(
    single.map(([written]) => written).join(', '),
    single.map(([, one, other]) => one ?? other ?? ''),
  );
}

function made(text: string, written: readonly string[]): SaidSizes | undefined {
  const sizes = written.map((one) => {
    const word = numbers.indexOf(one.toLowerCase());
    return word < 0 ? Number(one) : word + 1;
  });
  return sizes.every((size) => size > 0) ? { text: text.replace(/\s+/g, ' '), sizes } : undefined;
}

const entry = '(?:row|column|entry|entries|element|component|number|value|weight)s?';
const standing = (place: string): RegExp =>
  new RegExp(
    String.raw`\b${place}[ -]${entry}\b[^.\n]{0,40}\bbias|\bbias(?:es)?\b[^.\n]{0,40}\b${place}(?:[ -]${entry}\b|(?=[ \t]*(?:[.,;)\n]|$)))`,
    'i',
  );
/** "The last row of each matrix is the bias", "the biases stand in the first column", `[w1 w2 bias]`. */
const places = {
  first: [standing('first'), /\[[ \t]*bias[ \t,]+[wv]\d/i],
  last: [standing('last'), /\[[ \t]*[wv]\d\w*(?:[ \t,]+[wv]\d\w*)*[ \t,]+bias[ \t]*\]/i],
} as const;

export type BiasPlace = keyof typeof places;

/** Where biases stand among the weights; undefined if the text says nothing of it, or both. Comments say it, too. */
export function biasPlaceIn(text: string): BiasPlace | undefined {
  const said = (['first', 'last'] as const).filter((place) => places[place].some((pattern) => pattern.test(text)));
  return said.length === 1 ? said[0] : undefined;
}

/** "No biases", in words or as `bias=False`: of the whole network, or of a part of it. */
export interface NoBiases {
  /** The network has none. */
  readonly isSaid: boolean;
  /** What the text says, as it is written. */
  readonly texts: readonly string[];
}

const without =
  /\b(?:no|without(?:[ \t]+any)?)[ \t]+bias(?:es)?(?:[ \t]+(?:terms?|units?|weights?|nodes?|neurons?))?\b(?:[ \t]+(?:in|at|for|of|on)[ \t]+(?:the[ \t]+)?(?:hidden|output|first|second|last|layer)\b(?:[ \t]+\w+)?)?|\bbias[- ](?:free|less)\b/gi;
const ofPart = /[ \t](?:hidden|output|first|second|last|layer)\b/i;
/** "The output neuron has weights 0.6 and -0.2 and no bias": what stands before says of which unit. */
const ofUnit =
  /\b(?:(?:hidden|output|first|second|third|last|other)[ \t]+(?:unit|neuron|node)|(?:unit|neuron|node)[ \t]+[a-z]?\d+|[ho]_?\d+)\b[^\n;]*(?:\b(?:has|have|with)\b|:)/i;
const inCode = /\b(?:use_)?bias\s*=\s*False\b/g;

function isOfAll({ 0: written, index, input = '' }: RegExpMatchArray): boolean {
  return !ofPart.test(written) && !ofUnit.test(sentenceBefore(input, index ?? 0));
}

export function noBiasesIn(text: string): NoBiases {
  const found = [...text.matchAll(without)];
  const spoken = found.map(([one]) => one);
  const coded = text.match(inCode) ?? [];
  const layers = text.match(/\b(?:Linear|Dense)\s*\(/g) ?? [];
  const isSaid = found.some(isOfAll) || (coded.length > 0 && coded.length >= layers.length);
  return { isSaid, texts: [...new Set([...spoken, ...coded].map((one) => one.replace(/\s+/g, ' ')))] };
}
