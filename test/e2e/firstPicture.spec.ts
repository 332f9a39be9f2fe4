/** The first screen as the build has drawn it, on a phone at the empty address: what the app then draws, at the same place. */
import type { Page } from '@playwright/test';
import { expect, firstVisit, open, panel, sentence, test } from './support';

test.use({ ...firstVisit, viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });

const firstScript = /\/index-[^/]*\.js$/;
const laterScripts = /\/later-[^/]*\.js$/;

/** Holds the app's script, or others, back until the returned function is called. */
async function held(page: Page, scripts = firstScript): Promise<() => void> {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(scripts, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

interface Drawn {
  readonly what: string;
  readonly box: readonly number[];
}

/** Every element of the app by its place in the document: its tag, its own text, and its place on the screen. */
function drawn(page: Page, app: string): Promise<Readonly<Record<string, Drawn>>> {
  return page.locator(app).evaluate((whole) => {
    const found: Record<string, Drawn> = {};
    const look = (element: Element, place: string): void => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const own = [...element.childNodes].map(({ nodeType, nodeValue }) => (nodeType === 3 ? nodeValue : '')).join('');
      const value = element instanceof HTMLInputElement ? element.value : '';
      // What is said to screen readers follows, and the panels below the ledger make the page longer.
      const isOther = element.matches('[role="status"]') || element.matches('main, :has(main)');
      if (!isOther) found[place] = { what: `${element.tagName} ${own}${value}`, box: [x, y, width, height] };
      for (const [at, child] of [...element.children].entries()) look(child, `${place} ${at}`);
    };
    look(whole, '');
    return found;
  });
}

/** What of the picture is elsewhere in the app by more than half a pixel, or has another text. */
function changed(picture: Awaited<ReturnType<typeof drawn>>, app: typeof picture): readonly string[] {
  return Object.entries(picture).flatMap(([place, { what, box }]) => {
    const now = app[place];
    const isSame = now?.what === what && box.every((length, side) => Math.abs(length - (now.box[side] ?? 0)) <= 0.5);
    return isSame ? [] : [`${what} at ${box}: ${now?.what} at ${now?.box}`];
  });
}

/** https://wicg.github.io/layout-instability/#sec-layout-shift; TypeScript does not have it yet. */
interface LayoutShift extends PerformanceEntry {
  readonly hadRecentInput: boolean;
}

async function shifts(page: Page): Promise<unknown> {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        const seen = new PerformanceObserver((list) => {
          seen.disconnect();
          // Nobody has touched the page: an input can only be the window's size, which may arrive late.
          const moved = list.getEntries().filter((entry) => !(entry as LayoutShift).hadRecentInput);
          resolve(moved.map((entry) => JSON.stringify(entry)));
        });
        seen.observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve([]), 300);
      }),
  );
}

for (const [width, height] of [
  [320, 640],
  [368, 740],
  [375, 667],
  [390, 844],
  [700, 1000],
] as const) {
  test(`at ${width} × ${height} the app takes the picture's place, and nothing moves`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    const release = await held(page);
    await page.goto('/', { waitUntil: 'commit' });
    await expect(sentence(page)).toContainText('dividing once by B = 4 gives 0.0130');
    await expect(panel(page, 'Formulas')).toHaveCount(0);
    const picture = await drawn(page, '#root > * > [data-layout]');
    expect(Object.values(picture).filter(({ what }) => /\d\.\d{4}/.test(what)).length).toBeGreaterThan(15);
    release();
    await page.waitForSelector('#root > [data-layout]');
    expect(changed(picture, await drawn(page, '#root > [data-layout]'))).toEqual([]);
    // The other panels and the typefaces follow.
    await expect(panel(page, 'Formulas')).toBeVisible();
    await page.waitForFunction(() => document.styleSheets.length > 2 && document.fonts.status === 'loaded');
    expect(changed(picture, await drawn(page, '#root > [data-layout]'))).toEqual([]);
    expect(await shifts(page)).toEqual([]);
  });
}

