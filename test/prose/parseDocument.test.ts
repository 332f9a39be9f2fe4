/** Notes and lessons: what Markdown gives, where references and formulas stay whole, and what is refused where. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Inline,
  longestDocument,
  ProseError,
  parseDocument,
  parseInlines,
  referencesOf,
  typedNumbers,
} from '../../src/prose';

function inlinesOf(text: string): readonly Inline[] {
  return parseInlines(text);
}

function problemOf(text: string, firstLine?: number): unknown {
  try {
    parseDocument(text, firstLine);
  } catch (error) {
    if (!(error instanceof ProseError)) throw error;
    const { problem, place } = error;
    return [problem, place.line, place.column];
  }
  return undefined;
}

describe('parseDocument', () => {
  it('reads paragraphs, lists, headings and displayed formulas', () => {
    const { blocks } = parseDocument('One.\n\n### Head\n\n2. two\n3. three\n   - inner\n\n$$a_{1}\n= b$$');
    expect(blocks.map(({ type }) => type)).toEqual(['paragraph', 'heading', 'list', 'displayedTex']);
    expect(blocks[2]).toMatchObject({ start: 2, items: [[{ type: 'paragraph' }], [{}, { type: 'list' }]] });
    expect(blocks[3]).toEqual({ type: 'displayedTex', tex: 'a_{1}\n= b' });
  });

  it('keeps formulas and references whole where Markdown would take them apart', () => {
    expect(inlinesOf('$a_1 * b_1$ and *{delta.2.1.3}* and $x*y$')).toMatchObject([
      { type: 'tex', tex: 'a_1 * b_1' },
      { type: 'text', text: ' and ' },
      { type: 'emphasis', inlines: [{ type: 'reference', name: 'delta', indices: ['2', '1', '3'] }] },
      { type: 'text', text: ' and ' },
      { type: 'tex', tex: 'x*y' },
    ]);
  });

  it('reads choices with Markdown in their wordings, within each other and within emphasis', () => {
    expect(inlinesOf('**{sign|=a > 0|*up*|{if|b|down|flat}}**')).toMatchObject([
      {
        type: 'strong',
        inlines: [
          {
            type: 'sign',
            of: { type: 'computed' },
            branches: [
              [{ type: 'emphasis', inlines: [{ text: 'up' }] }],
              [{ type: 'if', of: { name: 'b' }, branches: [[{ text: 'down' }], [{ text: 'flat' }]] }],
            ],
          },
        ],
      },
    ]);
  });

  it('leaves code as it is written', () => {
    expect(inlinesOf('`d = {"a": 1} $ *x*` then {batchSize}')).toMatchObject([
      { type: 'code', code: 'd = {"a": 1} $ *x*' },
      { type: 'text' },
      { type: 'reference', name: 'batchSize' },
    ]);
    expect(parseDocument('```\nloss.backward()  # {a}\n```').blocks).toEqual([
      { type: 'codeBlock', code: 'loss.backward()  # {a}' },
    ]);
  });

  it('takes a backslash before a sign of its own as that sign', () => {
    expect(inlinesOf(String.raw`\$5 \{a\} \*b\* \\`)).toEqual([
      { type: 'text', text: String.raw`$5 {a} *b* \ `.trim() },
    ]);
  });

  it('shows HTML, entities and definitions as text', () => {
    for (const text of [
      '<img src=x onerror=alert(1)>',
      '<script>alert(1)</script>',
      '&lt;b&gt; &#60;',
      '[a]: https://example.org',
    ]) {
      expect(inlinesOf(text)).toEqual([{ type: 'text', text }]);
    }
  });

  it('tells links within the app from those to other pages', () => {
    expect(inlinesOf('[one](#weight=1.1.2&sample=3) [two](https://example.org/a?b=c)')).toMatchObject([
      { type: 'link', to: { hash: 'weight=1.1.2&sample=3' } },
      {},
      { type: 'link', to: { address: 'https://example.org/a?b=c' } },
    ]);
  });

  it('gives no character of a text for a piece of it', () => {
    const text = '\u{F0000} &#xF0000; {delta.2.1.3}';
    expect(inlinesOf(text)).toMatchObject([{ type: 'text', text: '\uFFFD\uFFFD &#xF0000; ' }, { name: 'delta' }]);
  });

  it.each([
    ['a\n\n{delta.2', 'unclosedBrace', 3, 1],
    ['a $x', 'unclosedTex', 1, 3],
    ['costs $5\n\nand $6', 'unclosedTex', 1, 7],
    ['one\ntwo {2.1}', 'notAReference', 2, 5],
    ['{delta.1|colour}', 'unknownStyle', 1, 1],
    ['{=1|99}', 'unknownStyle', 1, 1],
    ['a {plural|n|a}', 'wrongBranches', 1, 3],
    ['{plural|n|a|b', 'unclosedBrace', 1, 1],
    ['a $b$ {if|n|x *y|z* w}', 'brokenChoice', 1, 17],
    ['{if|n|a\n\nb}', 'brokenChoice', 1, 1],
    ['x $a$ [b](javascript:alert(1))', 'unknownLink', 1, 7],
    ['<javascript:alert(1)>', 'unknownLink', 1, 1],
    ['[b](data:text/html,x)', 'unknownLink', 1, 1],
    ['[b](//example.org)', 'unknownLink', 1, 1],
    ['[b](file.md)', 'unknownLink', 1, 1],
    ['![b](https://example.org/a.png)', 'unsupported', 1, 1],
    ['# Head', 'unsupported', 1, 1],
    ['> quoted', 'unsupported', 1, 1],
    ['a\n\n---', 'unsupported', 3, 1],
    ['{if|a|'.repeat(9), 'tooDeep', 1, 49],
    ['- '.repeat(9), 'tooDeep', 1, 1],
    ['a'.repeat(longestDocument + 1), 'tooLong', 1, 1],
  ])('refuses %j: %s at %i:%i', (text, ...expected) => {
    expect(problemOf(text)).toEqual(expected);
  });

  it('counts lines from the first line of its file', () => {
    expect(problemOf('a\n{b', 10)).toEqual(['unclosedBrace', 11, 1]);
    const [reference] = referencesOf(parseDocument('a\n\n- {delta.1.1.1}', 10));
    expect(reference?.place).toEqual({ line: 12, column: 3 });
  });

  it('lists the references of every wording and calculation', () => {
    const names = referencesOf(parseDocument('{a} {if|=b > c|{d}|*{e}*}\n\n- [{f}](#x)')).map(({ name }) => name);
    expect(names).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  });
});

describe('typedNumbers', () => {
  it('finds decimals and percentages that were typed', () => {
    const text = 'It is 0.25, −.5, **0,5** and 86% or 12.5%.\n\n- {if|a|1.5|2}';
    expect(typedNumbers(parseDocument(text))).toEqual(['0.25', '.5', '0,5', '86%', '12.5%', '1.5']);
  });

  it('allows names, counts, fractions, formulas, code and calculations', () => {
    const text =
      'In 128-64-10, 1,210 of 10,000 are ½, 1/16. In 2026. $0.5$ `lr=0.5` {=0.5 * batchSize} {delta.2.1.3} 1.2.3';
    expect(typedNumbers(parseDocument(text))).toEqual([]);
  });
});

describe('any text', () => {
  const pieces = [
    '{',
    '}',
    '|',
    '$',
    '$$',
    '\\',
    '`',
    '```',
    '*',
    '**',
    '_',
    '[',
    '](',
    ')',
    '#',
    '### ',
    '- ',
    '1. ',
    '> ',
    '<',
    '>',
    '\n',
    '\n\n',
    ' ',
    'a',
    '=',
    '{=',
    '{if|',
    '{sign|',
    '{delta.2.1.3}',
    '{=sum(',
    '.*',
    '&#123;',
    '\u{F0000}',
    '\uD800',
    'http://',
    '\t',
  ];
  it('is read as a document or refused with a place in it', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        try {
          referencesOf(parseDocument(text));
        } catch (error) {
          if (!(error instanceof ProseError)) throw error;
          const line = text.split('\n')[error.place.line - 1];
          expect(line).toBeDefined();
          expect(error.place.column).toBeLessThanOrEqual((line?.length ?? 0) + 1);
        }
      }),
      { numRuns: 500 },
    );
  });
});
