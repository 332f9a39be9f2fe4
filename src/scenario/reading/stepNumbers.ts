/** Numbers of a step in a paste: which kind each array is, of which layer, and its numbers as they are written, because their digits say how exact they are. */

import { messages } from '../../text';
import type { ArrayOf, NumberArray } from './arrays';
import type { FoundArray } from './found';
import { finished, type InPieces } from './inPieces';
import { layerIn, namedBy, totalName, unitNamed, withPlainDigits, wordsIn } from './names';
import { activationsSaid } from './said';
import { besides } from './settings';
import { textSaid } from './textSaid';
import { numbersIn, tokensOf } from './tokens';

export type StepPart = 'preactivation' | 'activation' | 'delta' | 'weightGradient' | 'biasGradient' | 'gradient';

export interface StepArray {
  /** As written. */
  readonly name: string;
  /** Undefined: a number of a step for which a sheet has no cell, such as a loss. */
  readonly part: StepPart | undefined;
  /** The number in the name. */
  readonly layer?: number;
  /** What else tells layers apart, such as `hidden`, `output` or `fc1`. */
  readonly key?: string;
  /** Of weights or biases: another total than their gradient. */
  readonly total?: 'sum' | 'update' | 'after';
  /** The weight whose gradient it is alone, as written: sheets take those of a layer. */
  readonly oneWeight?: string;
  /** One number of a layer: of which unit, and of which sample. */
  readonly unit?: number;
  readonly sample?: number;
  /** Several where commas may be decimal commas. */
  readonly choices: readonly StepTexts[];
}

export type StepTexts = ArrayOf<string>;

export interface StepRead {
  readonly arrays: readonly StepArray[];
  /** Names of inputs, targets, weights and settings. */
  readonly ofScenario: readonly string[];
  /** Names that are not known. */
  readonly leftOut: readonly string[];
  /** Activations, a loss and an optimizer that the text names: a sheet has them already. */
  readonly settings: readonly string[];
  /** What the text says of its conventions. */
  readonly says: { readonly weights?: 'in-out' | 'out-in'; readonly samples?: 'rows' | 'columns' };
  /** The only array, which has no name. */
  readonly unnamed?: readonly StepTexts[];
}

/** The whole at once. */
export function readStep(text: string): StepRead {
  return finished(readingStep(text));
}

/** In pieces. */
export function* readingStep(text: string): InPieces<StepRead> {
  const said = yield* textSaid(text);
  if ('problem' in said) return { arrays: [], ofScenario: [], leftOut: [], settings: [], says: {} };
  const { plain, activations } = said;
  const { arrays, pairs, tables, leftOut } = said.statements;
  const settings = [...activationsSaid(activations.named), ...activations.leftOut, ...said.settings];
  yield { share: 0.9 };
  const texts = ({ choices, at, end }: FoundArray): readonly StepTexts[] =>
    choices.map((array) => textsOf(array, plain.slice(at, end)));
  const named = arrays.filter((one) => one.named !== undefined);
  const [only, ...more] = arrays.filter(({ name }) => name === '');
  const isBare = only !== undefined && named.length + more.length + pairs.length + tables.length === 0;
  const isModule = arrays.some(({ name }) => /(?:weight|bias)\.grad$/.test(name));
  const { weights, samples } = said.evidence;
  const says = { ...(weights && { weights }), ...(samples && { samples }) };
  const own: StepArray[] = [];
  const ofScenario = named.filter((one) => one.named?.part !== 'step');
  // A sheet calls the error terms of layer 2 d2, and a problem its second target: that has samples or weights, too.
  const isSheet = pairs.length + tables.length === 0 && ofScenario.every(({ name }) => numberedD.test(name));
  for (const [at, one] of named.entries()) {
    if (one.named?.part !== 'step' && !isSheet) continue;
    own.push({ ...stepNamed(one.name), name: one.name, choices: texts(one) });
    if (own.length % 100 === 0) yield { share: 0.9 + (0.1 * at) / named.length };
  }
  return {
    arrays: own,
    ofScenario: [
      ...(isSheet ? [] : ofScenario.map(({ name }) => name)),
      ...(pairs.length + tables.length > 0 ? [messages.paste.sampleTable] : []),
    ],
    leftOut: besides([...leftOut, ...arrays.flatMap(({ name, named: own }) => (own ? [] : [name]))], settings).filter(
      (name) => name !== '',
    ),
    settings,
    says: isModule && !says.weights ? { weights: 'out-in', samples: 'rows' } : says,
    ...(isBare && { unnamed: texts(only) }),
  };
}

