/** What the text says of its conventions besides its shapes: the products that are written in it, or the program that printed it. */

import { pastForm, textBefore } from './forms';
import { type Named, namedBy } from './names';
import { isCall, isSign, type Token } from './tokens';

export type Orientation = 'in-out' | 'out-in';

export interface Evidence {
  /** Weights with inputs as rows, or with outputs as rows. */
  readonly weights?: Orientation;
  /** By their names, where products say different things of different matrices. */
  readonly each?: ReadonlyMap<string, Orientation>;
  readonly samples?: 'rows' | 'columns';
  /** The inputs of which a product says that; of all, where a program does. */
  readonly samplesOf?: string;
  /** What is printed are the parameters of a network. */
  readonly isPrint?: true;
}

/** Characters at the beginning in which words and programs are looked for. */
export const mostRead = 100_000;

/** What programs call and print, and how their arrays lie. */
const programs: readonly (readonly [RegExp, Evidence])[] = [
  [/Flux\.|\bDense\(\s*\d+\s*=>|\bParams\(\[/, { weights: 'out-in', samples: 'columns', isPrint: true }],
  [/\.(?:IW|LW)\{/, { weights: 'out-in', samples: 'columns' }],
  [/[gs]et_weights|kernel|keras|Dense_\d|layers\.Dense|coefs_/i, { weights: 'in-out', samples: 'rows', isPrint: true }],
  [
    /state_dict|OrderedDict|Parameter containing|nn\.Linear|named_parameters|\.parameters\(\)|(?:^|[\s'"])[\w.]+\.weight\b/,
    { weights: 'out-in', samples: 'rows', isPrint: true },
  ],
  [/^\s*\[\s*array\(/, { weights: 'in-out', samples: 'rows', isPrint: true }],
];

export function evidenceOf(text: string, tokens: readonly Token[]): Evidence {
  const written = productsIn(tokens);
  const head = text.slice(0, mostRead);
  return written.weights ? written : (programs.find(([pattern]) => pattern.test(head))?.[1] ?? {});
}

interface Product {
  readonly weights: string;
  readonly orientation: Orientation;
  /** What it says of the inputs. */
  readonly inputs?: Pick<Evidence, 'samples' | 'samplesOf'> | undefined;
}

function productsIn(tokens: readonly Token[]): Evidence {
  const found = [...products(tokens)];
  const [first] = found;
  if (!first) return {};
  const each = new Map<string, Orientation>();
  for (const { weights, orientation } of found) if (!each.has(weights)) each.set(weights, orientation);
  return {
    weights: first.orientation,
    ...(new Set(each.values()).size > 1 && { each }),
    ...found.find(({ inputs }) => inputs)?.inputs,
  };
}

interface Factor {
  readonly named: Named | undefined;
  readonly name: string;
  readonly isTurned: boolean;
  /** A function's value, such as σ(…). */
  readonly isCall: boolean;
  readonly next: number;
}

function factor(name: string, next = 0, isTurned = false): Factor {
  return { named: namedBy(name), name, isTurned, isCall: false, next };
}

/** `W @ X`, `W X` in a formula, `dot(W, X)` and `W.dot(X)`, in brackets too. */
function* products(tokens: readonly Token[]): Generator<Product, void, void> {
  for (const [place, token] of tokens.entries()) {
    if (token.at > mostRead) return;
    if (token.kind === 'group') {
      yield* products(token.parts);
      continue;
    }
    const product = calledProduct(tokens, place) ?? writtenProduct(tokens, place) ?? gluedProduct(tokens, place);
    if (product) yield product;
  }
}

function factorAt(tokens: readonly Token[], place: number): Factor | undefined {
  const [token, after] = tokens.slice(place, place + 2);
  if (token?.kind !== 'name') return undefined;
  const name = token.text.replace(/\.(?:t|transpose)$/, '');
  if (name !== token.text && after?.kind === 'group') return factor(name, place + 2, true);
  if (isCall(token, after)) return { named: undefined, name, isTurned: false, isCall: true, next: place + 2 };
  const isTurned = isSign(after, "'", 'ᵀ');
  return factor(name, place + (isTurned ? 2 : 1), isTurned);
}

/** `dot(W, X)` and `W.dot(X)`. */
function calledProduct(tokens: readonly Token[], place: number): Product | undefined {
  const [token, group] = tokens.slice(place, place + 2);
  if (token?.kind !== 'name' || group?.kind !== 'group') return undefined;
  const [, before = '', call] = /^(?:(.*)\.)?(dot|matmul|mm|multi_dot)$/.exec(token.text) ?? [];
  const first = call === undefined ? undefined : factorAt(group.parts, 0);
  if (!first) return undefined;
  if (first.next === group.parts.length) return productOf(factor(before), first, true);
  const second = isSign(group.parts[first.next], ',') ? factorAt(group.parts, first.next + 1) : undefined;
  return second && productOf(first, second, true);
}

/** Of a multiplication sign, or of letters side by side, only a whole term is a product of matrices. */
function writtenProduct(tokens: readonly Token[], place: number): Product | undefined {
  const first = factorAt(tokens, place);
  if (!first || first.isCall) return undefined;
  const sign = tokens[first.next];
  const isProduct = isSign(sign, '@', '%*%');
  const isTimes = isSign(sign, '*', '·', '⋅', '×');
  const second = factorAt(tokens, first.next + (isProduct || isTimes ? 1 : 0));
  if (!second) return undefined;
  return isProduct || isTerm(tokens, place, second.next) ? productOf(first, second, isProduct) : undefined;
}

function isTerm(tokens: readonly Token[], start: number, next: number): boolean {
  const isFirst = /^(?:[=+] )?$/.test(textBefore(tokens, start, 1));
  return isFirst && pastForm(tokens, next, /(?=[+,;.\n] |$)/y) !== undefined;
}

/** `Wx + b`, where the two letters are one word. */
function gluedProduct(tokens: readonly Token[], place: number): Product | undefined {
  const token = tokens[place];
  const [, weights, values] = token?.kind === 'name' ? (/^([WV](?:_?\d)?)([xXha])$/.exec(token.text) ?? []) : [];
  if (weights === undefined || values === undefined || !isTerm(tokens, place, place + 1)) return undefined;
  return productOf(factor(weights), factor(values), false);
}

/** `isSure`: any name beside the weights is what they are multiplied by. */
function productOf(first: Factor, second: Factor, isSure: boolean): Product | undefined {
  const areWeights = [first, second].map(({ named }) => named?.part === 'weights');
  if (areWeights[0] === areWeights[1]) return undefined;
  const [weights, values] = areWeights[0] ? [first, second] : [second, first];
  const part = values.named?.part;
  if (part === 'biases' || part === 'learningRate') return undefined;
  const isValue =
    isSure || part === 'inputs' || part === 'step' || part === 'layers' || (values === second && values.isCall);
  if (!isValue && !/^(?:hidden|layer|h|a|out)/i.test(values.name)) return undefined;
  const areFirst = weights === first;
  const samples = areFirst === values.isTurned ? 'rows' : 'columns';
  return {
    weights: weights.named?.name ?? '',
    orientation: areFirst === weights.isTurned ? 'in-out' : 'out-in',
    inputs: values.named?.part === 'inputs' ? { samples, samplesOf: values.named.name } : undefined,
  };
}
