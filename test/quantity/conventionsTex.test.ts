/** Formulas in other conventions: they set, and a reader with a calculator gets the printed result. */
import fc from 'fast-check';
import katex from 'katex';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isExempt } from '../../src/expression';
import {
  addressOf,
  type Conventions,
  numericForm,
  quantityValue,
  setConventions,
  shownStep,
  stepTex,
  symbolicTex,
  symbolTex,
  usualConventions,
} from '../../src/quantity';
import { computeTex } from './readTex';
import { derivationsOf, endings, recipe, traceOf } from './traces';

afterEach(() => {
  setConventions(usualConventions);
});

const conventions: Conventions = { divide: 'delta' };

describe('with 1/B in every δ', () => {
  beforeEach(() => setConventions(conventions));

  it('every derivation of every kind sets and keeps its numbers', () => {
    const set = new Set<string>();
    let checked = 0;
    fc.assert(
      fc.property(recipe, fc.constantFrom(...endings), (made, end) => {
        const trace = shownStep(traceOf(made, end), conventions);
        const style = stepTex(trace);
        for (const { quantity, expression } of derivationsOf(trace)) {
          const form = numericForm(quantity, expression, trace);
          set.add(
            [
              `${symbolTex(quantity, trace.network, style)} = ${symbolicTex(expression, trace.network, style)}`,
              ...form.lines,
              form.annotated ?? '',
            ].join('\\quad '),
          );
          const value = quantityValue(quantity, trace);
          if (form.relation !== '=' || isExempt(expression) || !Number.isFinite(value)) continue;
          const plain = numericForm(quantity, expression, trace, { linked: false });
          const again = computeTex(plain.lines.join(' '));
          const off = Math.abs(again - computeTex(plain.result));
          if (!(off <= 0.00005001 * Math.max(1, Math.abs(value)))) expect.fail(`${addressOf(quantity)} is ${off} off`);
          checked++;
        }
      }),
      { numRuns: 4 },
    );
    expect(checked).toBeGreaterThan(100);
    const strict = (code: string) => (code === 'htmlExtension' ? 'ignore' : 'error');
    for (const tex of [...set].slice(0, 300)) {
      expect(() => katex.renderToString(tex, { throwOnError: true, strict, trust: true }), tex).not.toThrow();
    }
  }, 60_000);
});
