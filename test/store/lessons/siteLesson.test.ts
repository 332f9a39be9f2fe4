/** Lessons by address: only files of the app's own site, without cookies, and a sentence for everything else. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createExplainerStore, readAddress, writeAddress } from '../../../src/store';
import { comingInAddress } from '../../../src/store/address/readAddress';
import { siteAddress } from '../../../src/store/lesson/siteFile';
import { testLessonFile } from '../../lessons/testLesson';

const site = { origin: 'https://school.example', base: 'https://school.example/app/index.html' };

describe('siteAddress', () => {
  it('is relative to the page, and of its site', () => {
    expect(String(siteAddress('lessons/mine.md', site))).toBe('https://school.example/app/lessons/mine.md');
    expect(String(siteAddress('/other/mine.md?v=2', site))).toBe('https://school.example/other/mine.md?v=2');
  });

  it.each([
    ['https://elsewhere.example/mine.md', 'elsewhere'],
    ['//elsewhere.example/mine.md', 'elsewhere'],
    ['http://school.example/mine.md', 'elsewhere'],
    ['javascript:alert(1).md', 'elsewhere'],
    ['data:text/markdown,mine.md', 'elsewhere'],
    ['https://school.example@elsewhere.example/mine.md', 'elsewhere'],
    ['\\\\elsewhere.example\\mine.md', 'elsewhere'],
    ['/logout?next=mine.md', 'notAFile'],
    ['https://[', 'notAFile'],
  ])('refuses %s: %s', (name, why) => {
    expect(siteAddress(name, site)).toBe(why);
  });

  it('has none on a page without a site', () => {
    expect(siteAddress('mine.md', { origin: 'null', base: 'about:srcdoc' })).toBe('noSite');
  });
});

describe('a link to a lesson’s file', () => {
  const fetched = vi.fn<(url: URL, options: RequestInit) => Promise<Response>>();
  beforeEach(() => {
    vi.stubGlobal('location', { origin: site.origin });
    vi.stubGlobal('document', { baseURI: site.base });
    vi.stubGlobal('fetch', fetched);
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    fetched.mockReset();
  });

  async function opened(name: string): Promise<ReturnType<typeof readAddress>> {
    const hash = `#lesson=${name}&scene=2`;
    await comingInAddress(hash);
    return readAddress(hash);
  }

  it('opens its scene, and stays a link', async () => {
    fetched.mockResolvedValue(new Response(testLessonFile));
    const { state, problems } = await opened('lessons/good.md');
    expect(problems).toEqual([]);
    expect(fetched.mock.calls[0]?.[1]).toEqual({ credentials: 'omit', redirect: 'error' });
    const store = createExplainerStore();
    store.getState().applyAddress(state, problems);
    expect(store.getState().lesson?.scene).toBe(2);
    expect(writeAddress(store.getState())).toBe('#lesson=lessons%2Fgood.md&scene=2');
  });

  it.each([
    ['missing.md', new Response('', { status: 404 }), 'the site has no such file (status 404).'],
    ['bad.md', new Response('no lesson'), 'line 1: The file must start with a line ---'],
    ['long.md', new Response('a'.repeat(1_000_001)), 'its file has more than 1 million characters.'],
  ])('says what is wrong with %s, and shows the rest', async (name, answer, why) => {
    fetched.mockResolvedValue(answer);
    const { state, problems } = await opened(name);
    expect(problems[0]?.inLink).toContain(`The link’s lesson “${name}” could not be used: ${why}`);
    expect(state.lesson).toBeUndefined();
  });

  it('to another site is not fetched', async () => {
    const { problems } = await opened('https://elsewhere.example/mine.md');
    expect(fetched).not.toHaveBeenCalled();
    expect(problems[0]?.inLink).toContain('its file is on another site. Open the file, or paste its text');
  });
});