/** As written where the text has these numbers in this order or transposed; else with all digits. */
function textsOf({ dimensions, rows }: NumberArray, written: string): StepTexts {
  const tokens = finished(tokensOf(written));
  const own = 'problem' in tokens ? [] : numbersIn(tokens);
  const [height, width] = [rows.length, rows[0]?.length ?? 0];
  const across = (row: number, column: number): number => row * width + column;
  const down = (row: number, column: number): number => column * height + row;
  const place = [across, down].find(
    (order) =>
      own.length === height * width &&
      rows.every((row, below) => row.every((value, right) => Object.is(own[order(below, right)]?.value, value))),
  );
  const textAt = (row: number, column: number, value: number): string => {
    const one = place && own[place(row, column)];
    const text = one ? written.slice(one.at, one.end).replace(/\s/g, '') : '';
    return /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?(?:\/\d+\.?\d*)?$/i.test(text) ? text : String(value);
  };
  return { dimensions, rows: rows.map((row, below) => row.map((value, right) => textAt(below, right, value))) };
}

const numberedD = /^d[_^{(]*\d+[)}]*$/;

const unitParts: readonly (readonly [StepPart, RegExp])[] = [
  ['delta', /^(?:delta|deltas|δ|dz|ds|dnet)$/],
  ['preactivation', /^(?:z|s|net|preactivations?)$/],
  ['activation', /^(?:a|h|o|out|activations?|yhat|ypred|preds?|predictions?|predicted)$/],
];

type StepName = Omit<StepArray, 'name' | 'choices'>;

/** `dW1`, `grad_W1`, `fc1.weight.grad`, `update_W1`, `delta^{(2)}`, `delta_hidden`, `delta_1^{(2)}(3)`. */
function stepNamed(written: string): StepName {
  const name = written.replace(/^\\/, '');
  const last = name.replace(/^.*\.(?=[A-Za-zδ][^.]*$)/, '');
  const [, total = '', ofTotal, ofNew] = totalName.exec(last) ?? [];
  const parameter = ofTotal ?? ofNew ?? parameterOf(name, last);
  if (parameter !== undefined) {
    const own = ofNew !== undefined ? 'after' : total === 'sum' || total === 'update' ? total : undefined;
    return ofParameter(parameter, own && { total: own });
  }
  if (/^(?:grads?|gradients?)$/i.test(last)) return { part: 'gradient' };
  const plain = withPlainDigits(last).normalize('NFKC');
  const words = wordsIn(plain);
  const [number, ...more] = plain.match(/\d+/g) ?? [];
  const ofLayer = number !== undefined && more.length === 0 && { layer: Number(number) };
  if (numberedD.test(name)) return { part: 'delta', ...ofLayer };
  const whole = words.join('');
  const [part] = unitParts.find(([, pattern]) => [whole, ...words].some((word) => pattern.test(word))) ?? [];
  const place = unitNamed(plain);
  if (place && whole === 'x') return { part: 'activation', ...place };
  if (place && part) return { part, ...place };
  // What predicts is the last layer.
  const predicts = /^(?:yhat|ypred|preds?|predictions?|predicted)$/.test(whole);
  const key = predicts ? 'output' : layerIn(words, 'find');
  return {
    part: part === 'activation' && /^d/.test(whole) ? undefined : part,
    ...(ofLayer || (key !== undefined && { key })),
  };
}

/** A sheet has cells for numbers with this name. */
export function hasCells(name: string): boolean {
  return stepNamed(name).part !== undefined;
}

function ofParameter(parameter: string, total: Pick<StepArray, 'total'> | undefined): StepName {
  const { part, cell, layer, key } = namedBy(parameter) ?? {};
  if (cell) return { part: undefined, oneWeight: parameter };
  return {
    part: part === 'weights' ? 'weightGradient' : part === 'biases' ? 'biasGradient' : undefined,
    ...(layer !== undefined && { layer }),
    ...(key !== undefined && { key }),
    ...total,
  };
}

/** The weight or bias that a gradient is of: `W1` of `dW1`. */
function parameterOf(name: string, last: string): string | undefined {
  if (/\.grad$/i.test(name)) return name.replace(/\.grad$/i, '');
  const [, after] = /^(?:grad_?|d_?|nabla_?)(?=[WwBb]|weights?|bias|[Tt]heta)(.+)$/.exec(last) ?? [];
  return after ?? /^(.+)_grads?(?:ient)?$/.exec(last)?.[1] ?? heldBy(name);
}

/** Of `grads.W1` and `grads['W1']`: the weight or bias. */
function heldBy(name: string): string | undefined {
  const [, own] = /^grad(?:ient)?s?(?:\.|\[['"])([^'"\]]+)['"\]]*$/i.exec(name) ?? [];
  return own !== undefined && /^(?:weights|biases)$/.test(namedBy(own)?.part ?? '') ? own : undefined;
}
