/** A stage has the page below the time row to itself; the header that leads there stays one row. */
import { aloneNames } from '../../src/store/viewNames';
import { featureParts } from './featureParts';
import { inTurn } from './inTurn';
import { goTo, resize } from './rest';
import { expect, expectNoSidewaysScroll, expectNoViolations, panel, test } from './support';

async function headerRows(page: import('@playwright/test').Page): Promise<number> {
  return page
    .getByRole('banner')
    .first()
    .evaluate(
      (header) =>
        new Set(
          [...header.querySelectorAll('h1, button')]
            .map((element) => element.getBoundingClientRect())
            .filter(({ height }) => height > 1)
            .map(({ top, height }) => Math.round((top + height / 2) / 16)),
        ).size,
    );
}

const stages = [
  ...aloneNames().map((name) => [name, `view-${name}`] as const),
  ...featureParts.flatMap(({ views }) => Object.entries(views)),
];

/** Each stage comes into one of them besides; in narrower rooms the guards look at it. */
const others = [
  [1440, 900],
  [1024, 844],
] as const;

test('each stage fits its windows, below a header of one row, stays within narrow ones, and has no violation', async ({
  page,
}) => {
  test.slow();
  for (const [at, [stage, id]] of stages.entries()) {
    await test.step(stage, async () => {
      await page.setViewportSize({ width: 1280, height: 720 });
      await goTo(page, `example=xor&batchSize=3&step=2&view=${stage}`);
      // What stands around it is the same with each.
      await expectNoViolations(page, at === 0 ? {} : { part: 'main' });
      await goTo(page, `example=iris&learningRate=0.3&view=${stage}`);
      const region = page.locator('main').getByRole('region').first();
      await expect(region).toHaveId(id);
      for (const [width, height] of [[1280, 720], ...inTurn(others, at)] as const) {
        await resize(page, width, height);
        await expectNoSidewaysScroll(page, width);
        if (width === 1024) continue;
        await expect(region).toBeInViewport({ ratio: 1 });
        await expect.poll(() => page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(height);
        await expect.poll(() => headerRows(page)).toBe(1);
      }
    });
  }
});

test('on a tablet, too, the header is one row, and My work ends in the window', async ({ page }) => {
  await page.setViewportSize({ width: 820, height: 1100 });
  await goTo(page, 'example=xor&step=1&phase=update&view=work');
  expect(await headerRows(page)).toBe(1);
  await expect(panel(page, 'My work').getByRole('rowheader', { name: 'New weight', exact: true })).toBeInViewport({
    ratio: 1,
  });
});

test('Back leads from a stage to the explorer, Forward to the stage again', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto('/#example=xor');
  await panel(page, 'Ledger').waitFor();
  await page.getByRole('button', { name: 'Views ▾' }).click();
  await page.getByRole('checkbox', { name: /^Epoch/ }).click();
  await expect(panel(page, 'Epoch')).toBeVisible();
  await page.goBack();
  await expect(panel(page, 'Ledger')).toBeVisible();
  await page.goForward();
  await expect(panel(page, 'Epoch')).toBeVisible();
});
