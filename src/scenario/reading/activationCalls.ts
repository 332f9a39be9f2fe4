/** Activations in formulas, `h = sigmoid(W1 x + b1)` or `f(z) = 1/(1+exp(-z))`, and those of a program's layers, which stand in their order. */
import type { ActivationName } from '../../model';
import { lastPart, type Place, type Token } from './tokens';

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
  ['identity', 'identity|linear|purelin'],
];

export const activationWords = `(?:${names.map(([, pattern]) => pattern).join('|')})`;

/** The slope of the leaky ReLU here. */
const leak = 0.01;

/** Which layers words name; all where they name none. */
export function placeIn(text = ''): 'hidden' | 'output' | 'all' {
  if (/\boutput\b/i.test(text)) return 'output';
  return /\bhidden\b/i.test(text) ? 'hidden' : 'all';
}

export function nameIn(text: string): ActivationName | undefined {
  const name = names.find(([, pattern]) => new RegExp(`(?<![A-Za-z])(?:${pattern})(?![A-Za-z])`, 'i').test(text))?.[0];
  const [slope] = name === 'leakyRelu' ? (/\d*\.\d+|\d+/.exec(text) ?? []) : [];
  return slope === undefined || Number(slope) === leak ? name : undefined;
}

interface Found {
  readonly said: readonly SaidActivation[];
  readonly spans: readonly Place[];
}

/** A name before brackets, or the sigmoid as a formula. */
interface Call extends Place {
  /** Without the modules before it. */
  readonly name: string;
  /** In the brackets. */
  readonly inner: string;
}

/** `text`: the beginning of what the tokens are of. */
export function calledActivations(text: string, tokens: readonly Token[]): Found {
  const calls = [...callsIn(tokens, text)];
  const program = ofEstimator(calls) ?? ofProgram(calls);
  const isLeft = ({ at, end }: Call): boolean => !program.spans.some((span) => span.at <= at && end <= span.end);
  const formulas = ofFormulas(calls.filter(isLeft), text);
  return { said: [...program.said, ...formulas.said], spans: [...program.spans, ...formulas.spans] };
}

