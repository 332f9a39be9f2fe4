/** Panels alone in frames of a text column's width: what answers their question is in sight, and nothing lies over it. */
import type { Locator, Page } from '@playwright/test';
import { heard } from './guards/inPage/heard';
import { measured } from './guards/measures';
import { goTo, resize, rest } from './rest';
import { expect, expectNoSidewaysScroll, panel, test } from './support';

async function openAlone(page: Page, { width, name, address }: { width: number; name: string; address: string }) {
  await page.setViewportSize({ width, height: 600 });
  await goTo(page, address);
  const shown = panel(page, name);
  await shown.waitFor();
  // A view that is fetched comes after its page has rested.
  await rest(page);
  return shown;
}

async function edges(element: Locator) {
  const box = await element.boundingBox();
  if (!box) throw new Error('it is not on the page');
  return { left: box.x, right: box.x + box.width, top: box.y, bottom: box.y + box.height };
}

test('the sum of one sample ends with its mean', async ({ page }) => {
  await openAlone(page, {
    width: 760,
    name: 'Sum',
    address: 'example=xor&batchSize=1&phase=sum&embed=sum&layout=flow',
  });
  await expectNoSidewaysScroll(page, 760);
});

test('the three factors of a product do not overlap, and none is cut', async ({ page }) => {
  for (const example of ['xor', 'iris', 'mse-128-64-10']) {
    const product = await openAlone(page, {
      width: 390,
      name: 'Matrix product',
      address: `example=${example}&phase=sum&embed=product&layout=flow`,
    });
    for (const width of [390, 760, 800]) {
      await test.step(`${example}, ${width}`, async () => {
        await resize(page, width, 600);
        const grids = product.getByRole('grid');
        await expect(grids).toHaveCount(3);
        const boxes = [await edges(grids.nth(0)), await edges(grids.nth(1)), await edges(grids.nth(2))];
        const room = await edges(product);
        for (const [at, box] of boxes.entries()) {
          expect(box.right).toBeLessThanOrEqual(room.right);
          const next = boxes[at + 1];
          // Beside it, or on the next line.
          if (next) expect(box.right < next.left || box.bottom <= next.top).toBe(true);
        }
      });
    }
  }
});

test('targets are in sight beside or under the picture of the data', async ({ page }) => {
  for (const width of [800, 900, 1000]) {
    const data = await openAlone(page, { width, name: 'Data', address: 'example=xor&embed=data&layout=flow' });
    const target = await edges(data.getByRole('columnheader', { name: 'y₁' }));
    const room = await edges(data.getByRole('grid').locator('xpath=..'));
    expect(target.right).toBeLessThanOrEqual(room.right);
  }
});

test('across a page, the table of the data is in sight beside their picture and its legend', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await goTo(page, 'example=lecture&view=data');
  const data = panel(page, 'Data');
  for (const [width, height] of [
    [1440, 900],
    [1280, 720],
  ] as const) {
    await resize(page, width, height);
    await expect(data.getByRole('row').last()).toBeInViewport({ ratio: 1 });
    const legend = await edges(data.getByRole('figure').getByText(/^background/));
    await expect.poll(async () => (await edges(data.getByRole('grid'))).left).toBeGreaterThan(legend.right);
  }
});

test('what is only heard makes nothing scroll in a frame of two views', async ({ page }) => {
  for (const [width, height] of [
    [1280, 720],
    [480, 400],
    [360, 740],
  ] as const) {
    await page.setViewportSize({ width, height });
    await goTo(page, 'example=xor&phase=sum&embed=ledger,formulas');
    expect(await measured(page, 'body', [heard]), `${width} × ${height}`).toEqual([]);
  }
});

test('the one output stands whole before the sum of all of them, on a phone too', async ({ page }) => {
  const outputs = await openAlone(page, {
    width: 390,
    name: 'Outputs',
    address: 'example=xor&phase=sum&embed=outputs&layout=flow',
  });
  const [one, all] = [
    outputs.getByRole('columnheader', { name: 'output 1' }),
    outputs.getByRole('columnheader', { name: 'all outputs' }),
  ];
  expect((await edges(one)).right).toBeLessThanOrEqual((await edges(all)).left + 1);
});

test('the page ends with a view when its long table is open', async ({ page }) => {
  for (const { name, view, button } of [
    { name: 'Arrows', view: 'arrows', button: 'Show as table' },
    { name: 'Numeric check', view: 'check', button: /^Check all/ },
  ]) {
    await test.step(name, async () => {
      const address = `example=iris&phase=sum&embed=${view}&layout=flow`;
      const shown = await openAlone(page, { width: 800, name, address });
      await shown.getByRole('button', { name: button }).click();
      await shown.getByRole('row').nth(14).waitFor({ state: 'attached' });
      const below = () =>
        shown.evaluate(
          (element) =>
            document.documentElement.scrollHeight - Math.max(innerHeight, element.getBoundingClientRect().bottom),
        );
      await expect.poll(below).toBeLessThan(40);
    });
  }
});

