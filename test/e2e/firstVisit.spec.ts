/** The first visit: network, ledger and formulas, and one step to everything else, which stays as it is left. */
import { rest } from './rest';
import { expect, expectNoViolations, firstVisit, moving, open, panel, phase, sentence, test } from './support';

test.use(firstVisit);

for (const [width, height] of [
  [1280, 720],
  [390, 844],
] as const) {
  test(`at ${width} × ${height}, a first visit is folded until more is asked for, and then stays open`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await open(page);
    const more = page.getByRole('button', { name: 'More views of the same numbers' });
    const names = ['Sum', 'Matrix product', 'Gradient matrix', 'Compare', 'Epoch', 'My work'];
    const row = more.locator('..').getByRole('button');
    await expect(row).toHaveText(['More views of the same numbers', ...names]);
    for (const name of ['Network', 'Ledger', 'Formulas']) await expect(panel(page, name)).toBeVisible();
    await expect(panel(page, 'Loss')).toHaveCount(0);
    await expectNoViolations(page, { part: 'main' });

    // A step changes the address; after a reload the same is folded.
    await page.keyboard.press('ArrowRight');
    await page.waitForURL(/phase=update/);
    await page.reload();
    await expect(more).toBeVisible();

    await more.press('Enter');
    await expect(panel(page, 'Gradient matrix').getByRole('grid')).toBeVisible();
    await expect(more).toHaveCount(0);
    if (width > 1000) await expect(page.getByRole('tab', { name: 'Gradient matrix' })).toBeFocused();
    await page.goto('about:blank');
    await open(page);
    await expect(panel(page, 'Gradient matrix').getByRole('grid')).toBeVisible();
  });
}

test('each name among the folded views opens its own: below the three, or a page with the way back in focus', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await open(page);
  await page.getByRole('main').getByRole('button', { name: 'Epoch', exact: true }).click();
  const back = page.getByRole('button', { name: 'Back to the explorer' });
  await expect(back).toBeFocused();
  await expect(panel(page, 'Epoch')).toBeVisible();
  await back.press('Enter');
  await page.getByRole('main').getByRole('button', { name: 'Sum', exact: true }).click();
  await expect(page.getByRole('tab', { name: 'Sum' })).toBeFocused();
  await expect(panel(page, 'Sum')).toBeVisible();
});

test('a list that is longer than the window says so', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page);
  await page.getByRole('button', { name: 'Views ▾' }).click();
  const list = page.getByRole('dialog', { name: 'Views' });
  await expect(list.getByRole('checkbox', { name: /^My work/ })).not.toBeInViewport();
  await page.getByText('More below').click();
  await expect(list.getByRole('checkbox', { name: /^My work/ })).toBeInViewport();
});

test('on a tablet with touch, one step is offered beside the step', async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 820, height: 1100 }, hasTouch: true });
  const page = await context.newPage();
  await open(page);
  await expect(page.getByRole('button', { name: 'Show me this step' })).toBeInViewport({ ratio: 1 });
  await context.close();
});

test('the list of views folds the explorer again, and a link shows all of it', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await open(page, 'example=xor');
  const more = page.getByRole('button', { name: 'More views of the same numbers' });
  await expect(panel(page, 'Gradient matrix').getByRole('grid')).toBeVisible();
  await expect(more).toHaveCount(0);
  await page.getByRole('button', { name: 'Views ▾' }).click();
  await page.getByRole('checkbox', { name: /Only network, ledger and formulas/ }).press('Space');
  await expect(more).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

for (const [width, height] of [
  [1280, 720],
  [390, 844],
] as const) {
  test(`at ${width} × ${height}, one step is shown in a minute, by keyboard and by hand`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await open(page);
    await page.getByRole('button', { name: 'Show me this step' }).click();
    const player = page.getByRole('region', { name: 'One step in a minute' });
    await expect(player).toContainText('1 of 9');
    await expect(sentence(page)).toContainText('hidden 2 outputs −0.19738');
    await expect(sentence(page)).toContainText(': one x per sample.');
    const rows = panel(page, 'Ledger').getByRole('gridcell');
    await expect(rows.filter({ hasText: '0.1457' })).toHaveCount(0);

    // Its own keys and buttons steer it.
    for (let press = 0; press < 3; press++) await page.keyboard.press('ArrowRight');
    await expect(sentence(page)).toContainText('Sample 3 multiplies its own x by its own δ');
    await expect(rows.filter({ hasText: '0.0618' })).toHaveCount(1);
    await expect(rows.filter({ hasText: '−0.1267' })).toHaveCount(0);
    await expect(page.getByRole('status').filter({ hasText: 'Sample 3 multiplies' })).toHaveCount(1);
    await expectNoViolations(page);
    await player.getByRole('button', { name: 'Back' }).click();
    await expect(player).toContainText('3 of 9');

    // A gesture on a panel ends it, does what it does, and leaves the phase that was shown.
    await panel(page, 'Ledger').getByRole('gridcell').filter({ hasText: '−0.98010' }).click();
    await expect(player).toHaveCount(0);
    expect(page.url()).toContain('phase=per-sample');
    await expect(rows.filter({ hasText: '−0.1267' })).toHaveCount(1);

    // It can be asked for again; the last beat ends it.
    await page.keyboard.press('?');
    await page.getByRole('dialog').getByRole('button', { name: 'Show me this step in a minute' }).click();
    for (let press = 0; press < 8; press++) await page.keyboard.press('ArrowRight');
    await expect(sentence(page)).toContainText('−1.3065');
    await expect(player.getByRole('button', { name: 'Start with lesson 1' })).toBeInViewport({ ratio: 1 });
    await player.getByRole('button', { name: 'Close' }).press('Enter');
    await expect(player).toHaveCount(0);
    // The address follows a moment later.
    await expect(page).toHaveURL(/phase=update/);
  });
}

