/** axe finds nothing to object to, wherever one goes. */
import { chooseExample, expect, expectNoViolations, open, stage, test } from './support';

// axe takes its time where a page has thousands of numbers.
test.describe.configure({ timeout: 90_000 });

test.describe('on a laptop', () => {
  test.use({ viewport: { width: 1280, height: 720 } });

  for (const example of ['xor', 'lecture', 'mse-128-64-10', 'one-weight', 'iris', 'square-batch']) {
    test(`${example} has no violation`, async ({ page }) => {
      await open(page, `example=${example}`);
      await expectNoViolations(page);
    });
  }

  for (const phase of ['batch', 'update']) {
    test(`phase ${phase} has no violation`, async ({ page }) => {
      await open(page, `phase=${phase}`);
      await expectNoViolations(page);
    });
  }

  test('the dark screen has no violation', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await open(page);
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expectNoViolations(page);
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

  test('the form for own numbers has no violation', async ({ page }) => {
    await open(page);
    await chooseExample(page, /Your own numbers/);
    await expect(
      page.getByRole('dialog', { name: 'Your own numbers' }).getByRole('button', { name: 'Apply' }),
    ).toBeVisible();
    await expectNoViolations(page);
  });

  test('the list of keys has no violation', async ({ page }) => {
    await open(page);
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
    await expectNoViolations(page);
  });

  test('the display menu has no violation', async ({ page }) => {
    await open(page);
    await page.getByRole('button', { name: 'Display' }).click();
    await expect(page.getByRole('dialog', { name: 'Display' })).toBeVisible();
    await expectNoViolations(page);
  });

  test('a list of examples has no violation', async ({ page }) => {
    await open(page);
    await page.getByRole('button', { name: /Example$/ }).click();
    await expect(page.getByRole('listbox')).toBeVisible();
    await expectNoViolations(page);
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the first screen has no violation', async ({ page }) => {
    await open(page);
    await expectNoViolations(page);
  });

  test('the sheet of formulas has no violation', async ({ page }) => {
    await open(page);
    await page.getByRole('button', { name: 'Explain' }).tap();
    await expectNoViolations(page);
  });
});
