/** Slides with a frame, and only the keys of a clicker: the example page, a strict sandbox, reveal.js. */
import { readFile } from 'node:fs/promises';
import type { FrameLocator, Page } from '@playwright/test';
import { type Servers, serve, startServers } from '../../e2e/servers';
import { expect, expectNoViolations, ledgerGrid, test } from '../../e2e/support';

let servers: Servers;

test.describe.configure({ mode: 'default' });
test.beforeAll(async () => {
  servers = await startServers();
});
test.afterAll(() => servers.close());

/** The phase in the row of the frame. */
const phase = (view: FrameLocator) => view.getByRole('banner').locator('strong');

/** The frame is shown, and the keys are its own. */
async function expectKeysIn(view: FrameLocator): Promise<void> {
  await expect(phase(view)).toBeInViewport();
  await expect.poll(() => view.locator('body').evaluate(() => document.hasFocus())).toBe(true);
}

/** Presses a key until the frame shows a phase; a step has fewer stops than this. */
async function pressUntil(page: Page, key: string, view: FrameLocator, name: string): Promise<void> {
  for (let press = 0; press < 15; press++) {
    if ((await phase(view).innerText()) === name) return;
    await page.keyboard.press(key);
  }
  await expect(phase(view)).toHaveText(name);
}

test('the example deck: a clicker goes into the frame, through its step, on to the next slide, and all the way back', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto(`${servers.appUrl}examples/deck.html`);
  const [title, conclusion] = [/Which x goes/, 'The batch gradient of a weight'].map((name) =>
    page.getByRole('heading', { name }),
  );
  const view = page.frameLocator('iframe');
  const number = page.locator('#number');
  await expect(title ?? number).toBeVisible();
  await view.locator('h2').first().waitFor({ state: 'attached' });
  await page.keyboard.press('PageDown');
  await expectKeysIn(view);
  await expect(page.getByText('Page Down shows the next part.')).toBeVisible();
  await pressUntil(page, 'PageDown', view, '8 Update');
  await expect(number).toHaveText('2 / 3');
  await page.keyboard.press('PageDown');
  await expect(conclusion ?? number).toBeVisible();
  await page.keyboard.press('PageUp');
  await expectKeysIn(view);
  await pressUntil(page, 'PageUp', view, '1 Batch');
  await expect(number).toHaveText('2 / 3');
  await page.keyboard.press('PageUp');
  await expect(title ?? number).toBeVisible();

  // By hand: a click into a cell, then Escape; the slides have the keys.
  await page.keyboard.press('PageDown');
  await ledgerGrid(view).getByRole('rowheader').nth(1).click();
  await page.keyboard.press('PageDown');
  await expect(phase(view)).toHaveText('2 Forward');
  await page.keyboard.press('Escape');
  await expect(page.getByText('Page Down shows the next slide.')).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(conclusion ?? number).toBeVisible();
  await expectNoViolations(page);
});

test('in a frame that may run scripts and nothing else, the keys come back too', async ({ page }) => {
  await page.goto(servers.hostUrl('phase=sum&embed=ledger'));
  await page.evaluate(() => {
    addEventListener('keydown', ({ key }) => (window as unknown as { messages: unknown[] }).messages.push(key));
  });
  const heard = () => page.evaluate(() => (window as unknown as { messages: unknown[] }).messages.slice(1));
  const view = page.frameLocator('iframe');
  await ledgerGrid(view).getByRole('rowheader').nth(1).click();
  await page.keyboard.press('PageDown');
  await expect(phase(view)).toHaveText('8 Update');
  expect(await heard()).toEqual([]);
  await page.keyboard.press('PageDown');
  await expect.poll(heard).toEqual([{ type: 'batch-gradient/key', key: 'PageDown' }]);
  await page.keyboard.press('PageDown');
  await expect.poll(heard).toEqual([{ type: 'batch-gradient/key', key: 'PageDown' }, 'PageDown']);
});

test('reveal.js follows the lines of the documentation', async ({ page }) => {
  const deck = await revealDeck();
  await page.goto(deck.url);
  const slide = (text: string) => page.locator('section', { hasText: text });
  const view = page.frameLocator('iframe');
  await view.locator('h2').first().waitFor({ state: 'attached' });
  await page.keyboard.press('PageDown');
  await expectKeysIn(view);
  await pressUntil(page, 'PageDown', view, '8 Update');
  await page.keyboard.press('PageDown');
  await expect(slide('Last')).toBeInViewport();
  await page.keyboard.press('PageUp');
  await expectKeysIn(view);
  await pressUntil(page, 'PageUp', view, '1 Batch');
  await page.keyboard.press('PageUp');
  await expect(slide('First')).toBeInViewport();
  await deck.close();
});

/** A deck of three slides, the second as docs/embedding.md has it, with the script that follows there. */
async function revealDeck() {
  const docs = await readFile('docs/embedding.md', 'utf8');
  const chapter = docs.split('### reveal.js')[1]?.split('\n### ')[0] ?? '';
  const [slide, script] = [...chapter.matchAll(/```html\n(.*?)```/gs)].map(([, lines]) => lines);
  if (!slide || !script) throw new Error('docs/embedding.md: expected a slide and a script for reveal.js');
  const html = `<!doctype html><title>Deck</title><link rel="icon" href="data:,"><link rel="stylesheet" href="reveal.css">
    <div class="reveal"><div class="slides">
      <section>First</section>${slide.replace('https://your.host/any/folder/', servers.appUrl)}<section>Last</section>
    </div></div>
    <script src="reveal.js"></script><script>Reveal.initialize({ transition: 'none' });</script>${script}`;
  return serve(async ({ url }, response) => {
    const body = url === '/' ? html : await readFile(`node_modules/reveal.js/dist${url}`);
    const type = url?.endsWith('.css') ? 'text/css' : url === '/' ? 'text/html' : 'text/javascript';
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(body);
  });
}
