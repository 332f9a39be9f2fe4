/** The files of a release, opened as somebody does who has been sent them: the single file from a disk, the zip unpacked in a folder of a server. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { checkRelease } from '../../scripts/release/checkRelease';
import { makeRelease, singleFileName } from '../../scripts/release/makeRelease';
import { loadedFaces } from './loadedFaces';
import { startServers } from './servers';
import { expect, ledgerRow, panel, phase, sentence, test } from './support';

const answer = /dividing once by B = 4 gives 0\.0130/;
const temporary = mkdtempSync(join(tmpdir(), 'release-'));
/** `npm run release` has it looked at where it lies. */
const folder = process.env.RELEASE ?? join(temporary, 'release');

test.describe.configure({ mode: 'default' });
test.beforeAll(async () => {
  if (process.env.RELEASE === undefined) await makeRelease('dist', folder);
  checkRelease('dist', folder);
});
test.afterAll(() => rmSync(temporary, { recursive: true }));

test('the single file, from a disk: views, lessons, dialogs and long steps, and nothing is fetched', async ({
  page,
}) => {
  const fetched: string[] = [];
  page.on('request', (request) => {
    if (!/^(?:data|blob):/.test(request.url())) fetched.push(request.url());
  });
  const address = pathToFileURL(join(folder, singleFileName)).href;
  await page.goto(address);
  await expect(sentence(page)).toHaveText(answer);
  await page.keyboard.press('n');
  await expect(phase(page, 'Update')).toBeChecked();
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'Share' })).toBeVisible();
  await page.goto(`${address}#lesson=x-and-delta&scene=4`);
  await expect(panel(page, 'Lesson')).toContainText('Scene 4 of');
  await page.goto('about:blank');
  await page.goto(`${address}#example=mse-128-64-10&batchSize=1000&step=30&phase=sum&view=arrows`);
  await expect(panel(page, 'Arrows').locator('svg, canvas').first()).toBeVisible();
  expect(page.workers().map((worker) => worker.url().slice(0, 5))).toEqual(['blob:']);
  expect(new Set(fetched.map((url) => url.replace(/#.*$/, '')))).toEqual(new Set([address]));
});

test('the zip, unpacked in a folder of a web server with a space in its name', async ({ page }) => {
  const root = join(temporary, 'server');
  for (const [path, content] of Object.entries(unzipSync(readFileSync(join(folder, 'site.zip'))))) {
    const file = join(root, 'courses/batch gradient', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  const server = await startServers(root);
  await page.goto(`${server.appUrl}courses/batch%20gradient/index.html#example=xor&phase=sum&view=sum`);
  await expect(sentence(page)).toHaveText(answer);
  await expect.poll(() => loadedFaces(page)).toContain('KaTeX_Main');
  await expect(panel(page, 'Sum')).toBeVisible();
  await page.goto(`${server.appUrl}courses/batch%20gradient/examples/linked-frames.html`);
  await expect(ledgerRow(page.frameLocator('iframe').nth(1), /^Sample 2/)).toBeVisible();
  await server.close();
});
