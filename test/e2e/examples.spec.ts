/** Every built-in example opens, and every phase of it, without a word on the console. */
import type { Page } from '@playwright/test';
import {
  answerRow,
  chooseExample,
  expect,
  ledgerGrid,
  ledgerRow,
  ledgerText,
  open,
  panel,
  phase,
  phases,
  sentence,
  test,
} from './support';

test.use({ viewport: { width: 1280, height: 720 } });

/** By title, with the phases it has: one layer has no hidden δ. */
const examples = [
  { address: 'xor', title: 'Four points of XOR', phases },
  { address: 'lecture', title: 'From SGD to mini-batch to batch: two hidden layers, eight samples', phases },
  { address: 'mse-128-64-10', title: '128-64-10: a thousand vectors in ten classes', phases },
  {
    address: 'one-weight',
    title: 'One weight, checked in the head',
    phases: phases.filter((name) => name !== 'Hidden δ'),
  },
  { address: 'iris', title: "Fisher's iris flowers", phases },
  { address: 'square-batch', title: 'Shapes that fit by accident: three samples, three hidden units', phases },
  { address: 'digits', title: 'Handwritten digits: 64-16-10', phases },
  {
    address: 'digits-linear',
    title: 'Handwritten digits without a hidden layer: 64-10',
    phases: phases.filter((name) => name !== 'Hidden δ'),
  },
];

test('every example, chosen from the list after another one, shows each of its phases', async ({ page }) => {
  test.slow();
  await open(page, 'example=square-batch');
  for (const { address, title, phases: its } of examples) {
    await test.step(address, async () => {
      await chooseExample(page, new RegExp(`^${title}`));
      await expect(page).toHaveURL(new RegExp(`example=${address}\\b`));
      const sentences: string[] = [];
      await phase(page, 'Batch').click();
      for (const [index, name] of its.entries()) {
        // The key next to the pointer: it reaches the same control in a fifth of the time.
        if (index > 0) await page.keyboard.press('ArrowRight');
        await expect(phase(page, name)).toBeChecked();
        await expect(panel(page, 'Formulas').locator('math').first()).toBeVisible();
        sentences.push(await sentence(page).innerText());
      }
      expect(new Set(sentences).size).toBe(its.length);
      await expect(page.locator('[title^="ParseError"], [style*="cc0000"]')).toHaveCount(0);
    });
  }
});

test('one-weight: two products, their mean 2, the new weight 0.8, and averages that give 0', async ({ page }) => {
  await open(page, 'example=one-weight&phase=update&ledger.whatif=productOfMeans');
  await expect(ledgerRow(page, 'Sample 1, ').getByRole('gridcell', { name: '−2', exact: false }).first()).toBeVisible();
  await expect(ledgerRow(page, 'Mean: divided by B = 2').getByRole('gridcell')).toHaveText(/^2(\.0+)?$/);
  await expect(ledgerRow(page, 'New weight').getByRole('gridcell')).toHaveText(/^0\.80*$/);
  await expect(answerRow(page, 'not: mean × mean')).toContainText('zero, but the gradient is not');
  await expect(phase(page, 'Hidden δ')).toBeDisabled();
});

const thousand = 'example=mse-128-64-10&batchSize=1000';

/** Rows that are there, of all that there are. */
async function rowElements(page: Page): Promise<number> {
  return ledgerGrid(page).locator('tr').count();
}

test('a thousand samples: few rows are there, the last can be scrolled to, the totals stay', async ({ page }) => {
  await open(page, thousand);
  await expect.poll(() => rowElements(page)).toBeLessThanOrEqual(60);
  // The head, the samples, Σ and the mean: the rows of the update come with it.
  await expect(ledgerGrid(page)).toHaveAttribute('aria-rowcount', '1003');
  const totals = [ledgerRow(page, 'Sum over the batch'), ledgerRow(page, 'Mean: divided by B = 1000')];
  for (const row of totals) await expect(row).toBeInViewport({ ratio: 0.9 });

  const last = ledgerRow(page, 'Sample 1000, ');
  await expect(last).toHaveCount(0);
  await ledgerGrid(page).hover();
  await page.mouse.wheel(0, 100_000);
  await expect(last).toBeInViewport();
  await expect(last.getByRole('gridcell').nth(2)).toHaveText(/\d/);
  await expect.poll(() => rowElements(page)).toBeLessThanOrEqual(60);
  for (const row of totals) await expect(row).toBeInViewport({ ratio: 0.9 });
});

test('a thousand samples by keys: PageDown goes on, and rows that were not there come into being', async ({ page }) => {
  await open(page, thousand);
  await page.getByRole('button', { name: 'Skip to the ledger' }).focus();
  await page.keyboard.press('Enter');
  for (const sample of [11, 21, 31, 41]) {
    await page.keyboard.press('PageDown');
    await expect(ledgerRow(page, `Sample ${sample}, `).locator(':focus')).toBeVisible();
  }
  await page.keyboard.press('Control+End');
  await expect(ledgerRow(page, 'Mean: divided by B = 1000').locator(':focus')).toHaveText('−0.0031');
});

test('a thousand samples: another weight, sample or phase changes the numbers, and back brings them again', async ({
  page,
}) => {
  await open(page, thousand);
  const first = await ledgerText(page);
  const ledger = panel(page, 'Ledger');
  await ledger.getByRole('button', { name: 'To unit' }).click();
  await page.getByRole('option', { name: 'output 2', exact: true }).click();
  await expect(page).toHaveURL(/weight=2\.1\.2\b/);
  await expect(sentence(page)).not.toHaveText(first[0] ?? '');
  await expect.poll(() => ledgerText(page)).not.toEqual(first);
  await page.goBack();
  // Under the pointer a head shows how it would sort.
  await page.mouse.move(0, 0);
  await expect.poll(() => ledgerText(page)).toEqual(first);

  await ledgerRow(page, 'Sample 3, ').getByRole('rowheader').click();
  await expect(ledgerRow(page, 'Sample 3, ')).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('p');
  await expect(ledgerRow(page, 'Sum over the batch')).toContainText('computed in phase Sum');
  await page.keyboard.press('n');
  await expect.poll(() => sentence(page).innerText()).toBe(first[0]);
});
