/** After a first visit to a folder of a server, under the policy of the documentation, the app needs no network; a new version is offered, and waits. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { serveBuiltCopy } from './builtCopy';
import { expect, panel, sentence, test } from './support';

const offer = 'A new version of the app is available.';

test.use({ serviceWorkers: 'allow', reuseContext: false });

const policy = /^Content-Security-Policy: (.*)$/m.exec(readFileSync('docs/embedding.md', 'utf8'))?.[1] ?? '';

function versionOf(page: Page): Promise<string | null> {
  return page.locator('meta[name="version"]').getAttribute('content');
}

/** The page has a worker that needs no network. How long it takes to fetch all files depends on what else the machine does. */
async function expectKept(page: Page): Promise<void> {
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated');
}

/** Leaves the last page of the app, and waits until the newer version has taken over. */
async function leaveLast(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const states = new Map<string, string>();
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { versionId, status } of versions) states.set(versionId, status);
  });
  await session.send('ServiceWorker.enable');
  await page.goto('about:blank');
  await expect.poll(() => [...states.values()].sort()).toEqual(['activated', 'redundant']);
  await session.detach();
}

/** Writes down in the page what it asks its worker for. */
async function tellWhatIsAsked(page: Page): Promise<void> {
  await page.addInitScript(() => {
    ServiceWorker.prototype.postMessage = new Proxy(ServiceWorker.prototype.postMessage, {
      apply(postMessage, worker, told: unknown[]) {
        document.documentElement.dataset.asked = String(told[0]);
        return Reflect.apply(postMessage, worker, told);
      },
    });
  });
}

test('a second visit without a network, then a newer version: it waits with its files, is offered, taken when the reader agrees, and not offered again', async ({
  page,
  silence,
}) => {
  // The browser takes its time to install and to exchange workers.
  test.slow();
  const copy = await serveBuiltCopy('/courses/app/', { 'content-security-policy': policy });
  const { address, folder } = copy;

  // A frame keeps nothing: it belongs to the page around it.
  writeFileSync(join(folder, 'frame.html'), '<title>A course page</title><iframe src="./#embed=ledger"></iframe>');
  const framed = await page.context().newPage();
  await framed.clock.install();
  await framed.goto(`${address}frame.html`);
  await expect(panel(framed.frameLocator('iframe'), 'Ledger').getByRole('grid').first()).toBeVisible();
  // A page of its own registers after three seconds.
  await framed.clock.runFor(5000);
  await framed.waitForLoadState('networkidle');
  expect(await framed.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  await framed.close();

  await page.goto(address);
  await expect(sentence(page)).toBeVisible();
  await expectKept(page);
  copy.setDown(true);
  await page.goto('about:blank');
  await page.goto(`${address}#example=xor&phase=sum&view=arrows`);
  await expect(panel(page, 'Arrows').locator('svg').first()).toBeVisible();

  copy.setDown(false);
  copy.publishNewer();
  // The newer version has no file of the name that the view Weights has in the former one, neither in its worker's list nor on the server.
  const formerFile =
    readdirSync(join(folder, 'assets')).find(
      (name) => name.endsWith('.js') && readFileSync(join(folder, 'assets', name), 'utf8').includes('weights-power'),
    ) ?? '';
  expect(formerFile).not.toBe('');
  rmSync(join(folder, 'assets', formerFile));
  copy.change('sw.js', `"assets/${formerFile}",`, '');
  await page.goto('about:blank');
  await page.goto(address);
  const other = await page.context().newPage();
  await other.goto(`${address}#example=xor`);
  await expect(sentence(other)).toBeVisible();
  // Both have registered.
  for (const one of [page, other]) await expect(one.getByText(offer)).toBeVisible();
  const keptVersions = () => page.evaluate(() => caches.keys());
  expect(await keptVersions()).toHaveLength(2);
  // Whoever does not answer the offer keeps both.
  await page.reload();
  await expect(page.getByText(offer)).toBeVisible();
  expect(await versionOf(page)).not.toBe('99.0.0');
  expect(await keptVersions()).toHaveLength(2);
  await page.getByRole('button', { name: 'Reload' }).click();
  await expect.poll(() => versionOf(page)).toBe('99.0.0');
  await expect(sentence(page)).toBeVisible();

  // A page that is opened now has it, is not offered it again, and needs no network.
  copy.setDown(true);
  const later = await page.context().newPage();
  await tellWhatIsAsked(later);
  await later.goto(address);
  await expect(sentence(later)).toBeVisible();
  expect(await versionOf(later)).toBe('99.0.0');
  await expect(later.locator('html')).toHaveAttribute('data-asked', 'batch-gradient/agreed');
  await later.waitForLoadState('networkidle');
  await expect(later.getByText(offer)).toHaveCount(0);
  await later.close();
  copy.setDown(false);

  // The other page goes on in the former version, with views that it had not loaded yet.
  expect(await versionOf(other)).not.toBe('99.0.0');
  await other.evaluate(() => {
    location.hash = '#example=xor&view=weights';
  });
  await expect(panel(other, 'Weights').getByRole('grid')).toBeVisible();
  // Once no page is open, the newer version takes over, and the former one's files go.
  await other.close();
  await leaveLast(page);
  await page.goto(address);
  expect(await versionOf(page)).toBe('99.0.0');
  await expect.poll(keptVersions).toHaveLength(1);
  expect(silence.splice(0)).toEqual([]);
  await copy.close();
});
