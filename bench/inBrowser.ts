/** The browser that builds are measured in. */
import { type Browser, chromium } from '@playwright/test';
import { browserArguments, browserPath } from '../scripts/browser';

/** What is measured in a browser of its own; undefined where none starts. */
export async function inBrowser<T>(measure: (browser: Browser) => Promise<T>): Promise<T | undefined> {
  const executablePath = await browserPath().catch(() => undefined);
  if (executablePath === undefined) return undefined;
  const browser = await chromium.launch({ executablePath, args: browserArguments });
  try {
    return await measure(browser);
  } finally {
    await browser.close();
  }
}
