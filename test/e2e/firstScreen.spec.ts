/** What stands on the screen before anything is touched: the whole answer. */
import { show } from './rest';
import { answerRow, expect, ledgerGrid, ledgerRow, moving, open, panel, sentence, test } from './support';

const size = { width: 1280, height: 720 };
test.use({ ...moving, viewport: size });

test('the whole answer stands on the first screen', async ({ page }) => {
  await show(page, '');
  await test.step('the page says what it is and in what language', async () => {
    await expect(page).toHaveTitle(/Batch Gradient Explainer/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Batch\s+Σ\s+Gradient Explainer/);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  });
  await test.step('the example has its whole name', async () => {
    const cut = await page
      .getByRole('button', { name: /^Four points of XOR/ })
      .evaluate((button) => [...button.children].filter((part) => part.scrollWidth > part.clientWidth).length);
    expect(cut).toBe(0);
  });
  for (const view of ['Network', 'Ledger']) {
    await test.step(`nothing in ${view} has to be scrolled to`, async () => {
      const scrolled = await panel(page, view).evaluate((view) =>
        [view, ...view.querySelectorAll('*')]
          .filter((element) => {
            const { overflowX, overflowY } = getComputedStyle(element);
            const scrolls = (overflow: string) => overflow === 'auto' || overflow === 'scroll';
            return (
              (scrolls(overflowX) && element.scrollWidth > element.clientWidth) ||
              (scrolls(overflowY) && element.scrollHeight > element.clientHeight)
            );
          })
          .map((element) => element.outerHTML.slice(0, 80)),
      );
      expect(scrolled).toEqual([]);
    });
  }
  await test.step('the running totals stand inside their column', async () => {
    const outside = await ledgerGrid(page).evaluate((grid) => {
      const right = grid.getBoundingClientRect().right;
      return [...grid.querySelectorAll('tbody span')].filter((label) => label.getBoundingClientRect().right > right + 1)
        .length;
    });
    expect(outside).toBe(0);
  });
  await test.step('the ledger answers: four products, their sum, one division, and why averages fail', async () => {
    await expect(sentence(page)).toHaveText(
      'Each of the four samples multiplies its own x by its own δ. Adding the products and dividing once by B = 4 gives 0.0130.',
    );
    await expect(ledgerRow(page, /^Sample \d, /)).toHaveCount(4);
    const products = ['−0.0289', '0.1457', '0.0618', '−0.1267'];
    for (const [index, product] of products.entries()) {
      await expect(
        ledgerRow(page, `Sample ${index + 1}, `)
          .getByRole('gridcell', { name: product, exact: true })
          .first(),
      ).toBeVisible();
    }
    await expect(ledgerRow(page, 'Sum over the batch').getByRole('gridcell', { name: '0.0519' })).toBeVisible();
    await expect(ledgerRow(page, 'Mean: divided by B = 4').getByRole('gridcell', { name: '0.0130' })).toBeVisible();
    await page.getByRole('button', { name: /^But what if I/ }).press('Enter');
    await page.getByRole('button', { name: 'average x and δ first?' }).press('Enter');
    const averages = answerRow(page, 'not: mean × mean');
    const product = averages.getByRole('gridcell', { name: '−0.0123' });
    await expect(product).toBeVisible();
    await expect(averages.getByRole('gridcell', { name: 'wrong sign' })).toBeVisible();
    // From corner to corner: a line straight through would lie over the minus sign.
    const crossedOut = await product.evaluate((cell) =>
      [cell, ...cell.querySelectorAll('*')].map((one) => {
        const { backgroundImage, textDecorationLine } = getComputedStyle(one);
        return `${backgroundImage} ${textDecorationLine}`;
      }),
    );
    expect(crossedOut.filter((line) => line.includes('linear-gradient(to right bottom'))).toHaveLength(1);
    expect(crossedOut.filter((line) => line.includes('line-through'))).toEqual([]);
    await page.getByRole('region', { name: 'Ledger' }).getByRole('button', { name: 'Close' }).press('Enter');
    await expect(averages).toHaveCount(0);
  });
  await test.step('the update is not there yet, and its rows come with it', async () => {
    await expect(panel(page, 'Ledger')).not.toContainText('New weight');
  });
  await test.step('network, ledger and formulas stand whole, the matrix below them, and Loss has a tab', async () => {
    const bottoms: number[] = [];
    for (const name of ['Network', 'Ledger', 'Formulas']) {
      const box = await panel(page, name).boundingBox();
      if (!box) throw new Error(`${name} is not there`);
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(size.width);
      expect(box.y + box.height).toBeLessThanOrEqual(size.height);
      bottoms.push(box.y + box.height);
    }
    const matrix = await panel(page, 'Gradient matrix').boundingBox();
    expect(matrix?.y).toBeGreaterThanOrEqual(Math.max(...bottoms));
    await expect(panel(page, 'Gradient matrix')).toBeInViewport({ ratio: 1 });
    await page.getByRole('tab', { name: 'Loss' }).click();
    await expect(panel(page, 'Loss')).toBeInViewport({ ratio: 1 });
  });
});

