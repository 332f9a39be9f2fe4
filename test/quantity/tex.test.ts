/** What formulas print: TeX that KaTeX sets without complaint, every leaf's number, and lines that a calculator confirms. */
import { createRequire } from 'node:module';
import fc from 'fast-check';
import katex from 'katex';
import { afterAll, describe, expect, it } from 'vitest';
import { evaluate, isExempt, type NumericForm, shownNumber, visitLeaves } from '../../src/expression';
import type { StepTrace } from '../../src/model';
import {
  addressOf,
  numericForm,
  patternTex,
  quantityValue,
  screenTex,
  symbolicTex,
  symbolTex,
  type Tree,
} from '../../src/quantity';
import { exampleTrace } from './exampleTrace';
import { computeTex } from './readTex';
import { allKinds, derivationsOf, endings, quantitiesOf, type Recipe, recipe, traceOf } from './traces';

const { network } = exampleTrace('xor');
const plain = { ...screenTex, linked: false };
const ending = fc.constantFrom(...endings);

/** As the formulas panel sets them. */
const katexOptions: katex.KatexOptions = {
  throwOnError: true,
  output: 'html',
  strict: (code: string) => (code === 'htmlExtension' ? 'ignore' : 'error'),
  trust: (context) =>
    context.command === '\\htmlData' && Object.keys(context.attributes ?? {}).every((name) => name === 'data-quantity'),
};

function expectSets(tex: string): string {
  const html = katex.renderToString(tex, katexOptions);
  expect(html, tex).not.toContain('#cc0000');
  return html;
}

type Derived = ReturnType<typeof derivationsOf>[number];

interface Drawn {
  readonly trace: StepTrace;
  readonly forms: readonly (readonly [form: NumericForm, derived: Derived])[];
}

const drawnBefore = new Map<string, Drawn>();

/** A drawn step and all that is printed of it: the properties draw the same steps, and to print them takes most of the time. */
function drawn(made: Recipe, end: (typeof endings)[number]): Drawn {
  const key = JSON.stringify([made, end]);
  const before = drawnBefore.get(key);
  if (before) return before;
  const trace = traceOf(made, end);
  const step = { trace, forms: formsOf(trace) };
  drawnBefore.set(key, step);
  return step;
}

function formsOf(trace: StepTrace): Drawn['forms'] {
  return derivationsOf(trace).map((derived) => [
    numericForm(derived.quantity, derived.expression, trace, plain),
    derived,
  ]);
}

afterAll(() => drawnBefore.clear());

/** With weights that saturate, some numbers are tiny, huge or exactly 0 and 1. */
const scaled = fc
  .tuple(recipe, fc.constantFrom(0.01, 1.5, 1.5, 60))
  .map(([made, scale]): Recipe => ({ ...made, scale }));