test('what is clicked and typed before the app is there, is answered by it', async ({ page }) => {
  const release = await held(page);
  await page.goto('/', { waitUntil: 'commit' });
  await panel(page, 'Ledger').getByRole('gridcell').filter({ hasText: '−0.98010' }).click();
  await page.getByRole('region', { name: 'Step and phase' }).getByRole('button', { name: 'Next phase' }).click();
  release();
  await page.waitForSelector('#root > [data-layout]');
  await expect(page.getByRole('combobox', { name: 'Phase' })).toHaveValue('update');
  await expect(page).toHaveURL(/phase=update/);
  await expect(page).toHaveURL(/sample=3/);
});

test('what is clicked is answered before the script of the formulas is there, and the picture lends its own', async ({
  page,
}) => {
  const release = await held(page, laterScripts);
  await page.goto('/', { waitUntil: 'commit' });
  await page.waitForSelector('#root > [data-layout]');
  // Nothing can typeset these yet.
  const heads = panel(page, 'Ledger').locator('th math');
  await expect.poll(() => heads.count()).toBeGreaterThan(1);
  await page.getByRole('region', { name: 'Step and phase' }).getByRole('button', { name: 'Next phase' }).click();
  await expect(page.getByRole('combobox', { name: 'Phase' })).toHaveValue('update');
  await expect(panel(page, 'Formulas')).toHaveCount(0);
  release();
  await expect.poll(() => panel(page, 'Formulas').locator('math').count()).toBeGreaterThan(1);
  await expect.poll(() => heads.count()).toBeGreaterThan(1);
});

test('the app takes the picture’s place without another stylesheet, for which everything would be laid out once more', async ({
  page,
}) => {
  await held(page, laterScripts);
  await page.goto('/', { waitUntil: 'commit' });
  await page.waitForSelector('#root > [data-layout]');
  await expect(page.locator('[data-react-aria-pressable]').first()).toBeVisible();
  await expect(page.locator('head > style')).toHaveCount(1);
});

test.describe('without the script of the formulas', () => {
  test.use({ viewport: { width: 1280, height: 720 }, isMobile: false, hasTouch: false });

  test('the app is there all the same, with its formulas as TeX', async ({ page, silence }) => {
    const [, typesetter = ''] =
      /"typesetter" content="\.\/([^"]+)"/.exec(await (await page.request.get('/')).text()) ?? [];
    await page.route(`**/${typesetter}`, (route) => route.abort());
    await open(page, 'phase=sum');
    await expect(panel(page, 'Formulas')).toContainText('\\frac');
    // The browser says so of the script, and of the link ahead of it.
    expect(new Set(silence.splice(0))).toEqual(new Set(['Failed to load resource: net::ERR_FAILED']));
  });
});

test('it is seen nowhere else: with another address, size or choice, or in a frame', async ({ page }) => {
  await held(page);
  const picture = page.getByRole('grid', { name: 'Ledger', includeHidden: true });
  const expectNone = async (): Promise<void> => {
    await expect(picture).toHaveCount(1);
    await expect(picture).toBeHidden();
  };
  await page.goto('/#phase=update', { waitUntil: 'commit' });
  await expectNone();
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto('about:blank');
  await page.goto('/', { waitUntil: 'commit' });
  await expectNone();
  await page.setViewportSize({ width: 390, height: 844 });
  await page.evaluate(() => window.localStorage.setItem('batch-gradient-explainer/preferences', '{"theme":"dark"}'));
  await page.reload({ waitUntil: 'commit' });
  await expectNone();
  await page.evaluate(() => window.localStorage.clear());
  await page.setContent('<iframe src="/" width="390" height="800"></iframe>', { waitUntil: 'commit' });
  const framed = page.frameLocator('iframe').getByRole('grid', { name: 'Ledger', includeHidden: true });
  await expect(framed).toHaveCount(1);
  await expect(framed).toBeHidden();
});

test('without JavaScript the page is the picture, and says so', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await page.goto(`${baseURL}/`);
  // Playwright finds no text in this element.
  await expect(page.locator('noscript p')).toBeVisible();
  await expect(sentence(page)).toContainText('0.0130');
  await expect(panel(page, 'Ledger').getByRole('gridcell').filter({ hasText: '0.1457' })).toBeVisible();
  await context.close();
});
