/** Paper has what was typed, with its marks and the weights that it takes, and its link opens that in another browser. */
import { toPaper } from '../../../e2e/paper';
import { expect, panel, test } from '../../../e2e/support';
import { button, cell, expectCells, fill, openSheet } from './sheetPage';

test('a printed sheet has the typed numbers, the marks, the weights, and a link that opens it', async ({ page }) => {
  await openSheet(page);
  const typed = { 'delta.2.1.1': '0.1465', 'delta.2.1.2': '0.1481', 'preactivation.1.2.1': '−0.2' };
  await fill(page, typed);
  await button(page, 'Check my numbers').click();
  await expect(cell(page, 'delta.2.1.2')).toHaveAttribute('aria-invalid', 'true');
  const paper = await toPaper(page);
  for (const text of Object.values(typed)) await expect(paper.getByRole('cell', { name: text }).first()).toBeVisible();
  await expect(paper.locator('td[data-verdict="wrong"]')).toHaveCount(1);
  await expect(paper.getByRole('list', { name: 'Weights that the sheet needs' }).getByRole('listitem')).toHaveCount(12);
  const link = await paper.locator('footer a').getAttribute('href');
  await page.evaluate(() => {
    dispatchEvent(new Event('afterprint'));
    window.localStorage.clear();
  });
  await page.goto('about:blank');
  await page.goto(link ?? '');
  await expect(panel(page, 'My work')).toBeVisible();
  await expectCells(page, typed);
  await expect(cell(page, 'delta.2.1.2')).toHaveAttribute('aria-invalid', 'true');
});
