/** Every link of docs/teaching.md opens on its answer: the panels are in view, and show the numbers that the page claims. */
import { readFileSync } from 'node:fs';
import type { Locator } from '@playwright/test';
import { printedAnswers } from '../teaching/printedAnswers';
import { goTo } from './rest';
import { expect, panel, test } from './support';

const answers = printedAnswers(readFileSync('docs/teaching.md', 'utf8'));

test.use({ viewport: { width: 1280, height: 720 } });

/** This many answers share a page; the first of them is opened in a new one. */
const together = 16;

for (let first = 0; first < answers.length; first += together) {
  const some = answers.slice(first, first + together);
  test(`answers ${first + 1} to ${first + some.length}: the numbers are in sight`, async ({ page }) => {
    for (const { question, link, panels, numbers } of some) {
      await goTo(page, link);
      const regions = panels.map((name) => panel(page, name));
      for (const region of regions) await expect.soft(region, question).toBeInViewport({ ratio: 0.99 });
      await expect
        .poll(async () => {
          const seen = (await Promise.all(regions.map(seenText))).join('\n');
          return numbers.filter((number) => !isIn(number, seen));
        }, question)
        .toEqual([]);
      await expect.soft(page.getByRole('alert'), question).toHaveCount(0);
      await expect.soft(page.getByRole('button', { name: 'Dismiss', exact: true }), question).toHaveCount(0);
      const below = () => page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);
      await expect.configure({ soft: true }).poll(below, question).toBeLessThanOrEqual(0);
    }
  });
}

/** The texts of a panel that can be seen: no edge cuts them, and nothing is laid over them. */
function seenText(region: Locator): Promise<string> {
  return region.evaluate((element) => {
    const isCut = (box: DOMRect, inside: Element | null): boolean => {
      const { left, right, top, bottom } = box;
      if (!inside) return left < 0 || top < 0 || right > window.innerWidth || bottom > window.innerHeight;
      const edge = inside.getBoundingClientRect();
      const { overflowX, overflowY } = getComputedStyle(inside);
      const cutsAcross = overflowX !== 'visible' && (left < edge.left - 1 || right > edge.right + 1);
      // A line is a little higher than its digits.
      const cutsDown = overflowY !== 'visible' && (top < edge.top - 3 || bottom > edge.bottom + 3);
      return cutsAcross || cutsDown || isCut(box, inside.parentElement);
    };
    const isCovered = ({ left, right, top, bottom }: DOMRect, own: Element): boolean => {
      const shown = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      return shown === null || !(own.contains(shown) || shown.contains(own));
    };
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const texts: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const range = document.createRange();
      range.selectNodeContents(node);
      const boxes = [...range.getClientRects()];
      const own = node.parentElement;
      if (own && boxes.length > 0 && !boxes.some((box) => isCut(box, own) || isCovered(box, own)))
        texts.push(node.textContent ?? '');
    }
    return texts.join('\n');
  });
}

/** As a number of its own: 0.013 is not in 0.0130, and 4 not in −4. */
function isIn(number: string, text: string): boolean {
  const escaped = number.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\d.−])${escaped}(?![\\d]|\\.\\d)`).test(text);
}
