/** Whatever is edited while a sheet is open, its numbers are there after a reload: a place has one name, whichever way it came. */
import type { Page } from '@playwright/test';
import { goTo } from '../../../e2e/rest';
import { enter, expect, panel, phase, test } from '../../../e2e/support';
import { expectCells, fill, openSheet, sheetHash } from './sheetPage';

test.use({ viewport: { width: 1280, height: 720 } });

/** In another view, which takes the sheet's place. */
async function inView(page: Page, view: string, deed: () => Promise<void>): Promise<void> {
  await page.evaluate((name) => {
    location.hash = location.hash.replace('view=work', `view=${name}`);
  }, view);
  await deed();
}

const press = (page: Page, view: string, button: string | RegExp): Promise<void> =>
  panel(page, view).getByRole('button', { name: button }).first().click();

const edits: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'a setting': (page) => enter(page, 'Learning rate η', '0.125'),
  'the batch size': (page) => enter(page, 'Batch size', '3'),
  'a unit is added': (page) => inView(page, 'editor', () => press(page, 'Network editor', /Add a unit/)),
  'a unit is removed': (page) => inView(page, 'editor', () => press(page, 'Network editor', /Remove a unit/)),
  'a layer is added': (page) => inView(page, 'editor', () => press(page, 'Network editor', /Add a (hidden )?layer/)),
  'a weight': (page) =>
    inView(page, 'sum', async () => {
      await phase(page, 'Update').click();
      const field = page.locator('#view-ledger').getByRole('textbox', { name: 'Weight before the step' });
      await field.fill('0.25');
      await field.press('Enter');
    }),
  'a number of the data': (page) =>
    inView(page, 'data', async () => {
      await panel(page, 'Data').getByRole('gridcell', { name: 'target 1 of sample 2' }).press('0');
      await page.keyboard.press('Enter');
    }),
  'a sample is added': (page) => inView(page, 'data', () => press(page, 'Data', 'Add a sample')),
  'a sample is removed': (page) => inView(page, 'data', () => press(page, 'Data', 'Remove sample 4')),
  'batches by hand': (page) =>
    inView(page, 'data', () => panel(page, 'Data').getByRole('checkbox', { name: 'By hand' }).click()),
};

test('a sheet is there after each edit and a reload, and again at the place before it', async ({ page }) => {
  test.slow();
  await openSheet(page);
  for (const [at, [name, edit]] of Object.entries(edits).entries()) {
    await test.step(name, async () => {
      const typed = { 'delta.2.1.1': `0.14${at}` };
      await fill(page, typed);
      const before = new URL(page.url()).hash;
      await edit(page);
      await expect(page).not.toHaveURL(`/${before}`);
      await expect(page).toHaveURL(/(scenario|learningRate|batchSize|set)=/);
      // At rest, the address has the latest edit.
      await expect(async () => {
        const written = page.url();
        await page.waitForTimeout(400);
        expect(page.url()).toBe(written);
      }).toPass();
      const edited = new URL(page.url()).hash.slice(1);
      await openSheet(page, edited.replace(/view=\w+/, 'view=work'));
      await expectCells(page, typed);
      await goTo(page, sheetHash);
      await expectCells(page, typed);
    });
  }
});
