/** A sheet that came by a link or a file is its own: corrections stay, no other sheet gets its numbers, and a file knows its place. */
import { writeFileSync } from 'node:fs';
import { expect, panel, phase, test, transport } from '../../../e2e/support';
import { button, cell, expectCells, fill, hashOf, openSheet, packed, sheetHash } from './sheetPage';

const first = { 'delta.2.1.1': '0.1465', 'delta.2.1.2': '-0.1481', 'sampleGradient.2.2.1.1': '0.0289' };
const second = { 'delta.2.1.1': '0.1465', 'gradientSum.2.2.1': '0.0519' };
const linkOf = (cells: Readonly<Record<string, string>>): string => `${sheetHash}&work=${packed(cells)}`;

test('corrections of a sheet from a link stay, whenever the link is opened; as it came is one press', async ({
  page,
}) => {
  await openSheet(page, linkOf(second));
  await expectCells(page, second);
  await expect(page).toHaveURL(/work\.sheet=/);
  expect(hashOf(page)).not.toContain('work=');
  await fill(page, { 'delta.2.1.1': '0.777', 'gradientSum.2.2.1': '' });
  await page.reload();
  await expectCells(page, { 'delta.2.1.1': '0.777', 'gradientSum.2.2.1': '' });
  await openSheet(page, linkOf(second));
  await expectCells(page, { 'delta.2.1.1': '0.777', 'gradientSum.2.2.1': '' });
  await button(page, 'As it came').click();
  await expectCells(page, second);
  await button(page, 'Undo').click();
  await expectCells(page, { 'delta.2.1.1': '0.777', 'gradientSum.2.2.1': '' });
});

test('two sheets that were shared, and the reader’s own, are never mixed', async ({ page }) => {
  await openSheet(page);
  await cell(page, 'delta.2.1.3').fill('0.999');
  await openSheet(page, linkOf(first));
  await expectCells(page, { ...first, 'delta.2.1.3': '' });
  await openSheet(page, linkOf(second));
  await expectCells(page, { ...second, 'delta.2.1.2': '', 'sampleGradient.2.2.1.1': '', 'delta.2.1.3': '' });
  await expect(panel(page, 'My work')).toContainText('These numbers came by a link. Your own are kept apart.');
  await button(page, 'Your own sheet').click();
  await expectCells(page, { 'delta.2.1.1': '', 'delta.2.1.3': '0.999' });
  // A step has its own sheet, too; Back takes the name of the other one back.
  await page.goBack();
  await openSheet(page, linkOf(first));
  await transport(page, 'Next step').click();
  await expectCells(page, { 'delta.2.1.1': '' });
  await page.goBack();
  await expectCells(page, first);
});

test('a browser without the sheet of a link says so', async ({ page }) => {
  await openSheet(page, `${sheetHash}&work.sheet=from-elsewhere`);
  await expect(panel(page, 'My work')).toContainText('This browser does not have the sheet that the link names.');
});

test('where nothing can be stored, the numbers stay in the address', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await openSheet(page, linkOf(second));
  await expectCells(page, second);
  await phase(page, 'Update').click();
  await expect(page).toHaveURL(/phase=update/);
  expect(hashOf(page)).toContain('work=');
  await page.reload();
  await expectCells(page, second);
});

test('a file of another step is said, with one press to go there; it fills no other sheet', async ({ page }, info) => {
  const file = info.outputPath('my-work.json');
  const cells = { 'delta.2.1.1': '0.111' };
  const address = '#example=xor&step=2&phase=sum&view=work&work.show=weight';
  writeFileSync(file, JSON.stringify({ format: 'batch-gradient-work', version: 1, address, cells }));
  await openSheet(page);
  await cell(page, 'delta.2.1.2').fill('0.5');
  await button(page, 'Share my numbers').click();
  await panel(page, 'My work').locator('input[type="file"]').setInputFiles(file);
  await expect(panel(page, 'My work')).toContainText('step 2”');
  await expectCells(page, { 'delta.2.1.1': '', 'delta.2.1.2': '0.5' });
  await panel(page, 'My work').getByRole('link', { name: 'Go there' }).click();
  await expect(page).toHaveURL(/step=2/);
  await expectCells(page, { 'delta.2.1.1': '0.111', 'delta.2.1.2': '' });
  await page.goBack();
  await expectCells(page, { 'delta.2.1.1': '', 'delta.2.1.2': '0.5' });
});

test('what is said of a sheet holds as long as it is so', async ({ page }) => {
  await openSheet(page);
  await cell(page, 'delta.2.1.3').fill('0.999');
  // A link that is followed on the page.
  await page.evaluate((hash) => {
    location.hash = hash;
  }, linkOf(second));
  const came = '2 numbers came by the link.';
  await expect(panel(page, 'My work')).toContainText(came);
  await page.goBack();
  await expectCells(page, { 'delta.2.1.3': '0.999' });
  await expect(panel(page, 'My work')).not.toContainText(came);
  await page.goForward();
  await expectCells(page, second);
  await fill(page, { 'delta.2.1.1': '0.777' });
  await button(page, 'As it came').click();
  await expect(panel(page, 'My work')).toContainText('The numbers are as they came.');
  await button(page, 'Undo').click();
  await expectCells(page, { 'delta.2.1.1': '0.777' });
  await expect(panel(page, 'My work')).not.toContainText('The numbers are as they came.');
  // The same link once more, on the page and in another visit.
  await page.evaluate((hash) => {
    location.hash = hash;
  }, linkOf(second));
  const again = 'This sheet came by the link before. It is as you have changed it.';
  await expect(panel(page, 'My work')).toContainText(again);
  await expectCells(page, { 'delta.2.1.1': '0.777' });
  await expect(page).toHaveURL(/work\.sheet=/);
  expect(hashOf(page)).not.toContain('work=');
  await openSheet(page, linkOf(second));
  await expect(panel(page, 'My work')).toContainText(again);
  await expect(panel(page, 'My work')).not.toContainText(came);
  await expectCells(page, { 'delta.2.1.1': '0.777' });
});
