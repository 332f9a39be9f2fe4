/** What is touched on a phone: 24 pixels at least, or as far apart as WCAG 2.5.8 asks, in every view and scene of the course. */
import type { Page } from '@playwright/test';
import { viewNames } from '../../../src/store/viewNames';
import { featureParts } from '../featureParts';
import { course } from '../lessons/inSight';
import { goTo } from '../rest';
import { expect, expectNoViolations, open, test } from '../support';

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
test.describe.configure({ timeout: 240_000 });

const step = 'step=1&phase=sum';
const views = [...viewNames(), ...featureParts.flatMap((part) => Object.keys(part.views))].filter(
  (view) => view !== 'lesson',
);
const large = ['pictures', 'matrix', 'code', 'weights', 'data'];

test('in every view', async ({ page }) => {
  const found: string[] = [];
  for (const address of [
    ...views.map((view) => `example=xor&${step}&view=${view}`),
    ...large.map((view) => `example=digits&${step}&view=${view}`),
  ]) {
    await goTo(page, address);
    found.push(...(await small(page)).map((what) => `${address}: ${what}`));
    await expectNoViolations(page, { targets: true });
  }
  expect(found).toEqual([]);
});

test('in every scene of the course', async ({ page }) => {
  const found: string[] = [];
  for (const { name, scenes } of course) {
    for (const at of scenes.keys()) {
      await goTo(page, `lesson=${name}&scene=${at + 1}`);
      found.push(...(await small(page)).map((what) => `${name} ${at + 1}: ${what}`));
    }
    await expectNoViolations(page, { targets: true });
  }
  expect(found).toEqual([]);
});

test('in the settings, the list of views and Share, and on the stage', async ({ page }) => {
  const found: string[] = [];
  const look = async (what: string): Promise<void> => {
    found.push(...(await small(page)).map((one) => `${what}: ${one}`));
  };
  const sheets: readonly (readonly string[])[] = [['Settings'], ['Menu', 'Views ▾'], ['Menu', 'Share']];
  for (const names of sheets) {
    await open(page, `example=xor&${step}`);
    for (const name of names) await page.getByRole('button', { name, exact: true }).first().tap();
    await expect(page.getByRole('dialog')).toBeVisible();
    await look(names.join(' '));
  }
  await goTo(page, `example=xor&${step}&present=1`);
  await expect(page.getByRole('main', { name: 'Stage' })).toBeVisible();
  await look('stage');
  expect(found).toEqual([]);
});

/**
 * Controls below 24 pixels. Not among them: names and numbers in a line of text, as the criterion allows; what is drawn to scale, an edge, a
 * unit, a pixel, which is chosen from lists of 44 pixels, too; what only the keyboard reaches; the sign that more is below, as scrolling does the same.
 */
function small(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const controls =
      'button, a[href], summary, select, textarea, input, [role="radio"], [role="tab"], [role="checkbox"], [role="switch"], [role="option"]';
    const isLarge = (one: Element): boolean => {
      const { width, height } = one.getBoundingClientRect();
      return Math.min(width, height) > 23.5;
    };
    return [...document.querySelectorAll(controls)]
      .filter((one) => {
        const { width, height } = one.getBoundingClientRect();
        const style = getComputedStyle(one);
        if (!one.checkVisibility() || Math.min(width, height) < 2 || style.pointerEvents === 'none') return false;
        const isDrawn = one.closest('svg, section[id="view-network"] [role="group"]') !== null;
        const isInText = style.display.startsWith('inline') || one.closest('pre, code') !== null;
        const label = one.closest('label');
        return !isDrawn && !isInText && !one.closest('[aria-hidden="true"]') && !isLarge(label ?? one);
      })
      .map((one) => {
        const { width, height } = one.getBoundingClientRect();
        const name = one.getAttribute('aria-label') ?? one.textContent;
        return `${one.localName} “${name?.trim().slice(0, 30)}” ${Math.round(width)} × ${Math.round(height)}`;
      });
  });
}
