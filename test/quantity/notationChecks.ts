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

export const ending = fc.constantFrom(...endings);

/** KaTeX sets it without an error or a warning. */
export function expectSets(tex: string): void {
  const strict = (code: string) => (code === 'htmlExtension' ? 'ignore' : 'error');
  expect(() => katex.renderToString(tex, { throwOnError: true, strict, trust: true }), tex).not.toThrow();
}

interface Extent {
  readonly numRuns: number;
  /** More numeric forms than this must have been computed. */
  readonly leastChecked: number;
  /** How many of the formulas are set. */
  readonly mostSet: number;
}

/** In the notation in force, over generated networks; `strangeIn` finds the letters that a formula must not have. */
export function expectDerivationsHold(
  strangeIn: (tex: string) => readonly string[],
  { numRuns, leastChecked, mostSet }: Extent,
): void {
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
        for (const tex of all) expect(strangeIn(tex), `${addressOf(quantity)}: ${tex}`).toEqual([]);
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
    { numRuns },
  );
  expect(checked).toBeGreaterThan(leastChecked);
  for (const tex of [...set].slice(0, mostSet)) expectSets(tex);
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
