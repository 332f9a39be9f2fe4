/** Two tabs with one sheet: each cell has what was typed last, in both. */
import { test } from '../../../e2e/support';
import { button, cell, expectCells, fill, openSheet } from './sheetPage';

test('what two tabs type into one sheet comes together, cell by cell', async ({ page, context }) => {
  await openSheet(page);
  const other = await context.newPage();
  await openSheet(other);
  await cell(page, 'delta.2.1.1').fill('7.77');
  await cell(other, 'delta.2.1.2').fill('8.88');
  await expectCells(page, { 'delta.2.1.2': '8.88' });
  await expectCells(other, { 'delta.2.1.1': '7.77' });
  // An emptied cell is emptied in both.
  await cell(other, 'delta.2.1.1').fill('');
  await cell(other, 'delta.2.1.3').focus();
  await expectCells(page, { 'delta.2.1.1': '7.77' });
  await cell(page, 'delta.2.1.4').focus();
  await expectCells(page, { 'delta.2.1.1': '', 'delta.2.1.2': '8.88' });
  await page.reload();
  await expectCells(page, { 'delta.2.1.1': '', 'delta.2.1.2': '8.88' });
  await other.close();
});

test('Undo takes back what this tab has typed, and leaves what the other one has', async ({ page, context }) => {
  await openSheet(page);
  const other = await context.newPage();
  await openSheet(other);
  await fill(page, { 'delta.2.1.1': '1', 'delta.2.1.2': '2' });
  await cell(other, 'delta.2.1.3').fill('3');
  await cell(other, 'delta.2.1.1').fill('9');
  await cell(page, 'delta.2.1.4').focus();
  await expectCells(page, { 'delta.2.1.1': '9', 'delta.2.1.3': '3' });
  await button(page, 'Undo').click();
  await expectCells(page, { 'delta.2.1.1': '9', 'delta.2.1.2': '', 'delta.2.1.3': '3' });
  await button(page, 'Undo').click();
  await expectCells(page, { 'delta.2.1.1': '9', 'delta.2.1.3': '3' });
  await expectCells(other, { 'delta.2.1.2': '' });
  await other.close();
});
