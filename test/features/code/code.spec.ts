/** The view Code: a name lights its matrix in Network and Ledger, keys walk through the names, the phase's lines are in sight, the file is whole. */
import { readFileSync } from 'node:fs';
import { goTo } from '../../e2e/rest';
import { expect, expectNoSidewaysScroll, expectNoViolations, panel, test } from '../../e2e/support';

test('a name of the program lights its numbers in the panels beside it, and the keys reach it', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto('/#example=xor&step=1&phase=sum&view=code');
  const code = panel(page, 'Code');
  await expect(code.getByText('÷ B is here')).toBeInViewport({ ratio: 1 });
  await code.getByRole('button', { name: 'delta2' }).first().click();
  const ledger = panel(page, 'Ledger');
  // δ of output 1 for each of the four samples.
  for (const sample of [1, 2, 3, 4]) {
    await expect(ledger.locator(`td[data-quantity="delta.2.1.${sample}"]`)).toHaveAttribute('data-block', '');
  }
  await expect(panel(page, 'Network').locator('[data-block]').first()).toBeVisible();
  const card = code.getByRole('region', { name: 'delta2 in this step' });
  await expect(card).toBeInViewport({ ratio: 1 });
  await expect(page).toHaveURL(/code\.name=delta2/);
  await expectNoViolations(page);

  // delta2 = (x2 - Y) * …
  await code.getByRole('button', { name: 'delta2' }).first().focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(code.getByRole('region', { name: 'x2 in this step' })).toBeVisible();

  // Pointing at a number marks the names that contain it.
  await ledger.locator('td[data-quantity="activation.1.2.1"]').hover();
  await expect(code.locator('[data-lit]').first()).toHaveText('x1');

  // The lines of the phase are brought into sight.
  await page.getByRole('button', { name: 'Next phase' }).click();
  await expect(code.getByText('update_b2 = -eta * g_b2')).toBeInViewport();
  await code.getByText('update_b2 = -eta * g_b2').hover();
  await page.mouse.wheel(0, -150);
  await expect(code.getByText('update_b2 = -eta * g_b2')).not.toBeInViewport();

  const download = page.waitForEvent('download');
  await code.getByRole('button', { name: 'Download' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('step-1.py');
  const text = readFileSync(await file.path(), 'utf8');
  expect(text).toContain('import numpy as np');
  expect(text).toContain('check("g_W2", g_W2, [[0.034');
  expect(text.trimEnd().endsWith('print("All numbers agree with the app.")')).toBe(true);
});

test('the longest lines stay within a tablet and a phone', async ({ page }) => {
  for (const [width, height] of [
    [820, 1100],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    await goTo(page, 'example=lecture&optimizer=adamw&step=3&phase=update&view=code&code.as=torch&code.name=W1');
    await panel(page, 'Code').getByText('optimizer.step()').waitFor();
    await expectNoSidewaysScroll(page, width);
  }
});
