import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formulaLines, numericFormula, symbolicFormula } from '../../../src/kit/quantity/formulaTex';
import type { StepTrace } from '../../../src/model';
import {
  addressOf,
  coverBy,
  derivationOf,
  numericForm,
  phases,
  quantityValue,
  weightPlaces,
} from '../../../src/quantity';
import { headlineFollowUps, headlineOf } from '../../../src/store';
import { formatWithPower } from '../../../src/text';
import { type FormulaBlock, formulaBlocks, printedFormat, shortFormula } from '../../../src/views/Formulas/blocks';
import { ledgerModel } from '../../../src/views/shared/ledger/ledgerModel';
import { quantityAt } from '../../quantity/exampleTrace';
import { allKinds, endings, quantitiesOf, recipe, traceOf } from '../../quantity/traces';
import { oneWeight, traceWith } from '../Ledger/ledgerSteps';

/** Without links, braces and spaces. */
function plainTex(tex: string): string {
  return tex
    .replace(/\\htmlData\{[^}]*\}/g, '')
    .replace(/\\class\{[^}]*\}/g, '')
    .replace(/\\approx/g, '≈')
    .replace(/\\allowbreak|\\begin\{aligned\}|\\end\{aligned\}|\\\\|[&{}\s]/g, '');
}

const xor = traceWith('xor');
const numbers = { trace: xor, ledger: ledgerModel(xor, { layer: 2, from: 2, to: 1 }) };
const addresses = (blocks: readonly FormulaBlock[]): readonly string[] =>
  blocks.map(({ quantity }) => addressOf(quantity));

const blocksOf = (focus: string, phase: (typeof phases)[number] = 'update', sample = 2): readonly FormulaBlock[] =>
  formulaBlocks(quantityAt(focus), [], { trace: xor, stop: { phase }, sample });

describe('formulaBlocks', () => {
  it('the headline of phase Sum is followed by the sample’s product, then its δ and x', () => {
    const selection = { sample: 2, weight: { layer: 2, from: 2, to: 1 } };
    const focus = headlineOf('sum', selection, xor.network);
    const blocks = formulaBlocks(focus, headlineFollowUps('sum', selection), {
      trace: xor,
      stop: { phase: 'sum' },
      sample: 2,
    });
    expect(addresses(blocks)).toEqual([
      'batchGradient.2.2.1',
      'sampleGradient.2.2.1.2',
      'delta.2.1.2',
      'activation.1.2.2',
    ]);
  });

  it('of a sum over samples only the selected one is followed', () => {
    expect(addresses(blocksOf('gradientSum.2.2.1', 'sum', 3))).toEqual(['gradientSum.2.2.1', 'sampleGradient.2.2.1.3']);
  });

  it('neither data nor the constant 1 of a bias is a source', () => {
    expect(addresses(blocksOf('sampleGradient.1.2.1.2'))).toEqual(['sampleGradient.1.2.1.2', 'delta.1.1.2']);
    expect(addresses(blocksOf('sampleGradient.2.0.1.2'))).toEqual(['sampleGradient.2.0.1.2', 'delta.2.1.2']);
  });

  it('what is given stands alone, without a derivation', () => {
    const [block, ...others] = blocksOf('input.1.3');
    expect(others).toEqual([]);
    expect(block?.derivation).toBeUndefined();
    expect(block?.factors).toEqual([]);
  });

  it('knows what the phase has not computed', () => {
    const known = (phase: (typeof phases)[number]) =>
      blocksOf('sampleGradient.2.2.1.2', phase).map((block) => block.known);
    expect(known('forward')).toEqual([false, false, true]);
    expect(known('output-delta')).toEqual([false, true, true]);
    expect(known('per-sample')).toEqual([true, true, true]);
  });

  it('names each factor once', () => {
    const [block] = blocksOf('sampleGradient.2.2.1.2');
    expect(block?.factors.map(addressOf)).toEqual(['activation.1.2.2', 'delta.2.1.2']);
  });

  it('has a list of factors that can be walked, also for a sum over a hundred samples', () => {
    const hundred = traceWith('mse-128-64-10');
    const [block] = formulaBlocks(quantityAt('batchGradient.2.2.1'), [], {
      trace: hundred,
      stop: { phase: 'sum' },
      sample: 1,
    });
    expect(block?.factors.length).toBeLessThanOrEqual(24);
    expect(block?.factors.length).toBeGreaterThan(3);
  });

  it('has at most four blocks for every headline', () => {
    for (const name of ['xor', 'lecture', 'iris', 'one-weight', 'mse-128-64-10']) {
      const trace = traceWith(name);
      const sample = 1 + (trace.batch[0] ?? 0);
      const selection = { sample, weight: { layer: 1, from: 1, to: 1 } };
      for (const phase of phases) {
        const focus = headlineOf(phase, selection, trace.network);
        const blocks = formulaBlocks(focus, headlineFollowUps(phase, selection), { trace, stop: { phase }, sample });
        expect(blocks.length).toBeLessThanOrEqual(4);
        expect(new Set(addresses(blocks)).size).toBe(blocks.length);
      }
    }
  });
});

