/** `npm run engines`: the walks that matter, in Chromium and, where they are installed, in Firefox and WebKit. */
import { chromium, expect, type Page, test } from '@playwright/test';
import { type Servers, startServers } from '../servers';
import type { Engine } from './engine';
import { startFirefox } from './firefox';
import { listening } from './listening';
import {
  everyView,
  firstScreen,
  formulas,
  framesAndMessages,
  lesson,
  monkey,
  offline,
  oneStep,
  ownNumbers,
  ownWork,
  printed,
  shareAndReload,
  type Walked,
  walkedLessons,
} from './walks';
import { startWebKit } from './webkit';

/** Ports of their own, so that two checkouts can be tested at once. */
const firstPort = 5100 + (Number(process.env.E2E_PORT ?? 4173) % 1000);

async function startChromium(): Promise<Engine> {
  const { executablePath, args } = test.info().project.use.launchOptions ?? {};
  const browser = await chromium.launch({ ...(executablePath && { executablePath }), ...(args && { args }) });
  const context = await browser.newContext({ serviceWorkers: 'allow' });
  context.setDefaultTimeout(45_000);
  return { page: await context.newPage(), close: () => browser.close() };
}

const engines: Readonly<Record<string, (port: number) => Promise<Engine | undefined>>> = {
  Chromium: startChromium,
  Firefox: startFirefox,
  WebKit: startWebKit,
};

const walks: Readonly<Record<string, (walked: Walked) => Promise<void>>> = {
  'the first screen is whole': firstScreen,
  'one step by keys, each phase with a sentence of its own': oneStep,
  ...Object.fromEntries(
    walkedLessons.map((name) => [
      `the lesson ${name}, with wrong and right answers`,
      (walked: Walked) => lesson(walked, name),
    ]),
  ),
  'every view on page and stage: nothing sliced, cut, covered or too wide': everyView,
  'My work by keys, with a slip': ownWork,
  'own numbers by paste': ownNumbers,
  'share, and the same after a reload': shareAndReload,
  'a frame that is talked to': framesAndMessages,
  'without a server, and a newer version': offline,
  'formulas and their explanation': formulas,
  'a file for paper': printed,
  '200 actions at random': (walked) => monkey(walked, 11),
};

for (const [at, [name, start]] of Object.entries(engines).entries()) {
  test.describe(name, () => {
    // One browser for all of its walks.
    test.describe.configure({ mode: 'default', timeout: 20 * 60_000 });
    let servers: Servers;
    let engine: Engine | undefined;

    test.beforeAll(async () => {
      servers = await startServers('dist', {}, listening);
      engine = await start(firstPort + at);
      if (!engine) {
        process.stdout.write(`\n${name}: not installed, skipped\n`);
        return;
      }
      await askForAllViews(engine.page, servers);
    });
    test.afterAll(async () => {
      await engine?.close();
      await servers.close();
    });

    for (const [title, walk] of Object.entries(walks)) {
      test(title, async () => {
        test.skip(!engine, `${name}: not installed, skipped`);
        if (!engine) return;
        await walk({ page: engine.page, servers });
        expect(await engine.page.evaluate('globalThis.heard ?? []')).toEqual([]);
      });
    }
  });
}

/** As readers who have asked for all views. */
async function askForAllViews(page: Page, { appUrl }: Servers): Promise<void> {
  await page.goto(appUrl);
  await page.evaluate(() =>
    window.localStorage.setItem('batch-gradient-explainer/preferences', JSON.stringify({ moreViews: true })),
  );
}
