/** Notations with symbols of the reader's own: every formula sets, collisions are refused, nothing else of TeX passes. */
import '../allMessages';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import {
  comingNotation,
  customRead,
  lecture,
  type Notation,
  type NotationName,
  notationNamed,
  notationNames,
  numericForm,
  setNotation,
  stepTex,
  symbolicTex,
  symbolTex,
} from '../../src/quantity';
import {
  type CustomSymbols,
  composeCustom,
  customProblems,
  customSymbols,
  previewOf,
  symbolLength,
  symbolText,
  writeCustom,
} from '../../src/quantity/notation/custom';
import { writtenIn } from './lettersOf';
import { expectEveryKindIsWritten, expectSets } from './notationChecks';
import { derivationsOf, endings, recipe, traceOf } from './traces';

afterEach(() => setNotation(lecture));

async function loaded(name: NotationName): Promise<Notation> {
  await comingNotation(`${name};rate:r`);
  const notation = notationNamed(name);
  if (!notation) throw new Error(`expected a notation ${name}`);
  return notation;
}

const letter = fc.constantFrom(
  ...'abcdfhpqrvzABCHJLQRTUVWYZ',
  '\\alpha',
  '\\phi',
  '\\varphi',
  '\\Lambda',
  '\\pi',
  '\\psi',
);
const faced = fc
  .tuple(fc.constantFrom('mathbf', 'mathrm'), fc.constantFrom(...'pqrZ'))
  .map(([face, of]) => `\\${face}{${of}}`);
const sign = fc.oneof(letter, faced);
const accented = fc
  .tuple(fc.constantFrom('hat', 'tilde', 'bar'), sign, fc.boolean())
  .map(([accent, of, braces]) => `\\${accent}${braces ? `{${of}}` : ` ${of}`}`);
const script = fc.constantFrom('', '_0', '_{ab}', '^2', '^{c1}', '_a^b', '^{1}_2');
const symbol = fc.tuple(fc.oneof(letter, sign, accented), script).map(([base, more]) => `${base}${more}`);

/** Symbols of which each may be changed or not; those that collide are left out by the caller. */
const symbols: fc.Arbitrary<CustomSymbols> = fc.record(
  Object.fromEntries(customSymbols.map((name) => [name, name === 'sample' ? letter : symbol])),
  { requiredKeys: [] },
);

/** Without the symbols that are refused, until none is. */
function allowed(base: Notation, drawn: CustomSymbols): CustomSymbols {
  const problems = customProblems(base, drawn);
  const kept = Object.fromEntries(Object.entries(drawn).filter(([name]) => !(name in problems)));
  return Object.keys(problems).length === 0 ? drawn : allowed(base, kept);
}

describe.each(notationNames)('from %s', (name) => {
  it('every kind sets in any allowed symbols, in the preview too, and the link says the same', async () => {
    const base = await loaded(name);
    let changes = 0;
    fc.assert(
      fc.property(symbols, recipe, fc.constantFrom(...endings), (drawn, made, end) => {
        const chosen = allowed(base, drawn);
        changes += Object.keys(chosen).length;
        const text = writeCustom(name, chosen);
        const read = customRead(text);
        if (read) expect(read, text).toMatchObject({ symbols: chosen });
        const notation = notationNamed(text);
        if (!notation) throw new Error(`expected ${text} to be read`);
        expect(notation.name).toBe(text);
        for (const tex of previewOf(notation)) expectSets(tex);
        setNotation(notation);
        const trace = traceOf(made, end);
        const style = stepTex(trace);
        const set = new Set<string>();
        for (const { quantity, expression } of derivationsOf(trace).slice(0, 400)) {
          const form = numericForm(quantity, expression, trace);
          set.add(
            [
              symbolTex(quantity, trace.network, style),
              symbolicTex(expression, trace.network, style),
              form.result,
            ].join('\\quad '),
          );
        }
        for (const tex of [...set].slice(0, 60)) expectSets(tex);
      }),
      { numRuns: 5 },
    );
    expect(changes).toBeGreaterThan(5);
  });

  it('every kind sets where all symbols are changed, and no name has TeX left', async () => {
    const base = await loaded(name);
    const all = allowed(base, everySymbol);
    expect(Object.keys(all)).toEqual(Object.keys(everySymbol));
    const notation = composeCustom(base, all, 'changed');
    setNotation(notation);
    expectEveryKindIsWritten();
    expect(notation.letters.delta).toBe('{\\hat{\\mathbf{q}}_{a}}');
  });

  it('refuses each symbol that stands for something else', async () => {
    const base = await loaded(name);
    const target = base.letters.target;
    const own = target.replace(/^\\texttt\{(.)\}$/, '$1');
    expect(customProblems(base, { delta: own }).delta).toBe(`“${own}” already stands for the target`);
    expect(customProblems(base, { delta: 'Y', rate: 'Y' })).toEqual({
      delta: '“Y” already stands for the learning rate',
      rate: '“Y” already stands for the error term',
    });
    // In plain text they look alike.
    expect(customProblems(base, { delta: '\\mathbf{Y}', rate: 'Y' })).toHaveProperty('rate');
    expect(customProblems(base, { input: 'Y', activation: 'Y' })).toEqual({});
  });
});

