/** Steps that take long: a worker computes them, the page stays usable, and where there is no worker they come all the same. */
import type { Page } from '@playwright/test';
import { startServers } from './servers';
import { askForAll, expect, ledgerText, listen, open, test, transport } from './support';

test.use({ viewport: { width: 1280, height: 720 } });

/** All thousand samples in each of thirty steps: too much for one answer. */
const far = 'example=mse-128-64-10&batchSize=1000&step=30';

async function toldAt(page: Page): Promise<readonly string[]> {
  await expect(page.getByText('Step 30', { exact: true })).toBeVisible({ timeout: 30_000 });
  return ledgerText(page);
}

test('a far step is computed by a worker, and the same is shown where the browser lets none start', async ({
  page,
  browser,
}) => {
  await open(page, far);
  const told = await toldAt(page);
  expect(page.workers()).toHaveLength(1);

  const other = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  await askForAll(other.context());
  const heard: string[] = [];
  listen(other, heard);
  await other.addInitScript(() => {
    Object.defineProperty(window, 'Worker', {
      value: class {
        constructor() {
          throw new DOMException('refused', 'SecurityError');
        }
      },
    });
  });
  await open(other, far);
  await expect.poll(() => toldAt(other)).toEqual(told);
  expect(heard).toEqual([]);
  await other.close();
});

test('stopped on the way, the page stands where it stood and goes there when asked again', async ({ page }) => {
  await open(page, 'example=mse-128-64-10&batchSize=1000');
  const before = await ledgerText(page);
  // The worker answers nobody: stopping must not depend on how fast it is.
  await page.evaluate(() => {
    Worker.prototype.postMessage = () => undefined;
  });
  await page.evaluate(() => {
    location.hash = 'example=mse-128-64-10&batchSize=1000&step=90';
  });
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByRole('progressbar', { name: 'Steps computed' })).toHaveCount(0);
  await expect(page.getByText('Step 1', { exact: true })).toBeVisible();
  await expect.poll(() => ledgerText(page)).toEqual(before);
  await transport(page, 'Next step').click();
  await expect(page.getByText('Step 2', { exact: true })).toBeVisible();
});

test('in a sandboxed frame the worker starts, too', async ({ page }) => {
  const servers = await startServers();
  try {
    await page.goto(servers.hostUrl(far));
    const view = page.frameLocator('iframe');
    await expect(view.getByText('Step 30', { exact: true })).toBeVisible({ timeout: 30_000 });
    expect(page.workers()).toHaveLength(1);
  } finally {
    await servers.close();
  }
});
