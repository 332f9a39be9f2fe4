/** What a scene's text speaks of is in sight above or beside it on a phone, without scrolling its box. */
import type { Locator, Page } from '@playwright/test';
import { goTo, resize } from '../rest';
import { expect, ledgerGrid, panel, test } from '../support';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
test.slow();

const upright = [
  [390, 844],
  [360, 740],
] as const;

const onItsSide = [
  [844, 390],
  [568, 320],
] as const;

/** Whether its middle can be seen where it stands: in the window, in its box, and under nothing. */
function isSeen(part: Locator): Promise<boolean> {
  return part.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const seen = document.elementFromPoint(left + Math.min(width / 2, 40), top + height / 2);
    return seen !== null && element.contains(seen);
  });
}

async function expectSeen(page: Page, scene: string, parts: readonly Locator[]): Promise<void> {
  for (const part of parts) {
    const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
    await expect.poll(() => isSeen(part), `${scene} at ${width} × ${height}: ${part}`).toBe(true);
  }
}

test('the means of Epoch, its workers and its costs are in sight where a scene speaks of them', async ({ page }) => {
  for (const [scene, part, first] of [
    ['spread-out&scene=5', 'Batches of the epoch', 'Mean of the batch means'],
    ['spread-out&scene=8', 'Workers', 'Sum of all workers'],
    ['passes-and-updates&scene=5', 'Cost of one epoch', 'updates'],
  ] as const) {
    await goTo(page, `lesson=${scene}`);
    for (const [width, height] of upright) {
      await resize(page, width, height);
      const section = panel(page, 'Epoch').getByRole('region', { name: part });
      await expectSeen(page, scene, [section.getByText(first).first()]);
    }
  }
});

test('the crossed-out row is in sight where nothing is asked', async ({ page }) => {
  await goTo(page, 'lesson=x-and-delta&scene=2');
  for (const [width, height] of upright) {
    await resize(page, width, height);
    await expectSeen(page, 'x-and-delta 2', [panel(page, 'Ledger').getByText(/^not: /)]);
  }
});

test('a batch of few rows has the rows of its update in sight', async ({ page }) => {
  for (const [scene, rows] of [
    ['spread-out&scene=4', [/^Sample 4\b/, /^Accumulated\b/, /^Divided by n/]],
    ['one-to-batch&scene=4', [/^Sample 1\b/, /^Sample 2\b/, /^Sum over the batch/, /^New weight/]],
  ] as const) {
    await goTo(page, `lesson=${scene}`);
    for (const [width, height] of upright) {
      await resize(page, width, height);
      await expectSeen(
        page,
        scene,
        rows.map((name) => ledgerGrid(page).getByRole('row', { name }).last()),
      );
    }
  }
});

test('a question about a few rows is in sight with them, and no room below them is empty', async ({ page }) => {
  await resize(page, 390, 844);
  for (const scene of ['as-a-matrix&scene=1', 'adds-nothing&scene=1']) {
    await goTo(page, `lesson=${scene}`);
    const form = page.locator('#view-lesson').getByRole('form');
    await expectSeen(page, scene, [form.getByRole('button', { name: 'Check' })]);
    const ledger = panel(page, 'Ledger');
    const mean = await ledger.getByRole('row').last().boundingBox();
    const end = await ledger.boundingBox();
    expect((end?.y ?? 0) + (end?.height ?? 0) - (mean?.y ?? 0) - (mean?.height ?? 0), scene).toBeLessThan(60);
  }
});

test('the name of a question under the mean lies above its row, not under it', async ({ page }) => {
  await resize(page, 360, 740);
  await goTo(page, 'lesson=means-too-early&scene=3');
  const ledger = panel(page, 'Ledger');
  const name = await ledger
    .getByText(/^But what if I … average/)
    .filter({ visible: true })
    .boundingBox();
  const label = await ledger.getByText('mean × mean', { exact: true }).filter({ visible: true }).boundingBox();
  expect(label?.y).toBeGreaterThanOrEqual((name?.y ?? 0) + (name?.height ?? 0) - 1);
});

test('two samples and their sum are in sight, also in type of one and a half times the size', async ({ page }) => {
  for (const scene of ['x-and-delta&scene=3', 'sum-and-mean&scene=4']) {
    await goTo(page, `lesson=${scene}`);
    for (const [width, height] of [...upright, [320, 568] as const, ...onItsSide]) {
      await resize(page, width, height);
      // Where the header has been scrolled away.
      await page.evaluate(() => scrollTo(0, 60));
      const rows = ledgerGrid(page).getByRole('row', { name: /^Sample [12]\b/ });
      const sum = ledgerGrid(page).getByRole('row', { name: /^Sum over the batch/ });
      await expectSeen(page, scene, [rows.nth(0), rows.nth(1), sum]);
    }
  }
  await goTo(page, 'lesson=sum-and-mean&scene=1&scale=1.5');
  await resize(page, 360, 740);
  await page.evaluate(() => scrollTo(0, 300));
  const rows = ledgerGrid(page).getByRole('row', { name: /^Sample [1-4]\b/ });
  await expectSeen(page, 'sum-and-mean 1', await rows.all());
});
