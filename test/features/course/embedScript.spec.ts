/** embed.js in pages of another origin and of the app's own: the element, its promises and events, groups, and the examples. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { type Servers, serve, startServers } from '../../e2e/servers';
import { expect, expectNoViolations, ledgerGrid, ledgerRow, panel, test } from '../../e2e/support';
import { expectWhole } from './wholeFrames';

type BatchGradient = HTMLElementTagNameMap['batch-gradient'];

let servers: Servers;

test.describe.configure({ mode: 'default' });
test.beforeAll(async () => {
  servers = await startServers();
});
test.afterAll(() => servers.close());

const frameOf = (page: Page, index = 0) => page.locator('batch-gradient iframe').nth(index).contentFrame();
const phaseIn = (page: Page, index = 0) => frameOf(page, index).getByRole('banner').locator('strong');

/** A page of another origin that allows the app's scripts and frames, and nothing else: no style, no inline script. */
async function strictPage(body: string, script = `<script src="${servers.appUrl}embed.js" defer></script>`) {
  const app = new URL(servers.appUrl).origin;
  return serve((_, response) => {
    response
      .writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': `default-src 'none'; script-src ${app}; frame-src ${app}; img-src data:`,
      })
      .end(`<!doctype html><html lang="en"><title>Course</title><link rel="icon" href="data:,">${script}
        <body><p>Before</p>${body}</body></html>`);
  });
}

test('another origin under a strict policy: a frame as high as its content, promises, events, and the page’s colours', async ({
  page,
}) => {
  const course = await strictPage(`<batch-gradient example="xor" phase="sum" views="ledger,sum" title="Four products">
      <a href="${servers.appUrl}#example=xor">The app</a></batch-gradient>`);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(course.url);
  const element = page.locator('batch-gradient');
  await expect(panel(frameOf(page), 'Sum')).toBeVisible();
  await expect(page.getByRole('link', { name: 'The app' })).toHaveCount(0);
  await expect(page.locator('iframe')).toHaveAttribute('title', 'Four products');
  // A frame of an origin of its own keeps what its readers type.
  expect(await page.locator('iframe').getAttribute('sandbox')).toContain('allow-scripts allow-same-origin');
  const inside = () =>
    frameOf(page)
      .locator('html')
      .evaluate(({ scrollHeight, clientHeight }) => [clientHeight !== 480, scrollHeight - clientHeight]);
  await expect.poll(inside).toEqual([true, 0]);

  const done = await element.evaluate(async (figure: HTMLElementTagNameMap['batch-gradient']) => {
    const heard: unknown[] = [];
    figure.addEventListener('change', (event) => heard.push((event as CustomEvent).detail.by));
    const set = await figure.set({ step: 3, phase: 'sum' });
    const next = await figure.command('nextStep');
    const refused = await figure.set({ step: 'soon' }).catch((error: Error) => error.message);
    const got = await figure.get();
    // Samples that are fetched first: the promise waits for them.
    const fetched = await figure.set({ example: 'digits', phase: 'sum' });
    await figure.set({ example: 'xor', phase: 'sum' });
    return { steps: [set.step, next.step, got.step].map(Number), refused, fetched: fetched.example, heard };
  });
  expect(done).toMatchObject({ steps: [3, 4, 4], refused: expect.stringContaining('soon'), fetched: 'digits' });
  expect(new Set(done.heard)).toEqual(new Set(['host']));

  await expect(frameOf(page).locator('html')).toHaveAttribute('data-theme', 'light');
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.evaluate(() => {
    document.documentElement.style.colorScheme = 'dark';
    document.body.style.backgroundColor = '#111';
  });
  await expect(frameOf(page).locator('html')).toHaveAttribute('data-theme', 'dark');
  await element.evaluate((figure) => figure.setAttribute('views', 'network'));
  await expect(panel(frameOf(page), 'Network')).toBeVisible();
  await element.evaluate((figure) => figure.setAttribute('phase', 'update'));
  await expect(phaseIn(page)).toHaveText('8 Update');
  await course.close();
});

