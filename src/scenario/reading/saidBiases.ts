/** Biases that a sentence gives to the hidden units or to the output: "The hidden biases are 0.35 and the bias of the output neuron is 0.60". */
import { listOf, mapped, type NumberArray, onlyNumber, scalar } from './arrays';
import { pastForm } from './forms';
import type { Walk } from './found';
import type { Item, Matrix } from './layered';
import { spokenList } from './sentences';
import { spanOf, type Token } from './tokens';

const layer = '(?:hidden|output) (?:(?:layers?|units?|neurons?|nodes?) )*';
/** "hidden biases", "output layer bias", "bias of all the hidden neurons". */
const subject = new RegExp(
  `${layer}bias(?:es)? |bias(?:es)? (?:of|for|in|at|on) (?:(?:the|all|both|each|every) )*${layer}`,
  'iy',
);
/** "bias of h1", "bias of hidden neuron 1", "h1 bias". */
const ofUnit =
  /(?:bias (?:of|for|in|at|on) (?:(?:the|hidden|output|unit|neuron|node) )*(?:[ho]_?\d+|(?<=(?:hidden|output) (?:unit|neuron|node) )0) |[ho]_?\d+ bias )/iy;
const verb = /(?:is|are|of|equals?|=|:) /iy;
const each = /(?:(?:both|all|each) )*/iy;

/** The place after the numbers that the words give to the biases of a layer. */
export function saidBiasesAt(tokens: readonly Token[], place: number, { found, isLine }: Walk): number | undefined {
  const next = isLine ? (pastForm(tokens, place, ofUnit) ?? pastForm(tokens, place, subject)) : undefined;
  if (next === undefined) return undefined;
  const afterVerb = pastForm(tokens, next, verb);
  const start = afterVerb ?? next;
  const list = spokenList(tokens, pastForm(tokens, start, each) ?? start, found.text);
  if (!list || (afterVerb === undefined && !list.hasDecimals)) return undefined;
  const name = found.text.slice(tokens[place]?.at, tokens[next - 1]?.end);
  const [, letter, unit] = /\b([ho])(?:idden|utput)?(?: (?:unit|neuron|node) |_)?(\d+)/i.exec(name) ?? [];
  if (unit !== undefined && list.count > 1) return undefined;
  const saidOf = /hidden/i.test(name) || /h/i.test(letter ?? '') ? 'hidden' : 'output';
  const named = { part: 'biases', name, saidOf, ...(unit !== undefined && { unit: Number(unit) }) } as const;
  found.arrays.push({ name, named, choices: mapped(list.choices, oneOrMore), ...spanOf(tokens, place, list.next) });
  return list.next;
}

/** One number is every unit's. */
function oneOrMore(array: NumberArray): NumberArray {
  return array.rows.flat().length === 1 ? scalar(onlyNumber(array)) : array;
}

/** Those of single units as a list for each layer, with the number of its units; 0 if one is missing between them. */
function allOfUnits(said: readonly Item[]): readonly Item[] {
  return (['hidden', 'output'] as const).flatMap((saidOf) => {
    const own = said.filter((one) => one.saidOf === saidOf && one.unit !== undefined);
    const [first, ...more] = own.toSorted((one, other) => (one.unit ?? 0) - (other.unit ?? 0));
    if (!first) return [];
    const all = [first, ...more];
    const name = all.map((one) => one.name).join(', ');
    const unit = all.every((one, at) => one.unit === at + 1) ? all.length : 0;
    return [{ ...first, name, unit, array: listOf(all.map(({ array }) => onlyNumber(array))) }];
  });
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
  for (const { name, saidOf, array, unit } of [...allOfUnits(said), ...said.filter((one) => one.unit === undefined)]) {
    const below = layers.filter((layer) => layer < output || top === 1);
    const own = saidOf === 'output' ? [output] : below;
    const isOpen = own.every((layer) => layer > 0 && [...given, ...biases].every((one) => one.layer !== layer));
    const sides = weights.flatMap(({ layer, array: { rows } }) =>
      layer === own[0] ? [rows.length, rows[0]?.length] : [],
    );
    const isPart = unit !== undefined && !sides.includes(unit);
    if (own.length === 0 || !isOpen || isPart || (own.length > 1 && array.dimensions > 0)) leftOut.push(name);
    else biases.push(...own.map((layer) => ({ name, layer, array })));
  }
  return { biases, leftOut };
}
