/**
 * The output in the formulas of a program: what a name of an output is given is linear if it is a product with weights, plus biases, and if
 * nothing is done to it later but to compare it with the targets.
 */
import { isFunctionName, outputName } from './activationCalls';
import { namedBy } from './names';
import { isCall, isSign, isWord, lastPart, type NameToken, type Token } from './tokens';

/** `o = h @ W2 + b2`, and what a function returns; of each name, the last. */
type Definitions = ReadonlyMap<string, readonly Token[]>;

/** A function of the whole network; the same name may be given to the network itself. */
const wholeNetwork = /^(?:forward|feed_?forward|forward_pass|predict|net|network|model|mlp)$/i;

/** The activation of a numbered layer, and what is given to a loss that applies softmax. */
const otherOutput = /^(?:[aA][_^]?[{(]*\d[)}]*|logits?)$/;

/** A layer of a program, which holds its weights. */
const linearLayer = /^self\.(?:fc|lin|linear|dense|out|output|hidden|layer|l)_?(\d*)$/;

/** `Wx`, `w1x1`: two letters that are one word. */
const glued = /^[WVwv]_?(\d*)[xXhHaA]_?\d*$/;

const product = /(?:^|\.)(?:dot|matmul|mm|mv|multi_dot|linear)$/;

/** What may be done to a linear output: it is printed, or compared with the targets, or a gradient is made of the difference. */
const comparing =
  /^(?:print|plot|scatter|len|float|str|append|format|argmax|(?:reduce_)?(?:mean|sum)|average|squared?_?\w*|mse\w*|mae\w*|l1_loss|abs|norm|pow|power|round|array|asarray|tensor|shape|size|item|detach|numpy|backward|dot|matmul|mm|outer|T|t|(?:\w+_)?(?:loss|cost|criterion|error)\w*)$/i;

/** Losses that apply a function to the output themselves. */
const applying = /cross[ _-]?entropy|\bBCE|\bnll|logits|softmax/i;

/** `text`: the beginning of what the tokens are of. `untold`: formulas have weights, and whether the output is linear cannot be said. */
export function outputIn(text: string, all: readonly Token[]): 'linear' | 'untold' | undefined {
  const tokens = all.filter(({ end }) => end <= text.length);
  const definitions = definitionsIn(tokens);
  const outputs = [...definitions.keys()]
    .filter((name) => outputName.test(name) || otherOutput.test(name) || wholeNetwork.test(name))
    .map((name) => resolved(name, definitions))
    .filter(hasNetwork);
  const highest = outputs.length > 0 ? highestIn(tokens) : 0;
  // Sums of lower layers are no outputs.
  const value = outputs.findLast((one) => highestIn(one, highest) === highest);
  if (!value) return [...definitions.values()].some(hasProduct) ? 'untold' : undefined;
  const names = new Set([...definitions.keys()].filter((name) => resolved(name, definitions) === value));
  const slopes = text.matchAll(/\(1\.? ?- ?([^\s()]{1,60})\)/g);
  const isSlope = [...slopes].some(([, name = '']) => names.has(name));
  const isLinear = hasWeights(value) && isSum(value, definitions) && !isSlope && !applying.test(text);
  return isLinear && !isApplied(tokens, names) ? 'linear' : 'untold';
}

function definitionsIn(tokens: readonly Token[]): Definitions {
  const found = new Map<string, readonly Token[]>();
  let defined = '';
  for (const [place, token] of tokens.entries()) {
    if (token.kind !== 'name') continue;
    if (isWord(tokens[place - 1], /^(?:def|function)$/)) defined = token.text;
    const returns = token.text === 'return' && defined !== '';
    const isAssigned = isSign(tokens[place + 1], '=', ':=', '<-', '←') && !wholeNetwork.test(token.text);
    if (!returns && !isAssigned) continue;
    const start = returns ? place + 1 : place + 2;
    let next = start;
    // To a second sign of equality, which stands in no sum.
    const isOpen = (): boolean => next === start || !isSign(tokens[next - 1], '=');
    while (next < tokens.length && isOpen() && !endsFormula(tokens, next)) next += 1;
    const name = returns ? defined : token.text;
    // The last of a name counts, in its place among the others.
    found.delete(name);
    if (next > start) found.set(name, tokens.slice(start, next));
  }
  return found;
}

/** After `y = 1`, a name on the same line is the next one. */
function endsFormula(tokens: readonly Token[], place: number): boolean {
  const [before, token] = [tokens[place - 1], tokens[place]];
  const isValue = before?.kind === 'number' || (before?.kind === 'group' && before.open !== '(');
  if (isValue && token?.kind === 'name') return true;
  return isSign(token, '\n', ';', ',', '.') || isWord(token, /^(?:and|where|with|for|so|then)$/i);
}

