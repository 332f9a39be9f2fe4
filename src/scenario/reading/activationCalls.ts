/** Activations in formulas, `h = sigmoid(W1 x + b1)`, and those of a program's layers, which stand in their order. */
import { nameIn, type SaidActivation } from './activationNames';

interface Called {
  readonly said: readonly SaidActivation[];
  /** The text without what was found in it. */
  readonly rest: string;
}

interface Span {
  readonly at: number;
  readonly end: number;
}

/** Characters in one pair of brackets. */
const mostInBrackets = 5000;

export function calledActivations(text: string): Called {
  const layers = ofProgram(text);
  const formulas = ofFormulas(layers.rest);
  return { said: [...layers.said, ...formulas.said], rest: formulas.rest };
}

interface Layer {
  readonly text: string;
  readonly name: SaidActivation['name'];
}

const layerOrFunction =
  /\b(Linear|Dense)\s*\(|\bActivation\s*\(|\b(?:Sigmoid|Tanh|ReLU|LeakyReLU|Softmax|Identity|[A-Z]\w*(?:ELU|SiLU|Softmax|Softplus|Sigmoid|tanh))\s*\(/g;

/** `nn.Sequential(nn.Linear(2, 2), nn.ReLU(), nn.Linear(2, 1))`, and Keras with its activations in the layers. */
function ofProgram(text: string): Called {
  const containers = [...text.matchAll(/\b(?:Sequential|Chain)\s*\(/g)];
  const [container] = containers;
  const isAdded = /\.add\(\s*[\w.]*Dense\(/.test(text);
  // Of several networks, nothing says which is meant; without a container, a layer may have its function elsewhere.
  const isWhole = containers.length === 1 || isAdded;
  if (!isWhole && !/\bDense\s*\([^()]*(?:\([^()]*\)[^()]*)*\bactivation\s*=/.test(text))
    return { said: [], rest: text };
  const first = container && containers.length === 1 ? container.index + container[0].length - 1 : 0;
  const whole = { at: first, end: first > 0 && !isAdded ? closingOf(text, first) : text.length };
  const layers: (Layer | undefined)[] = [];
  const spans: Span[] = [];
  const alone: SaidActivation[] = [];
  for (const match of text.slice(0, whole.end).matchAll(layerOrFunction)) {
    if (match.index < whole.at) continue;
    const open = match.index + match[0].length - 1;
    const end = closingOf(text, open);
    const own = match[1] === undefined ? text.slice(match.index, end) : functionIn(text.slice(open + 1, end - 1));
    if (match[1] !== undefined) layers.push(undefined);
    if (own === undefined) continue;
    spans.push({ at: match.index, end });
    const said = { text: own, name: programName(own) };
    if (layers.length > 0 && layers.at(-1) === undefined) layers[layers.length - 1] = said;
    else alone.push({ ...said, place: undefined });
  }
  const last = layers.length - 1;
  const placed = layers.flatMap((layer, at): readonly SaidActivation[] => {
    const place = at === last ? 'output' : 'hidden';
    if (layer) return [{ ...layer, place }];
    return isWhole ? [{ text: '', name: 'identity', place }] : [];
  });
  return { said: [...placed, ...alone], rest: without(text, spans) };
}

/** What stands in the brackets of a layer: `activation='relu'`, or the function after its size. */
function functionIn(inBrackets: string): string | undefined {
  const named = /\bactivation\s*=\s*(?:['"][\w.]+['"]|[\w.]+)/.exec(inBrackets)?.[0];
  return named ?? /^\s*\d+\s*(?:->\s*\d+\s*)?,\s*(['"]?[a-z]\w*['"]?|σ)(?!\s*=)/.exec(inBrackets)?.[1];
}

/** In a layer of Flux, σ is the sigmoid. */
function programName(written: string): SaidActivation['name'] {
  if (/\bNone\b/.test(written)) return 'identity';
  return /^σ$/.test(written) ? 'sigmoid' : nameIn(written);
}

const called =
  /(?<![A-Za-z_])(?:[A-Za-z_]\w{0,40}\.){0,6}\\?(?:sigmoid|logistic|expit|logsig|tansig|tanh|leaky_?relu|relu|softmax|sigma|σ)\(|(?<![A-Za-z_])(?:np\.)?max(?:imum)?\(\s*0\s*,/gi;

function ofFormulas(text: string): Called {
  const highest = highestIn(text);
  const namesSigmoid = /sigmoid|logistic/i.test(text);
  const spans: Span[] = [];
  const said: SaidActivation[] = [];
  for (const match of text.matchAll(called)) {
    const open = text.indexOf('(', match.index);
    const end = closingOf(text, open);
    const inner = text.slice(open + 1, end - 1);
    const place = placeOf(inner, text.slice(Math.max(0, match.index - 80), match.index), highest);
    // The sign σ is the sigmoid where the text calls it so, and any function elsewhere.
    const isSign = /(?:sigma|σ)\($/.test(match[0]);
    const isDefined = /\bdef\s{1,9}$/.test(text.slice(Math.max(0, match.index - 20), match.index));
    if (!isDefined && !(isSign && namesSigmoid))
      said.push({ text: text.slice(match.index, end), name: isSign ? undefined : nameIn(match[0]), place });
    if (!isDefined) spans.push({ at: match.index, end: open });
  }
  return { said, rest: without(text, spans) };
}

/** A matrix, or the layer of a program, with its number; and these or the sums that come of them. */
const matrices = /(?<![A-Za-z])(?:W|Theta|Θ|fc|linear|lin|layer|dense)[\s_^{([]*([0-9₀-₉⁰¹²³⁴-⁹])(?![0-9₀-₉⁰¹²³⁴-⁹])/g;
const sums =
  /(?<![A-Za-z])(?:W|Theta|Θ|fc|linear|lin|layer|dense|Z|z|net|S|s)[\s_^{([]*([0-9₀-₉⁰¹²³⁴-⁹])(?![0-9₀-₉⁰¹²³⁴-⁹])/;

interface Numbered {
  readonly highest: number;
  readonly isFromZero: boolean;
}

/** The number of the last layer, by the matrices that the text names. */
function highestIn(text: string): Numbered {
  const numbers = [...text.matchAll(matrices)].map(([, sign]) => numberOf(sign));
  const isFromZero = numbers.includes(0);
  return { highest: Math.max(0, ...numbers) + (isFromZero ? 1 : 0), isFromZero };
}

function numberOf(sign = ''): number {
  return Number(sign.normalize('NFKC'));
}

/** By the matrix in the brackets, or by the name of the result. */
function placeOf(inner: string, before: string, { highest, isFromZero }: Numbered): SaidActivation['place'] {
  const sign = sums.exec(inner)?.[1];
  const layer = sign === undefined ? undefined : numberOf(sign) + (isFromZero ? 1 : 0);
  if (layer !== undefined && highest > 1 && layer <= highest) return layer === highest ? 'output' : 'hidden';
  if (/\bhid(?:den)?\w*\(/.test(inner)) return 'hidden';
  if (/\bout(?:put)?\w*\(/.test(inner)) return 'output';
  const [, result = ''] = /([\p{L}\\_][\p{L}\d_^{}()]*)\s*(?::=|<-|=)\s*$/u.exec(before) ?? [];
  if (/^(?:h(?:_?\d|_\{?\d\}?)?|hid(?:den)?\w*)$/i.test(result)) return 'hidden';
  return /^(?:[oy](?:_?\d)?|ŷ|y_?hat|y_?pred|out(?:put)?\w*|pred\w*)$/i.test(result) ? 'output' : undefined;
}

/** The place after the bracket that closes the one at a place; of one that is not closed, the end of its line. */
function closingOf(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < Math.min(text.length, open + mostInBrackets); at += 1) {
    if (text[at] === '(') depth += 1;
    if (text[at] === ')') depth -= 1;
    if (depth === 0) return at + 1;
  }
  const line = text.indexOf('\n', open);
  return line < 0 ? text.length : line;
}

function without(text: string, spans: readonly Span[]): string {
  const signs = text.split('');
  for (const { at, end } of spans) signs.fill(' ', at, end);
  return signs.join('');
}
