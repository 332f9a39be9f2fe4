/** What a page keeps while it plays: its memory, nodes and listeners, once a minute, after everything that can be forgotten is. */
import type { CDPSession, Page } from '@playwright/test';
import { countersOfKept, served } from './builtPage';
import { inBrowser } from './inBrowser';

/** Of a page that has played so many minutes. */
export interface Kept {
  readonly minutes: number;
  /** The training step that it is at. */
  readonly step: number;
  /** Of its scripts, in megabytes. */
  readonly memory: number;
  readonly nodes: number;
  readonly listeners: number;
}

/** Loss draws all steps so far. */
const address = '#example=lecture&batchSize=2&view=loss';

/** Whole steps: none takes longer to look at, and every number changes. */
const preferences = { moreViews: true, speed: 'steps' };

/** Plays in the build of the folder, and tells of each minute as it ends; undefined where no browser starts. */
export function keptWhilePlaying(
  folder: string,
  minutes: number,
  tell: (kept: Kept) => void,
): Promise<boolean | undefined> {
  return inBrowser(async (browser) => {
    const { url, close } = await served(folder);
    try {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      await page.addInitScript((kept) => {
        window.localStorage.setItem('batch-gradient-explainer/preferences', JSON.stringify(kept));
      }, preferences);
      await page.goto(`${url}${address}`);
      const session = await page.context().newCDPSession(page);
      await session.send('Performance.enable');
      await page.getByRole('button', { name: 'Play', exact: true }).click();
      for (let minute = 1; minute <= minutes; minute++) {
        await page.waitForTimeout(60_000);
        tell(await keptAfter(minute, page, session));
      }
      return true;
    } finally {
      await close();
    }
  });
}

async function keptAfter(minutes: number, page: Page, session: CDPSession): Promise<Kept> {
  const counters = await countersOfKept(session);
  const count = (name: string): number => counters.get(name) ?? 0;
  return {
    minutes,
    step: Number(new URLSearchParams(new URL(page.url()).hash.slice(1)).get('step')),
    memory: count('JSHeapUsedSize') / 1e6,
    nodes: count('Nodes'),
    listeners: count('JSEventListeners'),
  };
}
