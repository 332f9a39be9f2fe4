/** The built page under the Content-Security-Policy that docs/embedding.md gives, word for word. */
import { readFileSync } from 'node:fs';
import { loadedFaces } from './loadedFaces';
import { type Servers, startServers } from './servers';
import { expect, panel, phase, sentence, test } from './support';

const policy = /^Content-Security-Policy: (.*)$/m.exec(readFileSync('docs/embedding.md', 'utf8'))?.[1] ?? '';
let servers: Servers;

test.beforeAll(async () => {
  servers = await startServers('dist', { 'content-security-policy': policy });
});
test.afterAll(() => servers.close());

test.use({ viewport: { width: 1400, height: 900 } });

test('the policy is there, and keeps strangers out', async ({ page, silence }) => {
  expect(policy).toMatch(/default-src 'none'/);
  await page.goto(servers.appUrl);
  await expect(sentence(page)).toBeVisible();
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.src = 'https://elsewhere.example/script.js';
    document.head.append(script);
  });
  await expect.poll(() => silence.length).toBeGreaterThan(0);
  expect(silence.splice(0).join()).toMatch(/violates the following Content Security Policy directive/);
});

test('under it no text becomes HTML or code, and formulas of an author are set all the same', async ({
  page,
  silence,
}) => {
  await page.goto(`${servers.appUrl}#example=xor&note=${encodeURIComponent('So $\\mathbf{x} = \\frac{1}{2}$.')}`);
  await expect(page.getByRole('region', { name: /^Note/ }).locator('math')).toHaveCount(1);
  expect(silence).toEqual([]);
  const refused = await page.evaluate(() =>
    [
      () => document.body.insertAdjacentHTML('beforeend', '<p></p>'),
      () => document.createElement('div').setAttribute('onclick', 'alert()'),
    ].map((attempt) => {
      try {
        attempt();
        return 'done';
      } catch (error) {
        return error instanceof Error ? error.name : String(error);
      }
    }),
  );
  expect(refused).not.toContain('done');
  await expect.poll(() => silence.length).toBe(2);
  expect(silence.splice(0).join()).toMatch(/TrustedHTML.*TrustedScript/);
});

test('under it: first screen, fonts, a view on request, dialogs and pictures, without a word in the console', async ({
  page,
}) => {
  await page.goto(servers.appUrl);
  await expect(sentence(page)).toHaveText(/0\.0130/);
  expect(await loadedFaces(page)).toContain('KaTeX_Main');
  await page.keyboard.press('n');
  await expect(phase(page, 'Update')).toBeChecked();

  await page.goto(`${servers.appUrl}#example=xor&phase=sum&view=arrows`);
  await expect(panel(page, 'Arrows').locator('svg').first()).toBeVisible();

  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Share' });
  await dialog.getByRole('button', { name: 'Export' }).click();
  await dialog.getByRole('button', { name: 'Picture for slides…' }).click();
  await expect(dialog.getByRole('img', { name: /^Preview: Arrows/ })).toBeVisible();
  for (const kind of ['PNG', 'SVG']) {
    const download = page.waitForEvent('download');
    await dialog.getByRole('button', { name: `Save ${kind}` }).click();
    expect(await (await download).failure()).toBeNull();
  }
});

test('under it: a step that takes long is computed by the worker, at full speed', async ({ page }) => {
  await page.goto(`${servers.appUrl}#example=mse-128-64-10&batchSize=1000&step=30`);
  await expect(sentence(page)).toBeVisible();
  await expect(page.getByText('Step 30', { exact: true }).first()).toBeVisible();
  expect(
    page
      .workers()
      .map((worker) => worker.url())
      .join(),
  ).toMatch(/^blob:/);
  const compiles = await page.evaluate(() =>
    WebAssembly.compile(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)).then(
      () => true,
      () => false,
    ),
  );
  expect(compiles).toBe(true);
});

test('under it, in a sandboxed frame too', async ({ page }) => {
  await page.goto(servers.hostUrl('example=lecture&view=sum'));
  const view = page.frameLocator('iframe');
  await expect(sentence(view)).toBeVisible();
  await expect(panel(view, 'Sum')).toBeVisible();
});
