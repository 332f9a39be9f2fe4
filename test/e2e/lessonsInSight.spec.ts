/**
 * A question is read together with what it speaks of. In every scene of the course that asks something, at six sizes: text, question,
 * answers and Check are in the window beside or below the first view, and nothing has to be scrolled. On a phone that is too much for one
 * window: the scene begins with its view and its text, and the view stays above the whole question when that is scrolled to.
 */
import { readFileSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';
import { expect, test } from './support';

test.describe.configure({ timeout: 240_000 });

type Size = readonly [width: number, height: number];

/** A page of its own for each pointer, and for a frame; it is kept, and resized. */
const pages: Readonly<
  Record<string, { readonly sizes: readonly Size[]; readonly touch?: true; readonly keys?: string }>
> = {
  laptop: { sizes: [[1280, 720]] },
  'tablet and phone': {
    sizes: [
      [1024, 768],
      [820, 1100],
      [390, 844],
    ],
    touch: true,
  },
  frame: {
    sizes: [
      [960, 560],
      [700, 500],
    ],
    keys: 'embed=lesson&',
  },
};

const course = [
  ...readFileSync('src/lessons/list.ts', 'utf8').matchAll(/name: '([\w-]+)',\n.*\n.*\n\s+part: 'core'/g),
].map(([, name = '']) => ({ name, scenes: readFileSync(`src/lessons/${name}.md`, 'utf8').split(/^## /m).slice(1) }));

for (const [kind, { sizes, touch = false, keys = '' }] of Object.entries(pages)) {
  test(`${kind}: each question of the course is in sight with what it speaks of`, async ({ browser }) => {
    expect(course).toHaveLength(11);
    const page = await pageOf(browser, touch);
    const failures: string[] = [];
    await page.goto(`/#${keys}lesson=${course[0]?.name}`);
    for (const { name, scenes } of course) {
      for (const [index, scene] of scenes.entries()) {
        if (!scene.includes('```question')) continue;
        await page.evaluate((hash) => location.replace(hash), `#${keys}lesson=${name}&scene=${index + 1}`);
        await arrived(page, `Scene ${index + 1} of ${scenes.length}`, name);
        for (const [width, height] of sizes) {
          await page.setViewportSize({ width, height });
          await atRest(page);
          const lacks = await page.evaluate(outOfSight);
          if (lacks.length > 0) failures.push(`${name} ${index + 1} at ${width} × ${height}: ${lacks.join(', ')}`);
        }
      }
    }
    expect(failures).toEqual([]);
    await page.close();
  });
}

async function pageOf(browser: Browser, hasTouch: boolean): Promise<Page> {
  const context = await browser.newContext({ hasTouch, reducedMotion: 'reduce' });
  return context.newPage();
}

/** The scene's question and its first view are there. */
async function arrived(page: Page, place: string, name: string): Promise<void> {
  await page.waitForFunction(
    ([place = '', name = '']) =>
      location.hash.includes(`lesson=${name}`) &&
      document.querySelector('#view-lesson')?.textContent?.includes(place) &&
      document.querySelector('#view-lesson form') &&
      document.querySelector('main section[id^="view-"]:not(#view-lesson)'),
    [place, name],
  );
}

/** Two frames in which question and view have kept their places. */
async function atRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const places = (): string =>
      [...document.querySelectorAll('main section, #view-lesson, #view-lesson form')]
        .map((element) => JSON.stringify(element.getBoundingClientRect()))
        .join();
    let before = '';
    for (let frames = 0; frames < 60 && before !== places(); frames++) {
      before = places();
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 20)));
    }
  });
}

/** Runs in the page. What of the question lies outside what is seen, with how many pixels. */
function outOfSight(): readonly string[] {
  const lesson = document.querySelector('#view-lesson');
  const form = lesson?.querySelector('form');
  const view = document.querySelector('main section[id^="view-"]:not(#view-lesson)');
  if (!lesson || !form || !view) return ['no question'];
  window.scrollTo(0, 0);
  const bar = document.querySelector('section[aria-label="Move between scenes"]');
  // Elsewhere it is in the page and not shown.
  const isPhone = bar?.checkVisibility() === true;
  const bottom = isPhone ? bar.getBoundingClientRect().top : innerHeight;
  const box = (element: Element): DOMRect => element.getBoundingClientRect();
  /** Pixels below the lower edge of every scroller that it is in. */
  const below = (element: Element): number => {
    let edge = bottom;
    for (let one = element.parentElement; one; one = one.parentElement) {
      if (getComputedStyle(one).overflowY === 'visible') continue;
      edge = Math.min(edge, box(one).top + one.clientTop + one.clientHeight);
    }
    return Math.round(box(element).bottom - edge);
  };
  const lacks: string[] = [];
  const need = (what: string, pixels: number): void => {
    if (pixels > 1) lacks.push(`${what} ${pixels} px`);
  };
  const title = lesson.querySelector('h4');
  const buttons = form.querySelectorAll('button');
  const check = [...buttons].find((button) => button.textContent === 'Check') ?? [...buttons].at(-1);
  if (!title || !check) return ['no title or no Check'];
  const parts = [title, ...form.querySelectorAll('label, input, li'), check];
  need('sideways', document.documentElement.scrollWidth - innerWidth);
  // Where the page scrolls, it ends with its last panel, above the bar.
  const { scrollHeight } = document.documentElement;
  const end = Math.max(
    ...[...document.querySelectorAll('main section[id^="view-"]')].map((panel) => box(panel).bottom),
  );
  if (scrollHeight > innerHeight) need('nothing at the end of the page:', scrollHeight - end - 150);
  need('the view', below(view));
  if (box(lesson).left < box(view).right && box(view).left < box(lesson).right) {
    need('the view is not above the text:', box(view).bottom - box(lesson).top);
  }
  if (!isPhone) {
    for (const part of parts) need(part.textContent?.trim().slice(0, 20) || part.tagName, below(part));
    return lacks;
  }
  // The title, and two lines of what follows it.
  need('the text', Math.round(box(title).bottom + 2 * Number.parseFloat(getComputedStyle(title).lineHeight) - bottom));
  const scrolled = box(check).bottom + 8 - bottom;
  if (scrolled > 0) window.scrollBy(0, scrolled);
  const prompt = document.getElementById(form.getAttribute('aria-labelledby') ?? '') ?? form;
  need('the question is under its view:', Math.round(box(view).bottom - box(prompt).top));
  need('the view has left:', Math.round(-box(view).top));
  return lacks;
}
