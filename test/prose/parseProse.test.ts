/** The format in which sentences name quantities: what it reads, what it refuses and where. */
import { afterEach, beforeEach, describe, expect, expectTypeOf, it } from 'vitest';
import { expand, message, ProseError, parseProse, plainText, setLetters } from '../../src/prose';
import { lecture, setNotation } from '../../src/quantity';

const letters: Readonly<Record<string, string>> = { delta: 'D', sampleLoss: 'e' };

beforeEach(() => setLetters(({ name, indices }) => [letters[name] ?? '?', ...indices].join('')));
// Other tests of this process speak in the lecture's letters.
afterEach(() => setNotation(lecture));

describe('parseProse', () => {
  it('splits TeX and references from the text', () => {
    expect(parseProse('so $a_{1}$ is {delta.2.1.3|symbol}.')).toEqual([
      { type: 'text', text: 'so ' },
      { type: 'tex', tex: 'a_{1}' },
      { type: 'text', text: ' is ' },
      {
        type: 'reference',
        name: 'delta',
        indices: ['2', '1', '3'],
        style: 'symbol',
        place: { line: 1, column: 15 },
      },
      { type: 'text', text: '.' },
    ]);
  });

  it('reads choices with references inside', () => {
    const [choice] = parseProse('{plural|count|one sample|{count} samples}');
    expect(choice).toMatchObject({ type: 'plural', of: { name: 'count' } });
    expect(choice?.type === 'plural' && choice.branches.map((branch) => branch.length)).toEqual([1, 2]);
  });

  it('takes a backslash before a sign of its own as that sign', () => {
    expect(parseProse(String.raw`\{a\} \$5 \\`)).toEqual([{ type: 'text', text: String.raw`{a} $5 \ `.trim() }]);
  });

  it.each([
    ['a {delta', 'unclosedBrace', 1, 3],
    ['a $x', 'unclosedTex', 1, 3],
    ['one\ntwo {2.1}', 'notAReference', 2, 5],
    ['{delta.1|colour}', 'unknownStyle', 1, 1],
    ['{plural|n|a}', 'wrongBranches', 1, 1],
    ['{plural|n|a|b', 'unclosedBrace', 1, 1],
    ['{sign|n|a|b|c|d}', 'wrongBranches', 1, 1],
  ])('refuses %s: %s at %i:%i', (text, problem, line, column) => {
    try {
      parseProse(text);
      expect.unreachable('it was read');
    } catch (error) {
      expect(error).toBeInstanceOf(ProseError);
      expect(error).toMatchObject({ problem, place: { line, column } });
    }
  });
});

describe('message', () => {
  it('fills in its parameters by name, and letters in the notation in force', () => {
    expect(message('{delta|letter} of {unit}')({ unit: 'output 1' })).toBe('D of output 1');
    expect(message('{sampleLoss.k|letter}')()).toBe('ek');
  });

  it('chooses the plural by a count or by its printed form', () => {
    const samples = message('{plural|count|one sample|{count} samples}');
    expect([samples({ count: 1 }), samples({ count: '1' }), samples({ count: 4 })]).toEqual([
      'one sample',
      'one sample',
      '4 samples',
    ]);
  });

  it('chooses by a condition and by a sign', () => {
    const text = message('{if|many|all|one}{if|late|, late} {sign|change|rises|falls|stays}');
    expect(text({ many: true, late: false, change: -2 })).toBe('all falls');
    expect(text({ many: '', late: 1, change: 0 })).toBe('one, late stays');
  });

  it('has the names of its parameters in its type', () => {
    const text = message('{plural|count|one|{count} {noun}}{if|late|, {delta|letter} of {delta.1.1.1}}');
    expectTypeOf(text)
      .parameter(0)
      .toEqualTypeOf<Readonly<Record<'count' | 'noun' | 'late', string | number | boolean>>>();
    expectTypeOf(message('{sampleLoss.sample|symbol} {delta.1.j.k|symbol}'))
      .parameter(0)
      .toEqualTypeOf<Readonly<Record<'sample', string | number | boolean>>>();
    expectTypeOf(message('only {delta|letter}')).parameters.toEqualTypeOf<[values?: object]>();
  });
});

describe('expand', () => {
  it('puts lists, quantities and other sentences in the place of parameters', () => {
    const inner = parseProse('its {what}');
    const leaves = expand(parseProse('{list} by {other}'), {
      list: [{ kind: 'delta' }, ', ', { kind: 'input' }],
      other: { segments: inner, values: { what: 'x' } },
    });
    expect(leaves.map((leaf) => (leaf.type === 'text' ? leaf.text : leaf.type))).toEqual([
      'quantity',
      ', ',
      'quantity',
      ' by ',
      'its ',
      'x',
    ]);
  });

  it('does not choose by a quantity, which has no number here', () => {
    const segments = parseProse('{sign|update.1.1.1|up|down}');
    expect(() => expand(segments)).toThrow(ProseError);
    expect(() => expand(parseProse('{sign|what|up|down}'), { what: { kind: 'update' } })).toThrow(ProseError);
  });

  it('does not read braces in what is filled in', () => {
    expect(plainText(parseProse('“{file}”'), { file: '{delta|letter}' })).toBe('“{delta|letter}”');
  });
});
