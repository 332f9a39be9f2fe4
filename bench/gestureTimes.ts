/** Clicks in built apps, from the click to paint. Several builds take turns in one browser, so that they meet the same machine. */
import type { Browser, CDPSession, Page } from '@playwright/test';
import { countersOf, served } from './builtPage';
import { inBrowser } from './inBrowser';
import { type Spread, spread } from './spread';

/** One click, its times in the order of the builds. */
export interface GestureTimes {
  readonly what: string;
  readonly builds: readonly Times[];
}

export interface Times {
  /** Milliseconds from the click until the frame after the panel has changed. */
  readonly elapsed: Spread;
  /** Milliseconds that the page's own thread was busy until then; other programs blur it less. */
  readonly thread: Spread;
  /** Medians of how often styles were computed, and boxes laid out. */
  readonly styles: number;
  readonly layouts: number;
}

interface Measured {
  readonly elapsed: number;
  readonly thread: number;
  readonly styles: number;
  readonly layouts: number;
}

interface Build {
  readonly page: Page;
  readonly session: CDPSession;
}

export interface Gestures {
  readonly browser: string;
  readonly gestures: readonly GestureTimes[];
}

interface Gesture {
  readonly what: string;
  /** What is clicked. */
  readonly target: string;
  /** The panel that gives the answer. */
  readonly panel: string;
  /** Where it leads away from the page's address, and has to be led back. */
  readonly returns?: true;
  /** In place of a click: from one address to another. */
  readonly link?: { readonly from: string; readonly to: string };
  /** Where the panel's picture has to be drawn before. */
  readonly hasCanvas?: true;
}

const address = '#example=mse-128-64-10&batchSize=1000&phase=sum';

const digits = '#example=digits&batchSize=500&phase=update&view=pictures';

const compared = '#example=mse-128-64-10&batchSize=100&step=1&phase=update&view=compare&compare=method:productOfMeans';

/** A click on each of the ledger's cells makes another number the one that Formulas derives. */
const gestures: readonly Gesture[] = [
  { what: 'Next step', target: '[aria-label="Next step"]', panel: 'ledger' },
  { what: 'Previous step', target: '[aria-label="Previous step"]', panel: 'ledger' },
  {
    what: 'From Sum to Update',
    target: '.app',
    panel: 'ledger',
    returns: true,
    link: { from: address, to: address.replace('phase=sum', 'phase=update') },
  },
  {
    what: 'Batch size from 1000 to 100',
    target: '.app',
    panel: 'ledger',
    returns: true,
    link: { from: address, to: address.replace('batchSize=1000', 'batchSize=100') },
  },
  {
    what: 'Choose a sample',
    target: '#view-ledger tbody tr[aria-rowindex="5"] [data-quantity^="delta."]',
    panel: 'formulas',
    returns: true,
  },
  {
    what: 'Choose a total',
    target: '#view-ledger tfoot [data-quantity^="gradientSum."]',
    panel: 'formulas',
    returns: true,
  },
  {
    what: 'Compare: draw the 8906 dots of other numbers',
    target: '.app',
    panel: 'compare',
    returns: true,
    hasCanvas: true,
    link: {
      from: `${compared}&compare.dots=gradient`,
      to: `${compared}&compare.dots=update`,
    },
  },
  {
    what: 'Choose a weight',
    target: '.app',
    panel: 'ledger',
    returns: true,
    link: { from: `${address}&weight=2.1.1`, to: `${address}&weight=2.2.1` },
  },
  {
    what: 'Pictures of 500 digits: choose a unit',
    target: '.app',
    panel: 'pictures',
    returns: true,
    hasCanvas: true,
    link: { from: `${digits}&weight=1.29.5`, to: `${digits}&weight=1.29.9` },
  },
  {
    what: 'Pictures of 500 digits: choose a pixel',
    target: '.app',
    panel: 'pictures',
    returns: true,
    hasCanvas: true,
    link: { from: `${digits}&weight=1.29.5`, to: `${digits}&weight=1.37.5` },
  },
];

/** Long enough for transitions, drawings and announcements that follow an answer. */
const rest = 600;

/** The clicks in the builds that these folders hold, each so many times; undefined where no browser starts. */
export function gestureTimes(folders: readonly string[], rounds: number): Promise<Gestures | undefined> {
  return inBrowser(async (browser) => {
    const servers = await Promise.all(folders.map(served));
    try {
      const builds = await Promise.all(servers.map(({ url }) => opened(browser, url)));
      const measured = gestures.map(() => builds.map((): Measured[] => []));
      for (let round = 0; round < rounds; round++) {
        for (const [at, gesture] of gestures.entries()) {
          for (const index of turns(builds.length, round)) {
            const build = builds[index];
            if (build) measured[at]?.[index]?.push(await answerTime(build, gesture));
          }
        }
      }
      return {
        browser: `Chromium ${browser.version()}`,
        gestures: gestures.map(({ what }, at) => ({ what, builds: (measured[at] ?? []).map(summary) })),
      };
    } finally {
      await Promise.all(servers.map(({ close }) => close()));
    }
  });
}

/** Who goes first changes from round to round. */
function turns(builds: number, round: number): readonly number[] {
  return Array.from({ length: builds }, (_, turn) => (turn + round) % builds);
}

async function opened(browser: Browser, url: string): Promise<Build> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${url}${address}`);
  await page.locator('.ledger-sentence').waitFor();
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.waitForTimeout(rest);
  return { page, session };
}

async function answerTime(
  { page, session }: Build,
  { target, panel, returns, link, hasCanvas }: Gesture,
): Promise<Measured> {
  if (link) await follow(page, link.from, `#view-${panel}${hasCanvas ? ' canvas' : ''}`);
  const before = await countersOf(session);
  const elapsed = await page
    .locator(target)
    .first()
    .evaluate(
      async (element, { id, to }) => {
        const changing = document.querySelector(`#view-${id}`) as HTMLElement;
        const start = performance.now();
        const changed = new Promise<void>((resolve) => {
          new MutationObserver((_, observer) => {
            observer.disconnect();
            resolve();
          }).observe(changing, { childList: true, characterData: true, subtree: true });
        });
        if (to !== undefined) location.hash = to;
        else (element as HTMLElement).click();
        await changed;
        // The first callback runs before that frame is painted, the second after it.
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        return performance.now() - start;
      },
      { id: panel, to: link?.to },
    );
  const after = await countersOf(session);
  await page.waitForTimeout(rest);
  if (returns) {
    await follow(page, address, '#view-ledger');
  }
  const between = (counter: string): number => (after.get(counter) ?? 0) - (before.get(counter) ?? 0);
  return {
    elapsed,
    thread: 1000 * between('ThreadTime'),
    styles: between('RecalcStyleCount'),
    layouts: between('LayoutCount'),
  };
}

/** Waits until what is wanted is there, and at rest. */
async function follow(page: Page, to: string, wanted: string): Promise<void> {
  await page.evaluate((at) => {
    location.hash = at;
  }, to);
  await page.locator(wanted).first().waitFor();
  await page.waitForTimeout(rest);
}

function summary(measured: readonly Measured[]): Times {
  return {
    elapsed: spread(measured.map(({ elapsed }) => elapsed)),
    thread: spread(measured.map(({ thread }) => thread)),
    styles: spread(measured.map(({ styles }) => styles)).median,
    layouts: spread(measured.map(({ layouts }) => layouts)).median,
  };
}
