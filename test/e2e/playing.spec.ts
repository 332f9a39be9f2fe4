/** A page that plays on and on: what a step has drawn, the next one leaves to be forgotten. */
import type { CDPSession, Page } from '@playwright/test';
import { countersOfKept } from '../../bench/builtPage';
import { expect, open, panel, test, transport } from './support';

interface Kept {
  /** Nodes that are no longer in the page, and that something holds all the same. */
  readonly detached: number;
  readonly listeners: number;
}

/** What there is after everything that can be forgotten is; once it is the same twice, nothing is on its way any more. */
async function kept(page: Page, session: CDPSession): Promise<Kept> {
  let last: Kept | undefined;
  await expect(async () => {
    const before = last;
    last = await keptNow(page, session);
    expect(last).toEqual(before);
  }).toPass({ intervals: [500] });
  if (!last) throw new Error('nothing was counted');
  return last;
}

async function keptNow(page: Page, session: CDPSession): Promise<Kept> {
  const counters = await countersOfKept(session);
  const inPage = await page.evaluate(() => {
    const nodes = document.createTreeWalker(document);
    let count = 1;
    while (nodes.nextNode()) count++;
    return count;
  });
  const count = (name: string): number => counters.get(name) ?? Number.NaN;
  return { detached: count('Nodes') - inPage, listeners: count('JSEventListeners') };
}

test('eighty steps leave no node and no listener behind', async ({ page }) => {
  await open(page, 'example=lecture&batchSize=2&view=loss');
  await expect(panel(page, 'Loss').locator('svg').first()).toBeVisible();
  await page.waitForLoadState('networkidle');
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const next = transport(page, 'Next step');
  const walk = (steps: number): Promise<void> =>
    next.evaluate(async (button: HTMLElement, count) => {
      for (let step = 0; step < count; step++) {
        button.click();
        await new Promise(requestAnimationFrame);
      }
    }, steps);
  await walk(20);
  const before = await kept(page, session);
  await walk(80);
  const after = await kept(page, session);
  // Far fewer than one for each step: the last picture may still be there.
  expect(after.detached - before.detached).toBeLessThan(20);
  expect(after.listeners - before.listeners).toBeLessThan(20);
});