test('a script on request waits until something of it is opened, and where it cannot be had a dialog says so', async ({
  page,
  silence,
}) => {
  const asked: string[] = [];
  let reachable = true;
  await page.route(/assets\/later-.*\.js/, (route) => {
    asked.push(route.request().url());
    return reachable ? route.continue() : route.abort();
  });
  await open(page);
  await page.waitForLoadState('networkidle');
  const first = asked.length;
  // Lists and the frames of dialogs load when the pointer first moves.
  await page.getByRole('button', { name: /Four points of XOR/ }).click();
  // Open at last, it has its script, and dialogs have theirs: it is the same one.
  const ownNumbers = page.getByRole('option', { name: /Your own numbers/ });
  await expect(ownNumbers).toBeVisible();
  reachable = false;
  await ownNumbers.click();
  const dialog = page.getByRole('dialog', { name: 'Your own numbers' });
  await expect(dialog.getByText('The script could not be loaded. Check the connection, then try again.')).toBeVisible();
  expect(asked.length).toBeGreaterThan(first);
  reachable = true;
  await dialog.getByRole('button', { name: 'Reload dialog' }).click();
  await expect(dialog.getByRole('textbox', { name: 'Layers' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(dialog).toHaveCount(0);
  // The browser and React tell of it, and of nothing else.
  for (const heard of silence.splice(0)) expect(heard).toMatch(/Failed to load resource|script could not be loaded/);
});

test.describe('in a window of 1440 × 900', () => {
  test.use({ viewport: { width: 1440, height: 900 } });

  test('the note under the rows says where the other samples are, in every phase', async ({ page }) => {
    for (const phase of ['batch', 'forward', 'loss', 'output-delta', 'sum', 'update']) {
      await show(page, `example=lecture&batchSize=4&weight=1.1.2&phase=${phase}`);
      await expect(page.getByText('Batch 1 of 2: 4 samples are in batch 2.')).toBeInViewport({ ratio: 1 });
    }
  });

  test('the subtitle of a view is there whole or not at all', async ({ page }) => {
    for (const view of ['matrix', 'product', 'sum', 'arrows', 'outputs']) {
      await show(page, `example=xor&view=${view}`);
      const subtitle = page.getByRole('region', { name: 'More views' }).getByRole('paragraph').first();
      await expect(subtitle).toHaveCount(1);
      const places = await subtitle.evaluate((text) => {
        const box = text.getBoundingClientRect();
        const head = (text.parentElement as Element).getBoundingClientRect();
        const tools = (text.nextElementSibling as Element).getBoundingClientRect();
        return {
          cut: text.scrollWidth > text.clientWidth + 1,
          whole: box.left >= head.left && box.right <= tools.left && box.bottom <= head.bottom + 1,
          absent: box.top >= head.bottom + 4,
          toolsStay: tools.top >= head.top - 1 && tools.right <= head.right + 1,
        };
      });
      expect(places, view).toMatchObject({ cut: false, toolsStay: true });
      expect(places.whole, view).toBe(!places.absent);
    }
  });
});
