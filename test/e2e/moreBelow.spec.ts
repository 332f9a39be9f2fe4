/** A panel that scrolls says that there is more, and shows it. */
import type { Locator } from '@playwright/test';
import { goTo } from './rest';
import { expect, panel, test } from './support';

// With the loss beside it, Noise has its numbers under its settings.
test.use({ viewport: { width: 1440, height: 760 } });

test('a panel says that there is more below until its end is in sight', async ({ page }) => {
  await page.goto('/#example=iris&batchSize=50&view=noise&phase=sum');
  const panel = page.getByRole('tabpanel', { name: 'Noise' });
  const table = panel.getByText('Show as table');
  const tabs = page.getByRole('region', { name: 'More views' });
  const more = tabs.getByText('More below');
  await expect(more).toBeVisible();
  await expect(table).not.toBeInViewport();
  await more.click();
  await expect(table).toBeInViewport();
  await expect(more).toBeHidden();
  // Across the whole page, they have a column of their own, and nothing is below.
  await page.setViewportSize({ width: 1280, height: 720 });
  await expect(panel.getByRole('row', { name: /^standard error/ })).toBeInViewport({ ratio: 1 });
  await expect(more).toBeHidden();
});

test('a table scrolled to its end says how many rows are above, without headings', async ({ page }) => {
  await page.goto('/#example=xor&view=weights');
  const weights = page.getByRole('grid', { name: 'Parameters' });
  await expect(weights.getByRole('rowheader', { name: 'weight from hidden 3 to output 1' })).toBeInViewport();
  // 13 parameters, of which the 4 of layer 2 are in sight, and one above them.
  await expect(weights.getByText('more rows')).toHaveText('▴ 8 more rows above');
});

test('what gets the focus by keyboard is not under the sign', async ({ page }) => {
  await page.goto('/#example=iris&batchSize=50&view=noise&phase=sum');
  const panel = page.getByRole('tabpanel', { name: 'Noise' });
  const more = page.getByRole('region', { name: 'More views' }).getByText('More below');
  await expect(more).toBeVisible();
  await panel.getByRole('checkbox').focus();
  await page.keyboard.press('Tab');
  const table = panel.getByText('Show as table');
  await expect(table).toBeFocused();
  await expect(table).toBeInViewport();
  const isOnTop = () =>
    table.evaluate((summary) => {
      const { left, top, height } = summary.getBoundingClientRect();
      return summary.contains(document.elementFromPoint(left + 20, top + height / 2));
    });
  await expect.poll(isOnTop).toBe(true);
});

test('what a lesson has shown is in sight on its last page, or a sign says that it is below', async ({ page }) => {
  for (const [width, height] of [
    [1280, 720],
    [1280, 600],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const last of ['one-to-batch&scene=7', 'as-a-matrix&scene=7', 'passes-and-updates&scene=5']) {
      await goTo(page, `lesson=${last}`);
      const lesson = panel(page, 'Lesson');
      const end = lesson.getByRole('heading', { name: 'What you have seen' });
      const sign = lesson.getByText('More below');
      // Pinned at the bottom, the heading is itself the sign.
      await expect
        .poll(async () => (await isInSight(end)) || (await isInSight(sign)), `${last} in ${width}`)
        .toBe(true);
    }
  }
});

/** Whether nothing is over its middle, and it is in the window. */
async function isInSight(text: Locator): Promise<boolean> {
  if ((await text.count()) === 0) return false;
  return text.first().evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const seen = document.elementFromPoint(left + Math.min(width / 2, 20), top + height / 2);
    return element.contains(seen);
  });
}
