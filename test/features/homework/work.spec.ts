/** An exercise from its editor to its result: on a laptop by keys alone, with a slip, and on a phone, one field at a time. */
import type { Page } from '@playwright/test';
import { expect, expectNoSidewaysScroll, panel, test } from '../../e2e/support';

// The last x and δ of the weight from hidden 2 to the output, their products, Σ and Σ ÷ 4, to four digits.
const deltas = ['0.1465', '-0.1481', '-0.06303', '0.1267'];
const products = ['-0.02892', '0.1457', '0.06178', '-0.1267'];
const sum = '0.0519';
const mean = '0.01297';

/** Makes the exercise and opens it, as a student would by its link. */
async function makeExercise(page: Page): Promise<string> {
  await page.goto('/#example=xor&step=1&phase=sum&view=work&work.show=weight');
  const work = panel(page, 'My work');
  await work.getByRole('button', { name: 'Make an exercise' }).click();
  await work.getByRole('textbox', { name: 'Title' }).fill('One weight');
  for (const block of ['s, hidden layer', 'x, hidden layer', 's, output', 'o, output']) {
    await work.getByRole('radio', { name: `${block}: given` }).check();
  }
  for (const block of ['update, layer 2', 'new weights, layer 2']) {
    await work.getByRole('radio', { name: `${block}: not asked` }).check();
  }
  await work.getByRole('button', { name: 'Try as a student' }).click();
  await expect(page).toHaveURL(/exercise=/);
  return new URL(page.url()).hash;
}

/** Nothing that the page has tells an answer: no text, attribute or formula. */
async function expectCovered(page: Page): Promise<void> {
  const html = await page.evaluate(() => document.documentElement.outerHTML);
  for (const digits of ['0.1465', '0.146', '0.1481', '0.148', '0.0630', '0.1457', '0.0618', '0.0519', '0.0130']) {
    expect(html.includes(digits), digits).toBe(false);
  }
}

test('an exercise is made, and done by keys alone on a laptop, with a slip in the mean', async ({ page }) => {
  // Every digit is a press.
  test.slow();
  await page.setViewportSize({ width: 1440, height: 900 });
  const hash = await makeExercise(page);
  await page.goto('about:blank');
  await page.goto(`/${hash}`);
  const work = panel(page, 'My work');
  await expect(work.getByRole('textbox', { name: 'error term δ of output 1 for sample 1' })).toBeVisible();
  await expect(work).toContainText('One weight');
  await expectCovered(page);

  const first = work.getByRole('textbox', { name: 'error term δ of output 1 for sample 1' });
  // Whoever calculates for a while keeps the cells around in sight: no tip covers them.
  await first.click();
  await page.waitForTimeout(800);
  await expect(page.getByRole('tooltip')).toHaveCount(0);
  for (const text of [...deltas, ...products, sum, sum]) {
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('Control+Enter');
  await expect(work.getByRole('status').filter({ hasText: 'First difference' })).toContainText(
    'One number does not follow',
  );
  for (const hint of ['1: where to look', '2: which cell', '3: what the numbers are']) {
    await work.getByRole('button', { name: `Show hint ${hint}` }).focus();
    await page.keyboard.press('Enter');
  }
  await expect(work).toContainText('the division is missing');
  const wrong = work.getByRole('textbox', { name: /batch gradient/ });
  await expect(wrong).toHaveAttribute('aria-invalid', 'true');
  await work.getByRole('button', { name: 'Go to the cell' }).focus();
  await page.keyboard.press('Enter');
  await expect(wrong).toBeFocused();
  await page.keyboard.type(mean);
  await page.keyboard.press('Control+Enter');
  await expect(work).toContainText('No difference found');
  // 10 cells, and three hints at half a point.
  await expect(work).toContainText('Check 2 of 3');
  await expect(work).toContainText('8.5 of 10 points');
  // The draft survives a reload, and is not in the address.
  expect(page.url()).not.toContain('01297');
  await page.reload();
  await expect(work.getByRole('textbox', { name: 'error term δ of output 1 for sample 2' })).toHaveValue('-0.1481');
});

test('a check brings the first cell in doubt into sight, below its card too', async ({ page }) => {
  for (const width of [1280, 960]) {
    await page.setViewportSize({ width, height: 720 });
    await page.goto('about:blank');
    await page.goto('/#example=xor&step=1&phase=sum&view=work,sum');
    const work = panel(page, 'My work');
    const last = work.getByRole('textbox', { name: 'new weight of hidden 3 → output 1' });
    const check = page.getByRole('button', { name: 'Check my numbers' });
    await expect(async () => {
      // Another number than the one that was checked before, which is kept.
      await last.fill(String(width));
      await expect(check).toBeEnabled({ timeout: 1000 });
    }).toPass();
    await work.getByRole('textbox', { name: 'preactivation s of hidden 1 for sample 1' }).focus();
    await check.click();
    await expect(work.getByText('No slip that is known here gives this number.')).toBeVisible();
    await expect(last).toBeInViewport({ ratio: 1 });
  }
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('one field at a time, with the keys that number pads lack', async ({ page }) => {
    const hash = await makeExercise(page);
    await page.goto('about:blank');
    await page.goto(`/${hash}`);
    const work = panel(page, 'My work');
    const field = work.getByRole('textbox', { name: 'error term δ of output 1 for sample 1' });
    await field.click();
    // δ = (o − y)·o·(1 − o): what it is calculated from stands beside it.
    const given = work.getByRole('list', { name: 'It is calculated from' });
    await expect(given.getByRole('listitem')).toHaveCount(2);
    await expect(given).toContainText('target 1 of sample 1');
    await page.keyboard.type('abc');
    await expect(field).not.toHaveAttribute('aria-invalid');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Shift+Enter');
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(field).toHaveAccessibleDescription('not a number');
    await field.fill('0.1465');
    await work.getByRole('button', { name: 'Next', exact: true }).click();
    const second = work.getByRole('textbox', { name: 'error term δ of output 1 for sample 2' });
    await expect(second).toBeFocused();
    await page.keyboard.type('0.1481');
    await work.getByRole('button', { name: 'minus sign' }).click();
    await expect(second).toHaveValue('−0.1481');
    await expectNoSidewaysScroll(page, 390);
    await work.getByRole('button', { name: 'Check my numbers' }).click();
    await expect(work).toContainText('No difference found');
    await expect(work).toContainText('8 cells are still blank.');
    await expect(work.getByRole('button', { name: 'error term δ of output 1 for sample 1: 0.1465' })).toBeVisible();
  });
});
