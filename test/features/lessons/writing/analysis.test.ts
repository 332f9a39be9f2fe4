/** Reading a lesson's file as it is typed: what can be shown of it, what is wrong where, and hostile files. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  allProblems,
  analysed,
  lineAt,
  offsetOf,
  sceneAtLine,
} from '../../../../src/features/lessons/writing/analysis';
import { lessonLimits } from '../../../../src/lessons/file';

const example = readFileSync('src/features/lessons/writing/example.md', 'utf8');

describe('the example to start with', () => {
  it('has two scenes, a question, and no problem', async () => {
    const analysis = analysed(example);
    expect(analysis.lesson?.scenes.map(({ question }) => question?.kind)).toEqual([undefined, 'sign']);
    expect(await allProblems(analysis)).toEqual([]);
  });

  it('is the one that the documentation shows', () => {
    expect(readFileSync('docs/lessons.md', 'utf8')).toContain(example);
  });
});

describe('a file with mistakes', () => {
  const broken = example
    .replace('{=count(', '{=cont(')
    .replace('state: step=1&phase=update', 'state: step=1&phase=later');

  it('keeps the scenes that can be read, and names every problem by line', async () => {
    const analysis = analysed(broken);
    expect(analysis.lesson?.scenes.map(({ title }) => title.text)).toEqual(['What is left of them?']);
    const problems = await allProblems(analysis);
    expect(problems.map(({ line }) => line)).toEqual([21, 28]);
    expect(problems[0]?.message).toContain('“cont(');
    expect(problems[1]?.message).toContain('In this scene, the state’s phase cannot be used: expected one of ');
  });

  it('cannot be shown if its settings cannot be read', () => {
    const { lesson, problems } = analysed(example.replace('minutes: 3', 'minutes: three'));
    expect(lesson).toBeUndefined();
    expect(problems).toMatchObject([{ line: 6 }]);
  });
});

describe('a hostile file', () => {
  const withScene = (yaml: string): string =>
    example.replace('state: step=1&phase=per-sample', `${yaml}\nstate: step=1&phase=per-sample`);
  it.each([
    ['too long', 'a'.repeat(lessonLimits.characters + 1)],
    ['nested lists', withScene(`focus: ${'['.repeat(20_000)}`)],
    ['nested maps', withScene(`scenario: ${'{a: '.repeat(20_000)}`)],
    ['nested Markdown', example.replace('Add the', `${'- '.repeat(3000)}Add the`)],
    ['aliases', withScene('notes: &a x\nfocus: [*a, *a]')],
    ['a script', example.replace('Add the', '[Add](javascript:alert(1)) the')],
    ['an image', example.replace('Add the', '![Add](https://example.org/spy.png) the')],
    ['a formula without end', example.replace('Add the', '$Add the')],
    ['unclosed braces', example.replace('Add the', '{if|{if|{if|Add the')],
  ])('is refused with a sentence: %s', (_, text) => {
    const { problems } = analysed(text);
    expect(problems.length).toBeGreaterThan(0);
    for (const { line, message } of problems) expect([line > 0, message !== '']).toEqual([true, true]);
  });
});

describe('a scene far in the training of a large network', () => {
  it('is refused, not computed', async () => {
    const far = example
      .replace('example: xor', 'example: mse-128-64-10')
      .replace('step=1&phase=per-sample&weight=2.2.1&sample=3', 'step=3000&phase=per-sample&weight=2.2.1');
    const { lesson, problems } = analysed(far);
    const all = await allProblems({ problems, ...(lesson && { lesson }) });
    expect(all.find(({ line }) => line === 13)?.message).toContain('takes too long to compute');
  });
});

describe('places', () => {
  it('lead from a line to its scene, and from a place to its position', () => {
    const { lesson } = analysed(example);
    if (!lesson) throw new Error('the example cannot be read');
    expect([1, 10, 24, 25, 99].map((line) => sceneAtLine(lesson, line))).toEqual([1, 1, 1, 2, 2]);
    const offset = offsetOf(example, { line: 12, column: 4 });
    expect(example.slice(offset).startsWith('scene')).toBe(true);
    expect(lineAt(example, offset)).toBe(12);
  });
});
