/** The questions and answers: each file is read, its links open what they name, and nothing that it refers to is missing. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { linkedAddress } from '../../../scripts/project';
import { answerGroups } from '../../../src/features/answers/file/answer';
import { readAnswer } from '../../../src/features/answers/file/readAnswer';
import { lessonNamed } from '../../../src/lessons';
import { comingInAddress, readAddress } from '../../../src/store';

const texts = new URL('../../../src/features/answers/texts/', import.meta.url);
const answers = readdirSync(texts).map((name) => readAnswer(name, readFileSync(new URL(name, texts), 'utf8')));

async function problemsOf(link: string): Promise<readonly string[]> {
  await comingInAddress(`#${link}`);
  return readAddress(`#${link}`).problems.map(({ inLink }) => inLink);
}

describe('the answers', () => {
  it('are one page for each of the questions that people ask, in every group', () => {
    expect(answers.length).toBeGreaterThanOrEqual(32);
    expect(new Set(answers.map(({ question }) => question)).size).toBe(answers.length);
    expect(new Set(answers.map(({ group }) => group))).toEqual(new Set(answerGroups));
  });

  it('are found by wordings that no other answer has', () => {
    const wordings = answers.flatMap(({ asked }) => asked.map((one) => one.toLowerCase()));
    expect(wordings.filter((one, at) => wordings.indexOf(one) < at)).toEqual([]);
  });

  it.each(answers.map((answer) => [answer.slug, answer] as const))(
    '%s leads to what is there',
    async (slug, answer) => {
      const { link, lesson, related, wrong } = answer;
      expect(await problemsOf(link)).toEqual([]);
      for (const { run } of wrong)
        expect(await problemsOf(`${link.replace(/(^|&)compare=[^&]*/, '')}&compare=${run}`)).toEqual([]);
      expect(lessonNamed(lesson.name)?.name).toBe(lesson.name);
      const lessonText = readFileSync(new URL(`../../../lessons/${lesson.name}.md`, texts), 'utf8');
      expect(lesson.scene).toBeLessThanOrEqual(lessonText.match(/^## /gm)?.length ?? 0);
      const slugs = answers.map((one) => one.slug);
      expect(related.filter((name) => name === slug || !slugs.includes(name))).toEqual([]);
      expect(new Set(related).size).toBe(related.length);
    },
  );

  it('are there where README and docs lead to one', () => {
    const links = ['README.md', 'docs/teaching.md'].flatMap((page) => [
      ...readFileSync(page, 'utf8').matchAll(/\(([^)\s]+)answers\/([\w-]+)\/index\.html\)/g),
    ]);
    expect(links.length).toBeGreaterThanOrEqual(36);
    const slugs = answers.map(({ slug }) => slug);
    expect(links.filter(([, , name = '']) => !slugs.includes(name))).toEqual([]);
    expect(new Set(links.map(([, address]) => address))).toEqual(new Set([linkedAddress()]));
  });

  it('say in which line a file is wrong', () => {
    const source = readFileSync(new URL('which-x-in-a-batch.md', texts), 'utf8');
    const lineOf = (words: string): number => source.slice(0, source.indexOf(words)).split('\n').length;
    const changed = (from: string | RegExp, to: string) => () => readAnswer('a.md', source.replace(from, to));
    expect(() => readAnswer('a.md', 'no front matter')).toThrow('a.md: expected front matter between two lines ---');
    expect(changed(/^group: .*$/m, 'group: others')).toThrow(
      new RegExp(`^a\\.md: line ${lineOf('group:')}: .*"others"`),
    );
    expect(changed(/^question: .*$/m, 'question: [')).toThrow(/^a\.md: line \d+: /);
    expect(changed(/^version: 1$/m, 'version: 1\ncolour: red')).toThrow(/^a\.md: line 4: .*colour/);
    expect(changed('looks like a shortcut', 'looks like {delta.2.1')).toThrow(
      `a.md: line ${lineOf('looks like a shortcut')}: `,
    );
    expect(changed('because that {delta|letter}', 'because {that')).toThrow(
      new RegExp(`^a\\.md: line ${lineOf('Each sample multiplies')}: `),
    );
    const lines = source.split('\n').length;
    expect(() => readAnswer('a.md', `${source}\n{delta.2.1\n`)).toThrow(new RegExp(`^a\\.md: line ${lines + 1}: `));
  });
});
