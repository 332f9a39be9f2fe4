/** A page that is kept: another address or another size of it, without loading it anew. */
import type { Page } from '@playwright/test';
import { settled } from './monkey/invariants';
import { open } from './support';

/** Frames without a move that count as rest. */
const frames = 3;

/** On the stage, a view that does not fit tries the next size after six frames without a move. */
export const framesOfStage = 8;

/** In milliseconds: longer than anything but a page that never rests takes on a busy machine. */
const longest = 30_000;

/** `address`: the hash without #. Waits for nothing that it shows. */
export async function follow(page: Page, address: string): Promise<void> {
  if (page.url() === 'about:blank') await page.goto(`/#${address}`);
  else await page.evaluate((hash) => location.replace(hash), `#${address}`);
}

/** Unlike `show` it opens a page that has no ledger too. */
export async function goTo(page: Page, address: string): Promise<void> {
  await follow(page, address);
  await rest(page);
}

/** Opens the built app, or brings a page that has it to another address: half the work of loading it once more. It has come to rest then. */
export async function show(page: Page, address: string): Promise<void> {
  if (page.url() !== 'about:blank') return goTo(page, address);
  await open(page, address);
  await rest(page);
}

export async function resize(page: Page, width: number, height: number): Promise<void> {
  await page.setViewportSize({ width, height });
  await rest(page);
}

/** Waits until what is shown has come to rest: nothing loads, and no part has moved for some frames. A page that goes on moving fails the test. */
export async function rest(page: Page, still = frames): Promise<void> {
  await settled({ page, frame: () => page.mainFrame(), framed: false });
  await page.evaluate(
    async ([least, most]) => {
      const picture = (): string =>
        [...document.querySelectorAll('section[id], section[id] > *, svg, table, [data-beat] *')]
          .map((element) => {
            const { left, top, width, height } = element.getBoundingClientRect();
            return [left, top, width, height, element.childElementCount].join();
          })
          .join(';');
      // Typefaces come in a stylesheet of their own, and letters of another width move what stands beside them.
      const hasCome = (): boolean =>
        document.fonts.status === 'loaded' &&
        [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')].every(({ sheet }) => sheet !== null);
      const until = performance.now() + most;
      let last = picture();
      for (let quiet = 0; quiet < least; ) {
        if (performance.now() > until) throw new Error('the page has not come to rest');
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
        const next = picture();
        quiet = next === last && hasCome() ? quiet + 1 : 0;
        last = next;
      }
    },
    [still, longest] as const,
  );
}
