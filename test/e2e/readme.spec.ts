/** Every link of the README shows its answer as it opens: nothing has to be scrolled to. */
import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { resize, show } from './rest';
import { expect, ledgerGrid, panel, sentence, test } from './support';

const links = [
  ...new Set(
    [...readFileSync('README.md', 'utf8').matchAll(/\]\(https?:\/\/[^)#]+\/#([^)]+)\)/g)].map(([, hash = '']) => hash),
  ),
];

/** The names of the regions that links open. */
const regions: Readonly<Record<string, string>> = {
  sum: 'Sum',
  product: 'Matrix product',
  outputs: 'Outputs',
  compare: 'Compare',
};

test('the README has links to try', () => {
  expect(links.length).toBeGreaterThanOrEqual(8);
});

test('every link at 1440 × 900 and 1280 × 720', async ({ page }) => {
  for (const link of links) {
    await test.step(`#${link}`, async () => {
      await page.setViewportSize({ width: 1440, height: 900 });
      await show(page, link);
      await expectAnswerSeen(page, link);
      await resize(page, 1280, 720);
      await expectAnswerSeen(page, link);
    });
  }
});

async function expectAnswerSeen(page: Page, link: string): Promise<void> {
  if (link.startsWith('lesson=')) {
    // It begins with a question, before the app tells anything.
    await expect(panel(page, 'Lesson').getByRole('form')).toBeInViewport({ ratio: 1 });
    return;
  }
  const view = new URLSearchParams(link).get('view');
  // It takes the whole stage.
  if (view !== 'compare') {
    await expect(sentence(page)).toBeInViewport({ ratio: 1 });
    await expectResultSeen(ledgerGrid(page));
  }
  if (view !== null) {
    const place = panel(page, regions[view] ?? view);
    await expect(place).toBeInViewport({ ratio: 0.98 });
    await expectResultSeen(place);
  }
}

/** A number of the sum or of the batch gradient can be seen there: nothing is laid over it, and nothing cuts it. */
async function expectResultSeen(place: Locator): Promise<void> {
  await expect
    .poll(() =>
      place.evaluate((element) =>
        [...element.querySelectorAll('[data-quantity^="gradientSum."], [data-quantity^="batchGradient."]')].some(
          (one) => {
            const { left, top, width, height } = one.getBoundingClientRect();
            const seen = document.elementFromPoint(left + width / 2, top + height / 2);
            return width > 0 && seen !== null && (one.contains(seen) || seen.contains(one));
          },
        ),
      ),
    )
    .toBe(true);
}
