/**
 * How every kind of quantity is written in every notation, as files that a person can read: symbol and formula, in the lecture's notation also numbers,
 * name and words. A change of the way they are written shows as a change of these files (after it: npx vitest run writtenFormulas -u).
 */
import { afterEach, describe, expect, it } from 'vitest';
import {
  computeStep,
  hyperparameterNames,
  mistakeNames,
  type RuleLineName,
  ruleLines,
  type StepTrace,
  unitsIn,
} from '../../src/model';
import {
  addressOf,
  type Conventions,
  comingNotation,
  derivationOf,
  headWithNotation,
  latexOf,
  lecture,
  letterOf,
  type Notation,
  nameOf,
  notationInForce,
  notationNamed,
  notationNames,
  numericForm,
  type Quantity,
  setConventions,
  setNotation,
  shortUnit,
  shortWeight,
  shownStep,
  stepTex,
  symbolicTex,
  symbolPieces,
  symbolTex,
  wordsOf,
} from '../../src/quantity';
import { firstInput, readGolden } from '../model/goldenCase';
import { exampleTrace } from './exampleTrace';
import { allKinds, quantitiesOf, type Recipe, traceOf } from './traces';

const usual: Conventions = { divide: 'end' };
const inDelta: Conventions = { divide: 'delta' };

const small = {
  layers: [2, 2, 2],
  hidden: ['tanh'],
  bias: 'trained',
  reduction: 'mean',
  sampleCount: 16,
  batchSize: 3,
  steps: 2,
  seed: 3,
  scale: 1.5,
} as const satisfies Partial<Recipe>;
const adam = { kind: 'adam', learningRate: 0.1, beta1: 0.9, beta2: 0.999, epsilon: 1e-8, weightDecay: 0.1 } as const;
const momentum = { kind: 'sgd', learningRate: 0.1, momentum: 0.9, weightDecay: 0.1 } as const;
const rmsprop = { kind: 'rmsprop', learningRate: 0.1, alpha: 0.99, epsilon: 1e-8, weightDecay: 0 } as const;
const weights = Array.from({ length: 16 }, (_, index) => (index % 3) + 0.5);

/** Steps that between them have every kind, the plainest first. */
const traces: readonly StepTrace[] = [
  exampleTrace('xor'),
  traceOf({ ...small, optimizer: momentum }, { loss: 'halfSquaredError', output: 'sigmoid' }),
  traceOf({ ...small, optimizer: adam }, { loss: 'crossEntropy', output: 'softmax' }),
  traceOf(
    { ...small, optimizer: momentum, factors: { penalty: { l2: 0.1, divideBy: 'batch', biases: false }, weights } },
    { loss: 'meanSquaredError', output: 'identity' },
  ),
  traceOf(
    {
      ...small,
      optimizer: adam,
      factors: {
        accumulate: { batches: 2, divide: 'planned', clear: true },
        clip: { per: 'batch', maxNorm: 0.05 },
        divisor: 'weights',
        weights,
      },
    },
    { loss: 'binaryCrossEntropy', output: 'sigmoid' },
  ),
  traceOf(
    { ...small, optimizer: momentum, factors: { clip: { per: 'sample', maxNorm: 0.05 }, divisor: 4 } },
    { loss: 'squaredError', output: 'softmax' },
  ),
  traceOf(
    {
      ...small,
      optimizer: rmsprop,
      reduction: 'sum',
      factors: { accumulate: { batches: 2, divide: 'none', clear: false }, clip: { per: 'batch', maxNorm: 0.05 } },
    },
    { loss: 'squaredError', output: 'leakyRelu' },
  ),
  traceOf(
    { ...small, optimizer: momentum, factors: { accumulate: { batches: 2, divide: 'actual', clear: true } } },
    { loss: 'halfSquaredError', output: 'sigmoid' },
  ),
  traceOf(
    {
      ...small,
      optimizer: momentum,
      reduction: 'sum',
      factors: { accumulate: { batches: 2, divide: 'samples', clear: true } },
    },
    { loss: 'halfSquaredError', output: 'sigmoid' },
  ),
  // Two indices of two digits.
  traceOf({ ...small, layers: [2, 14, 14], optimizer: momentum }, { loss: 'halfSquaredError', output: 'tanh' }),
];

interface Written {
  /** The formula without its numbers: steps that derive a kind alike have the same. */
  readonly form: string;
  readonly lines: readonly string[];
}

interface Example {
  readonly step: StepTrace;
  readonly quantity: Quantity;
}

const examplesIn = new Map<Conventions, readonly (readonly Example[])[]>();

/** Of each kind the last quantity of each step; no notation changes which there are. */
function examplesOf(conventions: Conventions): readonly (readonly Example[])[] {
  const before = examplesIn.get(conventions);
  if (before) return before;
  const steps = traces.map((trace) => shownStep(trace, conventions));
  const examples = allKinds.map((kind) =>
    steps.flatMap((step) => {
      const quantity = quantitiesOf(kind, step).at(-1);
      return quantity ? [{ step, quantity }] : [];
    }),
  );
  examplesIn.set(conventions, examples);
  return examples;
}

