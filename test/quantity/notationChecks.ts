/** What holds in every notation: derivations set and keep their numbers, and no name has TeX left. */
import fc from 'fast-check';
import katex from 'katex';
import { expect } from 'vitest';
import { isExempt } from '../../src/expression';
import {
  addressOf,
  latexOf,
  nameOf,
  numericForm,
  quantityValue,
  stepTex,
  symbolicTex,
  symbolPieces,
  symbolTex,
} from '../../src/quantity';
import { exampleTrace } from './exampleTrace';
import { computeTex } from './readTex';
import { allKinds, derivationsOf, endings, quantitiesOf, recipe, traceOf } from './traces';

const ending = fc.constantFrom(...endings);

/** KaTeX sets it without an error or a warning. */
export function expectSets(tex: string): void {
  const strict = (code: string) => (code === 'htmlExtension' ? 'ignore' : 'error');
  try {
    katex.renderToString(tex, { throwOnError: true, strict, trust: true });
  } catch (error) {
    expect.fail(`${tex}: ${error}`);
  }
}

interface Extent {
  readonly numRuns: number;
  /** More numeric forms than this must have been computed. */
  readonly leastChecked: number;
  /** How many of the formulas are set; those that differ in digits alone are one. */
  readonly mostSet: number;
}

/** In the notation in force, over generated networks; `strangeIn` finds the letters that a formula must not have. */
export function expectDerivationsHold(
  strangeIn: (tex: string) => readonly string[],
  { numRuns, leastChecked, mostSet }: Extent,
): void {
  const set = new Map<string, string>();
  let checked = 0;
  fc.assert(
    fc.property(recipe, ending, (made, end) => {
      const trace = traceOf(made, end);
      const style = stepTex(trace);
      for (const { quantity, expression } of derivationsOf(trace)) {
        const symbols = `${symbolTex(quantity, trace.network, style)} = ${symbolicTex(expression, trace.network, style)}`;
        const form = numericForm(quantity, expression, trace);
        const all = [symbols, ...form.lines, form.annotated ?? '', form.result];
        // One call of expect for each of so many lines takes as long as to write them.
        for (const tex of all) {
          const strange = strangeIn(tex);
          if (strange.length > 0) expect.fail(`${addressOf(quantity)}: ${strange.join(' ')} in ${tex}`);
        }
        const formula = all.join('\\quad ');
        set.set(formula.replace(/\d+/g, '0'), formula);
        const value = quantityValue(quantity, trace);
        if (form.relation !== '=' || isExempt(expression) || !Number.isFinite(value)) continue;
        const plain = numericForm(quantity, expression, trace, { linked: false });
        const miss = Math.abs(computeTex(plain.lines.join(' ')) - computeTex(plain.result));
        if (!(miss <= 0.00005001 * Math.max(1, Math.abs(value)))) {
          expect.fail(`${addressOf(quantity)}: ${plain.lines.join(' ')} = ${plain.result} misses by ${miss}`);
        }
        checked++;
      }
    }),
    { numRuns },
  );
  expect(checked).toBeGreaterThan(leastChecked);
  for (const tex of [...set.values()].slice(0, mostSet)) expectSets(tex);
}

/** For every kind: its copied LaTeX sets, and its names and symbols in pieces have no TeX left. */
export function expectEveryKindIsWritten(): void {
  const trace = exampleTrace('xor');
  for (const kind of allKinds) {
    for (const quantity of quantitiesOf(kind, trace).slice(0, 2)) {
      expectSets(latexOf(quantity, trace, { content: 'both', display: false }));
      expect(nameOf(quantity, trace.network), addressOf(quantity)).not.toMatch(/[\\{}]/);
      const pieces = symbolPieces(quantity, trace.network);
      expect(pieces.map(({ text }) => text).join(''), addressOf(quantity)).not.toMatch(/[\\{}]/);
    }
  }
}
