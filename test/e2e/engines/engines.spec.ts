/** A look at the built page in Firefox and WebKit, where they are installed; where not, the run says so. */
import { expect, type Page, test } from '@playwright/test';
import { type Servers, startServers } from '../servers';
import { patiently } from './engine';
import { startFirefox } from './firefox';
import { listening } from './listening';
import { framesAndMessages } from './walks';
import { startWebKit } from './webkit';

/** By the name in links, the panel's own. */
const views: Readonly<Record<string, string>> = {
  sum: 'sum',
  arrows: 'arrows',
  product: 'matrix-product',
  outputs: 'outputs',
  data: 'data',
  influence: 'influence',
  noise: 'noise',
  check: 'numeric-check',
  editor: 'network-editor',
};

const phases = ['batch', 'forward', 'loss', 'output-delta', 'hidden-delta', 'per-sample', 'sum', 'update'];

/** Ports of their own, so that two checkouts can be tested at once. */
const firstPort = 5000 + (Number(process.env.E2E_PORT ?? 4173) % 1000);

let servers: Servers;

test.beforeAll(async () => {
  servers = await startServers('dist', {}, listening);
});
test.afterAll(() => servers.close());

const engines = { Firefox: startFirefox, WebKit: startWebKit };

for (const [at, [name, start]] of Object.entries(engines).entries()) {
  test(`${name}: first screen, phases by keys, each view, a sandboxed frame, and no error`, async () => {
    test.slow();
    const engine = await start(firstPort + at);
    if (!engine) process.stdout.write(`\n${name}: not installed, skipped\n`);
    test.skip(!engine, `${name}: not installed, skipped`);
    if (!engine) return;
    try {
      await lookAt(engine.page);
    } finally {
      await engine.close();
    }
  });
}

async function lookAt(page: Page): Promise<void> {
  const until = (expression: string, wanted: unknown): Promise<void> =>
    patiently(async () => expect(await page.evaluate(expression), expression).toEqual(wanted));

  await page.goto(`${servers.appUrl}#example=xor&step=1&phase=batch`);
  await until(`/\\d samples|uses samples/.test(document.querySelector('.ledger-sentence')?.textContent ?? '')`, true);
  for (const phase of phases) {
    await until(`new URLSearchParams(location.hash.slice(1)).get('phase')`, phase);
    await page.keyboard.press('n');
  }
  await until(`new URLSearchParams(location.hash.slice(1)).get('step')`, '2');

  for (const [view, panel] of Object.entries(views)) {
    await page.evaluate(`(location.hash = 'example=xor&step=1&phase=sum&view=${view}', 0)`);
    await until(`document.getElementById('view-${panel}')?.querySelector('h2')?.textContent !== undefined`, true);
    await until(`document.querySelector('.view-loading, .failure')?.textContent ?? 'all is there'`, 'all is there');
  }
  await until('heard', []);

  await framesAndMessages({ page, servers });
}
