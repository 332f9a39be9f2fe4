/** axe finds nothing to object to, wherever one goes. */
import type { Page } from '@playwright/test';
import { show } from './rest';
import { expect, expectNoViolations, open, stage, test } from './support';

// axe takes its time where a page has thousands of numbers.
test.slow();

/** The page is kept from one address to the next, and axe with it. */
async function expectNone(page: Page, address: string, colours = true): Promise<void> {
  await test.step(address, async () => {
    await show(page, address);
    await expectNoViolations(page, { colours });
  });
}

test.describe('on a laptop', () => {
  test.use({ viewport: { width: 1280, height: 720 } });

  test('no example, neither the first nor the last phase, and no colours have a violation', async ({ page }) => {
    await expectNone(page, 'example=xor');
    for (const phase of ['batch', 'update']) await expectNone(page, `example=xor&phase=${phase}`);
    await expectNone(page, 'example=iris');
    // Their colours are those of these: other words, numbers and counts of rows.
    for (const example of ['lecture', 'mse-128-64-10', 'one-weight'])
      await expectNone(page, `example=${example}`, false);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await show(page, 'example=xor');
    await expectNoViolations(page, { colours: 'alone' });
  });

  test('high contrast has no violation, on the page and on the stage', async ({ page }) => {
    await page.emulateMedia({ contrast: 'more' });
    await open(page, 'example=lecture&phase=update');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'contrast');
    await expectNoViolations(page);
    await page.getByRole('button', { name: 'Present' }).click();
    await expect(stage(page)).toBeVisible();
    await expectNoViolations(page);
  });

  test('targets are 24 pixels large, or as far apart as WCAG 2.5.8 asks', async ({ page }) => {
    for (const address of ['example=xor', 'example=xor&view=noise', 'example=xor&view=influence', 'view=data']) {
      await show(page, address);
      await expectNoViolations(page, { targets: true });
    }
  });

  test('the list of keys, the display menu, the list of examples and the form for own numbers have no violation', async ({
    page,
  }) => {
    // The page around it is the same.
    const part = '[role="dialog"]';
    await open(page);
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
    await expectNoViolations(page, { part });
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Display' }).click();
    await expect(page.getByRole('dialog', { name: 'Display' })).toBeVisible();
    await expectNoViolations(page, { part });
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /Example$/ }).click();
    await expect(page.getByRole('listbox')).toBeVisible();
    await expectNoViolations(page);
    await page.getByRole('option', { name: /Your own numbers/ }).click();
    await expect(
      page.getByRole('dialog', { name: 'Your own numbers' }).getByRole('button', { name: 'Apply' }),
    ).toBeVisible();
    await expectNoViolations(page, { part });
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the first screen and the sheet of formulas have no violation', async ({ page }) => {
    await open(page);
    await expectNoViolations(page);
    await page.getByRole('button', { name: 'Explain' }).tap();
    await expectNoViolations(page);
  });
});
