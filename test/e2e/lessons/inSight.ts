/** Whether a question is in sight together with what it speaks of, wherever its scene has been opened. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { rest } from '../rest';

/** The lessons of the course, with the text of each scene. */
export const course = [
  ...readFileSync('src/lessons/list.ts', 'utf8').matchAll(/name: '([\w-]+)',\n.*\n.*\n\s+part: 'core'/g),
].map(([, name = '']) => ({ name, scenes: readFileSync(`src/lessons/${name}.md`, 'utf8').split(/^## /m).slice(1) }));

/** What of the question lies outside what is seen, with how many pixels; empty where nothing does. */
export async function lacksInSight(page: Page): Promise<readonly string[]> {
  await rest(page);
  return page.evaluate(outOfSight);
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
  const prompt = form.querySelector('[data-question-prompt]') ?? form;
  need('the question is under its view:', Math.round(box(view).bottom - box(prompt).top));
  need('the view has left:', Math.round(-box(view).top));
  return lacks;
}
