/** What the reader's system asks for: less motion, dark colours, paper. */
import { expect, ledgerRow, open, panel, phase, test, transport } from './support';

test.use({ viewport: { width: 1280, height: 720 } });

test('where less motion is asked for, nothing takes time to move', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page);
  await phase(page, 'Per sample').click();
  await phase(page, 'Sum').click();
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => {
        const { transitionDuration, animationDuration, animationName } = getComputedStyle(element);
        const longest = (durations: string) => Math.max(...durations.split(',').map(Number.parseFloat));
        return longest(transitionDuration) > 0.001 || (animationName !== 'none' && longest(animationDuration) > 0.001);
      })
      .map((element) => element.className),
  );
  expect(moving).toEqual([]);
});

test('colours follow the system, and a choice holds against it', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await open(page);
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const dark = await paper();
  await page.emulateMedia({ colorScheme: 'light' });
  await expect.poll(paper).not.toBe(dark);
  await open(page, 'theme=dark');
  expect(await paper()).toBe(dark);
});

test('on paper the ledger stands, and the controls are left out', async ({ page }) => {
  await open(page);
  await page.emulateMedia({ media: 'print' });
  for (const name of ['Network', 'Ledger', 'Formulas']) await expect(panel(page, name)).toBeVisible();
  await expect(ledgerRow(page, 'not: mean × mean')).toBeVisible();
  await expect(transport(page, 'Play')).toBeHidden();
  await expect(page.getByRole('textbox', { name: 'Learning rate' })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Display' })).toBeHidden();
  const paper = await page.pdf({ format: 'A4' });
  expect(paper.byteLength).toBeGreaterThan(10_000);
});

test('on paper Compare has every sample of its table', async ({ page }) => {
  await open(page, 'example=iris&batchSize=100&compare=reduction:sum&view=compare&phase=update');
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const table = panel(page, 'Compare').getByRole('grid', { name: 'Both runs' });
  await expect(table.locator('tbody tr')).toHaveCount(100);
  const [table100, card] = [await table.boundingBox(), await panel(page, 'Compare').boundingBox()];
  // 100 rows of 22 pixels, and the panel does not cut them.
  expect(table100?.height).toBeGreaterThan(100 * 22);
  expect(card?.height).toBeGreaterThan(table100?.height ?? Number.NaN);
});

test('forced colours show what is chosen', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await open(page);
  const highlight = await page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.cssText = 'forced-color-adjust: none; background: Highlight';
    const { backgroundColor } = getComputedStyle(probe);
    probe.remove();
    return backgroundColor;
  });
  const chosen = page.locator('.segment[data-selected], .chip.now, .phase.now .phase-dot');
  const backgrounds = await chosen.evaluateAll((elements) =>
    elements.map((element) => getComputedStyle(element).backgroundColor),
  );
  expect(backgrounds.length).toBeGreaterThanOrEqual(4);
  expect(new Set(backgrounds)).toEqual(new Set([highlight]));
});