test.describe('where parts move', () => {
  test.use(moving);

  test('one step goes on by itself, until Space', async ({ page }) => {
    await page.clock.install();
    await open(page);
    await page.getByRole('button', { name: 'Show me this step' }).click();
    const player = page.getByRole('region', { name: 'One step in a minute' });
    await expect(player).toContainText('1 of 9');
    await page.clock.runFor(6500);
    await expect(player).toContainText('2 of 9');
    await page.keyboard.press('Space');
    await page.clock.runFor(20_000);
    await expect(player).toContainText('2 of 9');
    await page.keyboard.press('Escape');
    await expect(player).toHaveCount(0);
  });

  test('a sentence stays as long as it takes to read, and all of them for less than a minute', async ({ page }) => {
    await page.clock.install();
    await open(page);
    // A busy machine's own time would be added to that of a sentence.
    await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 1000);
    await page.getByRole('button', { name: 'Show me this step' }).click();
    const player = page.getByRole('region', { name: 'One step in a minute' });
    await expect(player).toContainText('1 of 9');
    // Both in one, and without a search of the whole page for names: a minute has 120 of these.
    const told = () =>
      page.evaluate(() => ({
        words: document.querySelector<HTMLElement>('#view-ledger p:has(~ [role="status"])')?.innerText.split(/\s+/)
          .length,
        place: document.querySelector('[aria-label="One step in a minute"]')?.textContent,
      }));
    const stays: { readonly words: number; readonly ticks: number }[] = [];
    let { words } = await told();
    for (let ticks = 1, all = 0; stays.length < 8; ticks++, all++) {
      if (all > 120) throw new Error('more than a minute');
      await page.clock.runFor(500);
      const now = await told();
      if (!now.place?.includes(`${stays.length + 1} of 9`)) {
        stays.push({ words: words ?? 0, ticks });
        ticks = 0;
      }
      words = now.words;
    }
    const [shortest, longest] = [Math.min, Math.max].map((most) => most(...stays.map(({ words }) => words)));
    const ticksOf = (count: number | undefined) => stays.find(({ words }) => words === count)?.ticks;
    expect(ticksOf(longest)).toBeGreaterThan(1.5 * (ticksOf(shortest) ?? 0));
  });
});

test('the first few changes are answered by what they did, without moving anything', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await open(page);
  const answer = 'Sample 2’s x is the same; its δ changed, because the output changed.';
  const said = page.getByText(answer, { exact: true });
  const ledger = panel(page, 'Ledger');
  await phase(page, 'Update').click();
  await rest(page);
  const place = await ledger.boundingBox();
  const field = ledger.getByRole('textbox', { name: 'Weight before the step' });
  let value = 0;
  const type = async (): Promise<void> => {
    await field.fill(String(++value));
    await field.press('Enter');
  };
  // Until the script has come, no change is heard. One that is heard is counted at once, and answered after a rest.
  await expect(async () => {
    const kept = await page.evaluate(() => window.localStorage.getItem('batch-gradient-explainer/preferences'));
    if (JSON.parse(kept ?? '{}').answered?.weight === undefined) await type();
    await expect(said).toBeVisible({ timeout: 500 });
  }).toPass();
  expect(await ledger.boundingBox()).toEqual(place);
  await page.getByRole('button', { name: 'Dismiss' }).last().click();
  await type();
  await expect(said).toBeVisible();
  await page.getByRole('button', { name: 'Dismiss' }).last().click();
  // The third time it is known.
  await type();
  await expect(field).toHaveValue(new RegExp(`^${value}`));
  await expect(said).toHaveCount(0);
});
