/** Every notation of the app: it sets, keeps its numbers, shows only its own letters, and gives each symbol one meaning. */
import fc from 'fast-check';
import katex from 'katex';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isExempt } from '../../src/expression';
import { hyperparametersOf, type OptimizerKind, type OptimizerSettings, optimizerKinds } from '../../src/model';
import {
  addressOf,
  comingNotation,
  latexOf,
  lecture,
  nameOf,
  notationNamed,
  notationNames,
  numericForm,
  type Quantity,
  quantityValue,
  setNotation,
  stepTex,
  symbolicTex,
  symbolPieces,
  symbolTex,
  wordsOf,
} from '../../src/quantity';
import { messages } from '../../src/text';
import { exampleTrace } from './exampleTrace';
import { lettersIn, lettersOf } from './lettersOf';
import { computeTex } from './readTex';
import { allKinds, derivationsOf, endings, quantitiesOf, type Recipe, recipe, traceOf } from './traces';

async function loaded(name: string) {
  await comingNotation(name);
  const notation = notationNamed(name);
  if (!notation) throw new Error(`expected a notation ${name}`);
  return notation;
}

afterEach(() => setNotation(lecture));

const ending = fc.constantFrom(...endings);

function expectSets(tex: string): void {
  const strict = (code: string) => (code === 'htmlExtension' ? 'ignore' : 'error');
  expect(() => katex.renderToString(tex, { throwOnError: true, strict, trust: true }), tex).not.toThrow();
}

describe.each(notationNames)('in the notation %s', (name) => {
  beforeEach(async () => setNotation(await loaded(name)));

  it('every derivation of every kind sets and keeps its numbers, and has no letter that the notation lacks', async () => {
    const own = lettersOf(await loaded(name));
    const strange = (tex: string): readonly string[] =>
      lettersIn(tex).filter((letter) => lettersOf(lecture).has(letter) && !own.has(letter));
    const set = new Set<string>();
    let checked = 0;
    fc.assert(
      fc.property(recipe, ending, (made, end) => {
        const trace = traceOf(made, end);
        const style = stepTex(trace);
        for (const { quantity, expression } of derivationsOf(trace)) {
          const symbols = `${symbolTex(quantity, trace.network, style)} = ${symbolicTex(expression, trace.network, style)}`;
          const form = numericForm(quantity, expression, trace);
          const all = [symbols, ...form.lines, form.annotated ?? '', form.result];
          for (const tex of all) expect(strange(tex), `${addressOf(quantity)}: ${tex}`).toEqual([]);
          set.add(all.join('\\quad '));
          const value = quantityValue(quantity, trace);
          if (form.relation !== '=' || isExempt(expression) || !Number.isFinite(value)) continue;
          const plain = numericForm(quantity, expression, trace, { linked: false });
          expect(Math.abs(computeTex(plain.lines.join(' ')) - computeTex(plain.result))).toBeLessThanOrEqual(
            0.00005001 * Math.max(1, Math.abs(value)),
          );
          checked++;
        }
      }),
      { numRuns: 6 },
    );
    expect(checked).toBeGreaterThan(100);
    for (const tex of [...set].slice(0, 700)) expectSets(tex);
  }, 60_000);

  it('every copied line sets, and no name, piece or spoken derivation has a backslash left', () => {
    const trace = exampleTrace('xor');
    for (const kind of allKinds) {
      for (const quantity of quantitiesOf(kind, trace).slice(0, 2)) {
        expectSets(latexOf(quantity, trace, true));
        expect(nameOf(quantity, trace.network), addressOf(quantity)).not.toMatch(/[\\{}]/);
        const pieces = symbolPieces(quantity, trace.network);
        expect(pieces.map(({ text }) => text).join(''), addressOf(quantity)).not.toMatch(/[\\{}]/);
      }
    }
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
    // A bias may be a weight, an output an activation, and E the sum of the E_n.
    const alike = [
      ['input', 'activation', 'output'],
      ['weight', 'bias'],
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
