/** Everything by keys alone, in the order in which one reads. */
import type { Page } from '@playwright/test';
import { expect, focused, ledgerRow, moving, open, panel, phase, test, transport } from './support';

test.use({ ...moving, viewport: { width: 1280, height: 720 } });

interface TabStop {
  readonly place: string;
  readonly role: string;
}

/** Where Tab stops, from the top of the page until it leaves it. */
async function tabStops(page: Page): Promise<readonly TabStop[]> {
  const stops: TabStop[] = [];
  for (let count = 0; count < 60; count++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return undefined;
      const role = element.getAttribute('role') ?? element.tagName.toLowerCase();
      const named = element.closest(
        'header:not(section header), [role="toolbar"], [role="radiogroup"][aria-label="Phase"]',
      );
      const region = element.closest('main section[id]')?.querySelector('h2')?.textContent;
      const place =
        region ??
        element.closest('main section[aria-label]')?.getAttribute('aria-label') ??
        (role === 'separator' ? role : undefined) ??
        (named?.tagName === 'HEADER' ? 'header' : named?.getAttribute('aria-label')) ??
        (element.textContent?.startsWith('Skip') ? 'skip link' : 'settings');
      return { place, role };
    });
    if (!stop) return stops;
    stops.push(stop);
  }
  throw new Error('Tab does not leave the page');
}

test('Tab goes from the skip link through header, time and panels, each with few stops, and leaves at the end', async ({
  page,
}) => {
  await open(page);
  const stops = await tabStops(page);
  const places = stops.map(({ place }) => place).filter((place, index, all) => place !== all[index - 1]);
  expect(places).toEqual([
    'skip link',
    'header',
    'Training step',
    'Phase',
    'settings',
    'Network',
    'Ledger',
    'Formulas',
    'separator',
    'More views',
    'Gradient matrix',
  ]);
  // A toolbar, a radio group, a grid and a formula are one tab stop each.
  const rolesIn = (place: string) => stops.filter((stop) => stop.place === place).map(({ role }) => role);
  expect(rolesIn('Training step')).toEqual(['button']);
  expect(rolesIn('Phase')).toEqual(['radio']);
  // The picker's three lists, the grid, and what stands in it: the question of the mean.
  expect(rolesIn('Ledger')).toEqual(['button', 'button', 'button', 'gridcell', 'button']);
  // The notation, and the formulas.
  expect(rolesIn('Formulas')).toEqual(['button', 'button']);
  expect(rolesIn('Gradient matrix')).toEqual(['gridcell']);
  // The tabs, the picture, and the way to the whole stage.
  expect(rolesIn('More views')).toEqual(['tab', 'button', 'button']);
});

test('phases: arrows take phase and part, Space plays and pauses', async ({ page }) => {
  await open(page);
  await phase(page, 'Sum').focus();
  await page.keyboard.press('ArrowLeft');
  await expect(phase(page, 'Per sample')).toBeFocused();
  await expect(phase(page, 'Per sample')).toBeChecked();
  await expect(ledgerRow(page, 'Sum over the batch')).toContainText('computed in phase Sum');
  await page.keyboard.press('End');
  await expect(phase(page, 'Update')).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowUp');
  await expect(phase(page, 'Forward')).toContainText('layer 1');
  await page.keyboard.press('ArrowDown');
  await expect(phase(page, 'Forward')).not.toContainText('layer');
  await page.keyboard.press('Space');
  await expect(transport(page, 'Pause')).toBeVisible();
  await page.keyboard.press('Space');
  await expect(transport(page, 'Play')).toBeVisible();
});

test('from the skip link into the ledger, from its cells to a factor of the formula, and back', async ({ page }) => {
  await open(page);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Skip to the ledger' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(focused(page)).toHaveText('0.1457');
  await page.keyboard.press('ArrowDown');
  await expect(focused(page)).toHaveText('0.0618');
  await page.keyboard.press('ArrowLeft');
  await expect(focused(page)).toHaveText('−0.06303');

  await page.keyboard.press('Enter');
  const formulas = panel(page, 'Formulas');
  const headline = formulas.getByRole('heading', { level: 3 }).first();
  await expect(headline).toHaveText(/δ of output 1 for sample 3/i);
  await expect(ledgerRow(page, 'Sample 3, ')).toHaveAttribute('aria-selected', 'true');

  // Past the question of the mean, the notation and the way back to the phase's formula, to the factors.
  for (let count = 0; count < 4; count++) await page.keyboard.press('Tab');
  await expect(focused(page)).toHaveText('output error of output 1 for sample 3');
  await page.keyboard.press('ArrowRight');
  await expect(focused(page)).toHaveText('slope θ′ of output 1 for sample 3');
  await page.keyboard.press('Enter');
  await expect(headline).toHaveText(/slope θ′ of output 1 for sample 3/i);
  await expect(formulas.getByRole('button', { name: /^Back to .*δ of output 1 for sample 3/ })).toBeVisible();
  await page.keyboard.press('Backspace');
  await expect(headline).toHaveText(/δ of output 1 for sample 3/i);
});

test('network: from an edge to its unit, to an edge of that unit, and Enter chooses the weight', async ({ page }) => {
  await open(page);
  const network = panel(page, 'Network');
  await network.getByRole('button', { name: /^weight from hidden 2 to output 1/ }).focus();
  await page.keyboard.press('ArrowLeft');
  const unit = network.getByRole('button', { name: /^hidden 2, sample 2/ });
  await expect(unit).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(network.getByRole('button', { name: /^hidden 3, sample 2/ })).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(focused(page)).toHaveAttribute('aria-label', /weight .*hidden 3/);
  const name = await focused(page).getAttribute('aria-label');
  await page.keyboard.press('Enter');
  const from = /bias/.test(name ?? '') ? 'bias' : /from (input \d)/.exec(name ?? '')?.[1];
  await expect(panel(page, 'Ledger').getByRole('button', { name: 'To unit' })).toContainText('hidden 3');
  await expect(panel(page, 'Ledger').getByRole('button', { name: 'From unit' })).toContainText(from ?? '');
  await expect(network.getByRole('group', { name: /^Numbers of the .*hidden 3/ })).toBeVisible();
});

test('e explains the number in focus and Escape leads back to it; it keeps the keyboard while n and p fill and empty its cell', async ({
  page,
}) => {
  await open(page);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('e');
  await expect(panel(page, 'Explanation')).toBeInViewport();
  await expect(focused(page)).toContainText('activation x of hidden 2 for sample 2');
  // A tooltip that has come meanwhile is closed first.
  await expect(async () => {
    await page.keyboard.press('Escape');
    await expect(panel(page, 'Explanation')).toHaveCount(0, { timeout: 1000 });
  }).toPass();
  await expect(focused(page)).toHaveText('0.1457');
  await page.keyboard.press('p');
  await page.keyboard.press('p');
  await expect(phase(page, 'Hidden δ')).toBeChecked();
  await expect(focused(page)).toHaveText(/computed in phase Per sample/);
  await page.keyboard.press('n');
  await expect(focused(page)).toHaveText('0.1457');
});

test.describe('in a browser whose language goes from right to left', () => {
  test.use({ locale: 'ar' });

  test('arrows go where they point, because the page’s words go from left to right', async ({ page }) => {
    await open(page);
    const reduction = page.getByRole('radiogroup', { name: 'Reduction' });
    await reduction.getByRole('radio', { name: 'mean' }).focus();
    await page.keyboard.press('ArrowRight');
    await expect(reduction.getByRole('radio', { name: 'sum' })).toBeChecked();
  });
});
