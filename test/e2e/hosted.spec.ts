/** The built page where strangers put it: in a sandbox, in a frame, on a disk; in a folder: release.spec.ts. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Frame, FrameLocator, Page } from '@playwright/test';
import { loadedFaces } from './loadedFaces';
import { type Servers, startServers } from './servers';
import { expect, ledgerRow, panel, phase, sentence, test, transport } from './support';

const answer = /dividing once by B = 4 gives 0\.0130/;
let servers: Servers;

test.describe.configure({ mode: 'default' });
test.use({ viewport: { width: 1400, height: 900 } });
test.beforeAll(async () => {
  servers = await startServers();
});
test.afterAll(() => servers.close());

async function openHost(
  page: Page,
  address: string,
  sandbox?: string,
): Promise<{ readonly view: FrameLocator; readonly frame: Frame }> {
  await page.goto(servers.hostUrl(address, sandbox));
  const frame = page.frames().find((one) => one.url().startsWith(servers.appUrl));
  if (!frame) throw new Error('the app is not in the frame');
  return { view: page.frameLocator('iframe'), frame };
}

test('a frame of the ledger says what averaging first would give before any script on request has come', async ({
  page,
}) => {
  const { view } = await openHost(page, 'example=one-weight&phase=sum&embed=ledger');
  await expect(sentence(view)).toContainText('although the gradient is not zero');
});

test('sandboxed, without CORS headers: numbers, fonts, keys, hash and menus work, storage is denied', async ({
  page,
}) => {
  const { view, frame } = await openHost(page, '');
  await expect(sentence(view)).toHaveText(answer);
  await expect.poll(() => loadedFaces(frame)).toEqual(expect.arrayContaining(['KaTeX_Main', 'KaTeX_Math']));
  expect(await frame.evaluate(() => self.origin)).toBe('null');
  const storage = await frame.evaluate(() => {
    try {
      // biome-ignore lint/style/noRestrictedGlobals: whether it throws is what is asked
      return typeof localStorage;
    } catch {
      return 'denied';
    }
  });
  expect(storage).toBe('denied');

  // No key works before the frame has been entered.
  await page.keyboard.press('n');
  await expect(phase(view, 'Sum')).toBeChecked();
  await sentence(view).click();
  await page.keyboard.press('n');
  await expect(phase(view, 'Update')).toBeChecked();
  await expect.poll(() => frame.evaluate(() => location.hash)).toContain('phase=update');

  await view.getByRole('button', { name: 'Display' }).click();
  await expect(view.getByRole('dialog', { name: 'Display' })).toBeVisible();
  await view.getByText('dark', { exact: true }).click();
  await expect(view.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.keyboard.press('Escape');
  await view.getByRole('button', { name: /Example$/ }).click();
  await view.getByRole('option', { name: /\b4-5-3\b/ }).click();
  await expect(ledgerRow(view, /^Sample \d+, .*setosa|versicolor|virginica/).first()).toBeVisible();
});

test('in a frame Back belongs to the page around: the history does not grow', async ({ page }) => {
  const { view, frame } = await openHost(page, 'example=xor');
  await expect(sentence(view)).toHaveText(answer);
  const before = await frame.evaluate(() => history.length);
  for (const name of ['Next step', 'Next step', 'Previous step', 'Next phase']) await transport(view, name).click();
  await view.getByRole('button', { name: 'From unit' }).click();
  await view.getByRole('option', { name: 'hidden 3' }).click();
  await expect.poll(() => frame.evaluate(() => location.hash)).toContain('weight=2.3.1');
  expect(await frame.evaluate(() => history.length)).toBe(before);
});

test('a plain frame on another origin', async ({ page }) => {
  const { view, frame } = await openHost(page, '', 'allow-scripts allow-same-origin');
  await expect(sentence(view)).toHaveText(answer);
  await expect.poll(() => loadedFaces(frame)).toContain('KaTeX_Main');
  await transport(view, 'Next phase').click();
  await expect.poll(() => frame.evaluate(() => location.hash)).toContain('phase=update');
});

test('a frame of 800 × 600 takes the narrow layout, not three squeezed columns', async ({ page }) => {
  const { view } = await openHost(page, '');
  await page.locator('iframe').evaluate((frame) => {
    frame.setAttribute('width', '800');
    frame.setAttribute('height', '600');
  });
  await expect(view.locator('[data-layout]').first()).toHaveAttribute('data-layout', 'tablet');
  const boxOf = async (name: string) => {
    const box = await view.getByRole('region', { name, exact: true }).boundingBox();
    if (!box) throw new Error(`${name} is not there`);
    return box;
  };
  await expect(async () => {
    const [ledger, network] = [await boxOf('Ledger'), await boxOf('Network')];
    expect(ledger.width).toBeGreaterThan(700);
    expect(network.y).toBeGreaterThanOrEqual(ledger.y + ledger.height);
  }).toPass();
});

test('a lesson is read where nothing can be fetched: in a sandboxed frame, and from the disk', async ({ page }) => {
  const { view } = await openHost(page, 'lesson=x-and-delta&scene=2&embed=lesson');
  await expect(panel(view, 'Lesson')).toContainText('Scene 2 of');
  await expect(ledgerRow(view, /^Sample 1/)).toBeVisible();
  await panel(view, 'Lesson').getByRole('button', { name: 'Next' }).click();
  await expect(panel(view, 'Lesson')).toContainText('Scene 3 of');
  await expect(panel(view, 'Lesson').getByRole('slider')).toBeVisible();
  await page.goto(`${pathToFileURL(resolve('dist/index.html')).href}#lesson=x-and-delta&scene=2`);
  await expect(panel(page, 'Lesson')).toContainText('Scene 2 of');
});

test('opened from the disk', async ({ page }) => {
  await page.goto(pathToFileURL(resolve('dist/index.html')).href);
  await expect(sentence(page)).toHaveText(answer);
  await expect.poll(() => loadedFaces(page)).toContain('KaTeX_Main');
  await page.keyboard.press('n');
  await expect(phase(page, 'Update')).toBeChecked();
  await expect(page).toHaveURL(/phase=update/);
});
