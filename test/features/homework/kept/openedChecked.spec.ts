/** “Where is my slip?”: a sheet that was shared opens with its verdict, where its link asks for that. An exercise never does. */
import { expect, panel, test } from '../../../e2e/support';
import { cell, expectCells, fill, openSheet, packed, sheetHash } from './sheetPage';

const cells = { 'delta.2.1.1': '0.1465', 'gradientSum.2.2.1': '0.9' };

test('Share offers it where numbers are typed, and the opened sheet has the verdict first', async ({ page }) => {
  await openSheet(page);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Share' });
  await expect(dialog.getByRole('button', { name: 'Make an exercise' })).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Share my numbers' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await fill(page, cells);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(dialog.getByText(/^2 numbers typed in My work are in no other link/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Share my numbers' }).click();
  const link = dialog.getByRole('textbox', { name: 'Link with my numbers' });
  await expect(link).toHaveValue(/&work\.checked=1$/);
  const address = new URL(await link.inputValue()).hash.slice(1);
  await dialog.getByRole('checkbox', { name: 'opens checked' }).uncheck({ force: true });
  await expect(link).not.toHaveValue(/work\.checked/);
  // Another browser.
  await page.evaluate(() => window.localStorage.clear());
  await openSheet(page, address);
  await expectCells(page, cells);
  await expect(panel(page, 'My work').getByRole('region', { name: 'What the check says' })).toContainText(
    'First difference',
  );
  await expect(panel(page, 'My work')).not.toContainText('Calculate this step by yourself');
});

test('with nothing typed, the opened sheet says so', async ({ page }) => {
  const sentence = 'The link asks for a check, but nothing is typed in this sheet.';
  await openSheet(page, `${sheetHash}&work.checked=1`);
  await expect(panel(page, 'My work')).toContainText(sentence);
  await cell(page, 'delta.2.1.1').fill('0.1');
  await expect(panel(page, 'My work')).not.toContainText(sentence);
  await openSheet(page, `${sheetHash}&work=${packed({})}&work.checked=1`);
  await expect(panel(page, 'My work')).toContainText(sentence);
});

test('an exercise never opens checked, and Share does not offer it', async ({ page }) => {
  const exercise = packed({ title: 'Sheet 9', step: 1, scope: 'weight', feedback: 'each' });
  await openSheet(page, `${sheetHash}&exercise=${exercise}&work=${packed(cells)}&work.checked=1`);
  await expectCells(page, cells);
  await expect(panel(page, 'My work').getByRole('button', { name: 'Check my numbers' })).toBeEnabled();
  await expect(panel(page, 'My work')).not.toContainText('check 1');
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Share' });
  await expect(dialog.getByRole('button', { name: 'Save package' })).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Share my numbers' })).toHaveCount(0);
});
