/** Formulas copied as LaTeX: plain LaTeX with amsmath and xcolor, with the numbers of the screen. */
import fc from 'fast-check';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  addressOf,
  comingNotation,
  derivationOf,
  type LatexChoice,
  latexContents,
  latexOf,
  lecture,
  type NotationName,
  notationNamed,
  notationNames,
  numericForm,
  setNotation,
} from '../../src/quantity';
import { allKinds, endings, quantitiesOf, recipe, traceOf } from './traces';

/** Commands that LaTeX and amsmath define, and \textcolor from xcolor. */
const commands = new Set(
  (
    'Big Bigl Bigr Delta Omega angle approx ast bar begin big bigl bigr cdot cdots ell end frac hat in infty lVert lvert ' +
    'mathcal max nabla neq operatorname overline partial quad rVert rvert setminus sqrt sum text textcolor texttt tfrac top ' +
    'varepsilon vert widetilde ' +
    // Any function or Greek letter, which an activation, a loss or an optimizer may write.
    'arccos arcsin arctan cos cosh cot coth exp ln log sin sinh tan tanh ' +
    'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi pi rho sigma tau upsilon phi chi psi omega'
  ).split(' '),
);

const choice = fc.record<LatexChoice>({
  content: fc.constantFrom(...latexContents),
  display: fc.boolean(),
  colourOf: fc.constantFrom(undefined, (address: string) => (address.startsWith('delta') ? '7C3AED' : undefined)),
});

beforeAll(async () => {
  for (const name of notationNames) await comingNotation(name);
});

const anEnding = { loss: 'halfSquaredError', output: 'tanh' } as const;

function inForce(name: NotationName): void {
  const notation = notationNamed(name);
  if (!notation) throw new Error(`${name}: expected a notation`);
  setNotation(notation);
}

afterEach(() => setNotation(lecture));

/** How many braces are open after each character; escaped ones are text. */
function depths(tex: string): readonly number[] {
  let depth = 0;
  return [...tex.replace(/\\[{}\\]/g, '')].map((sign) => (depth += sign === '{' ? 1 : sign === '}' ? -1 : 0));
}

describe('latexOf', () => {
  it.each(notationNames)('in %s writes plain LaTeX for every kind', (notation) => {
    inForce(notation);
    fc.assert(
      fc.property(recipe, fc.constantFrom(...endings), choice, (made, ending, chosen) => {
        const trace = traceOf(made, ending);
        for (const quantity of allKinds.flatMap((kind) => quantitiesOf(kind, trace).slice(0, 2))) {
          const tex = latexOf(quantity, trace, chosen);
          const where = `${addressOf(quantity)}: ${tex}`;
          const open = depths(tex);
          expect(Math.min(0, ...open), where).toBe(0);
          expect(open.at(-1) ?? 0, where).toBe(0);
          const unknown = [...tex.matchAll(/\\([a-zA-Z]+)/g)].filter(([, name = '']) => !commands.has(name));
          expect(unknown, where).toEqual([]);
          expect(tex.startsWith('\\[\n') && tex.endsWith('\n\\]'), where).toBe(chosen.display);
          if (!chosen.colourOf) expect(tex).not.toContain('\\textcolor');
        }
      }),
      { numRuns: 12 },
    );
  });

  it('has the numbers of the screen, line by line', () => {
    fc.assert(
      fc.property(recipe, (made) => {
        const trace = traceOf(made, anEnding);
        for (const quantity of allKinds.flatMap((kind) => quantitiesOf(kind, trace).slice(0, 1))) {
          const derivation = derivationOf(quantity, trace);
          if (!derivation) continue;
          const { lines, result } = numericForm(quantity, derivation.expression, trace);
          const tex = latexOf(quantity, trace, { content: 'numbers', display: false });
          for (const line of [...lines, result]) expect(tex).toContain(withoutLinks(line));
        }
      }),
      { numRuns: 12 },
    );
  });

  it('colours a quantity wherever it stands, and nothing else', () => {
    const [trace] = fc.sample(recipe, 1).map((made) => traceOf(made, anEnding));
    if (!trace) throw new Error('expected a trace');
    const quantity = quantitiesOf('sampleGradient', trace)[0];
    if (!quantity) throw new Error('expected a quantity');
    const plain = latexOf(quantity, trace, { content: 'both', display: false });
    const coloured = latexOf(quantity, trace, {
      content: 'both',
      display: false,
      colourOf: (address) => (address.startsWith('delta') ? '7C3AED' : undefined),
    });
    expect(coloured.match(/\\textcolor\[HTML\]\{7C3AED\}/g)).toHaveLength(2);
    expect(coloured.replace(/\\textcolor\[HTML\]\{7C3AED\}\{((?:[^{}]|\{[^{}]*\})*)\}/g, '$1')).toBe(plain);
  });
});

function withoutLinks(tex: string): string {
  let plain = tex;
  // From the innermost link outwards.
  for (let before = ''; before !== plain; ) {
    before = plain;
    plain = plain.replace(/\\htmlData\{[^}]*\}\{((?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*)\}/g, '$1');
  }
  return plain;
}