it.each(['mean', 'sum'] as const)('the gradient has the digits of its row in the ledger under %s', (reduction) => {
  const trace = traceWith('lecture', { reduction });
  const weight = { layer: 2, from: 1, to: 1 };
  const ledger = ledgerModel(trace, weight);
  expect(printedFormat(ledger, { kind: 'batchGradient', ...weight }, trace)).toBe(ledger.totals.at(-1)?.format);
});

describe('the formulas’ TeX', () => {
  it('symbolicFormula names what it derives, on the left', () => {
    const [block] = blocksOf('sampleGradient.2.2.1.2');
    if (!block) throw new Error('no block');
    expect(symbolicFormula(block, xor)).toMatch(/=/);
  });

  it('shortFormula of what is not known yet has no decimal in it', () => {
    for (const block of blocksOf('delta.1.2.2', 'batch')) {
      // Addresses have points between digits too.
      expect(shortFormula(block, numbers).tex.replace(/quantity=[\w.]+/g, '')).not.toMatch(/\d\.\d/);
      expect(shortFormula(block, numbers).termsInAll).toBe(0);
    }
  });

  it('shortFormula of a number that is given is an equation, but not where the number is covered', () => {
    const weight = quantityAt('weight.2.2.1');
    const [given] = formulaBlocks(weight, [], { trace: xor, stop: { phase: 'batch' }, sample: 1 });
    const covers = coverBy(['weight.2.2.1']);
    const [covered] = formulaBlocks(weight, [], { trace: xor, stop: { phase: 'update', covers }, sample: 1 });
    if (!given || !covered) throw new Error('no block');
    expect(plainTex(shortFormula(given, numbers).tex)).toBe('w_21^(2)=-1.3');
    expect(plainTex(shortFormula(covered, numbers).tex)).toBe('w_21^(2)');
  });

  it('shortFormula of a long sum has several terms on each line of a wide room, and the same numbers', () => {
    const trace = traceWith('lecture');
    const place = { layer: 2, from: 1, to: 1 };
    const [block] = formulaBlocks(quantityAt('meanDelta.2.1'), [], { trace, stop: { phase: 'update' }, sample: 1 });
    if (!block) throw new Error('no block');
    const inLines = (isWide: boolean) => shortFormula(block, { trace, ledger: ledgerModel(trace, place), isWide }).tex;
    const [narrow, wide] = [inLines(false), inLines(true)];
    // Eight samples: a line for each of them and one for the result, or two lines and one.
    expect(narrow.split('\\\\')).toHaveLength(8 + 1);
    expect(wide.split('\\\\').length).toBe(2 + 1);
    expect(plainTex(wide).replace(/\\quad/g, '')).toBe(plainTex(narrow).replace(/\\quad/g, ''));
  });

  it('shortFormula of what is known ends in its value: 0.1457', () => {
    const [block] = blocksOf('sampleGradient.2.2.1.2');
    if (!block) throw new Error('no block');
    expect(shortFormula(block, numbers).tex).toMatch(
      /= \\htmlData\{quantity=sampleGradient\.2\.2\.1\.2\}\{0\.1457\}\}$/,
    );
  });

  it.each(['xor', 'lecture', 'iris'])('of %s, products have the digits of the ledger, down to 0.00877', (name) => {
    const trace = traceWith(name);
    let small = 0;
    for (const place of weightPlaces(trace.network)) {
      const ledger = ledgerModel(trace, place);
      for (const { x, delta, product, holds } of ledger.rows) {
        const all = [x, delta, product];
        const [value = Number.NaN] = all.slice(-1).map((quantity) => quantityValue(quantity, trace));
        // A number of a column with a power of ten, and one with few decimals, is written as it is on its own.
        if (!holds || Math.abs(value) < 0.001) continue;
        const [block] = formulaBlocks(product, [], { trace, stop: { phase: 'sum' }, sample: 1 });
        if (!block) throw new Error('no block');
        const { tex } = shortFormula(block, { trace, ledger });
        for (const quantity of all) {
          const exact = quantityValue(quantity, trace);
          if (Number(exact.toFixed(4)) === exact || Math.abs(exact) < 0.001) continue;
          if (Math.abs(exact) < 0.01) small++;
          const printed = formatWithPower(exact, printedFormat(ledger, quantity, trace)).replace('−', '-');
          expect(tex).toContain(`quantity=${addressOf(quantity)}}{${printed}}`);
        }
      }
    }
    expect(small).toBeGreaterThan(0);
  });

  it('writes a number once: D = 16, not D = 16 = 16 = 16', () => {
    const once = (block: FormulaBlock, trace: StepTrace): readonly string[] => {
      const { derivation, quantity } = block;
      if (!derivation) return [];
      const form = numericForm(quantity, derivation.expression, trace);
      const full = formulaLines(block, form, trace).join(' ');
      return [full, shortFormula(block, { trace, ledger: ledgerModel(trace, { layer: 1, from: 1, to: 1 }) }).tex].map(
        plainTex,
      );
    };
    fc.assert(
      fc.property(recipe, fc.constantFrom(...endings), (made, ending) => {
        const trace = traceOf(made, ending);
        for (const kind of allKinds) {
          for (const quantity of quantitiesOf(kind, trace).slice(0, 2)) {
            const derivation = derivationOf(quantity, trace);
            for (const tex of once({ quantity, derivation, known: true, factors: [] }, trace)) {
              const [left, right] = tex.replaceAll('\\,', '').split(/[=≈]/);
              expect(left).not.toBe(right);
              expect(tex).not.toMatch(/(?:=|≈)(-?[\d.]+)(?:=|≈)\1(?![\d.])/);
            }
          }
        }
      }),
      { numRuns: 15 },
    );
    const oneWeightScenario = oneWeight([
      [1, -2],
      [3, 2],
    ]);
    const divided = traceWith({ ...oneWeightScenario, training: { ...oneWeightScenario.training, divisor: 16 } });
    const [block] = formulaBlocks({ kind: 'divisor' }, [], { trace: divided, stop: { phase: 'sum' }, sample: 1 });
    expect(block && once(block, divided)).toEqual(['D=16', 'D=16']);
  });

  it('numericFormula is one line for one term, which may only be broken before its value, aligned lines for more', () => {
    const form = {
      relation: '=',
      result: '6',
      termsInAll: 0,
      annotated: undefined,
      isResult: false,
      isConstant: false,
    } as const;
    expect(numericFormula({ ...form, lines: ['2 \\cdot 3'] })).toBe('{{}= 2 \\cdot 3}\\allowbreak{{}= 6}');
    expect(numericFormula({ ...form, relation: '\\approx', lines: ['2 \\cdot 3'] })).toBe(
      '{{}= 2 \\cdot 3}\\allowbreak{{}\\approx 6}',
    );
    expect(numericFormula({ ...form, lines: ['2', '+ 4'] })).toBe(
      '\\begin{aligned}&= 2\\\\&\\quad + 4\\\\&= 6\\end{aligned}',
    );
  });
});
