/** No view keeps the keyboard: Tab goes through each to the end of the page, and Shift+Tab all the way back (WCAG 2.1.2). */
import type { Page } from '@playwright/test';
import { viewNames } from '../../src/store/viewNames';
import { featureParts } from './featureParts';
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

/** Presses the key until no element has the focus, and returns how often an element was reached again. */
async function leave(page: Page, key: 'Tab' | 'Shift+Tab'): Promise<{ stops: number; repeated: number }> {
  await page.evaluate(() => Object.assign(window, { reached: new Set<Element>() }));
  for (let stops = 0, repeated = 0; ; stops++) {
    await page.keyboard.press(key);
    const reached = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return 'none';
      const { reached: before } = window as unknown as { reached: Set<Element> };
      const isNew = !before.has(element);
      before.add(element);
      return isNew ? 'new' : 'again';
    });
    if (reached === 'none') return { stops, repeated };
    if (reached === 'again') repeated++;
    if (repeated > 3 || stops > mostStops) throw new Error(`${key} does not leave the page: ${stops} stops`);
  }
}

/** Code is laid out in other ways where it is narrower or wider, and has the most stops. */
const widthsOf = (view: string): readonly number[] => (view === 'code' ? [1280, 800, 1440] : [1280]);

/** Views that one page shows, one after the other: to load the app takes as long as to go through some of them. */
const inAPage = 6;

for (let first = 0; first < views.length; first += inAPage) {
  const some = views.slice(first, first + inAPage);
  test(`Tab goes through ${some.join(', ')} and leaves the page, and Shift+Tab comes back`, async ({ page }) => {
    for (const view of some) {
      await test.step(view, async () => {
        await goTo(page, `example=xor&step=1&phase=sum&view=${view}`);
        await expect(page.getByRole('toolbar', { name: 'Training step' })).toBeVisible();
        for (const width of widthsOf(view)) {
          await resize(page, width, 720);
          await expect(page.locator(':focus')).toHaveCount(0);
          const there = await leave(page, 'Tab');
          const back = await leave(page, 'Shift+Tab');
          expect([there.repeated, back.repeated], `${view}, ${width}`).toEqual([0, 0]);
          // A radio group, a grid and a field may have another stop on the way back, but nothing is passed over.
          expect(there.stops, view).toBeGreaterThan(10);
          expect(back.stops, view).toBeGreaterThan(10);
        }
      });
    }
  });
}
