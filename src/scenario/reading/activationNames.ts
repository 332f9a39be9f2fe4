/** The names of activations, as sentences, formulas and programs write them. */
import type { ActivationName } from '../../model';

export interface SaidActivation {
  /** As written; empty where a program says it by naming none. */
  readonly text: string;
  /** Undefined: the app has none of this name. */
  readonly name: ActivationName | undefined;
  /** `unlessSaid`: the text says what a function is; undefined: nothing says of which layers. */
  readonly place: 'hidden' | 'output' | 'all' | 'unlessSaid' | undefined;
}

const names: readonly (readonly [ActivationName | undefined, string])[] = [
  // Softmax needs a loss of its own, and a layer without an activation is called linear, too.
  [undefined, 'softmax|linear(?=[ \\t]+(?:layers?|nodes?))'],
  ['sigmoid', 'logistic[ -]sigmoid|sigmoid(?:al)?|logistic|expit|logsig'],
  ['tanh', 'tanh|tansig'],
  ['leakyRelu', 'leaky[ _-]?relu'],
  ['relu', 'relu'],
  ['identity', 'identity|linear'],
];

export const activationWords = `(?:${names.map(([, pattern]) => pattern).join('|')})`;

/** The slope of the leaky ReLU here. */
const leak = 0.01;

export function nameIn(text: string): ActivationName | undefined {
  const name = names.find(([, pattern]) => new RegExp(`(?<![A-Za-z])(?:${pattern})(?![A-Za-z])`, 'i').test(text))?.[0];
  const [slope] = name === 'leakyRelu' ? (/\d*\.\d+|\d+/.exec(text) ?? []) : [];
  return slope === undefined || Number(slope) === leak ? name : undefined;
}
