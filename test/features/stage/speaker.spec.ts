/** The speaker view: two real windows in step, whichever moves; either may be closed or reloaded. */
import type { Page } from '@playwright/test';
import { expect, expectNoViolations, open, stageSentence, test } from '../../e2e/support';

test('stage and speaker view stay in step, whichever moves, is closed or reloaded', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await rememberTheWindow(page);
  // What averaging first would give is told where it is asked for.
  await open(page, 'example=xor&phase=per-sample&ledger.whatif=productOfMeans');
  await page.keyboard.press('f');
  const caption = stageSentence(page);
  for (const sample of [1, 2, 3]) {
    await expect(caption).toContainText(`Sample ${sample} multiplies its own`);
    await page.keyboard.press('PageDown');
  }
  const opened = async () => {
    const popup = page.waitForEvent('popup');
    await page.keyboard.press('v');
    const window = await popup;
    await window.setViewportSize({ width: 700, height: 500 });
    return window;
  };
  const speaker = await opened();
  const next = speaker.getByRole('region', { name: 'Next press' });
  await expect(next).toContainText('Sample 1 adds the first of 4 products, −0.0289.');
  await expect(caption).toContainText('Sample 4 multiplies its own');
  await expectNoViolations(speaker);

  // Either window has the clicker.
  await speaker.keyboard.press('PageDown');
  await expect(caption).toContainText('Sample 1 adds');
  await page.keyboard.press('PageDown');
  await expect(next).toContainText('Sample 3 adds');
  await speaker.getByRole('button', { name: 'Sum: the verdict' }).click();
  await expect(caption).toContainText('sign');
  await speaker.keyboard.press('b');
  await expect(page.getByRole('button', { name: /The screen is black/ })).toBeVisible();
  await expect(speaker.getByText('The stage is black.')).toBeVisible();
  await speaker.keyboard.press('b');
  await expect(page.getByRole('button', { name: /The screen is black/ })).toBeHidden();

  // The speaker view again, reloaded, then closed and opened once more.
  await speaker.reload();
  await expect(next).toContainText('The update is');
  await speaker.close();
  // The browser tells the page a little later; until then, its name still leads to the window that goes.
  await page.waitForFunction(() => (globalThis as WithSpeaker).speakerWindow?.closed);
  await page.keyboard.press('PageUp');
  await expect(caption).toContainText('averaged first');
  const again = await opened();
  await expect(again.getByRole('region', { name: 'Next press' })).toContainText('sign');

  // The stage, reloaded: it comes back to its beat by itself, and either window has the clicker again.
  await page.reload();
  await expect(caption).toContainText('averaged first');
  await expect(again.getByRole('status').filter({ hasText: 'Connected' })).toBeVisible();
  await again.keyboard.press('PageDown');
  await expect(caption).toContainText('sign');
  await again.reload();
  await page.keyboard.press('PageDown');
  await expect(caption).toContainText('The update is');
  await expect(again.getByRole('region', { name: 'On the stage' })).toContainText('The update is');
});

type WithSpeaker = typeof globalThis & { speakerWindow?: Window | null };

/** Keeps what `window.open` gives, so that the test knows what the page knows of the window. */
async function rememberTheWindow(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const opens = globalThis.open.bind(globalThis);
    globalThis.open = (...options) => {
      const opened = opens(...options);
      (globalThis as WithSpeaker).speakerWindow = opened;
      return opened;
    };
  });
}
