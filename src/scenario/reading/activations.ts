/** What a problem says of its activations, in words, in formulas or in code: one for all layers, for the hidden ones, or for the output. */
import type { ActivationName } from '../../model';
import { shortened } from '../../text';
import { calledActivations, activationWords as name, nameIn, placeIn, type SaidActivation } from './activationCalls';
import { outputIn } from './linearOutput';
import type { Token } from './tokens';

export interface NamedActivations {
  readonly hidden?: ActivationName;
  readonly output?: ActivationName;
}

export interface ActivationsRead {
  readonly named: NamedActivations;
  /** Texts that are not read: another function, two names for the same layers, or one of which nothing says the layer. */
  readonly leftOut: readonly string[];
  /** The text has formulas, and what function the output applies cannot be told. */
  readonly isOutputUntold: boolean;
}

const place = '(?:hidden|output)';
const units = '(?:units?|neurons?|layers?|nodes?)';
const verb = '(?:uses?|using|with|has|have|apply|applies|is|are)';
const sentences = [
  `${name}[ \\t]+(?:activation[ \\t]+functions?|(?:${place}[ \\t]+)?(?:activations?|${units})|${place}|everywhere)`,
  // Without other layers, it names the function of the only one.
  `(?:logistic|linear)[ \\t]+regression`,
  `(?:${place}[ \\t]+)?activations?(?:[ \\t]+functions?)?[ \\t]*(?:[:=]|is|are)?[ \\t]*['"]?(?:the[ \\t]+)?${name}(?:[ \\t]*\\([ \\t]*${place})?`,
  // "ReLU (hidden), sigmoid (output)"
  `${name}[ \\t]*\\([ \\t]*${place}`,
  // "the hidden units use ReLU", "output linear", "all neurons are sigmoid"
  `(?:(?:${place}(?:[ \\t]+${units})?(?:[ \\t]*[:=]|[ \\t]+${verb})?|${units}[ \\t]+${verb})[ \\t]+|${place}(?:[ \\t]+${units})?[ \\t]*\\()(?:(?:the|an?)[ \\t]+)?${name}`,
  `${name}[ \\t]+(?:functions?[ \\t]+)?(?:in|at|for|on)[ \\t]+(?:(?:the|all)[ \\t]+)?${place}`,
];
const said = new RegExp(`\\b(?:${sentences.join('|')})\\b['"]?`, 'gi');

/** Named, and nothing more said. A layer or a map is linear or logistic without one. */
const mentioned =
  /(?<![\w.])(?:sigmoid|tanh|(?:leaky[ _-]?)?relu|softmax|[gs]?elu|silu|softplus|swish|hardlims?|heaviside|(?:step|sign|threshold)[ -](?:functions?|activations?))(?![\w'])/gi;

/** `text`: the beginning of what the tokens are of. */
export function activationsIn(text: string, tokens: readonly Token[]): ActivationsRead {
  const called = calledActivations(text, tokens);
  const spoken: SaidActivation[] = [];
  const hasLayers = /\b(?:hidden|neural|layers?)\b/i.test(text);
  const signs = text.split('');
  for (const { at, end } of called.spans) signs.fill(' ', at, end);
  const rest = signs.join('').replace(said, (text) => {
    const isOther = hasLayers && /regression$/i.test(text);
    spoken.push({ text, name: nameIn(text), place: isOther ? undefined : placeIn(text) });
    return ' ';
  });
  const alone = (rest.match(mentioned) ?? []).map(
    (text): SaidActivation => ({ text, name: nameIn(text), place: undefined }),
  );
  const found = [...called.said, ...spoken, ...alone].map((one) => ({ ...one, text: one.text.replace(/\s+/g, ' ') }));
  const isPlaced = (name: SaidActivation['name']): boolean =>
    found.some((one) => one.name === name && one.place !== undefined && one.place !== 'unlessSaid');
  const each = found
    .filter(({ name, place }) => place !== 'unlessSaid' || !isPlaced(name))
    .map(({ place, ...one }) => ({ ...one, place: place === 'unlessSaid' ? ('all' as const) : place }));
  /** What is said of these layers counts before what is said of all. */
  const only = (place: 'hidden' | 'output'): ActivationName | undefined => {
    const own = each.filter((one) => one.place === place);
    const [name, ...more] = new Set(
      (own.length > 0 ? own : each.filter((one) => one.place === 'all')).map((one) => one.name),
    );
    return more.length > 0 ? undefined : name;
  };
  const formula = outputIn(text, tokens);
  // A function that is named may be the output's.
  const isLinear = formula === 'linear' && each.every((one) => one.place === 'hidden');
  const [hidden, output] = [only('hidden'), isLinear ? 'identity' : only('output')];
  const read = { hidden: [hidden], output: [output], all: [hidden, output] };
  const isRead = ({ name, place = 'all' }: (typeof each)[number]): boolean =>
    name !== undefined && read[place].includes(name);
  const left = each.filter((one) => one.text !== '' && !isRead(one)).map(({ text }) => shortened(text));
  return {
    named: { ...(hidden && { hidden }), ...(output && { output }) },
    leftOut: [...new Set(left)],
    isOutputUntold: formula !== undefined && output === undefined,
  };
}

/** A network of one layer, and the only function that the text names: it needs no words that say where it stands. */
export function soleActivation(
  layers: readonly number[] | undefined,
  { named, leftOut }: ActivationsRead,
): ActivationName | undefined {
  const [only, ...more] = leftOut;
  return layers?.length === 2 && !named.output && only && more.length === 0 && !only.startsWith('nn.')
    ? nameIn(only)
    : undefined;
}

/** What a reading with these layers has of them. */
export function activationsOf(
  layers: readonly number[] | undefined,
  read: ActivationsRead,
): { readonly activations: NamedActivations; readonly isOutputUntold?: true } {
  const sole = soleActivation(layers, read);
  if (sole) return { activations: { hidden: sole, output: sole } };
  return { activations: read.named, ...(read.isOutputUntold && { isOutputUntold: true }) };
}