test('as wide as a tablet’s panel, Weights has the names beside all numbers', async ({ page }) => {
  const address = 'example=xor&phase=update&embed=weights';
  const weights = await openAlone(page, { width: 784, name: 'Weights', address });
  await expect(weights.getByRole('columnheader', { name: 'update' })).toBeVisible();
  // What is only heard cannot be pressed.
  await weights.getByText('weight from hidden 2 to output 1').click({ trial: true });
});

test('arrows in a low, wide frame: from the point, tip to tail and the table side by side, whole', async ({ page }) => {
  await page.setViewportSize({ width: 1036, height: 356 });
  await page.goto('/#embed=arrows&phase=sum&arrows.lay=point');
  await panel(page, 'Arrows').waitFor();
  await rest(page);
  const boxes = [];
  for (const name of ['Arrows from the point', 'Arrows tip to tail']) {
    boxes.push(await page.getByRole('slider', { name }).boundingBox());
  }
  boxes.push(await page.getByRole('region', { name: /^Gradients/ }).boundingBox());
  const [point, chain, table] = boxes.map((box) => box ?? { x: 0, y: 0, width: 0, height: 0 });
  for (const box of [point, chain, table]) {
    expect(box?.height).toBeGreaterThan(150);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(356);
  }
  expect((point?.x ?? 0) + (point?.width ?? 0)).toBeLessThanOrEqual(chain?.x ?? 0);
  expect((chain?.x ?? 0) + (chain?.width ?? 0)).toBeLessThanOrEqual(table?.x ?? 0);
  // The same plane twice has the same frame, and the legend names what either of them has.
  expect(chain).toMatchObject({ y: point?.y, width: point?.width, height: point?.height });
  await expect(panel(page, 'Arrows').getByText('their sum Σ')).toBeVisible();
});

test('arrows under the ledger: Σ and the mean are in sight with the samples, and nothing lies over them', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await goTo(page, 'view=arrows&phase=update');
  const mean = panel(page, 'Arrows').getByRole('row', { name: 'mean' });
  await expect(mean).toBeInViewport({ ratio: 1 });
  const isOnTop = () =>
    mean.evaluate((row) => {
      const { left, top, height } = row.getBoundingClientRect();
      return row.contains(document.elementFromPoint(left + 20, top + height - 2));
    });
  await expect.poll(isOnTop).toBe(true);
  // With more samples than have room, a line counts the others.
  await goTo(page, 'example=iris&batchSize=30&view=arrows&phase=sum');
  await expect(panel(page, 'Arrows').getByText(/^▾ \d+ more rows$/)).toBeInViewport({ ratio: 1 });
  for (const name of ['Σ', 'mean']) {
    await expect(panel(page, 'Arrows').getByRole('row', { name })).toBeInViewport({ ratio: 1 });
  }
});

/** Labels of the same kind that lie over one another. */
function overlapping(plot: Locator): Promise<readonly string[]> {
  return plot.evaluate((plot) => {
    const sample = 'button > [aria-hidden="true"]';
    const number = 'button > * > [aria-hidden="true"]';
    const tick = 'div[aria-hidden="true"] > * > span';
    const boxes = [sample, number, tick].flatMap((kind) =>
      [...plot.querySelectorAll(kind)]
        .filter((element) => element.textContent !== '')
        .map((element) => {
          const range = document.createRange();
          range.selectNodeContents(element);
          return { text: element.textContent, kind, box: range.getBoundingClientRect() };
        }),
    );
    return boxes.flatMap((one, index) =>
      boxes
        .slice(index + 1)
        .filter(
          (other) =>
            one.kind === other.kind &&
            one.box.left < other.box.right - 0.5 &&
            other.box.left < one.box.right - 0.5 &&
            one.box.top < other.box.bottom - 4 &&
            other.box.top < one.box.bottom - 4,
        )
        .map((other) => `${one.text} and ${other.text}`),
    );
  });
}

test('no label of the Sum lies over another', async ({ page }) => {
  for (const hash of [
    'example=iris&batchSize=30&view=sum',
    'example=iris&batchSize=30&embed=sum',
    'embed=ledger,sum',
    'view=sum',
  ]) {
    await goTo(page, hash);
    for (const [width, height] of [
      [320, 700],
      [480, 600],
      [700, 520],
      [1280, 720],
    ] as const) {
      await test.step(`${hash}, ${width} × ${height}`, async () => {
        await resize(page, width, height);
        const plot = panel(page, 'Sum').getByRole('group', { name: /^Contributions/ });
        await plot.waitFor();
        await expect.poll(() => overlapping(plot)).toEqual([]);
      });
    }
  }
});
