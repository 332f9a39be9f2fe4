/** Enter on every button of every view: the focus stays, or goes where this table says, and never to the page. */
import { viewNames } from '../../../src/store/viewNames';
import { featureParts } from '../featureParts';
import { goTo } from '../rest';
import { expect, test } from '../support';
import { pressesOf } from './presses';

test.use({ viewport: { width: 1280, height: 720 } });

/** Beside a button that is pressed: what has the focus then. A button with two names is one. */
const moved: Readonly<Record<string, readonly string[]>> = {
  ledger: ['button "pair x with another sample’s δ?" → button "Close"'],
  formulas: ['button "batch size B" → region "batch size B"'],
  data: [
    'button "Add a sample" → \'gridcell "input 1 of sample 5: 1"\': "1"',
    'button "Give samples weights" → button "Remove the weights"',
    'button "Sample 2 at 0, 1; target 1" → button "The point is picked up at 0, 1."',
  ],
  influence: [
    'button "Leave out the most influential sample (4)" → button "Leave out the most influential sample (2)"',
  ],
  check: ['button "Check all 13 parameters" → button "My own quotients"'],
  editor: ['button "Remove hidden layer" → button "Add a hidden layer"', 'button "Draw" → button "Draw again"'],
  pictures: ['button "Show the numbers" → button "Hide the numbers"'],
  compare: ['button "Set η = 0.125 for sum" → button "with before"'],
  epoch: ['button "Move samples" → button "Done"'],
  work: ['button "Make an exercise" → textbox "Title"'],
};

const views = [...viewNames(), ...featureParts.flatMap((part) => Object.keys(part.views))].filter(
  (view) => view !== 'lesson',
);
const standing = ['network', 'ledger', 'formulas'];

for (const view of views) {
  test(`${view}: after Enter the focus is on a control`, async ({ page }) => {
    const address = `example=xor&step=1&phase=sum&view=${view}`;
    await goTo(page, address);
    const others = standing.map((name) => `:not(#view-${name})`).join('');
    const panel = standing.includes(view) ? `#view-${view}` : `main section[id^="view-"]${others}`;
    await expect(page.locator(panel).first()).toBeVisible();
    await page.keyboard.press('Tab');
    const presses = await pressesOf(page, address, panel);
    const [stays, returns] = [/ → stays$/, /^(.*) → opens something; after Escape \1$/];
    expect(presses.filter((press) => !stays.test(press) && !returns.test(press))).toEqual(moved[view] ?? []);
  });
}
