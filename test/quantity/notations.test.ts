/** Every notation of the app: it sets, keeps its numbers, shows only its own letters, and gives each symbol one meaning. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hyperparametersOf, type OptimizerKind, type OptimizerSettings, optimizerKinds } from '../../src/model';
import {
  addressOf,
  comingNotation,
  derivationOf,
  lecture,
  notationNamed,
  notationNames,
  numericForm,
  type Quantity,
  setNotation,
  stepTex,
  symbolLine,
  symbolTex,
  wordsOf,
} from '../../src/quantity';
import { messages } from '../../src/text';
import { exampleTrace } from './exampleTrace';
import { lettersIn, lettersOf } from './lettersOf';
import { expectDerivationsHold, expectEveryKindIsWritten, expectSets } from './notationChecks';
import { computeTex } from './readTex';
import { allKinds, derivationsOf, quantitiesOf, type Recipe, traceOf } from './traces';

async function loaded(name: string) {
  await comingNotation(name);
  const notation = notationNamed(name);
  if (!notation) throw new Error(`expected a notation ${name}`);
  return notation;
}

afterEach(() => setNotation(lecture));

describe.each(notationNames)('in the notation %s', (name) => {
  beforeEach(async () => setNotation(await loaded(name)));

  it('every derivation of every kind sets and keeps its numbers, and has no letter that the notation lacks', async () => {
    const own = lettersOf(await loaded(name));
    const lectures = lettersOf(lecture);
    const strange = (tex: string): readonly string[] =>
      lettersIn(tex).filter((letter) => lectures.has(letter) && !own.has(letter));
    expectDerivationsHold(strange, { numRuns: 6, leastChecked: 100, mostSet: 350 });
  });

  it('every copied line sets, and no name, piece or spoken derivation has a backslash left', () => {
    expectEveryKindIsWritten();
    const trace = exampleTrace('xor');
    for (const { expression } of derivationsOf(trace)) expect(wordsOf(expression, trace.network)).not.toMatch(/[\\{}]/);
  });

  it('the source’s own forms set, and have a sentence each', async () => {
    for (const [form, tex] of Object.entries((await loaded(name)).forms ?? {})) {
      expectSets(tex);
      expect(messages.notation.forms).toHaveProperty(form);
    }
  });

  it.each(optimizerKinds)('one symbol has one meaning, with %s', (kind) => {
    const trace = traceOf(
      { ...wholeRecipe, optimizer: settingsOf(kind) },
      { loss: 'halfSquaredError', output: 'identity' },
    );
    const meanings = new Map<string, Quantity>();
    for (const quantity of allKinds.flatMap((each) => quantitiesOf(each, trace))) {
      const tex = symbolTex(quantity, trace.network, { ...stepTex(trace), linked: false });
      const other = meanings.get(tex);
      // The bias unit's constant 1 is no symbol.
      if (tex !== '1' && other) expect(meaningOf(quantity), `${tex} is ${addressOf(other)} too`).toBe(meaningOf(other));
      meanings.set(tex, quantity);
    }
  });

  it('one letter has one meaning', async () => {
    const { letters, indexLetters } = await loaded(name);
    // A bias may be a weight, a weight be written as the cell of its matrix, an output an activation, and E the sum of the E_n.
    const alike = [
      ['input', 'activation', 'output'],
      ['weight', 'bias', 'weightMatrix'],
      ['sampleLoss', 'batchLoss'],
    ];
    const named = [...Object.entries(letters), ...Object.entries(indexLetters)];
    for (const [one, letter] of named) {
      const others = named.filter(([other, its]) => its === letter && other !== one).map(([other]) => other);
      const allowed = alike.find((group) => group.includes(one)) ?? [];
      expect(
        others.filter((other) => !allowed.includes(other)),
        `${one} ${letter}`,
      ).toEqual([]);
    }
  });
});

/** A step that has as many kinds of quantities as one can have. */
const wholeRecipe: Omit<Recipe, 'optimizer'> = {
  layers: [2, 3, 2],
  hidden: ['tanh'],
  bias: 'trained',
  reduction: 'mean',
  sampleCount: 16,
  batchSize: 3,
  steps: 2,
  seed: 1,
  scale: 1,
  factors: {
    clip: { per: 'batch', maxNorm: 0.05 },
    penalty: { l2: 0.01, divideBy: 'batch', biases: true },
    accumulate: { batches: 2, divide: 'planned', clear: true },
  },
};

function settingsOf(kind: OptimizerKind): OptimizerSettings {
  const own = hyperparametersOf(kind).map(({ name, default: usual }) => [name, usual || 0.1]);
  return { kind, learningRate: 0.1, ...Object.fromEntries(own) } as OptimizerSettings;
}

