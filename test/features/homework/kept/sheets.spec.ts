/** What is typed into a sheet is kept as typed: long texts, many sheets, changed settings, a check and its Undo, a browser that stores nothing. */
import { chooseExample, enter, expect, panel, test, transport } from '../../../e2e/support';
import { button, cell, expectCells, fill, hashOf, openSheet } from './sheetPage';

const numbers = { 'delta.2.1.1': '0.1465', 'delta.2.1.2': '-0.1481', 'gradientSum.2.2.1': '0.0519' };

test('a long text in a cell is kept, and all others with it; a longer one is refused in a sentence', async ({
  page,
}) => {
  const long = '(exp(-0.2)-exp(0.2))/(exp(-0.2)+exp(0.2)) = -0.1974';
  await openSheet(page);
  await fill(page, { 'preactivation.1.2.1': '−0.2', 'activation.1.2.1': long });
  await page.reload();
  await expectCells(page, { 'preactivation.1.2.1': '−0.2', 'activation.1.2.1': long });
  await cell(page, 'activation.1.2.2').fill('9'.repeat(1001));
  await expect(panel(page, 'My work')).toContainText('A cell takes at most 1000 characters; this text has 1001.');
  await expectCells(page, { 'activation.1.2.1': long, 'activation.1.2.2': '' });
});

test('the 22nd sheet deletes none: the first one is there', async ({ page }) => {
  test.slow();
  await openSheet(page);
  await cell(page, 'delta.2.1.1').fill('0.1');
  for (let step = 2; step <= 22; step++) {
    await transport(page, 'Next step').click();
    await expect(cell(page, 'delta.2.1.1')).toHaveValue('');
    await cell(page, 'delta.2.1.1').fill(`0.${step}`);
  }
  await openSheet(page);
  await expectCells(page, { 'delta.2.1.1': '0.1' });
  await expect(panel(page, 'My work')).toContainText('20 other sheets of yours');
});

test('a sheet goes along with a changed setting, unchecked, and Undo gives the check back', async ({ page }) => {
  await openSheet(page);
  await fill(page, { ...numbers, 'delta.2.1.2': '0.1481' });
  await button(page, 'Check my numbers').click();
  await expect(cell(page, 'delta.2.1.2')).toHaveAttribute('aria-invalid', 'true');
  await enter(page, 'Learning rate η', '0.1');
  await expectCells(page, { ...numbers, 'delta.2.1.2': '0.1481' });
  await expect(cell(page, 'delta.2.1.2')).not.toHaveAttribute('aria-invalid');
  await page.reload();
  await expectCells(page, { ...numbers, 'delta.2.1.2': '0.1481' });
  await enter(page, 'Learning rate η', '0.5');
  await expectCells(page, { ...numbers, 'delta.2.1.2': '0.1481' });
  await expect(cell(page, 'delta.2.1.2')).toHaveAttribute('aria-invalid', 'true');
});

test('numbers of samples that are not in the batch any more are kept and counted', async ({ page }) => {
  await openSheet(page);
  await fill(page, { 'delta.2.1.1': '0.1465', 'delta.2.1.4': '0.1267' });
  await enter(page, 'Batch size', '2');
  const work = panel(page, 'My work');
  await expect(work).toContainText('1 number of samples not in this batch is kept.');
  await expectCells(page, { 'delta.2.1.1': '0.1465' });
  await enter(page, 'Batch size', '4');
  await expectCells(page, { 'delta.2.1.1': '0.1465', 'delta.2.1.4': '0.1267' });
});

test('another example has its own sheet, and Undo brings the first one back', async ({ page }) => {
  await openSheet(page);
  await fill(page, numbers);
  await chooseExample(page, /^From SGD/);
  await expect(page).toHaveURL(/example=lecture/);
  await expect(panel(page, 'My work')).not.toContainText('3 of');
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await expect(page).toHaveURL(/example=xor/);
  await expectCells(page, numbers);
});

test('the card of an old check says so as soon as a cell changes', async ({ page }) => {
  await openSheet(page);
  await cell(page, 'delta.2.1.1').fill('0.14653');
  await button(page, 'Check my numbers').click();
  const work = panel(page, 'My work');
  await expect(work).toContainText('No difference found');
  const old = 'Some cells have changed since this check.';
  await expect(work).not.toContainText(old);
  await cell(page, 'delta.2.1.2').fill('0.14815');
  await expect(work).toContainText(old);
  await button(page, 'Check my numbers').click();
  await expect(work).not.toContainText(old);
});

test('Clear all is undone with the check and its marks, after a reload too', async ({ page }) => {
  await openSheet(page);
  await fill(page, { 'delta.2.1.1': '0.1465', 'delta.2.1.2': '0.1481' });
  await button(page, 'Check my numbers').click();
  await expect(cell(page, 'delta.2.1.2')).toHaveAttribute('aria-invalid', 'true');
  await button(page, 'Clear all').click();
  await expectCells(page, { 'delta.2.1.1': '', 'delta.2.1.2': '' });
  await page.reload();
  await button(page, 'Undo').click();
  await expectCells(page, { 'delta.2.1.1': '0.1465', 'delta.2.1.2': '0.1481' });
  await expect(cell(page, 'delta.2.1.2')).toHaveAttribute('aria-invalid', 'true');
});

test('a browser that stores nothing says so where something is typed, and offers a file', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await openSheet(page);
  const work = panel(page, 'My work');
  const refused = 'This browser stores nothing here, or its storage is full.';
  await expect(work).not.toContainText(refused);
  await cell(page, 'delta.2.1.1').fill('0.1465');
  await expect(work).toContainText(refused);
  const saved = page.waitForEvent('download');
  await work.getByRole('alert').locator('..').getByRole('button', { name: 'Save as a file' }).click();
  expect((await saved).suggestedFilename()).toBe('my-work.json');
});

test('where the browser stores, the sheet says how long', async ({ page }) => {
  await openSheet(page);
  const kept = 'Kept in this browser until it is cleared or its private window is closed.';
  await panel(page, 'My work').getByRole('button', { name: 'Check my numbers' }).waitFor();
  // Before anything is typed, nobody knows whether it would be.
  await expect(panel(page, 'My work')).not.toContainText(kept);
  await cell(page, 'delta.2.1.1').fill('0.1');
  await expect(panel(page, 'My work')).toContainText(kept);
  expect(hashOf(page)).not.toContain('work.sheet');
});
