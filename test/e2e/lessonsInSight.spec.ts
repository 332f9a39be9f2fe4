/**
 * A question is read together with what it speaks of. In every scene of the course that asks something, in a frame (`npm run guards`: in both
 * sizes), on a tablet or a phone (phone/everywhere.spec.ts), and on a laptop while the lessons are walked (lessons.spec.ts): text, question,
 * answers and Check are in the window beside or below the first view, and nothing has to be scrolled. On a phone that is too much for one
 * window: the scene begins with its view and its text, and the view stays above the whole question when that is scrolled to.
 */
import type { Page } from '@playwright/test';
import { inTurn } from './inTurn';
import { course, lacksInSight } from './lessons/inSight';
import { expect, test } from './support';

test.describe.configure({ timeout: 240_000 });

const frames = [
  [960, 560],
  [700, 500],
] as const;

test('in a frame, each question of the course is in sight with what it speaks of', async ({ page }) => {
  expect(course).toHaveLength(11);
  const failures: string[] = [];
  let asked = 0;
  await page.goto(`/#embed=lesson&lesson=${course[0]?.name}`);
  for (const { name, scenes } of course) {
    for (const [index, scene] of scenes.entries()) {
      if (!scene.includes('```question')) continue;
      await page.evaluate((hash) => location.replace(hash), `#embed=lesson&lesson=${name}&scene=${index + 1}`);
      await arrived(page, `Scene ${index + 1} of ${scenes.length}`, name);
      for (const [width, height] of inTurn(frames, asked++)) {
        await page.setViewportSize({ width, height });
        const lacks = await lacksInSight(page);
        if (lacks.length > 0) failures.push(`${name} ${index + 1} at ${width} × ${height}: ${lacks.join(', ')}`);
      }
    }
  }
  expect(failures).toEqual([]);
});

for (const width of [390, 360]) {
  test(`phone, ${width} pixels: the averaged row of a wrong answer is in sight, and stays so beside the right one`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 844 });
    await page.goto('/#lesson=means-too-early&scene=5');
    const form = page.locator('#view-lesson').getByRole('form');
    const averaged = page.locator('#view-ledger').getByRole('row', { name: /averaged sample/ });
    for (const option of ['Averaging the inputs', 'Neither']) {
      await form.getByRole('radio', { name: option }).press('Space');
      await form.getByRole('button', { name: 'Check' }).click();
      // A row may lose a pixel of its edge, as any row of a table that scrolls.
      await expect(averaged, option).toBeInViewport({ ratio: 0.95 });
    }
  });
}

/** The scene's question and its first view are there. */
async function arrived(page: Page, place: string, name: string): Promise<void> {
  await page.waitForFunction(
    ([place = '', name = '']) =>
      location.hash.includes(`lesson=${name}`) &&
      document.querySelector('#view-lesson')?.textContent?.includes(place) &&
      document.querySelector('#view-lesson form') &&
      document.querySelector('main section[id^="view-"]:not(#view-lesson)'),
    [place, name],
  );
}