describe('the lecture’s notation: one symbol, one meaning', () => {
  const symbols = Object.fromEntries(
    allKinds.map((kind) => [
      kind,
      patternTex(
        kind,
        { layer: 2, unit: 1, from: 2, to: 1, output: 1, sample: 4, line: 'velocity', name: 'momentum' },
        network,
      ),
    ]),
  );
  it('has a symbol of its own for every kind', () => {
    // In the usual conventions, these two are the same numbers as δ and its products.
    expect(symbols.plainDelta).toBe(symbols.delta);
    expect(symbols.plainGradient).toBe(symbols.sampleGradient);
    expect(new Set(Object.values(symbols)).size).toBe(allKinds.length - 2);
  });

  it('keeps the prime for derivatives, and tells an optimizer’s numbers by their step', () => {
    const primed = Object.entries(symbols).filter(([, symbol]) => /'|prime/.test(symbol));
    expect(primed.map(([kind]) => kind)).toEqual(['slope']);
    expect(symbols.optimizerState).toBe('v_{21,t-1}^{(2)}');
    expect(symbols.optimizerLine).toBe('v_{21,t}^{(2)}');
  });
});

describe('KaTeX, strict, sets', () => {
  it('every symbol, line and annotated line of every kind, linked and not', () => {
    // Formulas that differ in digits alone set alike.
    const set = new Map<string, string>();
    const add = (tex: string): void => void set.set(tex.replace(/\d+/g, '0'), tex);
    fc.assert(
      fc.property(scaled, ending, (made, end) => {
        const trace = traceOf(made, end);
        for (const kind of allKinds) {
          for (const quantity of quantitiesOf(kind, trace).slice(0, 2)) {
            add(`${symbolTex(quantity, trace.network)} = ${symbolTex(quantity, trace.network, plain)}`);
          }
        }
        // One of each kind is enough to set; the other tests read them all.
        const chosen = new Map(derivationsOf(trace).map((derived) => [derived.quantity.kind, derived]));
        for (const { quantity, expression } of chosen.values()) {
          for (const style of [screenTex, plain]) {
            const { lines, annotated, relation, result } = numericForm(quantity, expression, trace, style);
            const symbols = symbolicTex(expression, trace.network, style);
            add([symbols, ...lines, annotated ?? '', relation, result].join('\\quad '));
            expect(JSON.stringify([symbols, lines, annotated, result]).includes('htmlData')).toBe(style.linked);
          }
        }
      }),
      { numRuns: 25 },
    );
    for (const tex of set.values()) expectSets(tex);
  });

  it('with the parts of KaTeX that the app brings, what the whole of it sets', () => {
    const whole: typeof katex = createRequire(import.meta.url)('katex');
    const trace = exampleTrace('xor');
    const oneOfEach = new Map(derivationsOf(trace).map((derived) => [derived.quantity.kind, derived]));
    for (const { quantity, expression } of oneOfEach.values()) {
      const { lines, annotated, result } = numericForm(quantity, expression, trace);
      const tex = [symbolicTex(expression, network, screenTex), ...lines, annotated ?? '', result].join('\\quad ');
      expect(expectSets(tex)).toBe(whole.renderToString(tex, katexOptions));
    }
  });

  it('numbers of a run that has come apart: NaN and ∞ stand in the lines as what they are', () => {
    const printed = new Set<string>();
    for (const steps of [2, 3, 4, 6, 12]) {
      const optimizer = { kind: 'sgd', learningRate: 1e30, momentum: 0.9, weightDecay: 0.1 } as const;
      const trace = traceOf(
        { ...xorLike, hidden: ['relu'], optimizer, steps },
        { loss: 'squaredError', output: 'identity' },
      );
      for (const { quantity, expression } of derivationsOf(trace)) {
        const { lines, annotated, result } = numericForm(quantity, expression, trace, plain);
        printed.add([...lines, annotated ?? '', result].join(' '));
      }
    }
    const all = [...printed];
    expect(all.some((tex) => tex.includes('\\text{NaN}'))).toBe(true);
    expect(all.some((tex) => tex.includes('\\infty'))).toBe(true);
    for (const tex of all.filter((_, index) => index % 5 === 0)) expectSets(tex);
  });

  it('a tiny number in brackets under its exponent', () => {
    const trace = traceOf({ ...xorLike, scale: 0.001 }, { loss: 'squaredError', output: 'tanh' });
    const [derived] = derivationsOf(trace, ['sampleGradientNorm']);
    if (derived === undefined) throw new Error('a norm');
    const [line = ''] = numericForm(derived.quantity, derived.expression, trace, plain).lines;
    expect(line).toMatch(/\(-?\d\.\d+\\cdot10\^\{-\d+\}\)\^\{2\}/);
    expectSets(line);
  });

  it('an annotated square with its symbol beneath and the 2 above', () => {
    const trace = traceOf(xorLike, { loss: 'squaredError', output: 'tanh' });
    const [derived] = derivationsOf(trace, ['slope']);
    if (derived === undefined) throw new Error('no slope');
    const { annotated = '' } = numericForm(derived.quantity, derived.expression, trace, plain);
    expect(annotated).toMatch(/^1 \{\}-\{\\underbrace\{.*\}_\{.*\}\}\^\{2\}$/);
    expect(expectSets(annotated)).toContain('2');
  });

  it('links that name the address of the number', () => {
    const trace = traceOf(xorLike, { loss: 'squaredError', output: 'tanh' });
    for (const { quantity, expression } of derivationsOf(trace, ['sampleGradient'])) {
      const html = expectSets(numericForm(quantity, expression, trace).lines.join(' '));
      visitLeaves(expression, (leaf) => expect(html).toContain(`data-quantity="${addressOf(leaf)}"`));
    }
  });
});

describe('numericForm prints', () => {
  it('every leaf, or the first three terms and the last, and says how many there are', () => {
    fc.assert(
      fc.property(scaled, ending, (made, end) => {
        const { trace, forms } = drawn(made, end);
        for (const [form, { quantity, expression }] of forms) {
          const { kept, cut } = printedPart(expression);
          const text = form.lines.join(' ');
          if (form.termsInAll !== cut || text.includes('\\cdots') !== cut > 0) {
            expect.fail(`${addressOf(quantity)}: ${form.termsInAll} of ${cut} terms in ${text}`);
          }
          visitLeaves(kept, (leaf) => {
            const value = quantityValue(leaf, trace);
            if (![4, 5, 6, 7].some((digits) => text.includes(shownNumber(value, digits).tex))) {
              expect.fail(`${addressOf(quantity)}: ${addressOf(leaf)} = ${value} is not in ${text}`);
            }
          });
        }
      }),
      { numRuns: 40 },
    );
  });

  it('no two signs in a row, no bare negative number behind a factor, brackets in balance', () => {
    fc.assert(
      fc.property(scaled, ending, (made, end) => {
        const { trace, forms } = drawn(made, end);
        for (const [form, { expression }] of forms) {
          const lines = [form.lines.join(' '), form.annotated ?? '', symbolicTex(expression, trace.network, plain)];
          for (const line of lines) {
            const areSignsSound = !/[+-]\s*(\{\})?\s*[+-]|\\,\s*-|\\,$/.test(line);
            const isBalanced = brackets.every(([open, close]) => count(line, open) === count(line, close));
            // One call of expect for each of so many lines takes as long as to write them.
            if (!areSignsSound || !isBalanced) expect.fail(line);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('the term after an ellipsis with its sign', () => {
    const trace = traceOf({ ...xorLike, batchSize: 14 }, { loss: 'squaredError', output: 'tanh' });
    for (const { quantity, expression } of derivationsOf(trace, ['gradientSum', 'batchGradient'])) {
      const { lines, termsInAll } = numericForm(quantity, expression, trace, plain);
      expect(termsInAll).toBe(14);
      expect(lines).toHaveLength(5);
      expect(lines[3]).toBe('{}+\\cdots');
      expect(lines[4]).toMatch(/^\{\}[+-]/);
    }
  });
});

describe('the calculator rule', () => {
  it('what stands behind "=" comes out when the printed line is recomputed from its printed digits', () => {
    let checked = 0;
    fc.assert(
      fc.property(scaled, ending, (made, end) => {
        const { trace, forms } = drawn(made, end);
        for (const [form, { quantity, expression }] of forms) {
          const value = quantityValue(quantity, trace);
          if (form.relation !== '=' || isExempt(expression) || !Number.isFinite(value)) continue;
          const redone = computeTex(form.lines.join(' '));
          const place = lastPlaceOf(form.result);
          if (Math.abs(redone - computeTex(form.result)) > place * 0.5000001) {
            expect.fail(`${addressOf(quantity)}: ${form.lines.join(' ')} = ${form.result}, but it is ${redone}`);
          }
          checked++;
        }
      }),
      { numRuns: 60 },
    );
    expect(checked).toBeGreaterThan(1000);
  });

  it('a line reads as its tree: printed brackets and signs compute the same', () => {
    fc.assert(
      fc.property(scaled, ending, (made, end) => {
        const { trace, forms } = drawn(made, end);
        for (const [form, { quantity, expression }] of forms) {
          if (isExempt(expression)) continue;
          const text = form.lines.join(' ');
          const printed = new Map<string, number>();
          visitLeaves(expression, (leaf) => {
            const exact = quantityValue(leaf, trace);
            // The most digits that occur in the line are those it was printed with.
            const shown = [7, 6, 5, 4]
              .map((digits) => shownNumber(exact, digits))
              .find(({ tex }) => text.includes(tex));
            printed.set(addressOf(leaf), shown?.value ?? Number.NaN);
          });
          const again = evaluate(expression, (leaf) => printed.get(addressOf(leaf)) ?? Number.NaN);
          if (!Number.isFinite(again)) continue;
          const read = computeTex(text);
          if (Math.abs(read - again) > 1e-5 * Math.max(1, Math.abs(again))) {
            expect.fail(`${addressOf(quantity)}: ${text} reads as ${read}, meant is ${again}`);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('≈ is rare in ordinary numbers', () => {
    const relations: string[] = [];
    for (let seed = 0; seed < 20; seed++) {
      const trace = traceOf({ ...xorLike, seed }, { loss: 'halfSquaredError', output: 'sigmoid' });
      for (const [form] of formsOf(trace)) relations.push(form.relation);
    }
    const rounded = relations.filter((relation) => relation !== '=').length;
    expect(rounded / relations.length).toBeLessThan(0.05);
  });
});

const xorLike: Recipe = {
  layers: [2, 3, 1],
  hidden: ['tanh'],
  bias: 'trained',
  reduction: 'mean',
  optimizer: { kind: 'sgd', learningRate: 0.5, momentum: 0, weightDecay: 0 },
  sampleCount: 15,
  batchSize: 4,
  steps: 1,
  seed: 7,
  scale: 1.5,
};

/** The tree with long sums cut to the terms that are printed, and the number of terms of the longest one cut. */
function printedPart(expression: Tree): { readonly kept: Tree; readonly cut: number } {
  let cut = 0;
  const keep = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(keep);
    if (typeof part !== 'object' || part === null) return part;
    const entries = Object.entries(part).filter(([key]) => key !== 'general');
    const kept = Object.fromEntries(entries.map(([key, value]) => [key, keep(value)]));
    if (kept.node === 'series' && Array.isArray(kept.terms) && kept.terms.length > 12) {
      cut = Math.max(cut, kept.terms.length);
      kept.terms = [...kept.terms.slice(0, 3), kept.terms.at(-1)];
    }
    return kept;
  };
  return { kept: keep(expression) as Tree, cut };
}

const brackets = [
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
  ['\\bigl', '\\bigr'],
] as const;

function count(text: string, part: string | undefined): number {
  return part === undefined ? 0 : text.split(part).length - 1;
}

/** One unit of the last digit printed: 0.0001 for 0.1234, 10^−8 for 1.25·10^{−6}; of the fourth decimal for short ones. */
function lastPlaceOf(result: string): number {
  const [mantissa = '', exponent = '0'] = result.replace('}', '').split('\\cdot10^{');
  const decimals = mantissa.split('.')[1]?.length ?? 0;
  return 10 ** (Number(exponent) - (exponent === '0' ? Math.max(4, decimals) : decimals));
}
