/** What the names on a sheet, in a program or in a print mean: weights of a layer, one weight, inputs, targets, numbers of a step. */

import { recent } from '../../memory';
import { limits } from '../limits';

export type Part = 'weights' | 'biases' | 'inputs' | 'targets' | 'learningRate' | 'layers' | 'step';

export interface Named {
  readonly part: Part;
  /** The name as written. */
  readonly name: string;
  /** The number in the name of a layer's weights or biases. */
  readonly layer?: number;
  /** What else tells layers apart: `fc1`, `hidden`, `0`. Layers then stand in their order. */
  readonly key?: string;
  /** One weight by both of its indices, `w_{12}`, as written. */
  readonly cell?: readonly [number, number];
  /** `x_2`: which input, or which sample; `x^{(2)}`: which sample. */
  readonly unit?: number;
  readonly sample?: number;
  /** Weights of which the text says where they come from: a row is a unit below. */
  readonly isInOut?: true;
  /** Biases of which a sentence says whose they are. */
  readonly saidOf?: 'hidden' | 'output';
}

const words: Readonly<Record<Exclude<Part, 'step' | 'layers'>, RegExp>> = {
  weights: /^(?:w|ws|v|weights?|theta|thetas|kernels?|wts?|coefs?)$/,
  biases: /^(?:b|bs|bias|biases|intercepts?)$/,
  targets:
    /^(?:y|ys|t|d|targets?|labels?|ytrain|ytest|desired|ideal|expected|truth|ground|tgt|outputs?|ytrue|ttrain|trainy)$/,
  inputs: /^(?:x|xs|p|i|inputs?|features?|xtrain|xtest|data|inp|samples|points|trainx|patterns?)$/,
  learningRate: /^(?:eta|η|lr|alpha|α|learningrate|stepsize|rate)$/,
};

/** Numbers that a step computes. */
const computed =
  /^(?:d[wbzaxh]|dtheta|d(?:weights?|bias)|delta|deltas|δ|loss|losses|error|errors|cost|e|z|a|h|s|net|out|grad|grads|gradient|gradients|yhat|ypred|pred|preds|prediction|predictions|predicted|hat|activations?|sigma|o|dl|dj|dc)$/;

/** The layer that one of the words names. */
export function layerIn(words: readonly string[], way: 'find' | 'findLast'): 'hidden' | 'output' | undefined {
  const isHidden = (word: string): boolean => /^(?:h|hid|hidden|ih|xh|hl)$/.test(word);
  const word = words[way]((one) => isHidden(one) || /^(?:o|out|output|ho|hy|ol)$/.test(one));
  return word === undefined ? undefined : isHidden(word) ? 'hidden' : 'output';
}

/** The totals of weights as the programs of Code name them: `g_W1`, `sum_W1`, `update_W1`, `W1_new`. */
export const totalName = /^(?:(g|sum|mean|update)_([WwBb][^\s.]*)|([Wb]\w*)_new)$/;

/** What optimizers keep of a weight or of its gradient: `v_W1`, `VdW1`, `m_dW1`. */
const moment = /^(?:[vmsu]_d?|[vmsu]d)[WB]_?\d/i;

