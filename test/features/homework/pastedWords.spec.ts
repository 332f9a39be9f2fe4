/** A text with words is no table of numbers: My work takes nothing of it, and says so. */
import { expect, panel, test } from '../../e2e/support';

test.use({ viewport: { width: 1440, height: 900 } });

test('words that are pasted are refused, whole, with the first of them', async ({ page }) => {
  await page.goto('/#example=xor&step=1&phase=sum&view=work&work.show=weight');
  const work = panel(page, 'My work');
  const box = work.getByRole('textbox', { name: 'Paste your numbers' });
  const blank = (): Promise<number> =>
    work
      .getByRole('textbox')
      .evaluateAll((boxes) => boxes.filter((one) => one instanceof HTMLInputElement && one.value === '').length);
  const before = await blank();
  expect(before).toBeGreaterThan(10);
  for (const text of [
    'Here are my numbers for the first sample and I hope they are right',
    'Here are my numbers for the first sample, I hope they are right',
    '0.1\t0.2\n0.3\tabout 0.4',
  ]) {
    await box.fill(text);
    await work.getByRole('button', { name: 'Read this' }).click();
    const said = /\d/.test(text) ? /^Nothing was filled in: “.*” is not a number/ : /^There are no numbers in it/;
    await expect(work.getByText(said)).toBeVisible();
    // It can be mended where it is.
    await expect(box).toHaveValue(text);
  }
  expect(await blank()).toBe(before);
  await box.fill('0.1\t0.2\n0,3\t−0.4');
  await work.getByRole('button', { name: 'Read this' }).click();
  await expect(work.getByText(/Filled in 2 rows of 2 numbers/)).toBeVisible();
  expect(await blank()).toBe(before - 4);
});
