/** Drawings in small rooms: all units are drawn where they fit, nothing covers or cuts a number, and no former room's width is left. */
import type { Locator } from '@playwright/test';
import { goTo, resize, show } from './rest';
import { expect, expectNoSidewaysScroll, open, panel, test } from './support';

/** A network 2-2-2 with one sample, after Mazur. */
const small =
  'scenario=PZDBbsIwDIZfZfLZjdJAkch9x13GscrBtKFYtAlzUtBAffcpZeJmff79yfqfcIoyUQYLR8rduRqEevYhV6nzgYQjINy8JI4BbI2QOY8eLHzRY5YPU5nKAELw-R7lAvYJI_16SWBbgwaNQ6Au840yx1AoJB6myD3ge3IId8_DOZd922pVN6iVaRy2WhnUauMcFr5FrV50WxJN45xDODIlv55qtSl888rsUKudcwvCGFMCC2caT4efmcT3nyJRAKGnTOVpDtc5_zt0cdTFnEkG_8Y1arXfr8IsxIHDUE7X2g788Gs94vu5y2tZMHkKgBCvmSd-eCnpC4ceLKShFDB6kqL5puzBatUsy_IH';

/** Seven hidden layers of four units, and two outputs. */
const deep =
  'scenario=lZCxbsMwDET_5WY6sNO6g_b-QDMaHliLsYnYUkozKZLA_14oQ4GOBQcOd3jH4wPHbAs7Aj7Zh6kajaNK8modJLFpBuEqtmpOCA0hiX9nOyE8MPNNbEXoXuj1z-x7Ag-uV3bNqTjgnCbQP5ZGSa5-Q78R5ryuCJh4Ph6-LmwS382ygRDZudyi6XzxktQ1VFPTU1dTQ03fF6CN8qvt2p66qt69tW2RN4Iba9I0FszzBwe9C8KeYBIvgz-bYxFOIOSz66J3seI-aYoIWMcIwixsBfPBLgj1rtm27Qc';

async function boxOf(of: Locator): Promise<{ left: number; right: number; top: number; bottom: number }> {
  const box = await of.boundingBox();
  if (!box) throw new Error('nothing is drawn');
  return { left: box.x, right: box.x + box.width, top: box.y, bottom: box.y + box.height };
}

test('the drawing of the network keeps its place and its size from phase to phase', async ({ page }) => {
  for (const size of [
    { width: 1440, height: 900 },
    { width: 1280, height: 720 },
  ]) {
    await page.setViewportSize(size);
    const boxes = new Set<string>();
    for (const phase of ['hidden-delta', 'per-sample', 'sum', 'update']) {
      await show(page, `example=iris&step=1&phase=${phase}`);
      boxes.add(JSON.stringify(await boxOf(panel(page, 'Network').getByRole('group', { name: 'Units and weights' }))));
    }
    expect([...boxes], `at ${size.width}`).toHaveLength(1);
  }
});

test.describe('the network of a laptop', () => {
  test.use({ viewport: { width: 1280, height: 720 } });

  test('draws both hidden units and both outputs in each phase, with target and loss; the running total beside a bar is whole', async ({
    page,
  }) => {
    for (const phase of ['hidden-delta', 'update', 'sum']) {
      await show(page, `${small}&step=1&phase=${phase}&weight=1.1.1&view=outputs`);
      const network = panel(page, 'Network');
      for (const name of [/^hidden 1/, /^hidden 2/, /^output 1/, /^output 2/]) {
        await expect(network.getByRole('button', { name }), phase).toBeVisible();
      }
      await expect(network.getByText(/ more$/), phase).toHaveCount(0);
      await expect(network.getByText('target'), phase).toHaveCount(2);
    }
    const ledger = panel(page, 'Ledger');
    const cell = ledger
      .getByRole('gridcell')
      .filter({ hasText: /^0\.000439$/ })
      .last();
    await expect
      .poll(() =>
        cell.evaluate((element) => {
          const text = document.createRange();
          text.selectNodeContents(element);
          const right = [...text.getClientRects()].reduce((most, rect) => Math.max(most, rect.right), 0);
          return right <= element.getBoundingClientRect().right;
        }),
      )
      .toBe(true);
  });

  test('a target lies over no unit of the layer before, where eight layers stand close', async ({ page }) => {
    await show(page, `${deep}&step=1&phase=sum`);
    const network = panel(page, 'Network');
    const before = await boxOf(network.getByRole('button', { name: /^unit 1 of hidden layer 7\b/ }));
    const targets = network.getByText(/^(?:o\S+)?\s*target/);
    await expect(targets).toHaveCount(2);
    for (const target of await targets.all()) expect((await boxOf(target)).left).toBeGreaterThanOrEqual(before.right);
  });

  test('what marks the derived δ covers no other number of its unit', async ({ page }) => {
    await show(page, 'example=mazur&step=1&phase=hidden-delta&weight=1.1.1&focus=delta.1.1.1');
    const unit = panel(page, 'Network').getByRole('button', { name: /^hidden 1/ });
    const numbers = unit.locator('[data-quantity]');
    await expect(numbers).toHaveCount(2);
    const [x, delta] = [await boxOf(numbers.nth(0)), await boxOf(numbers.nth(1).locator('> *'))];
    const mark = await numbers
      .nth(1)
      .locator('> *')
      .evaluate((element) => getComputedStyle(element).boxShadow);
    // A shadow on every side would reach over the line above.
    expect(mark).not.toMatch(/ 0px 0px 0px \d/);
    expect(delta.top).toBeGreaterThanOrEqual(x.bottom - 1.5);
  });
});

test('the page never scrolls sideways after a resize, in normal and in large type', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  const viewAt = (view: string): string =>
    `example=square-batch&step=1&phase=hidden-delta&arrows.lay=chain&view=${view}`;
  await open(page, viewAt('arrows,check'));
  await page.getByRole('slider', { name: 'Arrows tip to tail' }).click();
  const views = ['arrows,check', 'loss', 'sum'];
  for (const view of views) {
    await goTo(page, viewAt(view));
    for (const [width, height] of [
      [1024, 768],
      [820, 1100],
      [390, 844],
      [1440, 900],
    ] as const) {
      await resize(page, width, height);
      await expectNoSidewaysScroll(page, width);
    }
  }
  await page.addStyleTag({ content: 'html { font-size: 24px !important; }' });
  for (const view of views) {
    await goTo(page, viewAt(view));
    for (const [width, height] of [
      [1440, 900],
      [1024, 768],
    ] as const) {
      await resize(page, width, height);
      await expectNoSidewaysScroll(page, width);
    }
  }
});
