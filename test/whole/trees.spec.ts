/**
 * What is heard: the accessibility tree of the main states, read by a person and kept in `trees`. A difference is read again before
 * `--update-snapshots` keeps it. How often a step speaks is counted, too.
 */
import type { Page } from '@playwright/test';
import { goTo, rest, show } from '../e2e/rest';
import { expect, panel, stage, test } from '../e2e/support';

test.use({ viewport: { width: 1280, height: 720 } });

test('the first screen, whole', async ({ page }) => {
  await show(page, '');
  await expect(page.locator('body')).toMatchAriaSnapshot({ name: 'first-screen.aria.yml' });
});

test('the ledger in Sum', async ({ page }) => {
  await show(page, 'example=xor&step=1&phase=sum');
  await expect(panel(page, 'Ledger')).toMatchAriaSnapshot({ name: 'ledger-in-sum.aria.yml' });
});

test('a lesson’s question, before and after a wrong answer', async ({ page }) => {
  await goTo(page, 'lesson=one-loss-or-many');
  const lesson = panel(page, 'Lesson');
  await expect(lesson).toMatchAriaSnapshot({ name: 'question-before.aria.yml' });
  await lesson.getByRole('textbox').fill('0');
  await lesson.getByRole('textbox').press('Enter');
  await lesson.locator('[role="status"][data-status="wrong"]').waitFor();
  await rest(page);
  await expect(lesson).toMatchAriaSnapshot({ name: 'question-after.aria.yml' });
});

test('My work with a slip', async ({ page }) => {
  await goTo(page, 'example=xor&step=1&phase=sum&view=work&work.show=weight');
  const work = panel(page, 'My work');
  await work.getByRole('table').getByRole('textbox').first().fill('0.5');
  await page.keyboard.press('Control+Enter');
  await expect(work.getByText(/differ/).first()).toBeVisible();
  await rest(page);
  await expect(work).toMatchAriaSnapshot({ name: 'my-work-with-a-slip.aria.yml' });
});

test('the stage in Sum', async ({ page }) => {
  await goTo(page, 'example=lecture&batchSize=4&step=1&phase=sum&present=1');
  await expect(stage(page)).toMatchAriaSnapshot({ name: 'stage-in-sum.aria.yml' });
});

/** Everything that a live region has said, in order. */
async function listenToStatus(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    let last = '';
    new MutationObserver(() => {
      const now = [...document.querySelectorAll('[role="status"], [aria-live="polite"], [aria-live="assertive"]')]
        .filter((part) => part.getAttribute('aria-live') !== 'off')
        .map(({ textContent }) => textContent?.trim() ?? '')
        .filter(Boolean)
        .join(' | ');
      if (now !== last && now !== '') said.push(now);
      last = now;
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  return () => page.evaluate(() => (window as unknown as { said: readonly string[] }).said);
}

test('a whole step by Play speaks at most once a phase', async ({ page }) => {
  await page.clock.install();
  await show(page, 'example=xor&step=1&phase=batch');
  const said = await listenToStatus(page);
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect(async () => {
    await page.clock.runFor(500);
    expect(page.url()).toContain('step=2');
  }).toPass({ intervals: [0] });
  await page.keyboard.press('Space');
  const all = await said();
  expect(all.length).toBeGreaterThan(0);
  expect(all.length, all.join('\n')).toBeLessThanOrEqual(9);
});
