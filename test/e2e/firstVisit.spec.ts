/** The first visit: network, ledger and formulas, and one step to everything else, which stays as it is left. */
import { expect, expectNoViolations, firstVisit, open, panel, test } from './support';

test.use(firstVisit);

for (const [width, height] of [
  [1280, 720],
  [390, 844],
] as const) {
  test(`at ${width} × ${height}, a first visit is folded until more is asked for, and then stays open`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await open(page);
    const more = page.getByRole('button', { name: 'More views of the same numbers' });
    await expect(more).toContainText('Gradient matrix · Sum · Arrows · Matrix product · Loss');
    for (const name of ['Network', 'Ledger', 'Formulas']) await expect(panel(page, name)).toBeVisible();
    await expect(panel(page, 'Loss')).toHaveCount(0);
    await expectNoViolations(page, 'main');

    // A step changes the address; after a reload the same is folded.
    await page.keyboard.press('ArrowRight');
    await page.waitForURL(/phase=update/);
    await page.reload();
    await expect(more).toBeVisible();

    await more.press('Enter');
    await expect(panel(page, 'Gradient matrix').getByRole('grid')).toBeVisible();
    await expect(more).toHaveCount(0);
    if (width > 1000) await expect(page.getByRole('tab', { name: 'Gradient matrix' })).toBeFocused();
    await page.goto('about:blank');
    await open(page);
    await expect(panel(page, 'Gradient matrix').getByRole('grid')).toBeVisible();
  });
}

test('the list of views folds the explorer again, and a link shows all of it', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await open(page, 'example=xor');
  const more = page.getByRole('button', { name: 'More views of the same numbers' });
  await expect(panel(page, 'Gradient matrix').getByRole('grid')).toBeVisible();
  await expect(more).toHaveCount(0);
  await page.getByRole('button', { name: 'Views ▾' }).click();
  await page.getByRole('checkbox', { name: /Only network, ledger and formulas/ }).press('Space');
  await expect(more).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});
