/** A lesson's file as data, and what is wrong with it by line and column. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { startOfScene } from '../../src/lessons';
import { parseLesson } from '../../src/lessons/file';

const everyKind = readFileSync(new URL('everyKind.md', import.meta.url), 'utf8');
const views = { names: ['ledger', 'network', 'formulas', 'sum'], covering: ['ledger', 'network'] };

function problemsOf(source: string) {
  const parsed = parseLesson(source, { name: '', views });
  return parsed.ok ? [] : parsed.problems.map(({ line, column, message }) => `${line}:${column} ${message}`);
}

/** The file with a piece replaced, which must be in it. */
function withPiece(piece: string, replacement: string): string {
  expect(everyKind).toContain(piece);
  return everyKind.replace(piece, () => replacement);
}

describe('the parts of a file', () => {
  const lines = everyKind.split('\n');
  const lineOf = (text: string, from = 0): number => lines.indexOf(text, from) + 1;

  it('names a block that is never closed: the next block, and the next scene, begin all the same', () => {
    const withoutLine = (line: number): string => lines.toSpliced(line - 1, 1).join('\n');
    const opens = lineOf('```question');
    const problems = problemsOf(withoutLine(lineOf('```', opens)));
    expect(problems[0]).toMatch(new RegExp(`^${opens}:1 The block \`\`\`question is never closed`));
    // What follows the block is no YAML.
    expect(problems.slice(1)).toEqual([expect.stringMatching(/not valid YAML/)]);
    const scene = lineOf('```scene');
    expect(problemsOf(withoutLine(lineOf('```', scene)))).toContainEqual(
      expect.stringMatching(new RegExp(`^${scene}:1 The block \`\`\`scene is never closed`)),
    );
  });

  it('quotes the beginning of a long line that was meant for a block', () => {
    const [problem = ''] = problemsOf(withPiece('```question', `\`\`\`${'- '.repeat(300)}question`));
    expect(problem).toMatch(/^\d+:1 /);
    expect(problem.length).toBeLessThan(200);
  });

  it('names what stands after a second block by its own line', () => {
    const head = lineOf('## Arrange the batch');
    expect(head).toBeGreaterThan(0);
    expect(problemsOf(lines.with(head - 1, '# Arrange the batch').join('\n'))[0]).toMatch(
      new RegExp(`^${head}:1 .*cannot be used here`),
    );
  });

  it('has one problem where the settings have one', () => {
    expect(problemsOf(withPiece('example: xor', 'example: xorr'))).toEqual([
      expect.stringMatching(/There is no example “xorr”/),
    ]);
  });

  it('has at most 60 scenes', () => {
    const [head = '', scene = ''] = [
      everyKind.slice(0, everyKind.indexOf('\n## ')),
      '\n## A scene\n\n```scene\nstate: step=1\n```\n\nText.\n',
    ];
    expect(problemsOf(head + scene.repeat(60))).toEqual([]);
    expect(problemsOf(head + scene.repeat(61))).toEqual([expect.stringMatching(/at most 60 scenes/)]);
  });
});

