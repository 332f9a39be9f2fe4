/** What every browser test stands on: a page that must stay silent, and the app's parts by the names that others rely on. */
import AxeBuilder from '@axe-core/playwright';
import {
  type BrowserContext,
  test as base,
  expect,
  type FrameLocator,
  type Locator,
  type Page,
} from '@playwright/test';

export { expect };

/** A page, or the frame that the app stands in. */
export type Place = Page | FrameLocator;

export const test = base.extend<{ hasAskedForAll: boolean; silence: string[] }>({
  /** Readers have asked for all views: a first visit is tested where it is spoken of (`firstVisit`). */
  hasAskedForAll: [true, { option: true }],
  context: async ({ context, hasAskedForAll }, use) => {
    const inner = innerOf(context);
    if (inner) keepCompiled(inner);
    if (hasAskedForAll) await askForAll(context);
    await use(context);
    if (inner) await removeKept(context, inner);
  },
  /** Whatever the console or an exception says, in any frame; the test fails if it is anything. */
  silence: [
    async ({ page }, use) => {
      const heard: string[] = [];
      listen(page, heard);
      await use(heard);
      expect(heard).toEqual([]);
    },
    { auto: true },
  ],
});

/** A context that is emptied for the next test, as Playwright knows it. */
interface EmptiedContext {
  clearCache(): Promise<void>;
  /** Of which it removes what pages have kept. */
  readonly _origins?: Set<string>;
}

/** Playwright has no option for what is done with it here; without its inner functions, tests only take longer. */
function innerOf(context: BrowserContext): EmptiedContext | undefined {
  const { _connection } = context as unknown as {
    readonly _connection?: { readonly toImpl?: (outer: BrowserContext) => EmptiedContext };
  };
  return _connection?.toImpl?.(context);
}

/**
 * The browser keeps files and what it has compiled of them, which never changes while tests run: to do so for each test took a
 * third of the time of an opening.
 */
function keepCompiled(inner: EmptiedContext): void {
  inner.clearCache = async () => undefined;
}

/**
 * Removes what pages of the app have kept, at an address of it without the app. Playwright holds up requests meanwhile, for which the page
 * gives up what it has read of the app's files: another third of an opening. Where this fails, Playwright removes it.
 */
async function removeKept(context: BrowserContext, inner: EmptiedContext): Promise<void> {
  const { origin } = new URL(base.info().project.use.baseURL ?? '');
  const [page] = context.pages();
  if (!page || !inner._origins?.has(origin)) return;
  try {
    await page.goto(`${origin}/embed.js`, { timeout: 10_000 });
    await page.evaluate(() => {
      window.localStorage.clear();
      window.sessionStorage.clear();
    });
    inner._origins.delete(origin);
  } catch {
    // As after a test that has closed the page, or has taken the network away.
  }
}

/** For `test.use`: a page whose parts move, as most readers have it. Elsewhere they do not, which takes a third less time. */
export const moving = { contextOptions: { reducedMotion: 'no-preference' } } as const;

/** For `test.use`: nothing is kept of an earlier visit. */
export const firstVisit = { hasAskedForAll: false };

/**
 * Keeps that the reader has asked for all views, before the app reads it, in each page of the context. Said to the browser beforehand
 * (`storageState`), it would cost every test a page of its own.
 */
export async function askForAll(context: BrowserContext): Promise<void> {
  await context.addInitScript(
    (origin) => {
      if (location.origin !== origin) return;
      try {
        const { localStorage: kept } = window;
        const key = 'batch-gradient-explainer/preferences';
        if (kept.getItem(key) === null) kept.setItem(key, JSON.stringify({ moreViews: true, hintDismissed: true }));
      } catch {
        // In a sandbox nothing is kept.
      }
    },
    new URL(base.info().project.use.baseURL ?? '').origin,
  );
}

/** Adds errors and warnings of the page to the list. */
export function listen(page: Page, heard: string[]): void {
  page.on('console', (message) => {
    const text = message.text();
    // In most tests there is no service worker. And on one origin, the sandbox of an element is none, as docs/security.md says.
    const isExpected = ['blocked by Playwright', 'can escape its sandboxing'].some((part) => text.includes(part));
    if (['error', 'warning'].includes(message.type()) && !isExpected) heard.push(text);
  });
  page.on('pageerror', (error) => heard.push(error.message));
}

export const phases = ['Batch', 'Forward', 'Loss', 'Output δ', 'Hidden δ', 'Per sample', 'Sum', 'Update'] as const;

