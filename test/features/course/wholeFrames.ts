/** Frames in columns of a phone and of a text: as high as what they show, so that nothing in them scrolls within the page that scrolls. */
import type { Page } from '@playwright/test';
import { expect, expectNoSidewaysScroll } from '../../e2e/support';

export const widths = [360, 700];
export const windowHeight = 760;

/** What can be scrolled down within a frame, by the beginning of its HTML. */
function scrollers(root: HTMLElement | SVGElement): readonly string[] {
  return [root, ...root.querySelectorAll('*')]
    .filter((element) => element === root || /auto|scroll/.test(getComputedStyle(element).overflowY))
    .filter(({ scrollHeight, clientHeight }) => clientHeight > 0 && scrollHeight > clientHeight + 1)
    .map(({ outerHTML }) => outerHTML.slice(0, 80));
}

export async function expectWhole(page: Page): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: windowHeight });
    for (const frame of await page.locator('iframe').all()) {
      await frame.scrollIntoViewIfNeeded();
      const view = frame.contentFrame();
      await view.getByRole('region').first().waitFor();
      const name = `${await frame.getAttribute('title')} at ${width} px`;
      await expect.poll(() => view.locator('html').evaluate(scrollers), name).toEqual([]);
    }
    await expectNoSidewaysScroll(page, width);
  }
}
