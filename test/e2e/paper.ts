/** The page as the browser prints it. */
import type { Locator, Page } from '@playwright/test';

/** What is shown for paper, on the screen, with the scripts of all its views. */
export async function toPaper(page: Page): Promise<Locator> {
  // What printing needs is loaded when the pointer first moves.
  await page.mouse.move(5, 5);
  // An expectation would look again only after 100, 250, 500 and 1000 ms.
  await page.evaluate(async () => {
    const print = (): boolean => dispatchEvent(new Event('beforeprint'));
    const paper = (): Element | null => document.querySelector('[data-medium~="paper"]');
    const isWhole = (): boolean =>
      paper()?.querySelector('table') != null && !paper()?.textContent?.includes('Loading…');
    const until = performance.now() + 10_000;
    for (print(); !isWhole(); print()) {
      if (performance.now() > until) throw new Error('what printing needs has not been loaded');
      await new Promise((done) => setTimeout(done, 50));
    }
    print();
  });
  return page.locator('[data-medium~="paper"]');
}

/** How many pages the browser prints. The pages of the file are not compressed. */
export async function printedPages(page: Page, format: 'A4' | 'Letter' = 'A4'): Promise<number> {
  const file = (await page.pdf({ format })).toString('latin1');
  return file.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
