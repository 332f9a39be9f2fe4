/** A phone is turned in every view and in every lesson, and its keyboard comes up: what is needed stays in sight. */
import type { Page } from '@playwright/test';
import { viewNames } from '../../../src/store/viewNames';
import { featureParts } from '../featureParts';
import { inTurn } from '../inTurn';
import { course } from '../lessons/inSight';
import { goTo, resize } from '../rest';
import { expect, test } from '../support';
import { held, onItsSide, wrongAsHeld } from './turned';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
test.describe.configure({ timeout: 240_000 });

const views = [...viewNames(), ...featureParts.flatMap((part) => Object.keys(part.views))].filter(
  (view) => view !== 'lesson',
);

/** With the keyboard up, upright and on its side. */
const typing = [
  [360, 380],
  [844, 200],
] as const;

/** Goes to each address and turns the phone there, from one of the sizes to the next. */
async function turned(page: Page, addresses: readonly string[], isScene: boolean): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [at, address] of addresses.entries()) {
    await goTo(page, address);
    for (const [width, height] of [onItsSide, ...inTurn(held, at, 2)]) {
      await resize(page, width, height);
      const wrong = await wrongAsHeld(page, isScene);
      found.push(...wrong.map((what) => `${address} at ${width} × ${height}: ${what}`));
    }
  }
  return found;
}

test('in every view', async ({ page }) => {
  const addresses = views.map((view) => `example=xor&step=1&phase=sum&view=${view}`);
  const large = ['pictures', 'matrix', 'weights', 'code'].map((view) => `example=digits&step=1&phase=sum&view=${view}`);
  expect(await turned(page, [...addresses, ...large], false)).toEqual([]);
});

test('in each lesson: in all scenes of one, in the first, a middle and the last of the others', async ({ page }) => {
  const addresses = course.flatMap(({ name, scenes }) =>
    [...scenes.keys()]
      .filter((at) => name === 'x-and-delta' || at % Math.floor((scenes.length - 1) / 2) === 0)
      .map((at) => `lesson=${name}&scene=${at + 1}`),
  );
  expect(await turned(page, addresses, true)).toEqual([]);
});

test('nothing lies over the field that is typed in, in any view that has one', async ({ page }) => {
  const found: string[] = [];
  let typed = 0;
  for (const view of views) {
    await goTo(page, `example=xor&step=1&phase=sum&view=${view}`);
    for (const [width, height] of typing) {
      await resize(page, width, height);
      const fields = page
        .locator('main')
        .locator('input:not([type="range"], [type="checkbox"], [type="radio"]):visible');
      const all = await fields.count();
      for (const at of new Set([0, all - 1])) {
        if (at < 0 || at >= all) continue;
        const field = fields.nth(at);
        await field.focus();
        await field.scrollIntoViewIfNeeded();
        typed += 1;
        const over = await field.evaluate(async (input) => {
          await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
          const { left, top, width: wide, height: high } = input.getBoundingClientRect();
          const seen = document.elementFromPoint(left + wide / 2, top + high / 2);
          return seen === input || input.contains(seen) ? '' : (seen?.textContent?.slice(0, 30) ?? 'nothing');
        });
        if (over !== '') found.push(`${view} at ${width} × ${height}, field ${at + 1} of ${all}: ${over}`);
        await field.blur();
      }
    }
  }
  expect(typed).toBeGreaterThan(10);
  expect(found).toEqual([]);
});