/** Opens the built app; `address` is the hash without #. */
export async function open(page: Page, address = ''): Promise<void> {
  // Another hash alone would not load the page again.
  if (page.url() !== 'about:blank') await page.goto('about:blank');
  await page.goto(address === '' ? '/' : `/#${address}`);
  // Asked in every frame: a locator asks again after up to half a second.
  await page.waitForFunction(() => {
    // What is seen first may be the picture of the app.
    if (document.querySelector('#root > :has(> [data-layout])')) return false;
    // On the stage of Compare there is no other ledger, and without a comparison none at all.
    const grids = [
      ...document.querySelectorAll('[role="grid"][aria-label="Ledger"], [role="grid"][aria-label="Both runs"]'),
    ];
    return (
      grids.some((grid) => grid.checkVisibility({ visibilityProperty: true })) ||
      document.querySelector('#root')?.textContent?.includes('No comparison is chosen.')
    );
  });
}

export function panel(place: Place, name: string): Locator {
  return place.getByRole('region', { name, exact: true });
}

export function ledgerGrid(place: Place): Locator {
  return place.getByRole('grid', { name: 'Ledger', exact: true });
}

export function ledgerRow(place: Place, name: string | RegExp): Locator {
  return ledgerGrid(place).getByRole('row', { name });
}

/** A row of the answer to the open question under the mean. */
export function answerRow(place: Place, name: string | RegExp): Locator {
  return panel(place, 'Ledger')
    .getByRole('region', { name: /^But what if I/ })
    .getByRole('row', { name });
}

/** Every cell of the ledger, row by row, and the sentence above it. */
export async function ledgerText(place: Place): Promise<readonly string[]> {
  return [await sentence(place).innerText(), ...(await ledgerGrid(place).locator('th, td').allInnerTexts())];
}

/** The sentence as it is seen; what a screen reader is told follows later. */
export function sentence(place: Place): Locator {
  return panel(place, 'Ledger').locator('p:has(~ [role="status"])').first();
}

/** The sentence of a press, below everything that is on the stage. */
export function stageSentence(page: Page): Locator {
  return page.getByRole('group', { name: 'Sentence', exact: true });
}

/** The stage, which says at which beat it is. */
export function stage(page: Page): Locator {
  return page.locator('[data-beat]');
}

export function phase(place: Place, name: string): Locator {
  return place.getByRole('radiogroup', { name: 'Phase' }).getByRole('radio', { name });
}

export function transport(place: Place, name: string): Locator {
  return place.getByRole('toolbar', { name: 'Training step' }).getByRole('button', { name, exact: true });
}

export async function chooseExample(place: Place, title: string | RegExp): Promise<void> {
  await place.getByRole('button', { name: /Example$/ }).click();
  await place.getByRole('option', { name: title }).click();
}

/** Puts a number into a field of the time row and commits it. */
export async function enter(place: Place, field: string, value: string): Promise<void> {
  const box = place.getByRole('textbox', { name: field, exact: true });
  await box.fill(value);
  await box.press('Enter');
}

/** The element that has the focus, by the name it is announced with. */
export function focused(page: Page): Locator {
  return page.locator(':focus');
}

/** Cells that are alike are looked at in the first few rows: a thousand of them would take axe half a minute. */
const moreOfTheSame = '[role="grid"] tbody tr:nth-child(n + 6)';

/** What axe looks at. */
interface LookedAt {
  /** A selector; absent: the whole page. */
  readonly part?: string;
  /**
   * Half of axe's time. Where only words and controls differ from what has been looked at, colours do not; where only the theme does,
   * they alone do.
   */
  readonly colours?: boolean | 'alone';
  /** The size of targets, alone: axe asks for it only where it is told to. */
  readonly targets?: boolean;
}

export async function expectNoViolations(
  page: Page,
  { part, colours = true, targets = false }: LookedAt = {},
): Promise<void> {
  // To compile axe in a page takes as long as to look at a lesson: a page that has it keeps it.
  const isThere = await page.evaluate(() => 'axe' in window);
  const builder = new AxeBuilder({ page, ...(isThere && { axeSource: 'undefined' }) });
  if (part !== undefined) builder.include(part);
  // A tooltip belongs to what it tells of, not to a landmark.
  const { violations } = await builder
    .options({
      resultTypes: ['violations'],
      preload: false,
      ...(targets || colours === 'alone'
        ? { runOnly: [targets ? 'target-size' : 'color-contrast'] }
        : { rules: { 'color-contrast': { enabled: colours } } }),
    })
    .setLegacyMode(true) // Without a second page to put the frames' results together: these pages have no frames.
    .exclude(moreOfTheSame)
    .exclude('[role="tooltip"]')
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual(
    [],
  );
}

/** The page itself must not scroll sideways; panels may. A page that has just got another width takes a frame or two to fit it. */
export async function expectNoSidewaysScroll(page: Page, width: number): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]))
    .toEqual([width, width]);
}