/** Each kind as each of the steps writes it, once for each form. `full`: with its numbers, its name and its words. */
function written(conventions: Conventions, full: boolean): readonly Written[] {
  setConventions(conventions);
  return examplesOf(conventions).flatMap((ofKind) => {
    const forms = new Map<string, Written>();
    for (const { quantity, step } of ofKind) {
      const formula = formulaOf(quantity, step);
      const note = derivationOf(quantity, step)?.note;
      const form = `${formula.replace(/\d/g, '#')} ${note}`;
      if (!forms.has(form)) forms.set(form, { form, lines: full ? [formula, ...moreOf(quantity, step)] : [formula] });
    }
    return [...forms.values()];
  });
}

/** What the conventions write in another way than usual. */
function different(conventions: Conventions): readonly string[] {
  const known = new Set(written(usual, false).map(({ form }) => form));
  return written(conventions, false)
    .filter(({ form }) => !known.has(form))
    .flatMap(({ lines }) => lines);
}

function formulaOf(quantity: Quantity, step: StepTrace): string {
  const { network } = step;
  const style = { ...stepTex(step), linked: false };
  const symbol = symbolTex(quantity, network, style);
  const derivation = derivationOf(quantity, step);
  return derivation ? `${symbol} = ${symbolicTex(derivation.expression, network, style)}` : symbol;
}

function moreOf(quantity: Quantity, step: StepTrace): readonly string[] {
  const { network } = step;
  const style = { ...stepTex(step), linked: false };
  const derivation = derivationOf(quantity, step);
  const pieces = symbolPieces(quantity, network).map(({ text }) => text);
  const head = `  ${addressOf(quantity)} | ${pieces.join('·')} | ${nameOf(quantity, network)}`;
  if (!derivation) return [head];
  const { lines, relation, result } = numericForm(quantity, derivation.expression, step, style);
  return [
    head,
    `  ${lines.join(' … ')} ${relation} ${result}`,
    `  ${wordsOf(derivation.expression, network)} | ${derivation.note ?? 'no note'}`,
  ];
}

/** Short symbols of rows and columns; those of the bias first. */
function headsOf(): readonly string[] {
  const text = (pieces: readonly { readonly text: string }[]): string => pieces.map((piece) => piece.text).join('·');
  return [
    ...[0, 2].map((from) => text(shortWeight({ from, to: 1 }))),
    headWithNotation('sample'),
    ...(['input', 'activation', 'delta'] as const).flatMap((of) => [0, 2].map((unit) => text(shortUnit(of, unit)))),
  ];
}

/** Letters without indices: of the notation itself, and of every optimizer. */
function lettersOfAll(): readonly string[] {
  const names = [
    ...(Object.keys(notationInForce().letters) as (keyof Notation['letters'])[]),
    ...(Object.keys(ruleLines) as RuleLineName[]),
    ...hyperparameterNames,
  ];
  return names.map((name) => `${name}: ${letterOf(name)}`);
}

afterEach(() => {
  setConventions(usual);
  setNotation(lecture);
});

describe.each(notationNames)('in the notation %s', (name) => {
  it('every kind is written as its file says', async () => {
    await comingNotation(name);
    const notation = notationNamed(name);
    if (!notation) throw new Error(`expected a notation ${name}`);
    setNotation(notation);
    const xor = exampleTrace('xor');
    const [chosen] = quantitiesOf('batchGradient', xor);
    if (!chosen) throw new Error('expected a gradient');
    const parts = [
      ['As LaTeX', [latexOf(chosen, xor, { content: 'both', display: true })]],
      ['Heads', headsOf()],
      ['Letters', lettersOfAll()],
      ['In the usual conventions', written(usual, name === 'lecture').flatMap(({ lines }) => lines)],
      ['With 1/B in δ', different(inDelta)],
    ] as const;
    const text = parts.map(([title, lines]) => `## ${title}\n\n${lines.join('\n')}\n`).join('\n');
    await expect(text).toMatchFileSnapshot(`written/${name}.txt`);
  });
});

describe('gradients of the common mistakes', () => {
  it('are written as their file says', async () => {
    const { network, data, state, ...input } = firstInput(readGolden('xor').scenario);
    const lines = mistakeNames.flatMap((method) => {
      const settings = { ...input.settings, method };
      // As many samples as hidden units, for the wrong axis.
      const batch = input.batch.slice(0, unitsIn(network, 1));
      const trace = computeStep({ ...input, network, data, state, batch, settings });
      const gradients = [
        { kind: 'batchGradient', layer: 1, from: 1, to: 1 },
        { kind: 'batchGradient', layer: 2, from: 1, to: 1 },
      ] as const;
      return [
        `## ${method}`,
        '',
        ...gradients.flatMap((gradient) => [formulaOf(gradient, trace), ...moreOf(gradient, trace)]),
        '',
      ];
    });
    await expect(lines.join('\n')).toMatchFileSnapshot('written/mistakes.txt');
  });
});