/** What is named, or called alone: `o = z`, `o = forward(X)`. */
function resolved(name: string, definitions: Definitions, depth = 0): readonly Token[] {
  const value = definitions.get(name) ?? [];
  const [first, brackets] = value;
  const isAlone = first?.kind === 'name' && (value.length === 1 || (value.length === 2 && brackets?.kind === 'group'));
  const alone = isAlone && !linearLayer.test(first.text) ? first.text : name;
  const other = definitions.has(alone) ? alone : lastPart(alone);
  return other !== name && definitions.has(other) && depth < 8 ? resolved(other, definitions, depth + 1) : value;
}

function isWeights({ text }: NameToken): boolean {
  return glued.test(text) || linearLayer.test(text) || namedBy(text)?.part === 'weights';
}

/** The names in formulas, those in brackets too. */
function namesIn(tokens: readonly Token[]): readonly NameToken[] {
  return tokens.flatMap((token): readonly NameToken[] => {
    if (token.kind === 'group') return namesIn(token.parts);
    return token.kind === 'name' ? [token] : [];
  });
}

const hasWeights = (tokens: readonly Token[]): boolean => namesIn(tokens).some(isWeights);

/** Weights, or what a layer has computed. */
const hasNetwork = (tokens: readonly Token[]): boolean =>
  namesIn(tokens).some((name) => isWeights(name) || namedBy(name.text)?.part === 'step');

/** Weights and inputs in one formula, whatever it computes. */
const hasProduct = (tokens: readonly Token[]): boolean =>
  hasWeights(tokens) && namesIn(tokens).some(({ text }) => glued.test(text) || namedBy(text)?.part === 'inputs');

/** The highest layer of the weights by the numbers in their names. */
function highestIn(tokens: readonly Token[], unknown = 0): number {
  const layers = namesIn(tokens).flatMap(({ text }) => {
    const named = namedBy(text);
    const [, written] = glued.exec(text) ?? linearLayer.exec(text) ?? [];
    const layer = named?.part === 'weights' ? named.layer : Number.parseInt(written ?? '', 10);
    return layer !== undefined && layer >= 0 ? [layer] : [];
  });
  return layers.length > 0 ? Math.max(...layers) : unknown;
}

/** Products of names and numbers, and their sums: no function is applied to them. */
function isSum(tokens: readonly Token[], definitions: Definitions): boolean {
  return tokens.every((token, at) => {
    const [before, next] = [tokens[at - 1], tokens[at + 1]];
    // 0.5 * (X @ W) is another network, and with - the bias would be.
    if (token.kind === 'number') return token.value === 1;
    if (token.kind === 'sign') {
      const isPower = isSign(token, '*') && isSign(next, '*');
      return !isPower && isSign(token, '+', '@', '*', '·', '⋅', '×', '%*%', 'ᵀ', "'", '∑', '\n');
    }
    if (token.kind === 'group') {
      const parts = isCall(before, token) ? token.parts.filter((part) => !isSign(part, ',')) : token.parts;
      return token.open === '(' && isSum(parts, definitions);
    }
    if (token.kind === 'quoted') return false;
    if (!isCall(token, next)) return isKnown(token, definitions);
    return product.test(token.text) || linearLayer.test(token.text) || /\.(?:t|transpose)$/.test(token.text);
  });
}

function isKnown({ text }: NameToken, definitions: Definitions): boolean {
  const isNamed = namedBy(text) !== undefined || definitions.has(text);
  return !isFunctionName(text) && (isNamed || glued.test(text) || /^(?:hidden|\\?sum|Σ)/i.test(text));
}

/** Anything is done to one of these names but to compare it; `calls`: around the tokens. */
function isApplied(tokens: readonly Token[], names: ReadonlySet<string>, calls: readonly string[] = []): boolean {
  return tokens.some((token, at) => {
    if (token.kind === 'group') {
      const before = tokens[at - 1];
      const call = before?.kind === 'name' && before.end === token.at ? [lastPart(before.text)] : [];
      return isApplied(token.parts, names, [...calls, ...call]);
    }
    if (token.kind !== 'name') return false;
    const [first = '', ...methods] = token.text.split('.');
    if (!names.has(token.text) && !names.has(first)) return false;
    const done = names.has(token.text) ? calls : [...calls, ...methods];
    const [sign, equals] = tokens.slice(at + 1, at + 3);
    // "o *= 2", "o[o < 0] = 0"
    const isChanged = isSign(equals, '=') && (sign?.kind === 'group' || isSign(sign, '*', '/', '-', '+'));
    return isChanged || done.some((call) => !comparing.test(call) && !names.has(call));
  });
}
