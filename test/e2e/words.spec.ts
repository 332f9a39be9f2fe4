/** Every symbol and control of the first screen has its words where it stands: by pointer, keyboard and touch. */
import type { Locator, Page } from '@playwright/test';
import { expect, firstVisit, open, panel, test } from './support';

test.use(firstVisit);

const words: readonly (readonly [name: string, find: (page: Page) => Locator, says: string])[] = [
  [
    'Reduction',
    (page) => page.getByText('Reduction', { exact: true }),
    'divides the sum of the samples’ gradients once',
  ],
  ['η', (page) => page.getByText('Learning rate η', { exact: true }), 'the update is −η times the batch gradient'],
  ['B', (page) => page.getByText('Batch size', { exact: true }), 'how many samples one step uses'],
  ['edges', (page) => page.getByText('width: magnitude of the gradient'), 'as wide as its gradient is large'],
  ['activations', (page) => page.getByText('tanh → sigmoid'), 'turns a unit’s weighted sum into its output'],
  ['e', (page) => panel(page, 'Network').getByText(/^e = ½/), 'how far its output is from its target'],
  [
    'adding up',
    (page) => page.getByText('laid end to end', { exact: true }),
    'Each one starts where the one before it ended',
  ],
  [
    'x',
    (page) => page.getByRole('columnheader', { name: /x of hidden 2/ }).locator('[data-words]'),
    'What the unit before',
  ],
  [
    'product',
    (page) => page.getByRole('columnheader', { name: /product/ }).locator('[data-words]'),
    'its own x times its own δ',
  ],
  ['Per sample', (page) => page.getByRole('radio', { name: 'Per sample' }), 'multiplies its own x by its own δ'],
  ['weight', (page) => page.getByRole('button', { name: /From unit/ }), 'the edge from one unit to another'],
];

const rest = 650;

test('at 1280 × 720, by pointer and by keyboard', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.clock.install();
  await open(page);
  const tip = page.getByRole('tooltip');
  // The script comes with the first thing that is pointed at.
  await page.getByRole('button', { name: 'Display' }).hover();
  await expect(async () => {
    await page.clock.runFor(rest);
    await expect(tip).toHaveText('Display, keys and about', { timeout: 300 });
  }).toPass();
  for (const [name, find, says] of words) {
    await find(page).hover();
    await page.clock.runFor(rest);
    await expect(tip, name).toContainText(says);
  }
  // The covariance stands in the answer to a question, and is heard once the pointer has moved from where the question was.
  await panel(page, 'Ledger').getByRole('button', { name: 'average x and δ first?' }).click();
  const gap = await page.getByText(/^off by cov/).boundingBox();
  if (!gap) throw new Error('expected the covariance');
  await page.mouse.move(gap.x + gap.width / 2, gap.y + gap.height / 2, { steps: 4 });
  await page.clock.runFor(rest);
  await expect(tip, 'covariance').toContainText('covariance of x and δ over the batch');
  await page.mouse.move(640, 700);
  await panel(page, 'Ledger').getByRole('button', { name: 'Close' }).click();
  // That of a control is never in the pointer's way: it goes when the control is left, also where the tip was.
  await page.getByRole('button', { name: 'Display' }).hover();
  await page.clock.runFor(rest);
  await expect(tip).toHaveText('Display, keys and about');
  const place = await tip.boundingBox();
  if (!place) throw new Error('expected a tip');
  await page.mouse.move(place.x + place.width / 2, place.y + place.height / 2);
  await expect(tip).toHaveCount(0);
  // The pointer may move onto that of a number, and it goes when the pointer leaves it.
  await panel(page, 'Ledger').getByRole('gridcell', { name: '0.1457', exact: true }).hover();
  await page.clock.runFor(rest);
  await expect(tip).toContainText('0.14572905640714198');
  const box = await tip.boundingBox();
  if (!box) throw new Error('the tip is not there');
  await page.mouse.move(box.x + 10, box.y + box.height / 2, { steps: 8 });
  await page.clock.runFor(rest);
  await expect(tip).toContainText('0.14572905640714198');
  await page.mouse.move(640, 700);
  await expect(tip).toHaveCount(0);

  await page.getByRole('button', { name: 'Display' }).hover();
  await page.clock.runFor(rest);
  await expect(tip).toHaveText('Display, keys and about');
  // A press hides it, and so does Escape, which does nothing else.
  await page.keyboard.press('Escape');
  await expect(tip).toHaveCount(0);

  await page.mouse.move(640, 700);
  const fields: readonly (readonly [Locator, string])[] = [
    [page.getByRole('textbox', { name: 'Learning rate η' }), 'the update is −η times'],
    [page.getByRole('textbox', { name: 'Batch size' }), 'how many samples'],
    [page.getByRole('radio', { name: 'mean' }), 'divides the sum'],
    [page.getByRole('radio', { name: 'Sum', exact: true }), 'The products of all samples are added'],
  ];
  for (const [field, says] of fields) await expectOnFocus(page, field, says);
  // Buttons with nothing but an icon say their names.
  const icons = page
    .locator('button[aria-label]:visible:enabled:not([data-quantity])')
    .filter({ has: page.locator('svg'), hasNotText: /\S/ });
  for (const icon of await icons.all()) {
    await expectOnFocus(page, icon, (await icon.getAttribute('aria-label')) ?? 'a name');
  }
});

/** What the focus scrolls hides a tip. It comes with a frame, for which the test's clock does not wait: on a busy machine it is late. */
async function expectOnFocus(page: Page, field: Locator, says: string): Promise<void> {
  await expect(async () => {
    await field.blur();
    await field.focus();
    await page.clock.runFor(rest);
    await expect(page.getByRole('tooltip')).toContainText(says, { timeout: 1000 });
  }).toPass();
}

test('at 390 × 844, by a finger that rests, without a press', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  const tip = page.getByRole('tooltip');
  const touch = { pointerType: 'touch', isPrimary: true, bubbles: true };
  await expect(async () => {
    await page.getByRole('button', { name: 'Next phase' }).dispatchEvent('pointerdown', touch);
    await expect(tip).toHaveText('Next phase', { timeout: 1000 });
  }).toPass();
  const touched: readonly (readonly [Locator, string])[] = [
    [page.getByRole('button', { name: 'Next step' }), 'Next step'],
    [page.getByRole('button', { name: /From unit/ }), 'the edge from one unit to another'],
    [page.getByText('tanh → sigmoid'), 'turns a unit’s weighted sum into its output'],
  ];
  for (const [element, says] of touched) {
    await element.dispatchEvent('pointerdown', touch);
    await expect(tip).toContainText(says);
    await element.dispatchEvent('pointerup', touch);
    await element.dispatchEvent('click');
  }
  await expect(page.getByRole('region', { name: 'Step and phase' }).getByText('Step 1')).toBeVisible();
  await expect(page.getByRole('listbox')).toHaveCount(0);
});
