/** Larger text than usual: of the app, which a link has, and of the browser. */
import type { Page } from '@playwright/test';

/** The app's size of type, and the browser's in pixels. */
export const texts = {
  usual: { scale: 1, pixels: 16 },
  '1.5 times as large': { scale: 1.5, pixels: 16 },
  'the browser’s of 200%': { scale: 1, pixels: 32 },
} as const;

export type Text = keyof typeof texts;

/** Of the browser, which is that of the next tests, too: whoever enlarges it puts it back. */
export async function setBrowserText(page: Page, text: Text): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  await browser.send('Page.setFontSizes', { fontSizes: { standard: texts[text].pixels } });
}

/** Runs it with the browser's text of 200%. */
export async function withLargeText(page: Page, run: () => Promise<void>): Promise<void> {
  await setBrowserText(page, 'the browser’s of 200%');
  try {
    await run();
  } finally {
    await setBrowserText(page, 'usual');
  }
}

/** By how much the page can be scrolled sideways, as a line. */
export async function sideways(page: Page): Promise<readonly string[]> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  return over > 0 ? [`the page scrolls sideways by ${over}`] : [];
}
