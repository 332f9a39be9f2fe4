/** What is only heard is an element of one pixel that is not seen: it has its place in what scrolls, and makes nothing around that scroll. */
import type { Page } from '@playwright/test';
import { viewNames } from '../../../src/store/viewNames';
import { featureParts } from '../featureParts';
import { inTurn } from '../inTurn';
import { course } from '../lessons/inSight';
import { goTo, resize } from '../rest';
import { expect, test } from '../support';

test.describe.configure({ timeout: 240_000 });

/** In pixels: half of one is rounded up. */
const mostUnnoticed = 1;

const sizes = [
  [1280, 720],
  [900, 600],
  [480, 400],
  [360, 740],
] as const;

const views = [...viewNames(), ...featureParts.flatMap((part) => Object.keys(part.views))].filter(
  (view) => view !== 'lesson',
);

/** What scrolls further with it than without it; empty where nothing does. */
async function scrolledByHeard(page: Page, addresses: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [at, address] of addresses.entries()) {
    await goTo(page, address);
    for (const [width, height] of inTurn(sizes, at, 2)) {
      await resize(page, width, height);
      const here = await page.evaluate((mostUnnoticed) => {
        const heard = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => {
          const { position, clipPath, clip } = getComputedStyle(element);
          return position === 'absolute' && (clipPath === 'inset(50%)' || clip.startsWith('rect'));
        });
        const boxes = [document.documentElement, ...document.querySelectorAll('body *')].filter(
          (box) =>
            ['auto', 'scroll', 'hidden'].includes(getComputedStyle(box).overflowY) &&
            !heard.some((element) => element.contains(box)),
        );
        const sizesNow = (): readonly (readonly number[])[] =>
          boxes.map(({ scrollWidth, scrollHeight }) => [scrollWidth, scrollHeight]);
        const before = sizesNow();
        // Not `position: fixed`: in a container of size queries, that has its place in the container, too.
        for (const element of heard) element.style.setProperty('display', 'none', 'important');
        const after = sizesNow();
        for (const element of heard) element.style.removeProperty('display');
        return boxes.flatMap((box, index) => {
          const [[wide = 0, high = 0] = [], [wideThen = 0, highThen = 0] = []] = [before[index], after[index]];
          const [further, lower] = [wide - wideThen, high - highThen];
          const name = `${box.closest('section[id]')?.id}: ${box.localName} “${box.textContent?.slice(0, 40)}”`;
          return further > mostUnnoticed || lower > mostUnnoticed ? [`${name} by ${further} × ${lower}`] : [];
        });
      }, mostUnnoticed);
      found.push(...here.map((what) => `${address} at ${width} × ${height}: ${what}`));
    }
  }
  return found;
}

test('in every view', async ({ page }) => {
  const own = views.map((view) => `example=xor&step=1&phase=sum&view=${view}`);
  const large = ['pictures', 'matrix', 'weights', 'code', 'work'].map(
    (view) => `example=digits&phase=sum&view=${view}`,
  );
  expect(await scrolledByHeard(page, [...own, ...large])).toEqual([]);
});

test('in a scene of each lesson', async ({ page }) => {
  const scenes = course.map(({ name, scenes: { length } }) => `lesson=${name}&scene=${length}`);
  expect(await scrolledByHeard(page, scenes)).toEqual([]);
});

test('in frames', async ({ page }) => {
  const frames = ['ledger', 'compare', 'ledger,formulas', 'work'].map((view) => `example=xor&phase=sum&embed=${view}`);
  expect(await scrolledByHeard(page, frames)).toEqual([]);
});
