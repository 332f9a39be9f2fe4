/** Epoch with few batches and with many, on a laptop, a tablet, a phone and in a frame. */
import { toPaper } from './paper';
import { goTo, resize } from './rest';
import { expect, expectNoSidewaysScroll, panel, test } from './support';

/** Two batches of unequal size, whose means this run accumulates. */
const unequal =
  'scenario=bVDLbsJADPwVNGdTEfo45N4fKL1FezCJCRbJLngdEEX592pBPVTiYEsee2Y0vmGXbGRHjS17u1_2xp1K9GVuJbJpAuEsljVF1BXB1QdBje9LWmQ5TRJbyQvOiztdMghR_JLsgPqGga9iGXVTURUI3Lqe2TXFgkE7ia5-RSBcRPu9F7hpViEEwlY5o0ZMUTAThpTLuOdhtzlNbNJ9miUDoWPnYqbxOD0UqkBPKhCcrZfHzXId6HmrViHMBDfWqLEv0n_hijat6ZXe6D1Q81E0Tbqp9ft_MApHlJztNE4Du_wjr2dCOrqO-iNWNgeNHWrkvgNhELbi93WnrV6qeZ5_AQ';

test.describe('1280 × 720', () => {
  test.use({ viewport: { width: 1280, height: 720 } });

  test('two batches leave what becomes of the accumulated gradients the room for all its lines', async ({ page }) => {
    await goTo(page, `${unequal}&step=2&phase=sum&weight=1.1.1&view=epoch`);
    const batches = panel(page, 'Epoch').getByRole('region', { name: 'Batches of the epoch' });
    await expect(batches.getByText(/Which one is meant is a choice of the loss\./)).toBeInViewport({ ratio: 1 });
  });

  test('none of five batches is cut under the totals', async ({ page }) => {
    await goTo(page, 'example=iris&step=1&phase=sum&view=epoch');
    const grid = panel(page, 'Epoch').getByRole('grid', { name: 'Batches of the epoch' });
    const last = await grid.locator('tbody tr').last().boundingBox();
    const total = await grid.getByRole('rowheader', { name: 'Sum of the sums' }).boundingBox();
    expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThanOrEqual((total?.y ?? 0) + 1);
  });

  test("this step's row and the totals are in sight, of 1000 batches and of 84; by keys a row above leads to its step, and stays in sight", async ({
    page,
  }) => {
    const region = panel(page, 'Epoch');
    const row = (name: string) => region.getByRole('button', { name });
    for (const [batchSize, batches] of [
      [1, 1000],
      [12, 84],
    ] as const) {
      await test.step(`${batches} batches`, async () => {
        await goTo(page, `example=mse-128-64-10&batchSize=${batchSize}&step=${batches}&phase=update&view=epoch`);
        const grid = region.getByRole('grid', { name: 'Batches of the epoch' });
        await expect(region.getByRole('paragraph').filter({ hasText: 'As trained' })).toBeVisible();
        await expect(row(`Batch ${batches}, this step`)).toBeInViewport({ ratio: 1 });
        await expect(grid.getByRole('rowheader', { name: 'Sum of the sums' })).toBeInViewport({ ratio: 1 });
        // No more rows than are in sight are rendered, and some beyond the edges.
        await expect.poll(() => grid.locator('tbody tr').count()).toBeLessThan(60);
        await expect(region.getByRole('region', { name: 'Cost of one epoch' })).toBeInViewport({ ratio: 1 });
      });
    }
    await row('Batch 84, this step').focus();
    for (let batch = 83; batch >= 64; batch--) {
      await page.keyboard.press('ArrowUp');
      await expect(row(`Batch ${batch}: go to step ${batch}`)).toBeFocused();
    }
    await page.keyboard.press('Enter');
    await expect(row('Batch 64, this step')).toBeInViewport();
    await expect(page).toHaveURL(/step=64/);
  });
});

test('batches and machines stay within the width of a tablet and a phone', async ({ page }) => {
  for (const shown of ['batches', 'machines']) {
    await page.goto(`/#example=xor&batchSize=3&step=2&phase=update&view=epoch&epoch.show=${shown}&epoch.workers=8`);
    const region = panel(page, 'Epoch');
    await region.waitFor();
    for (const [width, height] of [
      [820, 1180],
      [390, 844],
    ] as const) {
      await resize(page, width, height);
      await expectNoSidewaysScroll(page, width);
      await expect
        .poll(() => region.evaluate((element) => element.scrollWidth - element.clientWidth))
        .toBeLessThanOrEqual(0);
    }
  }
});

test('in a frame of 700 × 520 the sentence and the rows are in sight', async ({ page }) => {
  await page.setViewportSize({ width: 700, height: 520 });
  await page.goto('/#example=xor&batchSize=3&step=2&phase=sum&embed=epoch');
  const region = panel(page, 'Epoch');
  await expect(region.getByRole('paragraph').filter({ hasText: 'batch sums' }).first()).toBeInViewport({ ratio: 1 });
  await expect(region.getByRole('button', { name: 'Batch 2, this step' })).toBeInViewport({ ratio: 1 });
  await expectNoSidewaysScroll(page, 700);
});

test('on paper stand both sums, whichever was chosen on a narrow page', async ({ page }) => {
  await goTo(page, 'lesson=one-to-batch&scene=3');
  const paper = await toPaper(page);
  await page.setViewportSize({ width: 703, height: 1000 });
  await page.emulateMedia({ media: 'print' });
  const table = paper.getByRole('region', { name: 'Batches of the epoch' }).locator('table');
  for (const half of ['all at the weights before the epoch', 'each at the weights its batch used']) {
    await expect(table.getByText(half)).toBeVisible();
  }
  expect(await table.evaluate((element) => element.getBoundingClientRect().right)).toBeLessThanOrEqual(703);
});