describe('parseLesson', () => {
  it('reads scenes, questions of every kind, and what follows a question', () => {
    const parsed = parseLesson(everyKind, { name: 'every-kind', views });
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    const { lesson } = parsed;
    expect(lesson).toMatchObject({ name: 'every-kind', minutes: 3, start: { kind: 'example', name: 'xor' } });
    expect(lesson.scenes.map(({ question }) => question?.kind)).toEqual([
      'choice',
      'sign',
      'number',
      'click',
      'order',
      'batch',
      'make',
    ]);
    const [first] = lesson.scenes;
    expect(first?.after?.text.trim()).toBe('Each sample has its own product.');
    expect(first?.question?.open).toEqual(['ledger', 'network']);
  });

  it('reads a scene’s own example, and reports one that does not exist', () => {
    const own = withPiece('state: step=1&phase=per-sample&sample=2&weight=2.2.1', 'state: step=1\nexample: iris');
    const parsed = parseLesson(own, { name: '', views });
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    const [first, second] = parsed.lesson.scenes;
    if (!first || !second) throw new Error('two scenes');
    expect(startOfScene(parsed.lesson, first)).toEqual({ kind: 'example', name: 'xor' });
    expect(startOfScene(parsed.lesson, second)).toEqual({ kind: 'example', name: 'iris' });
    expect(problemsOf(own.replace('example: iris', 'example: tulips'))).toEqual([
      expect.stringMatching('There is no example “tulips”'),
    ]);
  });

  it('keeps the place of each text in the file', () => {
    const parsed = parseLesson(everyKind, { name: '', views });
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    const lines = everyKind.split('\n');
    for (const { question, title, state } of parsed.lesson.scenes) {
      for (const text of [title, state, ...(question ? [question.prompt, question.answer, ...question.hints] : [])]) {
        expect(lines[text.line - 1]?.slice(text.column - 1)).toMatch(text.text);
      }
    }
  });

  it('reports a text that cannot be read at its place within a block', () => {
    const broken = withPiece('answer: The products decide.', 'answer: |\n  Right.\n  See {delta.2.');
    const line = everyKind.split('\n').indexOf('answer: The products decide.') + 3;
    expect(problemsOf(broken)).toEqual([expect.stringMatching(`^${line}:7 `)]);
  });

  it.each([
    ['kind: sign', 'kind: signs', /kind: expected one of choice, sign, number, click, order, batch, make; got "signs"/],
    ['digits: 2', 'digits: 0', /digits: expected an integer 1\.\.9; got 0/],
    ['minutes: 3', 'minute: 3', /minute: unknown key/],
    ['  - Equal signs give a positive product.\n', '', /hints: expected exactly two hints/],
    ['    reply: "Its product is {sampleGradient.layer.from.to.2}."\n', '', /needs a reply/],
    ['example: xor', 'example: xor2', /There is no example “xor2”/],
    ['example: xor', 'example: xor\nscenario: {}', /either example or scenario/],
    ['kind: batch', 'kind: batch\nopen: [nowhere]', /There is no view “nowhere”/],
    ['kind: order', 'kind: order\nopen: [formulas]', /cannot cover single numbers/],
    ['summary: A lesson', 'summary: [A lesson', /not valid YAML/],
    ['format: batch', 'format: *batch', /not valid YAML/],
    ['  - at: =argmax', '  - 5\n  - at: =argmax', /wrong\[0\]: expected a list of .*; got 5/],
    ['minutes: 3', `minutes: ${'{"a":'.repeat(300)}`, /not valid YAML: it is nested/],
    ['minutes: 3', `minutes: > ${'> '.repeat(300)}`, /^(?![\s\S]*[^\n]{301})/],
    ['again: { state: sample=1 }\n', '', /Give again, the state in which the question is asked once more, or vary/],
    ['## Order them\n', '##\n', /needs a title/],
  ])('refuses %j as %j', (piece, replacement, sentence) => {
    expect(problemsOf(withPiece(piece, replacement)).join('\n')).toMatch(sentence);
  });

  it('takes a choice that is asked once', () => {
    const once = withPiece('again: { state: weight=2.1.1 }\n', '');
    const parsed = parseLesson(once, { name: '', views });
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    expect(parsed.lesson.scenes[0]?.question?.again).toEqual([]);
  });

  it('reports everything wrong at once, in the order of the file', () => {
    const problems = problemsOf(withPiece('minutes: 3', 'minutes: none').replace('digits: 2', 'digits: many'));
    expect(problems).toHaveLength(2);
    expect(problems[0]).toMatch(/^6:10 minutes: expected an integer 1\.\.180; got "none"$/);
    expect(problems[1]).toMatch(/digits/);
  });

  it.each([
    ['', /^1:1 The file must start/],
    ['---\ntitle: a', /^1:1 A second line ---/],
    ['---\ntitle: a\n---\nText', /4:1 This text is not in a scene/],
  ])('refuses the file %j', (source, sentence) => {
    expect(problemsOf(source).join('\n')).toMatch(sentence);
  });

  it.each(['```questio', '```Question', '``` question', '~~~question', '```questions', '```qeustion'])(
    'reports %s, which readers would see as text, with its answer',
    (fence) => {
      expect(problemsOf(everyKind.replace('```question', fence))).toContainEqual(
        expect.stringMatching(/^\d+:1 The block \S+ ?\S* is not known; ```question was meant\./),
      );
    },
  );

  it.each(['```question:', '```{question}', '```yaml question', '``question', '´´´question', '````scene'])(
    'reports %s, too',
    (fence) => {
      const [kind = ''] = /scene|question/.exec(fence) ?? [];
      expect(problemsOf(everyKind.replace(`\`\`\`${kind}`, fence)).join('\n')).toContain(`\`\`\`${kind} was meant.`);
    },
  );

  it.each(['```', '```quiz', '```yaml', ''])(
    'reports a question’s lines after %j, which no block of questions has',
    (fence) => {
      expect(problemsOf(everyKind.replace('```question', fence))).toContainEqual(
        expect.stringMatching(/^\d+:1 These lines look like a question/),
      );
    },
  );

  it('takes prose with one such word for what it is', () => {
    const said = everyKind.replace('```question', 'answer: think of the signs first.\n\n```question');
    expect(problemsOf(said)).toEqual([]);
  });

  it('takes a block of code of another language for what it is', () => {
    const [before = ''] = everyKind.split('```question');
    const lines = before.split('\n').length;
    const code = everyKind.replace('```question', '```python\nloss.backward()\n```\n\n```question');
    expect(problemsOf(code).filter((problem) => problem.startsWith(`${lines}:`))).toEqual([]);
  });
});
