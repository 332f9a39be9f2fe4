/** The questions and answers: each file is read, its links open what they name, and nothing that it refers to is missing. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { htmlPage } from '../../../scripts/answers/htmlPage';
import { pictureFile, pictureSource } from '../../../scripts/answers/picture';
import { sourceIn } from '../../../scripts/pngChunks';
import { linkedAddress } from '../../../scripts/project';
import { answerGroups } from '../../../src/features/answers/file/answer';
import { readAnswer } from '../../../src/features/answers/file/readAnswer';
import { lessonNamed } from '../../../src/lessons';
import { comingInAddress, readAddress } from '../../../src/store';
import { numbersAt } from './numbersAt';

const texts = new URL('../../../src/features/answers/texts/', import.meta.url);
const answers = readdirSync(texts).map((name) => readAnswer(name, readFileSync(new URL(name, texts), 'utf8')));

async function problemsOf(link: string): Promise<readonly string[]> {
  await comingInAddress(`#${link}`);
  return readAddress(`#${link}`).problems.map(({ inLink }) => inLink);
}

/** What forums and messengers read. */
function tagsOf(html: string): Readonly<Record<string, string>> {
  const tags = html.matchAll(/<meta (?:property|name)="((?:og|twitter):[^"]+)" content="([^"]*)">/g);
  return Object.fromEntries([...tags].map(([, name = '', content = '']) => [name, content]));
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

  describe('as pages', () => {
    const site = mkdtempSync(join(tmpdir(), 'answers-'));
    afterAll(() => rmSync(site, { recursive: true }));
    beforeAll(() => {
      const address = { ...process.env, PUBLISHED_ADDRESS: 'https://example.org/app' };
      const script = ['--import', 'tsx', 'scripts/answers/build.ts', site];
      expect(spawnSync(process.execPath, script, { encoding: 'utf8', env: address })).toMatchObject({ status: 0 });
    });
    const pageOf = (slug: string): string => readFileSync(join(site, 'answers', slug, 'index.html'), 'utf8');

    it.each(answers.map((answer) => [answer.slug, answer] as const))(
      '%s has the numbers of its step, and two sentences as its answer',
      async (slug, answer) => {
        const { checked, wrong } = await numbersAt(answer, pageOf(slug));
        expect(wrong).toEqual([]);
        expect(checked).toBeGreaterThan(0);
        const [, description = ''] = /<meta name="description" content="([^"]*)">/.exec(pageOf(slug)) ?? [];
        expect(description.match(/[.?](?= |$)/g), description).toHaveLength(2);
      },
    );

    it('have their own address, and stand in the sitemap, once one is published', () => {
      const address = 'https://example.org/app/answers/is-delta-averaged/';
      expect(pageOf('is-delta-averaged')).toContain(`<link rel="canonical" href="${address}">`);
      expect(readFileSync(join(site, 'sitemap.xml'), 'utf8')).toContain(`<loc>${address}</loc>`);
    });

    it.each(answers)('$slug has a current picture (npm run pictures -- $slug)', ({ slug, picture }) => {
      const png = readFileSync(pictureFile(slug));
      expect(sourceIn(png)).toBe(pictureSource(pageOf(slug), picture));
      expect(png.length).toBeLessThan(40_000);
    });

    it('show it beside links, once an address is published', () => {
      const tags = tagsOf(pageOf('is-delta-averaged'));
      expect(tags).toMatchObject({
        'og:type': 'article',
        'og:title': 'Is δ averaged over the batch?',
        'og:description': expect.stringMatching(/^No: /),
        'og:image': 'https://example.org/app/answers/is-delta-averaged.png',
        'og:image:width': '1200',
        'og:image:height': '630',
        'og:image:alt': expect.stringContaining('ledger'),
        'twitter:card': 'summary_large_image',
      });
    });
  });

  it('have nothing that needs an address, while none is set', () => {
    const page = { title: 'Why?', description: 'So. Thus.', body: '', icon: '', folder: '../', path: 'why/', data: {} };
    const picture = { name: 'why.png', width: 1200, height: 630, alt: 'A ledger.' };
    const tags = tagsOf(htmlPage({ ...page, picture }));
    expect(Object.keys(tags).toSorted()).toEqual(['og:description', 'og:title', 'og:type']);
    const published = tagsOf(htmlPage({ ...page, picture, published: 'https://example.org/answers/' }));
    expect(published).toMatchObject({ 'og:url': 'https://example.org/answers/why/', 'og:image:alt': 'A ledger.' });
  });

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
