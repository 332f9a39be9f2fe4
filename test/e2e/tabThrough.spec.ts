/**
 * Every view on a laptop: it opens in sight, below the ledger, and does not keep the keyboard: Tab goes through it and on, and Shift+Tab
 * back (WCAG 2.1.2). Two sizes of laptops come in turn; with GUARDS=whole, every view is opened on both.
 */
import type { Page } from '@playwright/test';
import { aloneNames, viewNames } from '../../src/store/viewNames';
import { featureParts } from './featureParts';
import { panelOf } from './guards/enter';
import { inTurn } from './inTurn';
import { expectOpenInSight, laptops } from './openInSight';
import { goTo, resize } from './rest';
import { expect, test } from './support';

test.describe.configure({ timeout: 240_000 });
test.use({ viewport: { width: 1280, height: 720 } });

/** Some of these are always there, or are a page of their own. */
const others: readonly string[] = ['network', 'ledger', 'formulas', 'lesson'];

const views = [...viewNames(), ...featureParts.flatMap((part) => Object.keys(part.views))].filter(
  (view) => !others.includes(view),
);

/** More than any page has. */
const mostStops = 400;

interface Way {
  readonly stops: number;
  /** How often one of them was reached again. */
  readonly repeated: number;
}

/** Presses the key until the focus has left the part of the page, into which the first press leads unless it is there. */
async function leave(page: Page, key: 'Tab' | 'Shift+Tab', part: string): Promise<Way> {
  await page.evaluate(() => Object.assign(window, { reached: new Set<Element>() }));
  const isBack = key === 'Shift+Tab';
  // Held all the way: a press of both keys takes twice as long as one.
  if (isBack) await page.keyboard.down('Shift');
  for (let stops = 0, repeated = 0; ; stops++) {
    await page.keyboard.press('Tab');
    // Asked once for each stop: a locator would ask for its element first.
    const reached = await page.evaluate((selector) => {
      const { activeElement: element } = document;
      if (!element || element === document.body || !element.closest(selector)) return 'out';
      const { reached: before } = window as unknown as { reached: Set<Element> };
      const isNew = !before.has(element);
      before.add(element);
      return isNew ? 'new' : 'again';
    }, part);
    if (reached === 'out') {
      if (isBack) await page.keyboard.up('Shift');
      return { stops, repeated };
    }
    if (reached === 'again') repeated++;
    if (repeated > 3 || stops > mostStops) throw new Error(`${key} does not leave ${part}: ${stops} stops`);
  }
}

/** They take the place of the ledger, or are at home there. */
const stages = [...aloneNames(), 'data', 'editor', ...featureParts.flatMap(({ views }) => Object.keys(views))];

/** Code is laid out in other ways where it is narrower or wider, and has the most stops. */
const widthsOf = (view: string): readonly number[] => (view === 'code' ? [1280, 800, 1440] : [1280]);

test('Tab goes through the page and leaves it, and Shift+Tab comes back', async ({ page }) => {
  await goTo(page, 'example=xor&step=1&phase=sum');
  const ways = [await leave(page, 'Tab', 'body'), await leave(page, 'Shift+Tab', 'body')];
  for (const { stops, repeated } of ways) {
    expect(stops).toBeGreaterThan(10);
    expect(repeated).toBe(0);
  }
});

/** Views that one page shows, one after the other: to load the app takes as long as to go through some of them. */
const inAPage = 6;

for (let first = 0; first < views.length; first += inAPage) {
  const some = views.slice(first, first + inAPage);
  test(`${some.join(', ')}: in sight, and Tab goes through and leaves it, and Shift+Tab comes back`, async ({
    page,
  }) => {
    for (const [index, view] of some.entries()) {
      await test.step(view, async () => {
        await goTo(page, `example=xor&step=1&phase=sum&view=${view}`);
        await expect(page.getByRole('toolbar', { name: 'Training step' })).toBeVisible();
        for (const [width, height] of stages.includes(view) ? [] : inTurn(laptops, first + index)) {
          await resize(page, width, height);
          await expectOpenInSight(page, height);
        }
        for (const width of widthsOf(view)) {
          await resize(page, width, 720);
          const panel = panelOf({ view });
          // What stands before it is the same with each view.
          await page.locator(`${panel} :is(button, [tabindex="0"])`).filter({ visible: true }).first().focus();
          await leave(page, 'Shift+Tab', panel);
          const there = await leave(page, 'Tab', panel);
          const back = await leave(page, 'Shift+Tab', panel);
          expect([there.repeated, back.repeated], `${view}, ${width}`).toEqual([0, 0]);
          // A radio group, a grid and a field may have another stop on the way back, but nothing is passed over.
          expect(there.stops, view).toBeGreaterThan(0);
          expect(back.stops, view).toBeGreaterThan(0);
        }
      });
    }
  });
}
