/** Every link of docs/teaching.md opens on its answer: the panels are in view, and show the numbers that the page claims. */
import { readFileSync } from 'node:fs';
import type { Locator } from '@playwright/test';
import { printedAnswers } from '../teaching/printedAnswers';
import { expect, panel, test } from './support';

const answers = printedAnswers(readFileSync('docs/teaching.md', 'utf8'));

test.use({ viewport: { width: 1280, height: 720 } });

for (const { question, link, panels, numbers } of answers) {
  test(`${question} #${link}`, async ({ page }) => {
    await page.goto('about:blank');
    await page.goto(`/#${link}`);
    const regions = panels.map((name) => panel(page, name));
    for (const region of regions) await expect(region).toBeInViewport({ ratio: 0.99 });
    await expect
      .poll(async () => {
        const seen = (await Promise.all(regions.map(seenText))).join('\n');
        return numbers.filter((number) => !isIn(number, seen));
      })
      .toEqual([]);
    await expect(page.getByRole('alert')).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Dismiss', exact: true })).toHaveCount(0);
    expect(await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight)).toBeLessThanOrEqual(
      0,
    );
  });
}

/** The texts of a panel that can be seen: nothing cuts them, and nothing is laid over them. */
function seenText(region: Locator): Promise<string> {
  return region.evaluate((element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const texts: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const range = document.createRange();
      range.selectNodeContents(node);
      const parent = node.parentElement;
      const boxes = [...range.getClientRects()];
      const isSeen =
        parent !== null &&
        boxes.length > 0 &&
        boxes.every(({ left, right, top, bottom }) =>
          [left + 1, right - 1].every((x) => {
            const shown = document.elementFromPoint(x, (top + bottom) / 2);
            return shown !== null && (parent.contains(shown) || shown.contains(parent));
          }),
        );
      if (isSeen) texts.push(node.textContent ?? '');
    }
    return texts.join('\n');
  });
}

/** As a number of its own: 0.013 is not in 0.0130, and 4 not in −4. */
function isIn(number: string, text: string): boolean {
  const escaped = number.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\d.−])${escaped}(?![\\d]|\\.\\d)`).test(text);
}
