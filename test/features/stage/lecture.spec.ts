/** A lecture: made, kept, walked by clicker over its links, reloaded on the way in both windows. */
import type { Page } from '@playwright/test';
import { expect, expectNoViolations, open, stage, stageSentence, test } from '../../e2e/support';

test('a lecture of five screens is made, walked and reloaded on the way', async ({ page }) => {
  // Two windows draw each press.
  test.slow();
  await page.setViewportSize({ width: 1280, height: 720 });
  await open(page, 'example=lecture&batchSize=8&phase=update');
  await page.keyboard.press('k');
  const form = page.getByRole('dialog', { name: 'Lecture' });
  const rows = form.getByRole('list', { name: 'Screens of the lecture' }).getByRole('listitem');
  // To look at the list adds nothing to it.
  await form.waitFor();
  await expect(rows).toHaveCount(0);
  await page.keyboard.press('k');
  await expect(rows).toHaveCount(1);
  await form.getByRole('textbox', { name: 'Note on screen 1' }).fill('Eight products.');
  await page.keyboard.press('Escape');
  for (const address of [
    'example=lecture&batchSize=4&phase=sum',
    'example=lecture&batchSize=1&phase=sum',
    'example=lecture&batchSize=4&reduction=sum&phase=sum',
    'lesson=one-sample&scene=2',
  ]) {
    await page.evaluate((hash) => location.replace(`#${hash}`), address);
    if (address.startsWith('lesson')) await page.getByRole('heading', { name: scene }).waitFor();
    await page.keyboard.press('k');
    await form.waitFor();
    await page.keyboard.press('k');
    await page.keyboard.press('Escape');
  }
  await page.keyboard.press('k');
  await expect(rows).toHaveCount(5);
  await page.keyboard.press('k');
  await expect(rows).toHaveCount(6);
  await expectNoViolations(page, { part: '[role="dialog"]' });
  await form.getByRole('button', { name: 'Remove screen 6' }).click();
  await expect(rows).toHaveCount(5);
  await form.getByRole('button', { name: 'Start from screen 1' }).click();

  const caption = stageSentence(page);
  await expect(caption).toContainText('The update is −η times the batch gradient');
  await expect(page).toHaveURL(/lecture\.at=1/);
  const popup = page.waitForEvent('popup');
  await page.keyboard.press('v');
  const notes = await popup;
  const list = notes.getByRole('navigation', { name: 'Lecture' });
  await expect(list.locator('[aria-current]')).toHaveText(/^1\. .*batch of 8/);
  await expect(notes.getByRole('region', { name: 'Note' })).toContainText('Eight products.');

  await toLink(page, 2);
  await expect(list.locator('[aria-current]')).toHaveText(/^2\. .*batch of 4/);
  // Reloaded in the middle of a sum: the same beat, in both windows.
  const before = await beatOf(page);
  await page.keyboard.press('PageDown');
  const beat = await beatAfter(page, before);
  await expect(page).toHaveURL(new RegExp(`present.beat=${beat.replaceAll(' ', '.')}`));
  const said = await caption.textContent();
  const next = notes.getByRole('region', { name: 'Next press' });
  await expect(next).toContainText('Sample');
  const coming = await next.textContent();
  await page.reload();
  await notes.reload();
  await expect(caption).toHaveText(said ?? '');
  await expect.poll(() => beatOf(page)).toBe(beat);
  await expect(next).toHaveText(coming ?? '');
  await expect(list.locator('[aria-current]')).toHaveText(/^2\. /);

  await toLink(page, 3);
  await page.keyboard.press('PageUp');
  await expect(page).toHaveURL(/lecture\.at=2/);
  await expect(stage(page)).toHaveAttribute('data-beat', /^update/);
  await page.keyboard.press('PageDown');
  await expect(page).toHaveURL(/lecture\.at=3/);
  await toLink(page, 4);
  await page.reload();
  await expect(list.locator('[aria-current]')).toHaveText(/^4\. .*sum/);
  await toLink(page, 5);
  await expect(page.getByRole('heading', { name: scene })).toBeVisible();
  await expect(list.locator('[aria-current]')).toHaveText(/^5\. .*scene 2/);
  await page.keyboard.press('PageUp');
  await expect(page).toHaveURL(/lecture\.at=4/);
  await list.getByRole('button', { name: /^1\./ }).click();
  await expect(page).toHaveURL(/lecture\.at=1/);
});

/** A lesson's scene, with a question. */
const scene = 'And the gradient of the weight?';

/** Presses until the stage shows this link: the one after that whose update has been shown. */
async function toLink(page: Page, at: number): Promise<void> {
  let before = await beatOf(page);
  for (let press = 0; press < 60; press++) {
    await page.keyboard.press('PageDown');
    const beat = await beatAfter(page, before);
    if (before.startsWith('update') && !beat.startsWith('update')) {
      // The address follows within a fifth of a second.
      await page.waitForURL(new RegExp(`lecture\\.at=${at}\\b`));
      return;
    }
    before = beat;
  }
  throw new Error(`link ${at} was not reached`);
}

/** The beat that the stage shows as soon as it is another one. */
async function beatAfter(page: Page, last: string): Promise<string> {
  return page.evaluate(async (left) => {
    const until = performance.now() + 10_000;
    for (;;) {
      const beat = document.querySelector('[data-beat]')?.getAttribute('data-beat') ?? '';
      if (beat !== left) return beat;
      if (performance.now() > until) throw new Error(`the stage stays at ${left}`);
      await new Promise((done) => requestAnimationFrame(done));
    }
  }, last);
}

async function beatOf(page: Page): Promise<string> {
  return (await stage(page).getAttribute('data-beat')) ?? '';
}
