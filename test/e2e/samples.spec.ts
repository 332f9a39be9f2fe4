/** A batch never gets another sample than its author gave it. */
import type { Page } from '@playwright/test';
import { expect, ledgerGrid, open, panel, test } from './support';

test.use({ viewport: { width: 1440, height: 900 } });

/** The products that the ledger adds, and its result. */
async function expectProducts(page: Page, products: readonly string[], mean: string): Promise<void> {
  const rows = ledgerGrid(page).getByRole('row', { name: /^Sample \d/ });
  await expect(rows).toHaveCount(products.length);
  for (const [at, product] of products.entries()) {
    // The first row's running total is the product itself.
    await expect(rows.nth(at).getByRole('gridcell', { name: product, exact: true }).first()).toBeVisible();
  }
  await expect(ledgerGrid(page).getByRole('gridcell', { name: mean, exact: true }).first()).toBeVisible();
}

/** Data takes the stage; the ledger is on the one that the same link without it opens. */
async function showLedger(page: Page): Promise<void> {
  await page.waitForURL(/scenario=/);
  // The address follows the latest edit a moment later.
  await expect(async () => {
    const written = page.url();
    await page.waitForTimeout(500);
    expect(page.url()).toBe(written);
  }).toPass();
  await open(page, new URL(page.url()).hash.slice(1).replace('view=data', 'view=sum'));
}

for (const { what, isEdited } of [
  { what: 'an edited copy', isEdited: true },
  { what: 'an unedited copy', isEdited: false },
]) {
  test(`with ${what} in no batch, removing a sample leaves the others in their batch`, async ({ page }) => {
    await page.goto('/#example=xor&step=1&phase=sum&view=data');
    const data = panel(page, 'Data');
    await data.getByRole('checkbox', { name: 'By hand' }).click();
    await data.getByRole('button', { name: 'Add a sample' }).click();
    if (isEdited) {
      await data.getByRole('gridcell', { name: 'target 1 of sample 5' }).press('1');
      await page.keyboard.press('Enter');
    }
    await data.getByRole('button', { name: 'Remove sample 1', exact: true }).click();
    await expect(data.getByRole('group', { name: 'Batch 1, 3 samples' })).toBeVisible();
    await expect(data.getByRole('button', { name: /in batch 1$/ })).toHaveText(['1', '2', '3']);
    await expect(data.getByRole('button', { name: /in no batch$/ })).toHaveText('4');
    await showLedger(page);
    await expectProducts(page, ['0.1457', '0.0618', '−0.1267'], '0.0269');
  });
}

test('with an unedited copy, removing the original leaves the copy in no batch', async ({ page }) => {
  await page.goto('/#example=xor&step=1&phase=sum&view=data');
  const data = panel(page, 'Data');
  await data.getByRole('checkbox', { name: 'By hand' }).click();
  await data.getByRole('button', { name: 'Add a sample' }).click();
  await data.getByRole('button', { name: 'Remove sample 4', exact: true }).click();
  await expect(data.getByRole('button', { name: /in batch 1$/ })).toHaveText(['1', '2', '3']);
  await expect(data.getByRole('button', { name: /in no batch$/ })).toHaveText('4');
});

test('samples that are left out are the same ones after another is removed, and after Undo', async ({ page }) => {
  await page.goto('/#example=xor&step=1&phase=sum&view=data&compare=leaveOut:3&influence.without=3');
  await panel(page, 'Data').getByRole('button', { name: 'Remove sample 1', exact: true }).click();
  await expect(page).toHaveURL(/compare=leaveOut:2/);
  await expect(page).toHaveURL(/influence\.without=2/);
  await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
  await expect(page).toHaveURL(/compare=leaveOut:3/);
  await expect(page).toHaveURL(/influence\.without=3/);
});
