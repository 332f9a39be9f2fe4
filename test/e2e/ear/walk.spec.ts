/** Each button of a page by Enter: afterwards the focus is not lost, nor on what the next Enter would close, and nothing is said twice. */
import type { Page } from '@playwright/test';
import { expect, test } from '../support';
import { focusName, listenToRegions, rest, takeSaid } from './listening';

test.use({ viewport: { width: 1280, height: 720 } });

const pages = {
  explorer: 'example=xor&step=1&phase=sum',
  compare: 'example=xor&step=1&phase=sum&view=compare',
  lesson: 'lesson=x-and-delta&scene=2',
} as const;

/** They lead to another page, or to a file. */
const leading = /^(Download|Questions|Present|Export)/;

async function arrive(page: Page, address: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`/#${address}`);
  await expect(page.locator('[data-layout]').last()).toBeVisible();
  await page.waitForLoadState('networkidle');
  await page.keyboard.press('Tab');
  await expect(page.locator('body > [role="status"]')).toBeAttached();
  await rest(page);
  await takeSaid(page);
}

/** Gives the focus to the first button that Tab reaches and that was not pressed yet; its name, or undefined. */
function focusNext(page: Page, pressed: readonly string[]): Promise<string | undefined> {
  return page.evaluate((names) => {
    const nameOf = (button: Element): string => (button.getAttribute('aria-label') ?? button.textContent ?? '').trim();
    const buttons = document.querySelectorAll<HTMLElement>('button:not([tabindex="-1"]):not(:disabled)');
    const next = [...buttons].find(
      (button) => button.checkVisibility({ visibilityProperty: true }) && !names.includes(nameOf(button)),
    );
    next?.focus();
    return next && nameOf(next);
  }, pressed);
}

for (const [name, address] of Object.entries(pages)) {
  test(`every button of the page ${name} leaves the focus at a place that makes sense`, async ({ page }) => {
    test.setTimeout(240_000);
    await listenToRegions(page);
    await arrive(page, address);
    const pressed: string[] = [];
    const wrong: string[] = [];
    for (let next = await focusNext(page, pressed); next !== undefined; next = await focusNext(page, pressed)) {
      pressed.push(next);
      if (leading.test(next)) continue;
      const before = page.url();
      await page.keyboard.press('Enter');
      await rest(page);
      const [focus, said] = [await focusName(page), await takeSaid(page)];
      process.stdout.write(`\n${name}: ${next} → ${focus} | ${said.join(' / ')}`);
      const isEnding = /button "(Close|Dismiss|Remove|Delete)/.test(focus) && !/^(Close|Dismiss|Remove)/.test(next);
      if (focus === 'body' || isEnding) wrong.push(`${next} → ${focus}`);
      if (new Set(said).size < said.length) wrong.push(`${next}: ${said.join(' / ')}`);
      if (await page.locator('[role="dialog"], [role="listbox"], [role="menu"]').first().isVisible()) {
        await page.keyboard.press('Escape');
        await rest(page);
        const back = await focusName(page);
        if (back === 'body') wrong.push(`Escape from ${next} → ${back}`);
      }
      if (page.url() !== before) await arrive(page, address);
    }
    expect(pressed.length).toBeGreaterThan(10);
    expect(wrong).toEqual([]);
  });
}
