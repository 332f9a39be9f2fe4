/** A sheet that edits elsewhere have left behind, one that is chosen from the list, a full storage, and a table that is being typed in. */
import { enter, expect, panel, test } from '../../../e2e/support';
import { button, cell, expectCells, fill, hashOf, openSheet, packed, sheetHash } from './sheetPage';

const numbers = { 'delta.2.1.1': '0.1465', 'delta.2.1.2': '-0.1481' };

test('a sheet that was not open while its step was edited is offered, and taken along by one press', async ({
  page,
}) => {
  await openSheet(page);
  await fill(page, numbers);
  await page.goto('about:blank');
  await page.goto(`/#${sheetHash.replace('view=work', 'view=data')}`);
  await panel(page, 'Data').waitFor();
  await enter(page, 'Learning rate η', '0.125');
  await expect(page).toHaveURL(/learningRate=0.125/);
  await page.evaluate(() => {
    location.hash = location.hash.replace('view=data', 'view=work');
  });
  const work = panel(page, 'My work');
  await expect(work).toContainText('Before the last edits, this step had a sheet with 2 numbers.');
  await expectCells(page, { 'delta.2.1.1': '' });
  await button(page, 'Take it along').click();
  await expectCells(page, numbers);
  await expect(work).not.toContainText('Before the last edits');
  await page.reload();
  await expectCells(page, numbers);
});

test('with a sample removed meanwhile, what is taken along stays at its samples', async ({ page }) => {
  await openSheet(page);
  await fill(page, numbers);
  await page.goto('about:blank');
  await page.goto(`/#${sheetHash.replace('view=work', 'view=data')}`);
  await panel(page, 'Data').getByRole('button', { name: 'Remove sample 1', exact: true }).click();
  await page.waitForURL(/scenario=/);
  await page.evaluate(() => {
    location.hash = location.hash.replace('view=data', 'view=work');
  });
  await button(page, 'Take it along').click();
  await expectCells(page, { 'delta.2.1.1': '-0.1481', 'delta.2.1.2': '' });
});

test('a sheet of the list opens where it was last shown, and two of one place can be told apart', async ({ page }) => {
  await openSheet(page);
  await fill(page, numbers);
  await enter(page, 'Learning rate η', '0.125');
  await expect(page).toHaveURL(/learningRate=0.125/);
  await expectCells(page, numbers);
  await openSheet(page, `${sheetHash}&work=${packed({ 'delta.2.1.1': '0.5', 'delta.2.1.2': '0.6' })}`);
  await openSheet(page, sheetHash.replace('step=1', 'step=2'));
  const work = panel(page, 'My work');
  await work.getByText('2 other sheets of yours').click();
  const entries = work.getByRole('listitem').getByRole('link');
  await expect(entries).toHaveText([
    /^Four points of XOR, step 1 \(2 numbers, 4 samples, from a link, \d+ \w+ at \d\d:\d\d(:\d\d)?\)$/,
    /^Four points of XOR, step 1 \(2 numbers, 4 samples, \d+ \w+ at \d\d:\d\d(:\d\d)?\)$/,
  ]);
  await entries.nth(1).click();
  await expectCells(page, numbers);
  expect(hashOf(page)).toContain('learningRate=0.125');
});

test('where the storage is full, a reload has the newest number and says that it is not kept', async ({ page }) => {
  await openSheet(page);
  await cell(page, 'delta.2.1.1').fill('0.1');
  await page.evaluate(() => {
    for (let size = 4_000_000, at = 0; size >= 1; ) {
      try {
        window.localStorage.setItem(`full${at++}`, 'x'.repeat(size));
      } catch {
        size = Math.floor(size / 2);
      }
    }
  });
  const work = panel(page, 'My work');
  const refused = 'This browser stores nothing here, or its storage is full.';
  await cell(page, 'delta.2.1.1').fill('0.1465');
  await cell(page, 'delta.2.1.2').fill('-0.1481');
  await expect(work).toContainText(refused);
  await page.reload();
  await expectCells(page, numbers);
  await expect(work).toContainText(refused);
  await expect(work).not.toContainText('Kept in this browser until');
  // Once there is room again, it is kept like any other.
  await page.evaluate(() => {
    for (const key of Object.keys(window.localStorage)) if (key.startsWith('full')) window.localStorage.removeItem(key);
  });
  await cell(page, 'delta.2.1.3').fill('0.1');
  await expect(work).toContainText('Kept in this browser until');
});

test('a table that is being typed in is kept through Close, Escape, another view and a reload', async ({ page }) => {
  await openSheet(page);
  const work = panel(page, 'My work');
  const box = work.getByRole('textbox', { name: 'Paste your numbers' });
  const text = '0.1465\t-0.1';
  await button(page, 'Paste your numbers').click();
  await box.fill(text);
  await box.press('Escape');
  await button(page, 'Paste your numbers').click();
  await button(page, 'Paste your numbers').click();
  await expect(box).toHaveValue(text);
  await page.evaluate(() => {
    location.hash = location.hash.replace('view=work', 'view=data');
  });
  await panel(page, 'Data').waitFor();
  await page.goBack();
  await button(page, 'Paste your numbers').click();
  await expect(box).toHaveValue(text);
  await page.reload();
  await button(page, 'Paste your numbers').click();
  await expect(box).toHaveValue(text);
});
