/** The page fits the window at every width and size of type, also where its typeface is not to be had or is another. */
import type { Page } from '@playwright/test';
import { arrangementOf } from '../../src/shell/workspace/arrangement';
import { aloneNames } from '../../src/store/viewNames';
import { featureParts } from './featureParts';
import { inTurn } from './inTurn';
import { expectNothingBelow, expectOpenInSight, laptops } from './openInSight';
import { resize, show } from './rest';
import { expect, ledgerRow, open, panel, sentence, test } from './support';

/** Named alone, these take the place of the ledger. */
const stages = [...aloneNames(), ...featureParts.flatMap(({ views }) => Object.keys(views))];

/** As base.css has it: large type stops growing where a line would no longer hold a word. */
function remAt(width: number, scale: number): number {
  return Math.min(16 * scale, Math.max(16, 0.09 * width));
}

/** In CSS pixels, at every width where the arrangement changes, one on either side of it; and 16 others, which differ from size to size of type. */
function widthsAt(scale: number): readonly number[] {
  const first = 320;
  const last = 2560;
  const name = (width: number): string => JSON.stringify(arrangementOf(width, remAt(width, scale)));
  const edges: number[] = [];
  for (let width = first + 1; width <= last; width++) if (name(width) !== name(width - 1)) edges.push(width - 1, width);
  let seed = 20261120 + scale * 100;
  const drawn = Array.from({ length: 16 }, () => {
    seed = (seed * 48271) % 2147483647;
    return first + (seed % (last - first + 1));
  });
  return [...new Set([...edges, ...drawn])].sort((one, other) => one - other);
}

/** A page that is too wide is looked at again in so many frames. */
const mostFrames = 60;

/** The widths at which something can be scrolled sideways on the page, and by how much. */
async function sideways(page: Page, widths: readonly number[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    // React answers a resize within a frame and its layout follows in the next; on a busy machine they may take some more.
    const over = await page.evaluate(async (most) => {
      const isOver = (): number => document.documentElement.scrollWidth - document.documentElement.clientWidth;
      for (let frame = 0; frame < most && (frame < 2 || isOver() > 0); frame++) {
        await new Promise((done) => requestAnimationFrame(done));
      }
      return isOver();
    }, mostFrames);
    if (over > 0) found.push(`${width}: ${over}`);
  }
  return found;
}

test('nothing scrolls sideways at any width, in any size of type', async ({ page }) => {
  test.slow();
  for (const scale of [1, 1.25, 1.5, 2]) {
    await test.step(`type size ${scale}`, async () => {
      await show(page, `example=xor&scale=${scale}`);
      expect(await sideways(page, widthsAt(scale))).toEqual([]);
    });
  }
});

test('the explorer fits a laptop’s window, with the sum and the mean in sight', async ({ page }) => {
  await open(page);
  await expectFits(page);
});

test('under a notice, no unit of the network is out of sight, with all samples in them', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await show(page, 'example=xor&network.show=all&phase=sum&unknown=1');
  await expect(page.getByText('The link’s “unknown” is not known and is ignored.')).toBeVisible();
  const scrolled = await panel(page, 'Network')
    .locator('*')
    .evaluateAll(
      (parts) =>
        parts.filter((part) => getComputedStyle(part).overflowY === 'auto' && part.scrollHeight > part.clientHeight)
          .length,
    );
  expect(scrolled).toBe(0);
});

test('a changed example with a long title leaves the button that restores it whole', async ({ page }) => {
  await open(page, 'example=lecture&batchSize=2');
  const restore = page.getByRole('banner').getByRole('button', { name: 'Restore example' });
  for (const width of [1024, 1280, 1366, 1440, 1920]) {
    await page.setViewportSize({ width, height: 800 });
    await expect.poll(() => restore.evaluate((button) => button.scrollWidth - button.clientWidth)).toBe(0);
  }
});

test('what has a stage of its own opens in sight below the ledger if it is named with another view', async ({
  page,
}) => {
  for (const [at, view] of stages.entries()) {
    await test.step(`view=${view}`, async () => {
      await show(page, `example=xor&view=${view},matrix`);
      for (const [width, height] of inTurn(laptops, at)) {
        await resize(page, width, height);
        await expectOpenInSight(page, height);
      }
    });
  }
});

async function expectFits(page: Page): Promise<void> {
  for (const [width, height] of laptops) {
    await resize(page, width, height);
    await expectNothingBelow(page, height);
    await expectLedgerWhole(page);
  }
}

/** Each of the rows can be seen: nothing is laid over its middle, and nothing cuts it. */
async function expectLedgerWhole(page: Page): Promise<void> {
  await expect(sentence(page)).toBeInViewport({ ratio: 1 });
  const hidden = () =>
    page.getByRole('grid', { name: 'Ledger' }).evaluate((grid) =>
      [...grid.querySelectorAll('tbody tr, tfoot tr')]
        .filter((row) => row.getBoundingClientRect().height > 1)
        .filter((row) => {
          const { left, top, bottom } = row.getBoundingClientRect();
          return [top + 3, bottom - 3].some((y) => !row.contains(document.elementFromPoint(left + 12, y)));
        })
        .map((row) => row.textContent),
    );
  await expect.poll(hidden).toEqual([]);
}

