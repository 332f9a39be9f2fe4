/**
 * Enter on every button of every view, and on the first of its lists, which are all the same: the focus goes where the table says, never to
 * the page, and what is said is what the table has.
 */
import { viewNames } from '../../../src/store/viewNames';
import { featureParts } from '../featureParts';
import { goTo } from '../rest';
import { expect, test } from '../support';
import { listenToRegions } from './listening';
import { pressed } from './pressed';
import { pressesOf } from './presses';

test.use({ viewport: { width: 1280, height: 720 } });

const views = [...viewNames(), ...featureParts.flatMap((part) => Object.keys(part.views))].filter(
  (view) => view !== 'lesson',
);
const standing = ['network', 'ledger', 'formulas'];

/** Views that one page shows, one after the other. */
const inAPage = 6;

for (let first = 0; first < views.length; first += inAPage) {
  const some = views.slice(first, first + inAPage);
  test(`${some.join(', ')}: after Enter the focus is on a control, and what is to be said is said`, async ({
    page,
  }) => {
    await listenToRegions(page);
    for (const view of some) {
      await test.step(view, async () => {
        const address = `example=xor&step=1&phase=sum&view=${view}`;
        await goTo(page, address);
        const others = standing.map((name) => `:not(#view-${name})`).join('');
        const panel = standing.includes(view) ? `#view-${view}` : `main section[id^="view-"]${others}`;
        await expect(page.locator(panel).first()).toBeVisible();
        await page.keyboard.press('Tab');
        const presses = await pressesOf(page, address, panel);
        expect.soft(presses, view).toEqual(pressed[view] ?? []);
      });
    }
  });
}