/** Its address; the products of means and covariances beside a gradient leave out its layer. */
function meaningOf(quantity: Quantity): string {
  const { kind } = quantity;
  // In the usual conventions they are the same numbers.
  if (kind === 'plainDelta') return addressOf({ ...quantity, kind: 'delta' });
  if (kind === 'plainGradient') return addressOf({ ...quantity, kind: 'sampleGradient' });
  return kind === 'productOfMeans' || kind === 'covariance' ? kind : addressOf(quantity);
}

it.each([
  [
    'lecture',
    'wᵢⱼ: weight from unit i to unit j',
    'x: output of a unit; elsewhere also a, h',
    'y: target; elsewhere also t',
  ],
  [
    'nielsen',
    'wⱼₖ: weight from unit k to unit j',
    'a: output of a unit; elsewhere also h',
    'y: target; elsewhere also t',
  ],
  ['bishop', 'wⱼᵢ: weight from unit i to unit j', 'z: output of a unit; elsewhere also a, h', 't: target'],
])(
  'in the notation %s the line of a symbol says which index is which, and no letter of its own as that of others',
  async (name, ...lines) => {
    setNotation(await loaded(name));
    expect((['weight', 'activation', 'target'] as const).map(symbolLine)).toEqual(lines);
  },
);

it('a weight of layer 1 multiplies inputs, and one of layer 2 the units below it', async () => {
  setNotation(await loaded('goodfellow'));
  const { network } = exampleTrace('lecture');
  const means = (layer: number): string =>
    symbolTex({ kind: 'productOfMeans', layer, from: 1, to: 1 }, network, { linked: false });
  expect(means(1)).toMatch(/x/);
  expect(means(1)).not.toMatch(/h/);
  expect(means(2)).toMatch(/h/);
  expect(means(2)).not.toMatch(/x/);
});

it.each([
  ['lecture', '\\bar x_{0}^{(1)}', '\\bar x_{0}\\,\\bar \\delta_{1}', 'g_{01}^{(2)}(3)'],
  ['nielsen', '1', '1\\,\\bar \\delta_{1}', 'g^{3,3}_{1}'],
  ['ng', '1', '1\\,\\overline{dz}_{1}', 'p_{1}^{[2](3)}'],
  ['bishop', '\\bar z^{(1)}_{0}', '\\bar z_{0}\\,\\bar \\delta_{1}', 'g^{(2)}_{3;10}'],
  ['goodfellow', '1', '1\\,\\bar g_{1}', '\\hat g^{(2)}_{3;1}'],
  ['pytorch', '1', '1\\,\\overline{\\delta}\\texttt{[0]}', '\\texttt{g2[0]}^{(3)}'],
  ['numpy', '1', '1\\,\\overline{\\texttt{delta[0]}}', '\\texttt{g2[0]}^{(3)}'],
])(
  'in the notation %s a bias that is no weight has no unit 0, which code would read as the last one',
  async (name, ...symbols) => {
    setNotation(await loaded(name));
    const { network } = exampleTrace('xor');
    const tex = (quantity: Quantity): string => symbolTex(quantity, network, { linked: false });
    const place = { layer: 2, from: 0, to: 1 } as const;
    expect([
      tex({ kind: 'meanActivation', layer: 1, unit: 0 }),
      tex({ kind: 'productOfMeans', ...place }),
      tex({ kind: 'contribution', ...place, sample: 3 }),
    ]).toEqual(symbols);
    expect(tex({ kind: 'covariance', ...place })).toContain(symbols[0] === '1' ? '(1,' : '_{0},');
    expect(tex({ kind: 'wrongAxisGradient', ...place })).not.toContain('-1');
  },
);

it.each(['nielsen', 'ng', 'goodfellow', 'pytorch', 'numpy'])(
  'in the notation %s the numbers and words of a weighted sum have the bias where its symbols have it, without a factor',
  async (name) => {
    setNotation(await loaded(name));
    const trace = exampleTrace('xor');
    const s: Quantity = { kind: 'preactivation', layer: 1, unit: 2, sample: 2 };
    const tree = derivationOf(s, trace)?.expression;
    if (!tree) throw new Error('expected a derivation');
    const { lines, result } = numericForm(s, tree, trace, { linked: false });
    expect(computeTex(lines.join(' '))).toBeCloseTo(computeTex(result), 4);
    expect(lines.at(-1)).toBe(`{}${trace.weight(1, 0, 2)}`);
    expect(wordsOf(tree, trace.network)).toMatch(/^the sum of 3 terms: weight .*; bias weight of hidden \d$/);
  },
);