const faces = {
  blocked: (css: string) => css.replace(/@font-face\s*\{[^}]*"?Explainer"?[^}]*\}/, ''),
  'a wider one': (css: string) => css.replace(/font-family:\s*"?Explainer"?;/, '$&size-adjust:112%;'),
  'a narrower one': (css: string) => css.replace(/font-family:\s*"?Explainer"?;/, '$&size-adjust:90%;'),
} as const;

for (const [name, change] of Object.entries(faces)) {
  test.describe(`the typeface: ${name}`, () => {
    test.beforeEach(async ({ page }) => {
      // The letters of the first picture stand in the page itself.
      await page.route(/assets\/typefaces-.*\.css|:\d+\/$/, async (route) => {
        const response = await route.fetch();
        const text = await response.text();
        const changed = change(text);
        expect(changed === text, route.request().url()).toBe(false);
        await route.fulfill({ response, body: changed });
      });
    });

    test('nothing scrolls sideways, and the explorer fits a laptop', async ({ page }) => {
      test.setTimeout(60_000);
      await open(page);
      await expectFits(page);
      expect(await sideways(page, widthsAt(1))).toEqual([]);
    });
  });
}

test.describe('a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the header and the step take 110 pixels; what the header has no room for comes from its menu', async ({
    page,
  }) => {
    await open(page);
    await expect.poll(async () => (await panel(page, 'Ledger').boundingBox())?.y).toBeLessThanOrEqual(124);
    await expect(sentence(page)).toBeInViewport({ ratio: 1 });
    await expect(ledgerRow(page, /^Sample 1,/)).toBeInViewport();
    await expect(page.getByRole('button', { name: 'Share' })).toBeHidden();
    // The lessons are one tap away, and the example's title is whole beside them.
    for (const width of [390, 360]) {
      await page.setViewportSize({ width, height: 844 });
      await expect(page.getByRole('button', { name: 'Lessons' })).toBeInViewport({ ratio: 1 });
      const title = page.getByRole('button', { name: /^Four points/ }).getByText(/^Four points/);
      await expect.poll(() => title.evaluate((text) => text.scrollHeight - text.clientHeight)).toBe(0);
    }
    await page.getByRole('button', { name: 'Menu' }).tap();
    await page.getByRole('button', { name: 'Share' }).tap();
    await expect(page.getByRole('dialog', { name: /Share/ })).toBeVisible();
  });

  test('a lesson’s ledger has a row for each sample that its scene speaks of', async ({ page }) => {
    for (const [scene, samples] of [
      ['lesson=x-and-delta&scene=2', 2],
      ['lesson=x-and-delta&scene=3', 2],
      ['lesson=one-to-batch&scene=5', 8],
      ['lesson=all-alike&scene=9', 8],
      ['lesson=spread-out&scene=7', 8],
      ['lesson=optimizers-and-sum&scene=1', 4],
    ] as const) {
      await show(page, scene);
      for (let sample = 1; sample <= samples; sample++)
        await expect(ledgerRow(page, new RegExp(`^Sample ${sample},`))).toBeInViewport({ ratio: 1 });
      await expect(panel(page, 'Ledger').getByText(/more rows?/)).toBeHidden();
    }
    await show(page, 'lesson=sum-and-mean&scene=1');
    await expect(panel(page, 'Ledger').getByRole('textbox')).toBeInViewport({ ratio: 1 });
  });
});

test('the line above the tabs is dragged, stays within bounds, and a double click puts it back', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await show(page, '');
  const heightOf = async (): Promise<number> => (await panel(page, 'Ledger').boundingBox())?.height ?? 0;
  const before = await heightOf();
  const line = await page.getByRole('separator', { name: 'Height of the upper panels' }).boundingBox();
  if (!line) throw new Error('there is no line');
  const [x, y] = [line.x + line.width / 2, line.y + line.height / 2];
  const drag = async (to: number): Promise<void> => {
    await page.mouse.down();
    await page.mouse.move(x, to, { steps: 5 });
    await page.mouse.up();
  };
  await page.mouse.move(x, y);
  await drag(y + 80);
  await expect.poll(heightOf).toBeGreaterThan(before + 70);
  await expectNothingBelow(page, 900);
  await drag(880);
  await expect(page.getByRole('tabpanel')).toBeInViewport({ ratio: 1 });
  await page.getByRole('separator', { name: 'Height of the upper panels' }).dblclick();
  await expect.poll(heightOf).toBeCloseTo(before, 0);
});

test('virtual rows keep their places in type of another size than the app has chosen', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await open(page, 'example=mse-128-64-10&view=weights');
  const table = page.getByRole('grid', { name: 'Parameters' });
  await expect(table).toBeVisible();
  await page.addStyleTag({ content: 'html { font-size: 21px !important; }' });
  const count = Number(await table.getAttribute('data-rows'));
  // A row is 1.75 rem high; with a rem of 16 pixels, the table would be shorter by a quarter.
  await expect
    .poll(() => table.evaluate((element) => element.querySelector('tbody')?.getBoundingClientRect().height ?? 0))
    .toBeCloseTo(count * 1.75 * 21, -2);
});
