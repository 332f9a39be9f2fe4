/** The three matrix products in every room: nothing is cut, nothing lies over anything, and the chosen cell is in sight. */
import type { Locator, Page } from '@playwright/test';
import { inTurn } from './inTurn';
import { rest } from './rest';
import { expect, expectNoSidewaysScroll, expectNoViolations, panel, test } from './support';

const products = [
  { phase: 'forward', matrices: 4 },
  { phase: 'hidden-delta', matrices: 4 },
  { phase: 'sum', matrices: 3 },
] as const;

const networks = ['example=lecture&batchSize=4', 'example=mse-128-64-10', 'example=digits&weight=2.3.1'];

/** On a page, and in a frame; each product comes into one room in turn. */
const rooms = [
  ['view=product', 1440, 900],
  ['view=product', 1280, 720],
  ['view=product', 390, 844],
  ['embed=product', 700, 520],
] as const;

async function boxOf(element: Locator) {
  const box = await element.boundingBox();
  if (!box) throw new Error('it is not on the page');
  return { left: box.x, right: box.x + box.width, top: box.y, bottom: box.y + box.height };
}

async function open(page: Page, address: string): Promise<Locator> {
  await page.goto(`/#${address}`);
  const product = panel(page, 'Matrix product');
  await product.getByRole('grid').first().waitFor();
  await rest(page);
  return product;
}

test('every product stands whole, on a page and in a frame', async ({ page }) => {
  const cases = networks.flatMap((network) => products.map((product) => ({ network, ...product })));
  for (const [at, { network, phase, matrices }] of cases.entries()) {
    for (const [view, width, height] of inTurn(rooms, at)) {
      await page.setViewportSize({ width, height });
      const product = await open(page, `${network}&step=1&phase=${phase}&${view}`);
      await expect(product.getByRole('grid')).toHaveCount(matrices);
      expect(await wrongIn(product), `${network}, ${phase} at ${width} × ${height}`).toEqual([]);
      const choice = await boxOf(page.getByRole('radiogroup', { name: 'Product' }));
      expect(choice.right).toBeLessThanOrEqual(width);
      await expectNoSidewaysScroll(page, width);
    }
  }
});

/** No word of a head is cut, no matrix leaves the panel, and none lies over another. */
function wrongIn(product: Locator): Promise<readonly string[]> {
  return product.evaluate((panel) => {
    const boxOf = (part: Element): DOMRect => part.getBoundingClientRect();
    const isApart = (one: DOMRect, other: DOMRect): boolean =>
      one.right <= other.left || one.bottom <= other.top || other.bottom <= one.top || other.right <= one.left;
    const boxes = [...panel.querySelectorAll('[role="grid"]')].map(boxOf);
    const outside = boxes.filter(({ right }) => right > boxOf(panel).right);
    const over = boxes.flatMap((one, at) => boxes.slice(at + 1).filter((other) => !isApart(one, other)));
    const heads = [...panel.querySelectorAll('figcaption')];
    return [
      ...outside.map((box) => `outside: ${JSON.stringify(box)}`),
      ...over.map((box) => `over another: ${JSON.stringify(box)}`),
      ...heads.filter((head) => head.scrollWidth - head.clientWidth > 1).map((head) => `cut: ${head.textContent}`),
    ];
  });
}

test('at 1280 × 720 the chosen cell is written out in sight, for each product', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  const product = panel(page, 'Matrix product');
  const line = product.getByRole('region', { name: 'The chosen cell written out' });
  // Nor is anything under the sign that there is more below.
  const isOnTop = (part: Locator) =>
    part.evaluate((element) => {
      const { left, bottom } = element.getBoundingClientRect();
      return element.contains(document.elementFromPoint(left + 20, bottom - 4));
    });
  const expectInSight = async (what: string) => {
    await expect.poll(() => isOnTop(line), what).toBe(true);
    await expect(line, what).toBeInViewport({ ratio: 1 });
    const chosen = product.getByRole('gridcell', { selected: true });
    await expect(chosen.first(), what).toBeInViewport({ ratio: 1 });
    await expect.poll(() => isOnTop(chosen.last()), what).toBe(true);
  };
  await open(page, 'example=lecture&batchSize=4&step=1&phase=sum&view=product');
  await expectInSight('four samples');
  for (const { phase } of products) {
    await open(page, `example=lecture&step=1&phase=${phase}&view=product`);
    await expectInSight(phase);
    const rows = await product
      .getByRole('grid')
      .evaluateAll((grids) => grids.map((grid) => [grid.querySelectorAll('tr').length, Number(grid.ariaRowCount)]));
    for (const [printed, all] of rows) expect(printed, phase).toBe(all);
  }
  await page.getByText('per sample', { exact: true }).click();
  await expectInSight('per sample');
  // Where there is no room for all, fields say which ones are printed.
  await open(page, 'example=iris&step=1&phase=hidden-delta&view=product');
  await expectInSight('30 samples');
  await expect(product.getByText(/^and \d more of 30$/)).toBeInViewport({ ratio: 1 });
  await open(page, 'example=lecture&step=1&phase=sum&view=product&notation=nielsen');
  await expectInSight('samples as columns');
  await expect(product.getByText(/^to \d of 8$/)).toBeInViewport({ ratio: 1 });
});

test('on a phone, the entry that a scene speaks of is in sight with its factors, above the text', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const product = await open(page, 'lesson=as-a-matrix&scene=2');
  const chosen = product.getByRole('grid', { name: /^G/ }).getByRole('gridcell', { selected: true });
  await expect(chosen).toHaveText('2');
  // Nor is it under the sign that there is more below, or scrolled out of the view.
  await expect
    .poll(() =>
      chosen.evaluate((element) => {
        const { left, bottom } = element.getBoundingClientRect();
        return element.contains(document.elementFromPoint(left + 8, bottom - 4));
      }),
    )
    .toBe(true);
  const tops = await product
    .getByRole('grid')
    .evaluateAll((grids) => grids.map((grid) => grid.getBoundingClientRect().y));
  expect(new Set(tops).size).toBe(1);
});

test('the other conventions of a product can be read in any notation, by everyone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const conventions = page.getByRole('list', { name: 'This product in four conventions' });
  for (const notation of ['lecture', 'pytorch']) {
    const product = await open(
      page,
      `example=lecture&batchSize=4&step=1&phase=hidden-delta&embed=product&layout=flow&notation=${notation}`,
    );
    await product.getByText('How do other conventions write this product?').click();
    await expect(conventions).toBeVisible();
    await expectNoSidewaysScroll(page, 390);
  }
  await expectNoViolations(page);
});

test('the phases lead from product to product; the one chosen stands in the link until the phase changes', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  const product = await open(page, 'example=lecture&batchSize=4&step=1&phase=forward&view=product');
  const chosen = (name: string) => page.getByRole('radio', { name, exact: true });
  await expect(chosen('forward')).toBeChecked();
  await page.getByText('backward', { exact: true }).click();
  await expect(chosen('backward')).toBeChecked();
  await expect.poll(() => page.url()).toContain('product.of=backward');
  await page.reload();
  await expect(chosen('backward')).toBeChecked();
  await expect(product.getByRole('grid', { name: /^Δ⁽¹⁾/ })).toBeVisible();
  await page.getByRole('radio', { name: /Hidden/ }).press('ArrowRight');
  await expect(chosen('gradient')).toBeChecked();
  await expect.poll(() => page.url()).not.toContain('product.of');
});
