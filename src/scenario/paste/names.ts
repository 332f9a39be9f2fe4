/** Names on a problem sheet: which numbers `W1`, `W^{(1)}`, `b_2`, `X` or `targets` mean. */

import { limits } from '../limits';

export interface Named {
  readonly part: 'weights' | 'biases' | 'inputs' | 'targets' | 'learningRate';
  /** The layer of weights and biases, from 1; absent if there is only one. */
  readonly layer?: number;
  /** For one weight, `w_{12}`, or one bias, `w_{02}`: from and to. */
  readonly cell?: readonly [from: number, to: number];
  /** The name as written. */
  readonly name: string;
}

const letters: Readonly<Record<string, Named['part']>> = {
  w: 'weights',
  weight: 'weights',
  weights: 'weights',
  theta: 'weights',
  b: 'biases',
  bias: 'biases',
  biases: 'biases',
  x: 'inputs',
  input: 'inputs',
  inputs: 'inputs',
  y: 'targets',
  t: 'targets',
  target: 'targets',
  targets: 'targets',
  labels: 'targets',
  eta: 'learningRate',
  η: 'learningRate',
  lr: 'learningRate',
  learningrate: 'learningRate',
};

/** `NAME =`, with any index. Each run of digits is taken whole: there are so many ways to divide a long one that trying them does not end. */
export const assignment =
  /(?<![\p{Script=Latin}\p{Script=Greek}\d_\\])(learning[ _-]?rate|\\?[A-Za-z\p{Script=Greek}]+)((?:\s*[\^_]\s*(?:\{[^{}]*\}|\([^()]*\)|\[[^[\]]*\]|\w+(?!\w))|\d+(?!\d)|\[\d+\]|\(\d+\)|[⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾₀₁₂₃₄₅₆₇₈₉])*)\s*:?=\s*/giu;

/** Undefined if the name is not known. */
export function namedBy(letter: string, index: string): Named | undefined {
  const part = letters[letter.replace(/[\\ _-]/g, '').toLowerCase()];
  if (!part) return undefined;
  const name = `${letter}${index}`.replace(/\s/g, '');
  const plain = [...index]
    .map(plainDigit)
    .join('')
    .replace(/(?<=([\^_])\d*)\1(?=\d)/g, '');
  const numbers = plain.match(/\d+/g) ?? [];
  if (part === 'learningRate') return numbers.length === 0 ? { part, name: name.replace('\\', '') } : undefined;
  if (part === 'inputs' || part === 'targets') return numbers.length <= 1 ? { part, name } : undefined;
  const [, from, to] = /_\{?\s*(\d)\s*,?\s*(\d)\s*\}?(?!\d)/.exec(plain) ?? [];
  const isCell = part === 'weights' && from !== undefined && to !== undefined;
  const layers = isCell ? (plain.replace(/_\{[^}]*\}|_\d+/, '').match(/\d+/g) ?? []) : numbers;
  if (layers.length > 1 || Number(layers[0] ?? 1) > limits.layers) return undefined;
  return {
    part,
    name,
    ...(layers[0] !== undefined && { layer: Number(layers[0]) }),
    ...(isCell && { cell: [Number(from), Number(to)] }),
  };
}

function plainDigit(sign: string): string {
  const at = '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(sign);
  const below = '₀₁₂₃₄₅₆₇₈₉'.indexOf(sign);
  return at >= 0 ? `^${at}` : below >= 0 ? `_${below}` : sign;
}