/** Undefined if the name is not known. A long paste has few names, and each of them many times. */
export const namedBy = recent(8, (written: string): Named | undefined => {
  const name = written.replace(/\s/g, '').replace(/^\\/, '');
  const plain = withPlainDigits(name);
  const isGradient = /\.grad$|grad_|_grad|^\\?(?:nabla|partial)|^[∂∇]|^grad(?:ient)?s?[.[]/i.test(plain);
  const path = plain
    .replace(/[[(]['"]?([\w./:-]*)['"]?[\])](?=[\w.[]|$)/g, (_, key: string) =>
      /^\d+$/.test(key) ? `_${key}` : `.${key}`,
    )
    .replace(/\.(?:data|value|values|numpy|detach|copy_|fill_|assign|set_weights|grad|T)$/g, '')
    .split(/[./]/)
    .filter((segment) => segment !== '');
  const last = path.at(-1) ?? '';
  if (moment.test(last)) return undefined;
  if (totalName.test(last)) return { part: 'step', name };
  const spoken = wordsIn(last);
  const part = partOf(spoken);
  const held = path.slice(0, -1).map((segment) => partOf([segment.toLowerCase().replace(/\d+/g, '')]));
  const holder = held.find((one) => one === 'weights' || one === 'biases');
  // weights['h1']: what holds it says what it is.
  if (holder !== undefined && part !== 'weights' && part !== 'biases') return { part: holder, name, key: last };
  // Of a layer in a list, its weights and its biases are set.
  if (!part || (part === 'layers' && /\.set_weights$/.test(plain))) return undefined;
  if (isGradient) return { part: 'step', name };
  if (part === 'step' || part === 'learningRate' || part === 'layers') return { part, name };
  // x^{(2)} alone is a sample; with a sample of its own, that is the number of a unit.
  if (part === 'inputs' && unitNamed(plain)?.sample !== undefined) return { part: 'step', name };
  const parted = { name, path, spoken, ...numbersOf(last) };
  return part === 'weights' || part === 'biases' ? ofLayer(part, parted) : ofSamples(part, parted);
});

/** The words of a name in small letters, without its numbers: `hiddenBias_{2}` has "hidden" and "bias". */
export function wordsIn(name: string): readonly string[] {
  return name
    .replace(/[\^_][{([]*[\d,\s]+[})\]]*|\d+|[{}()[\]^']/g, ' ')
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[\s_]+/)
    .filter((word) => word !== '');
}

export function isOfSamples(part: Part | undefined): part is 'inputs' | 'targets' {
  return part === 'inputs' || part === 'targets';
}

/** What the column below a name is. */
export function roleOfHead(head: string): 'inputs' | 'targets' | 'counter' | undefined {
  if (/^(?:#|k|n|no|nr|i|id|sample|index|row|pattern|case|example|point)\.?$/i.test(head)) return 'counter';
  const part = namedBy(head)?.part;
  return isOfSamples(part) ? part : undefined;
}

/** Names of what holds all layers. */
export function isGeneric(name: string): boolean {
  return /^(?:self|model|net|network|nn|params|parameters|layers?|module|samples|data|dataset)$/.test(name);
}

/** Words of names that are settings, or numbers after the step, and no arrays: `input_shape`, `weight_decay`, `w5_new`. */
const setting =
  /^(?:shape|dims?|size|num|number|nb|count|len|length|units|nodes|neurons|names?|dtype|decay|initializer|seed|scale|use|new|next|updated)$/;

function partOf(spoken: readonly string[]): Part | undefined {
  const whole = spoken.join('');
  if (/^(?:layers?|layersizes?|sizes|layerdims?|architecture|topology|units)$/.test(whole)) return 'layers';
  const table = Object.entries(words) as readonly [Exclude<Part, 'step' | 'layers'>, RegExp][];
  const exact = table.find(([, pattern]) => pattern.test(whole));
  if (exact) return exact[0];
  if (
    /^n_|^(?:in|out)_features$|^(?:class|sample)_weights?$/.test(spoken.join('_')) ||
    spoken.some((word) => setting.test(word))
  )
    return undefined;
  if (computed.test(whole) || /^d[wbza](?:$|h|o)/.test(whole) || /^d_[wb]_/.test(spoken.join('_'))) return 'step';
  const fused = /^(w|b)(h|o|ih|ho|xh|hy|out|hid|hidden|output)$/.exec(whole);
  if (fused) return fused[1] === 'w' ? 'weights' : 'biases';
  if (spoken.some((word) => computed.test(word) && word.length > 2)) return 'step';
  if (spoken.length < 2) return undefined;
  const long = spoken.find((word) => word.length > 1 && (words.weights.test(word) || words.biases.test(word)));
  if (long !== undefined) return words.weights.test(long) ? 'weights' : 'biases';
  // A letter alone says what a name is only where it stands first.
  const says = (part: keyof typeof words): boolean =>
    spoken.some((word, at) => (at === 0 || word.length > 1) && words[part].test(word));
  return (['weights', 'biases', 'targets', 'inputs'] as const).find(says);
}

interface Parted {
  readonly name: string;
  readonly path: readonly string[];
  /** The words of its last part. */
  readonly spoken: readonly string[];
  /** Numbers above the line, in parentheses too, and below it or on it. */
  readonly above?: number;
  readonly below: readonly number[];
}

function numbersOf(last: string): Pick<Parted, 'above' | 'below'> {
  const above = /\^[{([]*(\d+)/.exec(last)?.[1];
  const below = last.replace(/\^[{([]*\d+[})\]]*/g, ' ');
  const [, one, other] =
    /_[{(]?\s*(\d)\s*,?\s*(\d)\s*[})]?(?!\d)/.exec(below) ?? /^[A-Za-z]+(\d)(\d)$/.exec(below.trim()) ?? [];
  const single = below.match(/\d+/g) ?? [];
  const found = one !== undefined && other !== undefined ? [one, other] : single;
  return { ...(above !== undefined && { above: Number(above) }), below: found.map(Number) };
}

function ofLayer(part: 'weights' | 'biases', { name, path, spoken, above, below }: Parted): Named | undefined {
  const [first, second] = below;
  const layer = above ?? (second === undefined ? first : undefined);
  if (below.length > 2 || (layer ?? 0) > limits.layers) return undefined;
  const known = { part, name, ...(layer !== undefined && { layer }) };
  if (first !== undefined && second !== undefined) return { ...known, cell: [first, second] };
  // w_1^{(2)}: unit 1 of layer 2.
  const [letter, ...others] = spoken.filter((word) => !words[part].test(word));
  if (part === 'biases' && layer !== undefined && /^[ho]$/.test(letter ?? '') && others.length === 0)
    return { ...known, saidOf: letter === 'h' ? 'hidden' : 'output', unit: layer };
  if (layer !== undefined) return above === undefined || first === undefined ? known : { ...known, unit: first };
  const holder = path.slice(0, -1).filter((segment) => !isGeneric(segment));
  if (holder.length > 0) return { ...known, key: holder.join('.') };
  const key = layerIn(
    spoken.map((word) => word.replace(/^[wb](?=h|o|ih|xh)/, '')),
    'findLast',
  );
  return key === undefined ? known : { ...known, key };
}

function ofSamples(part: 'inputs' | 'targets', { name, path, above, below }: Parted): Named | undefined {
  const [unit, ...more] = below;
  const held = path.at(-2) ?? '';
  const sample = above ?? (/^\d+$/.test(held) ? Number(held) : undefined);
  if (more.length > 0) return undefined;
  return { part, name, ...(unit !== undefined && { unit }), ...(sample !== undefined && { sample }) };
}

/** `delta_1^{(2)}(3)`, or `delta^{(2)}_1(3)`: unit 1 of layer 2, for sample 3. */
const ofUnit = [
  /^[a-zδ]+_\{?(?<unit>\d+)\}?\s?\^\s?[{([]*(?<layer>\d+)[)}\]]*(?:\((?<sample>\d+)\))?$/i,
  /^[a-zδ]+\s?\^\s?[{([]*(?<layer>\d+)[)}\]]*\s?_\{?(?<unit>\d+)\}?(?:\((?<sample>\d+)\))?$/i,
];

interface UnitPlace {
  readonly layer: number;
  readonly unit: number;
  readonly sample?: number;
}

/** Where the number of a unit is, by its name with plain digits. */
export function unitNamed(plain: string): UnitPlace | undefined {
  const { layer, unit, sample } = ofUnit.map((pattern) => pattern.exec(plain)).find(Boolean)?.groups ?? {};
  if (layer === undefined) return undefined;
  return { layer: Number(layer), unit: Number(unit), ...(sample !== undefined && { sample: Number(sample) }) };
}

/** `δ₁₂⁽²⁾` is `δ_12^2`. */
export function withPlainDigits(name: string): string {
  return name
    .replace(/[⁽⁾]/g, '')
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g, (signs) => `^${signs.normalize('NFKC')}`)
    .replace(/[₀₁₂₃₄₅₆₇₈₉]+/g, (signs) => `_${signs.normalize('NFKC')}`);
}
