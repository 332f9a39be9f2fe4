/** What a problem says in words of its activations: one for all layers, for the hidden ones, or for the output. */
import type { ActivationName } from '../../model';

export interface NamedActivations {
  readonly hidden?: ActivationName;
  readonly output?: ActivationName;
}

interface ActivationsRead {
  readonly named: NamedActivations;
  /** Texts that are not read: softmax needs a loss of its own, and two names for the same layers are two problems. */
  readonly leftOut: readonly string[];
}

const names: readonly (readonly [ActivationName | undefined, string])[] = [
  // A layer without an activation is called linear, too.
  [undefined, 'softmax|linear(?=[ \\t]+(?:layers?|nodes?))'],
  ['sigmoid', 'logistic[ -]sigmoid|sigmoid(?:al)?|logistic'],
  ['tanh', 'tanh'],
  ['leakyRelu', 'leaky[ -]?relu'],
  ['relu', 'relu'],
  ['identity', 'identity|linear'],
];
const name = `(?:${names.map(([, pattern]) => pattern).join('|')})`;
const place = '(?:hidden|output)';
const said = new RegExp(
  String.raw`\b${name}[ \t]+(?:activation[ \t]+functions?|(?:${place}[ \t]+)?(?:activations?|units?|neurons?|layers?|nodes?))\b|\b(?:${place}[ \t]+)?activations?(?:[ \t]+functions?)?[ \t]*(?:[:=]|is|are)[ \t]*['"]?(?:the[ \t]+)?${name}\b['"]?`,
  'gi',
);

/** Characters at the beginning that are looked at. */
const mostRead = 100_000;

export function activationsIn(plain: string): ActivationsRead {
  const texts = [...new Set((plain.slice(0, mostRead).match(said) ?? []).map((text) => text.replace(/\s+/g, ' ')))];
  const each = texts.map((text) => ({ text, name: nameIn(text), place: placeIn(text) }));
  /** What is said of these layers counts before what is said of all. */
  const only = (place: 'hidden' | 'output'): ActivationName | undefined => {
    const own = each.filter((one) => one.place === place);
    const found = new Set((own.length > 0 ? own : each.filter((one) => one.place === 'all')).map((one) => one.name));
    return found.size === 1 ? [...found][0] : undefined;
  };
  const [hidden, output] = [only('hidden'), only('output')];
  const read = { hidden: [hidden], output: [output], all: [hidden, output] };
  return {
    named: { ...(hidden && { hidden }), ...(output && { output }) },
    leftOut: each.filter((one) => !one.name || !read[one.place].includes(one.name)).map(({ text }) => text),
  };
}

function nameIn(text: string): ActivationName | undefined {
  return names.find(([, pattern]) => new RegExp(`\\b(?:${pattern})\\b`, 'i').test(text))?.[0];
}

function placeIn(text: string): 'hidden' | 'output' | 'all' {
  if (/\boutput\b/i.test(text)) return 'output';
  return /\bhidden\b/i.test(text) ? 'hidden' : 'all';
}
