/**
 * The example notebooks from top to bottom on a real notebook server, and as a page of nbconvert. Skipped where Debian's jupyter-notebook is not
 * installed. Their frames' numbers are compared with those that the kernel has computed.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FrameLocator, Page } from '@playwright/test';
import { singleFile } from '../../../scripts/release/singleFile';
import { expect, panel, test } from '../../e2e/support';

const kernel = '/usr/bin/python3';
const has = (...modules: readonly string[]): boolean =>
  spawnSync(kernel, ['-c', `import ${modules.join(', ')}`]).status === 0;
const hasNotebook = has('notebook', 'nbconvert', 'ipykernel', 'numpy');
const hasTorch = hasNotebook && has('torch');
if (!hasNotebook) process.stdout.write('\njupyter-notebook: not installed, skipped\n');

let folder = '';
let server: ChildProcess | undefined;
let address = '';

test.describe.configure({ mode: 'serial', timeout: 240_000 });
test.skip(!hasNotebook, 'jupyter-notebook: not installed, skipped');

test.beforeAll(async () => {
  if (!hasNotebook) return;
  // The notebooks stand in a copy of the built site, as a reader has them.
  folder = mkdtempSync(join(tmpdir(), 'notebooks-'));
  cpSync('dist', folder, { recursive: true });
  const port = await freePort();
  address = `http://127.0.0.1:${port}`;
  const options = ['--no-browser', '--allow-root', `--port=${port}`, '--NotebookApp.token=', '--NotebookApp.password='];
  server = spawn(kernel, ['-m', 'notebook', ...options, `--notebook-dir=${folder}`], {
    stdio: 'ignore',
    env: { ...process.env, HOME: folder },
  });
  await expect
    .poll(
      () =>
        fetch(`${address}/api`).then(
          ({ ok }) => ok,
          () => false,
        ),
      { timeout: 120_000 },
    )
    .toBe(true);
});

test.afterAll(() => {
  server?.kill();
  if (folder !== '') rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const at = probe.address();
      probe.close(() => resolve(typeof at === 'object' && at ? at.port : 0));
    });
  });
}

/** The notebook page says more than the app in the console; the app's frames are looked at. */
test.use({ silence: async ({ page: _ }, use) => use([]) });

/** Runs all cells of a notebook, and waits for its kernel. */
async function run(page: Page, name: string): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(`${address}/notebooks/examples/${name}.ipynb`);
  await page.waitForFunction(() => 'Jupyter' in window && document.querySelector('.kernel_idle_icon') !== null);
  await page.getByRole('link', { name: 'Cell', exact: true }).click();
  await page.getByText('Run All', { exact: true }).click();
  await expect.poll(() => prompts(page), { timeout: 180_000 }).not.toMatch(/\*|\[ \]/);
  await expect(page.locator('.output_error')).toHaveCount(0);
}

async function prompts(page: Page): Promise<string> {
  return (await page.locator('.code_cell .input_prompt').allInnerTexts()).join();
}

function frame(page: Page, at: number): FrameLocator {
  return page.frameLocator('iframe').nth(at);
}

function card(place: FrameLocator) {
  return panel(place, 'My work').getByRole('region', { name: 'What the check says' });
}

test('homework-question: the step of arrays, gradients in agreement with it', async ({ page }) => {
  await run(page, 'homework-question');
  await expect(panel(frame(page, 0), 'Ledger')).toContainText('Each of the four samples');
  await expect(card(frame(page, 1))).toContainText('All 9 numbers agree with the step.');
});

test('which-x-with-which-delta: a model of PyTorch, its .grad, and the product of means', async ({ page }) => {
  test.skip(!hasTorch, 'PyTorch: not installed, skipped');
  await run(page, 'which-x-with-which-delta');
  await expect(panel(frame(page, 0), 'Ledger')).toContainText('Each of the four samples');
  await expect(card(frame(page, 1))).toContainText('All 6 numbers agree with the step.');
  await expect(card(frame(page, 2))).toContainText('All 13 numbers agree with the step.');
  await expect(card(frame(page, 3))).toContainText('These numbers are the mean');
  const [difference] = await page.locator('.output_stdout').allInnerTexts();
  expect(Number(difference?.match(/[\d.e-]+\s*$/)?.[0])).toBeLessThan(1e-12);
});

test('my-gradient-is-wrong: the slips are named, then nothing differs', async ({ page }) => {
  test.skip(!hasTorch, 'PyTorch: not installed, skipped');
  await run(page, 'my-gradient-is-wrong');
  await expect(card(frame(page, 1))).toContainText('These numbers are the sums: the division is missing.');
  await expect(card(frame(page, 2))).toContainText('is missing');
  await expect(card(frame(page, 3))).toContainText('All 14 numbers agree with the step.');
});

test('with the one HTML file, a page of nbconvert keeps the frames, without a server', async ({ page }) => {
  writeFileSync(join(folder, 'app.html'), singleFile('dist'));
  const notebook = JSON.parse(readFileSync(join(folder, 'examples/homework-question.ipynb'), 'utf8')) as {
    readonly cells: readonly { readonly source: string[] }[];
  };
  notebook.cells[1]?.source.push('\nimport batch_gradient\nbatch_gradient.app = "../app.html"');
  writeFileSync(join(folder, 'examples/kept.ipynb'), JSON.stringify(notebook));
  const { status, stderr } = spawnSync(
    kernel,
    ['-m', 'nbconvert', '--to', 'html', '--execute', join(folder, 'examples/kept.ipynb')],
    { encoding: 'utf8', env: { ...process.env, HOME: folder } },
  );
  expect(status, stderr).toBe(0);
  // The page of nbconvert asks for MathJax from elsewhere; the frames ask for nothing.
  await page.route('**', (route) => (route.request().url().startsWith('file:') ? route.continue() : route.abort()));
  await page.goto(`file://${join(folder, 'examples/kept.html')}`);
  await expect(panel(frame(page, 0), 'Ledger')).toContainText('Each of the four samples');
  await expect(card(frame(page, 1))).toContainText('All 9 numbers agree with the step.');
});
