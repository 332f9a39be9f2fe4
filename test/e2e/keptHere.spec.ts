/** What this browser keeps: a reader sees it, opens it, saves it and deletes it. */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { expect, expectNoViolations, focused, test } from './support';

test.use({ viewport: { width: 1440, height: 900 } });

const own = {
  format: 'batch-gradient-scenario',
  version: 1,
  title: 'Sheet 3',
  network: { layers: [1, 1], activations: ['identity'], bias: 'none', weights: [[[2]]] },
  loss: 'halfSquaredError',
  data: { inputs: [[1], [3]], targets: [[0], [1]] },
  training: {
    batchSize: 2,
    order: 'sequential',
    seed: 1,
    reduction: 'mean',
    optimizer: { kind: 'sgd', learningRate: 0.1, momentum: 0, weightDecay: 0 },
  },
};

/** A reader has typed numbers of an own problem, and has begun a lesson. */
async function begun(page: Page): Promise<void> {
  await page.addInitScript((scenario) => {
    if (window.sessionStorage.getItem('begun')) return;
    window.sessionStorage.setItem('begun', '1');
    const prefix = 'batch-gradient-explainer/';
    window.localStorage.setItem(`${prefix}lastNumbers`, JSON.stringify(scenario));
    const progress = { 'one-sample': { reached: [1, 2], answered: [1], scenes: 4, answeredOn: '2026-11-21' } };
    window.localStorage.setItem(`${prefix}lessons`, JSON.stringify(progress));
  }, own);
  await page.goto('/');
}

async function openList(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Display' }).click();
  await page.getByRole('button', { name: 'What this browser keeps…' }).click();
  const dialog = page.getByRole('dialog', { name: 'What this browser keeps' });
  await expect(dialog.getByRole('listitem').first()).toBeVisible();
  return dialog;
}

test('lists it, opens an entry, and saves it as a file', async ({ page }) => {
  await begun(page);
  const dialog = await openList(page);
  await expect(dialog.getByRole('listitem')).toContainText([
    /^One sample first.*2 of 4 scenes, 1 answer.*21 Nov 2026/,
    /^Your last numbers: Sheet 3.*1-1, 2 samples/,
    /^Preferences/,
  ]);
  await expectNoViolations(page, { part: '[role="dialog"]' });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Save Your last numbers: Sheet 3 as a file' }).click(),
  ]);
  expect(JSON.parse(await readFile(await download.path(), 'utf8'))).toMatchObject({ title: 'Sheet 3' });
  await dialog.getByRole('link', { name: 'Open Your last numbers: Sheet 3' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: /Sheet 3.*Example$/ })).toBeVisible();
});

test('deletes an entry by keyboard, with the focus on the next one, and Undo brings it back', async ({ page }) => {
  await begun(page);
  const dialog = await openList(page);
  await dialog.getByRole('button', { name: 'Delete One sample first' }).press('Enter');
  await expect(dialog.getByRole('listitem')).toHaveCount(2);
  await expect(focused(page)).toHaveAccessibleName('Delete Your last numbers: Sheet 3');
  await expect(dialog.getByText('Deleted: One sample first.')).toBeVisible();
  await page.reload();
  const again = await openList(page);
  await expect(again.getByRole('listitem')).toHaveCount(2);
  await again.getByRole('button', { name: 'Delete Your last numbers: Sheet 3' }).press('Enter');
  await again.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(again.getByRole('listitem')).toHaveCount(2);
  await page.reload();
  await expect((await openList(page)).getByText('Your last numbers: Sheet 3')).toBeVisible();
});

test('deletes all of it after a question, and Undo brings it back', async ({ page }) => {
  await begun(page);
  const dialog = await openList(page);
  await dialog.getByRole('button', { name: 'Delete all' }).press('Enter');
  await expect(focused(page)).toHaveAccessibleName('Cancel');
  await page.keyboard.press('Enter');
  await expect(focused(page)).toHaveAccessibleName('Delete all');
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Delete all' }).click();
  await expect(dialog.getByText('This browser keeps nothing of yours.')).toBeVisible();
  const left = (): Promise<string[]> =>
    page.evaluate(() => Object.keys(window.localStorage).filter((key) => key.startsWith('batch-gradient-explainer/')));
  expect(await left()).toEqual([]);
  await dialog.getByRole('button', { name: 'Undo' }).click();
  await expect(dialog.getByRole('listitem')).toHaveCount(3);
  expect((await left()).length).toBeGreaterThan(2);
});