const everySymbol: CustomSymbols = {
  input: '\\tilde Z_1',
  preactivation: '\\varphi^{ab}',
  activation: '\\Lambda',
  function: '\\pi_0^2',
  delta: '\\hat{\\mathbf q}_a',
  sampleLoss: '\\mathrm{Q}',
  loss: '\\bar Q',
  rate: '\\psi',
  batchSize: 'T',
  sample: '\\kappa',
};

describe('symbols', () => {
  it.each([
    '\\text{x}',
    '\\htmlData{a=b}{x}',
    '\\href{javascript:1}{x}',
    '\\def\\x{\\x\\x}',
    '\\includegraphics{a}',
    '\\color{red}',
    '\\frac12',
    'xy',
    '1',
    '',
    'x}',
    '{x',
    '{x}',
    'x_{a_b}',
    'x_a_b',
    'x^a^b',
    'x_{abcd}',
    '\\hat\\hat x',
    '\\hat',
    '\\alphax',
    '\\Sigma',
    '\\hatx',
    'x%',
    'x\n_1',
    '<b>',
    'é',
    '\u202Ex',
    'x$',
    'x&y',
    '\\\\',
    "x'",
  ])('%s is not one', async (text) => {
    const base = await loaded('lecture');
    expect(customProblems(base, { rate: text }).rate).toMatch(/is not one letter or Greek command/);
    expect(composeCustom(base, { rate: text }, 'lecture').letters).toEqual(base.letters);
    expect(customRead(`lecture;rate:${text}`)).toHaveProperty('problem');
  });

  it('no text makes anything but one symbol, and every text gets an answer', async () => {
    await loaded('lecture');
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'\\{}_^xhat alph1$;:') })), (text) => {
        const read = customRead(`lecture;rate:${text}`);
        expect(read).toBeDefined();
        if (!read || 'problem' in read) return;
        expectSets(read.notation.letters.learningRate);
        expect(writtenIn(read.notation).join('')).not.toMatch(/\\(?:def|href|html|text\{|url|include|class|style)/);
      }),
      { numRuns: 500 },
    );
  });

  it('may have a few characters, and the sample index is one letter', async () => {
    const base = await loaded('lecture');
    const long = `\\hat {\\varphi}${' '.repeat(symbolLength)}_1`;
    expect(customProblems(base, { rate: long }).rate).toBe(
      `the symbol in “Learning rate” has more than ${symbolLength} characters`,
    );
    expect(customProblems(base, { sample: '\\hat p' }).sample).toMatch(/^the sample index must be one letter/);
  });

  it('of a notation are shown as they would be typed, where they can be', async () => {
    expect(symbolText(await loaded('lecture'), 'rate')).toBe('\\eta');
    expect(symbolText(await loaded('numpy'), 'rate')).toBeUndefined();
  });

  it('of a sample may take a letter that gives way to it', async () => {
    const read = customRead(`${(await loaded('lecture')).name};sample:n`);
    expect(read).toMatchObject({ notation: { indexLetters: { k: 'n' }, letters: { cycleDivisor: 'q' } } });
  });

  it('of a learning rate may be that of RMSProp’s constant, which then has another', async () => {
    await loaded('nielsen');
    expect(customRead('nielsen;rate:\\alpha')).toMatchObject({ notation: { optimizer: { alpha: '\\rho' } } });
    expect(customRead('nielsen;rate:\\alpha;delta:\\rho')).toHaveProperty('problem');
  });

  it('in a link have known names, once each', async () => {
    await loaded('lecture');
    expect(customRead('lecture;colour:r')).toMatchObject({
      problem: expect.stringMatching(/^“colour” is not the name/),
    });
    expect(customRead('lecture;rate:r;rate:q')).toEqual({ problem: 'it gives the symbol rate twice' });
    expect(customRead(`lecture${';rate:r'.repeat(10_000)}`)).toHaveProperty('problem');
  });
});

describe('writeCustom', () => {
  it('is the name alone if nothing is changed, and reads back as what was changed', async () => {
    expect(writeCustom('lecture', {})).toBe('lecture');
    expect(writeCustom('lecture', { rate: ' ' })).toBe('lecture');
    const text = writeCustom('nielsen', { rate: 'r' });
    expect(text).toBe('nielsen;rate:r');
    await comingNotation(text);
    expect(customRead(text)).toMatchObject({ symbols: { rate: 'r' } });
  });
});
