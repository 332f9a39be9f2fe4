/**
 * Every view on a laptop: it opens in sight, below the ledger, and does not keep the keyboard: Tab goes through it to the end of the page, and
 * Shift+Tab all the way back (WCAG 2.1.2).
 */
import type { Page } from '@playwright/test';
import { aloneNames, viewNames } from '../../src/store/viewNames';
import { featureParts } from './featureParts';
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

/** Presses between two looks at where they have led: a look takes as long as a press. */
const inARow = 10;

/** Notes what has the focus after each Tab: nothing where it has left the page. */
async function noteFocus(page: Page): Promise<void> {
  await page.evaluate(() => {
    const reached: (Element | undefined)[] = [];
    Object.assign(window, { reached });
    const note = ({ key }: KeyboardEvent): void => {
      const { activeElement: element, body } = document;
      if (key === 'Tab') reached.push(element && element !== body ? element : undefined);
    };
    addEventListener('keyup', note, { capture: true });
  });
}

interface Way {
  readonly stops: number;
  /** How often an element was reached again. */
  readonly repeated: number;
  /** Presses after the page had been left, into it once more. */
  readonly further: number;
}

/** Presses the key until the focus has left the page. From within it, that is gone back first; so many presses are made before the first look. */
async function leave(page: Page, key: 'Tab' | 'Shift+Tab', { within = 0, atLeast = 0 } = {}): Promise<Way> {
  await page.evaluate(() => (window as unknown as { reached: unknown[] }).reached.splice(0));
  let presses = 0;
  const press = async (count: number): Promise<void> => {
    for (let done = 0; done < count; done++) await page.keyboard.press(key);
    presses += count;
  };
  await press(within + atLeast);
  for (;;) {
    const way = await page.evaluate((isWithin) => {
      const { reached } = window as unknown as { reached: (Element | undefined)[] };
      const from = isWithin ? reached.indexOf(undefined) + 1 : 0;
      const end = reached.indexOf(undefined, from);
      if (end < 0) return undefined;
      const stops = reached.slice(from, end);
      const further = reached.length - end - 1;
      return { stops: stops.length, repeated: stops.length - new Set(stops).size, further };
    }, within > 0);
    if (way) return way;
    if (presses > mostStops) throw new Error(`${key} does not leave the page: ${presses} presses`);
    await press(atLeast > 0 ? 1 : inARow);
  }
}

/** They take the place of the ledger, or are at home there. */
const stages = [...aloneNames(), 'data', 'editor', ...featureParts.flatMap(({ views }) => Object.keys(views))];

/** Code is laid out in other ways where it is narrower or wider, and has the most stops. */
const widthsOf = (view: string): readonly number[] => (view === 'code' ? [1280, 800, 1440] : [1280]);

/** Views that one page shows, one after the other: to load the app takes as long as to go through some of them. */
const inAPage = 6;

for (let first = 0; first < views.length; first += inAPage) {
  const some = views.slice(first, first + inAPage);
  test(`${some.join(', ')}: in sight, and Tab goes through and leaves the page, and Shift+Tab comes back`, async ({
    page,
  }) => {
    await goTo(page, 'example=xor&step=1&phase=sum');
    await noteFocus(page);
    for (const view of some) {
      await test.step(view, async () => {
        await goTo(page, `example=xor&step=1&phase=sum&view=${view}`);
        await expect(page.getByRole('toolbar', { name: 'Training step' })).toBeVisible();
        for (const [width, height] of stages.includes(view) ? [] : laptops) {
          await resize(page, width, height);
          await expectOpenInSight(page, height);
        }
        for (const width of widthsOf(view)) {
          await resize(page, width, 720);
          await expect(page.locator(':focus')).toHaveCount(0);
          const there = await leave(page, 'Tab');
          // A look after each of the last presses, so that the next view is begun outside the page.
          const back = await leave(page, 'Shift+Tab', {
            within: there.further,
            atLeast: Math.max(1, there.stops - 12),
          });
          expect([there.repeated, back.repeated], `${view}, ${width}`).toEqual([0, 0]);
          // A radio group, a grid and a field may have another stop on the way back, but nothing is passed over.
          expect(there.stops, view).toBeGreaterThan(10);
          expect(back.stops, view).toBeGreaterThan(10);
        }
      });
    }
  });
}