test('the line that Share writes shows the same in a course page', async ({ page }) => {
  await page.goto(`${servers.appUrl}#example=lecture&step=2&phase=sum&batchSize=3`);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Share' });
  await dialog.getByRole('checkbox', { name: 'Step', exact: true }).check();
  await dialog.getByRole('button', { name: /^Show it here/ }).click();
  await expect(ledgerGrid(dialog.locator('iframe').contentFrame())).toBeVisible();
  const line = await dialog.getByRole('textbox', { name: 'HTML of the frame' }).inputValue();
  const course = await strictPage(line, '');
  await page.goto(course.url);
  await expect(panel(frameOf(page), 'Network')).toBeVisible();
  const shown = await page
    .locator('batch-gradient')
    .evaluate((figure: HTMLElementTagNameMap['batch-gradient']) => figure.get());
  expect(shown).toMatchObject({ example: 'lecture', step: '2', batchSize: '3' });
  await course.close();
});

test('without scripts the link within the element leads to the app', async ({ page }) => {
  const course = await strictPage(
    `<batch-gradient example="xor"><a href="${servers.appUrl}#example=xor&phase=update">The app</a></batch-gradient>`,
    '',
  );
  await page.goto(course.url);
  await page.getByRole('link', { name: 'The app' }).click();
  await expect(ledgerGrid(page)).toBeVisible();
  await course.close();
});

test('three linked frames, as high as what they show, and as a module', async ({ page }) => {
  await page.goto(`${servers.appUrl}examples/linked-frames.html`);
  await expectWhole(page);
  await expect(ledgerRow(frameOf(page, 1), /^Sample 2/)).toBeVisible();
  await frameOf(page, 1).getByRole('button', { name: 'Next phase' }).click();
  for (const index of [0, 2]) {
    await page.locator('batch-gradient').nth(index).scrollIntoViewIfNeeded();
    await expect(phaseIn(page, index)).toHaveText('8 Update');
  }
  await frameOf(page, 2).getByRole('button', { name: 'Previous phase' }).click();
  for (const index of [0, 1]) await expect(phaseIn(page, index)).toHaveText('7 Sum');
  // What the page does on one reaches the others, and a click after it keeps it.
  const first = page.locator('batch-gradient').first();
  await first.evaluate((element: BatchGradient) => element.set({ batchSize: 2 }));
  await expect(ledgerRow(frameOf(page, 1), /^Sample 3/)).toHaveCount(0);
  await first.evaluate((element: BatchGradient) => element.command('nextPhase'));
  for (const index of [1, 2]) await expect(phaseIn(page, index)).toHaveText('8 Update');
  await frameOf(page, 2).getByRole('button', { name: 'Previous phase' }).click();
  await expect(phaseIn(page, 0)).toHaveText('7 Sum');
  expect(await first.evaluate(async (element: BatchGradient) => (await element.get()).batchSize)).toBe('2');
  await expect(panel(frameOf(page, 2), 'Network')).toHaveCount(0);
  await expectNoViolations(page, { part: 'h1' });

  const step = await page.evaluate(async (address) => {
    const module = (await import(address)) as { mount: NonNullable<typeof batchGradient>['mount'] };
    const figure = module.mount(document.body, {
      example: 'xor',
      step: 2,
      batchSize: 2,
      views: ['ledger'],
      height: 500,
    });
    const { step, batchSize } = await figure.get();
    return [step, batchSize, figure.style.height];
  }, `${servers.appUrl}embed.module.js`);
  expect(step).toEqual(['2', '2', '500px']);
});

test('buttons of the page, and a lesson under a strict policy that the page hears of, in frames as high as what they show', async ({
  page,
}) => {
  await page.goto(`${servers.appUrl}examples/host-buttons.html`);
  await expectWhole(page);
  const output = page.locator('output');
  await page.getByRole('button', { name: 'Do not divide' }).click();
  await expect(output).toHaveText('Step 1, sum');
  await page.getByRole('button', { name: 'Next step' }).click();
  await expect(output).toHaveText('Step 2, sum');

  await page.goto(`${servers.appUrl}examples/strict-policy.html`);
  await expectWhole(page);
  const lesson = panel(frameOf(page), 'Lesson');
  await lesson.getByRole('radio', { name: 'Nothing' }).check();
  await lesson.getByRole('button', { name: 'Check' }).click();
  await expect(output).toHaveText(/^1, the last one (?:right|wrong)$/);
});

