/** The pages of the answers as a build draws them: every number is that of its step, and links to them have a title and a picture. */
import { readFileSync } from 'node:fs';
import { within } from '@testing-library/react';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type DrawnPage, drawnAnswer, drawnSitemap } from '../../../scripts/answers/draw';
import { readAnswers } from '../../../scripts/answers/files';
import { htmlPage } from '../../../scripts/answers/htmlPage';
import { pictureFile, pictureSource } from '../../../scripts/answers/picture';
import { sourceIn } from '../../../scripts/pngChunks';
import { numbersAt } from './numbersAt';

const address = 'https://example.org/app/';
const answers = readAnswers();

/** What forums and messengers read. */
function tagsOf(page: ParentNode): Readonly<Record<string, string>> {
  const tags = [...page.querySelectorAll('meta')].map((tag) => [tag.getAttribute('property') ?? tag.name, tag.content]);
  return Object.fromEntries(tags.filter(([name = '']) => /^(?:og|twitter):/.test(name)));
}

function parsed(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

describe('the pages of answers, with a published address', () => {
  const drawn: DrawnPage[] = [];
  const pages = new Map<string, Document>();

  beforeAll(async () => {
    vi.stubEnv('PUBLISHED_ADDRESS', address);
    for (const answer of answers) {
      const page = await drawnAnswer(answer, answers);
      drawn.push(page);
      pages.set(answer.slug, parsed(page.html));
    }
  });
  afterAll(() => vi.unstubAllEnvs());

  const pageOf = (slug: string): Document => {
    const page = pages.get(slug);
    if (!page) throw new Error(`${slug} was not drawn`);
    return page;
  };

  it.each(answers)('$slug has the numbers of its step, and two sentences as its answer', async (answer) => {
    const page = pageOf(answer.slug);
    const { checked, wrong } = await numbersAt(answer, page);
    expect(wrong).toEqual([]);
    expect(checked).toBeGreaterThan(0);
    const description = page.querySelector('meta[name="description"]')?.getAttribute('content') ?? '';
    expect(description.match(/[.?](?= |$)/g), description).toHaveLength(2);
  });

  it.each(answers)('$slug has a current picture (npm run pictures -- $slug)', ({ slug, picture }) => {
    const png = readFileSync(pictureFile(slug));
    expect(sourceIn(png)).toBe(pictureSource(pageOf(slug), picture));
    expect(png.length).toBeLessThan(40_000);
  });

  it('have links to each wrong way that tell by ear which one they lead to', () => {
    const links = within(pageOf('which-x-in-a-batch').body).getAllByText(
      /^(Compare the two|Show it in the figure above)$/,
    );
    const names = links.map((link) => link.getAttribute('aria-label') ?? '');
    expect(names).toHaveLength(6);
    expect(new Set(names).size).toBe(6);
    expect(names[0]).toBe('Compare the two: averaged factors');
    for (const [at, { textContent }] of links.entries()) expect(names[at]).toContain(`${textContent}: `);
  });

  it('have their own address, and stand in the sitemap', () => {
    const own = `${address}answers/is-delta-averaged/`;
    expect(pageOf('is-delta-averaged').querySelector('link[rel="canonical"]')?.getAttribute('href')).toBe(own);
    expect(drawnSitemap(address, drawn)).toContain(`<loc>${own}</loc>`);
  });

  it('show a picture beside links', () => {
    expect(tagsOf(pageOf('is-delta-averaged'))).toMatchObject({
      'og:type': 'article',
      'og:title': 'Is δ averaged over the batch?',
      'og:description': expect.stringMatching(/^No: /),
      'og:image': `${address}answers/is-delta-averaged.png`,
      'og:image:width': '1200',
      'og:image:height': '630',
      'og:image:alt': expect.stringContaining('ledger'),
      'twitter:card': 'summary_large_image',
    });
  });
});

it('pages of answers have nothing that needs an address, while none is set', () => {
  const page = { title: 'Why?', description: 'So. Thus.', body: '', icon: '', folder: '../', path: 'why/', data: {} };
  const picture = { name: 'why.png', width: 1200, height: 630, alt: 'A ledger.' };
  const tags = tagsOf(parsed(htmlPage({ ...page, picture })));
  expect(Object.keys(tags).toSorted()).toEqual(['og:description', 'og:title', 'og:type']);
  const published = tagsOf(parsed(htmlPage({ ...page, picture, published: `${address}answers/` })));
  expect(published).toMatchObject({ 'og:url': `${address}answers/why/`, 'og:image:alt': 'A ledger.' });
});
