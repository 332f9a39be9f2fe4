/** Compare: two runs side by side, by mouse, keys, Back and reload, on every screen. */
import { inTurn } from './inTurn';
import { resize, show } from './rest';
import { expect, expectNoSidewaysScroll, expectNoViolations, open, panel, test } from './support';

const compared = ['reduction:sum', 'method:averagedInputs', 'batchSize:1', 'optimizer:adam', 'loss:binaryCrossEntropy'];

const screens = [
  [1440, 900],
  [820, 1180],
  [390, 844],
] as const;

test('on no screen anything is cut or scrolls sideways', async ({ page }) => {
  const place = panel(page, 'Compare');
  for (const [at, text] of compared.entries()) {
    await page.setViewportSize({ width: 1280, height: 720 });
    await show(page, `view=compare&phase=update&compare=${text}`);
    await expect(place.getByRole('grid', { name: 'Both runs' })).toBeVisible();
    // The others in turn; the guards look at Compare in every room, too.
    for (const [width, height] of [[1280, 720], ...inTurn(screens, at)] as const) {
      await test.step(`${text} at ${width} × ${height}`, async () => {
        await resize(page, width, height);
        await expectNoSidewaysScroll(page, width);
        const isWithin = () =>
          place.evaluate((element) => {
            const { right } = element.getBoundingClientRect();
            const cards = [...element.querySelectorAll('section, [role="status"], [role="group"]')];
            return cards.every((card) => card.getBoundingClientRect().right <= right + 1);
          });
        await expect.configure({ soft: true }).poll(isWithin).toBe(true);
        // A page that scrolls shows them one after the other.
        if (text === 'reduction:sum' && width >= 1280) {
          for (const sample of ['(0,0)', '(0,1)', '(1,0)', '(1,1)']) {
            await expect.soft(place.getByRole('row', { name: sample })).toBeInViewport({ ratio: 1 });
          }
          await expect.soft(place.getByText(/more rows?/).filter({ visible: true })).toHaveCount(0);
        }
      });
    }
  }
});

test('beside a long button, a reason is not squeezed into a narrow column', async ({ page }) => {
  await resize(page, 720, 450);
  await show(page, 'example=lecture&view=compare&phase=update&optimizer=adam&weightDecay=0.01&compare=reduction:sum');
  const set = panel(page, 'Compare').getByRole('button', { name: /^Set / });
  const { width = 0 } = (await set.locator('xpath=preceding-sibling::span').boundingBox()) ?? {};
  expect(width).toBeGreaterThan(285);
});

test('has no violation, light or dark', async ({ page }) => {
  // Its update, in light, is looked at with all other stages.
  for (const [hash, scheme] of [
    ['phase=loss&compare=method:lastSample', 'light'],
    ['example=iris&compare=batchSize:1', 'dark'],
  ] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    await show(page, `view=compare&${hash}`);
    await expect(page.locator('html')).toHaveAttribute('data-theme', scheme);
    await expect(panel(page, 'Compare').getByRole('grid', { name: 'Both runs' })).toBeVisible();
    await expectNoViolations(page, { part: 'main' });
  }
});

test('a reload shows the same, and undo goes back to what was compared before', async ({ page }) => {
  await open(page, 'view=compare&phase=update');
  const place = panel(page, 'Compare');
  await place.getByRole('button', { name: 'Set η = 0.125 for sum' }).click();
  await expect(place).toContainText('the steps are equal.');
  await expect(page).toHaveURL(/compare=reduction:sum|compare=learningRate:0\.125;reduction:sum/);
  await page.reload();
  await expect(panel(page, 'Compare')).toContainText('the steps are equal.');
  await panel(page, 'Compare').getByRole('button', { name: 'momentum' }).click();
  await expect(panel(page, 'Compare')).toContainText('SGD with momentum 0.9');
  await page.keyboard.press('Control+z');
  await expect(panel(page, 'Compare')).toContainText('the steps are equal.');
});

test('a link that cannot be compared says so in one sentence, and compares nothing', async ({ page }) => {
  await open(page, 'view=compare&compare=method:wrongAxis');
  await expect(page.getByText(/no layer has as many units as the batch has samples/).first()).toBeVisible();
  await expect(panel(page, 'Compare')).toContainText('No comparison is chosen.');
});

test('a press on a dot chooses its parameter', async ({ page }) => {
  await open(page, 'view=compare&phase=sum');
  const plot = page.getByRole('slider', { name: 'Gradients of both runs' });
  const dots = plot.locator('circle');
  // The chosen one of the 13 is drawn once more, on top.
  await expect(dots).toHaveCount(14);
  await dots.nth(0).click({ force: true });
  await expect(page).toHaveURL(/weight=/);
});

test('all 8906 parameters are redrawn within a frame', async ({ page }) => {
  await open(page, 'view=compare&example=mse-128-64-10&compare=method:productOfMeans&phase=update');
  const plot = page.getByRole('slider', { name: 'Gradients of both runs' });
  await expect(plot.locator('canvas')).toBeVisible();
  // The wheel of choosing: each press draws the chosen dot anew, without the thousands of others.
  await plot.focus();
  for (let press = 0; press < 5; press++) await page.keyboard.press('ArrowRight');
  await expect(plot).toHaveAttribute('aria-valuetext', /averaged factors/);
});
