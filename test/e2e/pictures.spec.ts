/** The digits in a real browser: fetched before they are shown, drawn, chosen by a click on a pixel, and without a violation. */
import type { Page } from '@playwright/test';
import { toPaper } from './paper';
import { goTo, rest } from './rest';
import { expect, expectNoViolations, panel, test } from './support';

test.use({ viewport: { width: 1280, height: 720 } });

/** A stage stands alone: there is no ledger to wait for. */
async function open(page: Page, hash: string, view = 'Pictures'): Promise<void> {
  await page.goto(`/#${hash}`);
  await panel(page, view).waitFor();
  await rest(page);
}

test('a link to the digits shows them, in one go, and draws them', async ({ page }) => {
  await open(page, 'example=digits&view=pictures');
  const pictures = panel(page, 'Pictures');
  await expect(pictures).toContainText('Class 0 pushes its pixels up.');
  // All six rows and the three under the rule are in sight.
  const rows = pictures.getByRole('grid', { name: 'Samples in pictures' }).getByRole('row');
  await expect(rows).toHaveCount(10);
  for (const row of [rows.nth(1), rows.nth(6), rows.nth(7), rows.nth(9)])
    await expect(row).toBeInViewport({ ratio: 0.95 });
  const box = await pictures.getByRole('grid', { name: 'Samples in pictures' }).boundingBox();
  const last = await rows.nth(9).boundingBox();
  // Those under the rule cover none of those above it.
  const [sixth, sum] = [await rows.nth(6).boundingBox(), await rows.nth(7).boundingBox()];
  expect((sixth?.y ?? 0) + (sixth?.height ?? 0)).toBeLessThanOrEqual((sum?.y ?? 0) + 1);
  expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThanOrEqual((box?.y ?? 0) + (box?.height ?? 0) + 1);

  // They are drawn: the x of a one has ink in the middle and none at the edge.
  const thumb = pictures.getByRole('row').nth(2).locator('canvas').first();
  // The canvas is as fine as the screen, and is drawn when it is laid out.
  await expect(thumb).toHaveAttribute('width', /\d/);
  // Row 4 of 8 × 8: its first pixel and its fifth.
  const colours = await thumb.evaluate((canvas: HTMLCanvasElement) => {
    const { width, height } = canvas;
    const row = canvas.getContext('2d')?.getImageData(0, Math.floor((3.5 / 8) * height), width, 1).data ?? [];
    return [1, 5].map((column) => {
      const first = 4 * Math.floor(((column - 0.5) / 8) * width);
      return [...row.slice(first, first + 3)];
    });
  });
  expect(colours).toEqual([
    [255, 255, 255],
    [15, 118, 110],
  ]);

  // In a low frame, too.
  await page.setViewportSize({ width: 700, height: 520 });
  await goTo(page, 'example=digits&embed=pictures&phase=sum');
  for (const row of [rows.nth(6), rows.nth(9)]) await expect(row).toBeInViewport({ ratio: 0.95 });
});

test.describe('in a low frame that is touched', () => {
  test.use({ viewport: { width: 480, height: 400 }, hasTouch: true });

  test('the line that says that there is more covers no total', async ({ page }) => {
    await open(page, 'example=digits&embed=pictures&phase=sum');
    const rows = panel(page, 'Pictures').getByRole('grid', { name: 'Samples in pictures' }).getByRole('row');
    for (const row of [rows.nth(7), rows.nth(8), rows.nth(9)]) {
      const isSeen = await row.evaluate((element) => {
        const { left, top, height } = element.getBoundingClientRect();
        return element.contains(document.elementFromPoint(left + 20, top + height / 2));
      });
      expect(isSeen).toBe(true);
    }
  });
});

test('a pixel is a weight: a click chooses it, and every picture outlines it', async ({ page }) => {
  await open(page, 'example=digits&view=pictures&phase=update');
  const pictures = panel(page, 'Pictures');
  const image = pictures.getByRole('img', { name: 'weights after' });
  const box = await image.boundingBox();
  if (!box) throw new Error('no picture');
  // Row 2, column 3 of 8 × 8.
  await page.mouse.click(box.x + (2.5 / 8) * box.width, box.y + (1.5 / 8) * box.height);
  await expect(page).toHaveURL(/weight=1\.11\.5/);
  await expect(pictures.getByRole('button', { name: /^Pixel in row 2, column 3/ })).toBeVisible();
  const marked = await image.evaluate((picture) => ({
    column: getComputedStyle(picture).getPropertyValue('--pixel-column'),
    row: getComputedStyle(picture).getPropertyValue('--pixel-row'),
  }));
  expect(marked).toEqual({ column: '2', row: '1' });
});

test('on paper an equation stays with its head, and nothing is printed that only chooses', async ({ page }) => {
  await open(page, 'example=digits&step=1&phase=sum&view=pictures');
  const paper = await toPaper(page);
  const equation = paper.getByRole('region', { name: 'what averaging first loses' });
  await expect(equation.getByText('what averaging first loses')).toBeVisible();
  await expect(equation).toHaveCSS('break-inside', 'avoid');
  for (const name of ['one unit', 'batch order']) await expect(paper.getByText(name)).toBeHidden();
});

test('no picture of it has a violation', async ({ page }) => {
  for (const [name, hash, view] of [
    ['one unit', 'example=digits&view=pictures&phase=update', 'Pictures'],
    ['500 samples by class', 'example=digits&view=pictures&phase=sum&batchSize=500', 'Pictures'],
    ['all units', 'example=digits&view=pictures&phase=update&pictures.show=all&step=3', 'Pictures'],
    ['the explorer with thumbnails', 'example=digits&loss.data=whole&step=20', 'Ledger'],
  ] as const) {
    await test.step(name, async () => {
      await goTo(page, hash);
      await expect(panel(page, view)).toBeVisible();
      await expectNoViolations(page);
    });
  }
});
