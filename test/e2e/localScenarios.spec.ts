/** Scenarios that are too large for a link keep their numbers apart, in tabs and in the history. */
import type { Page } from '@playwright/test';
import { expect, panel, test, transport } from './support';

test.use({ viewport: { width: 1280, height: 720 } });

/** More than a megabyte, in as few numbers as fill it: 550 samples of 100 numbers with all of their digits, from a seed. */
function largeFile(title: string, seed: number): { name: string; mimeType: string; buffer: Buffer } {
  const number = (row: number, column: number): number => Math.sin(seed + row * 100 + column);
  const inputs = Array.from({ length: 550 }, (_, row) =>
    Array.from({ length: 100 }, (_, column) => number(row, column)),
  );
  const scenario = {
    format: 'batch-gradient-scenario',
    version: 1,
    title,
    network: { layers: [100, 2, 1], activations: ['tanh', 'sigmoid'], bias: 'trained' },
    loss: 'halfSquaredError',
    data: { inputs, targets: inputs.map((_, row) => [row % 2]) },
    training: {
      batchSize: 10,
      order: 'sequential',
      seed: 1,
      reduction: 'mean',
      optimizer: { kind: 'sgd', learningRate: 0.5, momentum: 0, weightDecay: 0 },
    },
  };
  return { name: `${title}.json`, mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(scenario)) };
}

async function openFile(page: Page, title: string, seed: number): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    panel(page, 'Network editor').getByRole('button', { name: 'Open…' }).click(),
  ]);
  await chooser.setFiles(largeFile(title, seed));
  await shows(page, title);
  await expect(page.getByText(/only this browser can open the address/)).toBeVisible();
}

async function shows(page: Page, title: string): Promise<void> {
  await expect(page.getByRole('button', { name: new RegExp(`${title}.*Example$`) })).toBeVisible();
}

test('two tabs with two of them keep their own, through a reload', async ({ page, context }) => {
  await page.goto('/#view=editor');
  await openFile(page, 'Big A', 1);
  const other = await context.newPage();
  await other.goto('/#view=editor');
  await openFile(other, 'Big B', 2);
  await page.reload();
  await shows(page, 'Big A');
  await other.reload();
  await shows(other, 'Big B');
});

test('Back leads to the one that was there, before its edits too, and an entry whose data are gone says so', async ({
  page,
}) => {
  await page.goto('/#view=editor');
  await openFile(page, 'Big A', 1);
  await transport(page, 'Next step').click();
  await expect(page).toHaveURL(/step=2/);
  const editor = panel(page, 'Network editor');
  await expect(page.getByText(/^100-2-1,/)).toBeVisible();
  const before = page.url();
  await editor
    .getByRole('button', { name: /Add a unit/ })
    .first()
    .click();
  // At rest, the address has the name of the edited one.
  await expect(page).not.toHaveURL(before);
  await page.reload();
  await expect(page.getByText(/^100-3-1,/)).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(/step=1/);
  await shows(page, 'Big A');
  await expect(page.getByText(/^100-2-1,/)).toBeVisible();
  await page.goto('/#example=iris');
  await page.goto('/#scenario=local:gone&step=1');
  await expect(page.getByText(/this browser does not have its data: it keeps only the latest/)).toBeVisible();
  await page.goto('/#example=iris');
  await page.goto('/#scenario=local&step=3');
  await shows(page, 'Big A');
});