test('reveal.js gives the element the rest of the slide, and gets its keys back', async ({ page }) => {
  const site = await serve(async ({ url = '' }, response) => {
    const path = url.replace(/^\/examples\/reveal\//, 'node_modules/reveal.js/dist/').replace(/^\//, 'dist/');
    const type = path.endsWith('.css') ? 'text/css' : path.endsWith('.html') ? 'text/html' : 'text/javascript';
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(await readFile(path));
  });
  await page.goto(`${site.url}examples/reveal.html`);
  await frameOf(page).locator('h2').first().waitFor({ state: 'attached' });
  await page.keyboard.press('PageDown');
  await expect(phaseIn(page)).toBeInViewport();
  await expect
    .poll(() =>
      frameOf(page)
        .locator('body')
        .evaluate(() => document.hasFocus()),
    )
    .toBe(true);
  for (let press = 0; press < 15 && (await phaseIn(page).innerText()) !== '8 Update'; press++) {
    await page.keyboard.press('PageDown');
  }
  await page.keyboard.press('PageDown');
  await expect(page.getByRole('heading', { name: 'Last' })).toBeInViewport();
  await site.close();
});

test('the snippets for Quarto and Jupyter Book show their frames', async ({ page }) => {
  const [quarto, book] = await Promise.all(
    ['quarto.qmd', 'jupyter-book.md'].map((name) => readFile(`dist/examples/${name}`, 'utf8')),
  );
  // What both tools write of these files: the raw lines as they are, and a frame for the directive.
  const raw = [...(quarto ?? '').matchAll(/```\{=html\}\n(.*?)```/gs)].map(([, lines]) => lines).join('');
  const kept = (book ?? '').match(/^<(?:script|batch-gradient)[\s\S]*<\/batch-gradient>$/m)?.[0] ?? '';
  const [, directive = ''] = (book ?? '').match(/^:::\{iframe\} (\S+)$/m) ?? [];
  const html = [
    raw,
    kept,
    `<iframe src="${directive.replaceAll('&', '&amp;')}" title="Directive" height="500"></iframe>`,
  ].join('');
  const site = await serve((_, response) => {
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      .end(
        `<!doctype html><html lang="en"><title>Book</title><link rel="icon" href="data:,">${html.replaceAll('https://your.host/any/folder/', servers.appUrl)}</html>`,
      );
  });
  await page.goto(site.url);
  for (const element of await page.locator('iframe').all()) {
    await element.scrollIntoViewIfNeeded();
    await expect(ledgerGrid(element.contentFrame())).toBeVisible();
  }
  await expect(page.locator('iframe')).toHaveCount(3);
  await site.close();
});

test('the recipes that docs/embedding.md begins with, in one page', async ({ page }) => {
  const docs = (await readFile('docs/embedding.md', 'utf8')).split('\n## Hosting')[0] ?? '';
  const lines = [...docs.matchAll(/```html\n(.*?)```/gs)].map(([, html]) => html);
  expect(lines).toHaveLength(1 + 6);
  const site = await serve((_, response) => {
    const html = lines.join('').replaceAll('https://your.host/any/folder/', servers.appUrl);
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      .end(`<!doctype html><html lang="en"><title>Recipes</title><link rel="icon" href="data:,">${html}</html>`);
  });
  await page.goto(site.url);
  const frames = page.locator('batch-gradient');
  await expect(frames).toHaveCount(8);
  await page.getByRole('button', { name: 'Batch size 1' }).click();
  await expect(ledgerRow(frameOf(page, 7), /^Mean: divided by B = 1/)).toBeVisible();
  await page.getByRole('button', { name: 'Next step' }).click();
  const step = () =>
    frames.nth(7).evaluate(async (figure: HTMLElementTagNameMap['batch-gradient']) => (await figure.get()).step);
  // The frame has to hear of the click first.
  await expect.poll(step).toBe('2');
  await site.close();
});