const reciprocal = /(?:(?<![\w.)])1(?:\.0?)?\s*\.?\/|\\[dt]?frac\s*\{\s*1\s*\})\s*$/;
const onePlusPower = /^\s*1(?:\.0?)?\s*\+\s*(?:\\?(?:\w{1,10}\.)?exp\s*[({]|\\?e\s*\^\s*[({]*|e(?=⁻))\s*[-−–⁻](.*)$/s;

function* callsIn(tokens: readonly Token[], text: string): Generator<Call, void, void> {
  for (const [place, token] of tokens.entries()) {
    if (token.end > text.length) return;
    if (token.kind !== 'group') continue;
    const inner = text.slice(token.at + 1, token.end - 1);
    const before = tokens[place - 1];
    const [one] = reciprocal.exec(text.slice(Math.max(0, token.at - 20), token.at)) ?? [];
    const [, exponent] = (one && onePlusPower.exec(inner)) ?? [];
    if (one && exponent !== undefined)
      yield { name: 'sigmoid', inner: exponent, at: token.at - one.length, end: token.end };
    else if (before?.kind === 'name' && (before.end === token.at || before.text.startsWith('\\')))
      yield { name: lastPart(before.text), inner, at: before.at, end: token.end };
    yield* callsIn(token.parts, text);
  }
}

const layerName = /^(?:Linear|Dense)$/;
const functionLayer =
  /^(?:Activation|Sigmoid|Tanh|ReLU|LeakyReLU|Softmax|Identity|[A-Z]\w*(?:ELU|SiLU|Softmax|Softplus|Sigmoid|tanh))$/;

/** `nn.Sequential(nn.Linear(2, 2), nn.ReLU(), nn.Linear(2, 1))`, and Keras with its activations in the layers. */
function ofProgram(calls: readonly Call[]): Found {
  const containers = calls.filter(({ name }) => /^(?:Sequential|Chain)$/.test(name));
  const isAdded = calls.some(({ name, inner }) => name === 'add' && /^\s*[\w.]*Dense\(/.test(inner));
  // Of several networks, nothing says which is meant; without a container, a layer may have its function elsewhere.
  const isWhole = containers.length === 1 || isAdded;
  if (!isWhole && !calls.some(({ name, inner }) => name === 'Dense' && /\bactivation\s*=/.test(inner)))
    return { said: [], spans: [] };
  const [whole] = isWhole && !isAdded ? containers : [];
  const layers: SaidActivation[] = [];
  const alone: SaidActivation[] = [];
  const spans: Place[] = [];
  for (const call of calls) {
    const isLayer = layerName.test(call.name);
    if (!isLayer && !functionLayer.test(call.name)) continue;
    if (whole && (call.at < whole.at || call.at > whole.end)) continue;
    if (isLayer) layers.push({ text: '', name: 'identity', place: 'hidden' });
    const text = isLayer ? functionIn(call.inner) : `${call.name}(${call.inner})`;
    if (text === undefined) continue;
    spans.push(call);
    const isOfLayer = layers.at(-1)?.text === '';
    if (isOfLayer) layers[layers.length - 1] = { text, name: programName(text), place: 'hidden' };
    else alone.push({ text, name: programName(text), place: undefined });
  }
  const placed = layers.map(
    (one, at): SaidActivation => (at === layers.length - 1 ? { ...one, place: 'output' } : one),
  );
  return { said: [...placed.filter(({ text }) => isWhole || text !== ''), ...alone], spans };
}

/** `MLPRegressor(activation='relu')`: it names the function of hidden layers; a regressor's output is linear. */
function ofEstimator(calls: readonly Call[]): Found | undefined {
  const [call] = calls.filter(({ name }) => /^MLP(?:Regressor|Classifier)$/.test(name));
  const text = call && functionIn(call.inner);
  if (!call || text === undefined) return undefined;
  const hidden: SaidActivation = { text, name: programName(text), place: 'hidden' };
  const output: SaidActivation = { text: '', name: 'identity', place: 'output' };
  return { said: call.name === 'MLPRegressor' ? [hidden, output] : [hidden], spans: [call] };
}

/** What stands in the brackets of a layer: `activation='relu'`, or the function after its size. */
function functionIn(inBrackets: string): string | undefined {
  const named = /\bactivation\s*=\s*(?:['"][\w.]+['"]|[\w.]+)/.exec(inBrackets)?.[0];
  return named ?? /^\s*\d+\s*(?:->\s*\d+\s*)?,\s*(['"]?[a-z]\w*['"]?|σ)(?![\w'"]|\s*=)/.exec(inBrackets)?.[1];
}

/** In a layer of Flux, σ is the sigmoid. */
function programName(written: string): SaidActivation['name'] {
  if (/\bNone\b/.test(written)) return 'identity';
  return /^σ$/.test(written) ? 'sigmoid' : nameIn(written);
}

const functionName = /^\\?(?:sigmoid|logistic|expit|logsig|tansig|purelin|tanh|leaky_?relu|relu|softmax|sigma|σ)$/i;

/** Of an activation, in a formula without brackets too. */
export function isFunctionName(name: string): boolean {
  return functionName.test(lastPart(name)) || /^\\?(?:phi|varphi|φ|step|sgn|sign|exp|log|ln|max|[fg])$/i.test(name);
}

const isSign = ({ name }: Call): boolean => /^\\?(?:sigma|σ)$/.test(name);

const isMaximum = ({ name, inner }: Call): boolean =>
  /^\\?max(?:imum)?$/.test(name) && /^\s*0(?:\.0?)?\s*,|,\s*0(?:\.0?)?\s*$/.test(inner);

const isFunction = (call: Call): boolean => functionName.test(call.name) || isMaximum(call);

const nameOf = (call: Call): SaidActivation['name'] => (isMaximum(call) ? 'relu' : nameIn(call.name));

/** `f(z) = `, `def f(z): return `, a function of MATLAB, `f = lambda `, `f = @(z) ` and `f = z => `. */
const definition =
  /(\\?[\p{L}_]\w{0,40})\s*(?:\(\s*(?:self\s*,\s*)?\\?\p{L}\w{0,9}\s*\)\s*(?::?=|:\s*return|\n\s*\w{1,20}\s*=)|=\s*(?:lambda\b|@\(\w{1,20}\)|\(?\w{1,20}\)?\s*->))\s*$/u;

/** Of the formulas of some functions, the app knows only these; a loss and a sample are written like functions, too. */
const otherDefinition = /(?<![\p{L}\\])(?![ELJCxyt]\()(\\?\p{L}\w{0,40})\(\s*\p{L}\s*\)\s*:?=(?!=)/gu;

/** `f(z) = z`, and nothing after it that makes another function of it. */
const identityDefinition =
  /(?<![\p{L}\d_\\])(\\?(?:[fgφσ]|phi|varphi|sigma))\(\s*(\p{L}{1,9})\s*\)\s*:?=\s*\2(?!\.?[\p{L}\d_(^²'])(?!\s*(?:[-+*/^·⋅×=]|if\b|when\b|where\b))(?![^\n.]{0,30}[<>≥≤])/gu;

interface Definition extends Place {
  readonly name: string;
  readonly formula: Call;
}

function identitiesIn(text: string): readonly Definition[] {
  return [...text.matchAll(identityDefinition)].map(({ 0: written, 1: name = '', 2: inner = '', index }) => {
    const span = { at: index, end: index + written.length };
    return { name, formula: { name: 'identity', inner, ...span }, ...span };
  });
}

function ofFormulas(calls: readonly Call[], text: string): Found {
  const highest = highestIn(text);
  const written = calls.filter(isFunction).flatMap((formula): readonly Definition[] => {
    const [head, name = ''] = definition.exec(text.slice(Math.max(0, formula.at - 80), formula.at)) ?? [];
    return head === undefined ? [] : [{ name, formula, at: formula.at - head.length, end: formula.end }];
  });
  const definitions = [...written, ...identitiesIn(text)];
  const formulas = new Map(definitions.map(({ name, formula }) => [name, formula] as const));
  const places = new Set(definitions.flatMap(({ at, formula }) => [at, formula.at]));
  const isUnread = ({ at }: Call): boolean => /\bdef\s{1,9}$/.test(text.slice(Math.max(0, at - 20), at));
  const uses = calls.filter(
    (call) => (isFunction(call) || formulas.has(call.name)) && !places.has(call.at) && !isUnread(call),
  );
  // The sign σ is the sigmoid where the text calls it so, and any function elsewhere.
  const namesSigmoid = /sigmoid|logistic/i.test(text);
  const placed = new Set<string>();
  const said = uses.flatMap((call): readonly SaidActivation[] => {
    const formula = formulas.get(call.name);
    const known = formula ?? (isSign(call) ? undefined : call);
    const name = known ? nameOf(known) : namesSigmoid ? 'sigmoid' : undefined;
    const place = placeOf(call, text, highest);
    // What it is stands elsewhere in the text, too.
    if (place === undefined && (formula || (isSign(call) && namesSigmoid))) return [];
    placed.add(call.name);
    return [{ text: text.slice(call.at, call.end), name, place }];
  });
  const areAll = [...text.matchAll(otherDefinition)].every(([, name = '']) => formulas.has(name));
  const defined = definitions
    .filter(({ name }) => !placed.has(name))
    .map(({ formula, at, end }): SaidActivation => {
      const place = placeOf({ ...formula, at }, text, highest) ?? (areAll ? 'unlessSaid' : undefined);
      return { text: text.slice(formula.at, end), name: nameOf(formula), place };
    });
  return { said: [...said, ...defined], spans: [...uses, ...definitions] };
}

/** A matrix, or the layer of a program, with its number; and these or the sums that come of them. */
const matrices = /(?<![A-Za-z])(?:W|Theta|Θ|fc|linear|lin|layer|dense)[\s_^{([]*([0-9₀-₉⁰¹²³⁴-⁹])(?![0-9₀-₉⁰¹²³⁴-⁹])/g;
const sums =
  /(?<![A-Za-z])(?:W|Theta|Θ|fc|linear|lin|layer|dense|Z|z|net|S|s)[\s_^{([]*([0-9₀-₉⁰¹²³⁴-⁹])(?![0-9₀-₉⁰¹²³⁴-⁹])/;

/** The highest layer of the matrices that the text names; below all layers if it names no more than one. */
function highestIn(text: string): number {
  const numbers = [...text.matchAll(matrices)].map(([, sign]) => numberOf(sign));
  return new Set(numbers).size > 1 || numbers.some((number) => number > 1) ? Math.max(...numbers) : -1;
}

function numberOf(sign = ''): number {
  return Number(sign.normalize('NFKC'));
}

const wordsBefore =
  /\b(?:(hidden|output)(?:[ \t]+(?:units?|neurons?|layers?|nodes?|activations?(?:[ \t]+functions?)?))?|activations?(?:[ \t]+functions?)?)[ \t]*(?:[:=]|uses?|is|are)?[ \t]*(?:the[ \t]+)?$/i;
const wordsAfter = /^[ \t]*(?:\(|(?:in|at|for|on|of)[ \t]+)(?:(?:the|all)[ \t]+)?(hidden|output)\b/i;

export const outputName = /^(?:[opy](?:_?\d)?|ŷ|y_?hat|y_?pred|out(?:put)?\w*|pred\w*)$/i;

/** By the matrix in the brackets, by the name of the result, or by the words around it. */
function placeOf({ inner, at, end }: Call, text: string, highest: number): SaidActivation['place'] {
  const before = text.slice(Math.max(0, at - 80), at);
  const sign = sums.exec(inner)?.[1];
  const layer = sign === undefined ? Number.POSITIVE_INFINITY : numberOf(sign);
  if (layer <= highest) return layer === highest ? 'output' : 'hidden';
  if (/\bhid(?:den)?\w*\(/.test(inner)) return 'hidden';
  if (/\bout(?:put)?\w*\(/.test(inner)) return 'output';
  const [, result = ''] = /([\p{L}\\_][\p{L}\d_^{}()]*)\s*(?::=|<-|=)\s*$/u.exec(before) ?? [];
  if (/^(?:h(?:_?\d|_\{?\d\}?)?|hid(?:den)?\w*)$/i.test(result)) return 'hidden';
  if (outputName.test(result)) return 'output';
  const words = wordsBefore.exec(before) ?? wordsAfter.exec(text.slice(end, end + 40));
  return words ? placeIn(words[1]) : undefined;
}
