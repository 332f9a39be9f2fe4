/** The element in pages of another origin: attributes that change, what a frame may not keep itself, frames that cannot start, and pages of many. */
import type { Page } from '@playwright/test';
import { type Servers, serve, startServers } from '../../e2e/servers';
import { expect, ledgerRow, panel, test } from '../../e2e/support';

type BatchGradient = HTMLElementTagNameMap['batch-gradient'];

let servers: Servers;

test.describe.configure({ mode: 'default' });
test.beforeAll(async () => {
  servers = await startServers();
});
test.afterAll(() => servers.close());

const frameOf = (page: Page, index = 0) => page.locator('batch-gradient iframe').nth(index).contentFrame();

/** A course page of another origin. */
async function coursePage(body: string, headers: Readonly<Record<string, string>> = {}) {
  return serve((_, response) => {
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers })
      .end(`<!doctype html><html lang="en"><title>Course</title><link rel="icon" href="data:,">
        <script>window.heard = []; addEventListener('error', (event) => heard.push(event), true);</script>
        <script src="${servers.appUrl}embed.js" defer></script><body>${body}</body></html>`);
  });
}

/** Every event of this name that the first element fires from now on. */
async function hear(page: Page, event: string): Promise<() => Promise<readonly unknown[]>> {
  const element = page.locator('batch-gradient').first();
  await element.evaluate((figure, name) => {
    const heard: unknown[] = [];
    figure.addEventListener(name, (one) => heard.push((one as CustomEvent).detail));
    Object.assign(window, { [`heard-${name}`]: heard });
  }, event);
  return () => page.evaluate((name) => (window as unknown as Record<string, unknown[]>)[`heard-${name}`] ?? [], event);
}

/** Two cells of one weight, Σ and Σ ÷ 4. */
async function packedExercise(): Promise<string> {
  const { deflateSync } = await import('fflate');
  const exercise = {
    title: 'One weight',
    scope: 'weight',
    given: ['s.1', 'x.1', 's.2', 'x.2', 'delta.2', 'product.2'],
    notAsked: ['update.2', 'after.2'],
  };
  return Buffer.from(deflateSync(Buffer.from(JSON.stringify(exercise)))).toString('base64url');
}

test('another size, title or lock does not take away what the reader did', async ({ page }) => {
  const course = await coursePage('<batch-gradient lesson="x-and-delta" scene="4" loading="eager"></batch-gradient>');
  await page.goto(course.url);
  const lesson = panel(frameOf(page), 'Lesson');
  await lesson.getByRole('button', { name: 'Next' }).click();
  await expect(lesson).toContainText('Scene 5 of 7');
  const results = await hear(page, 'result');
  const element = page.locator('batch-gradient');
  await element.evaluate((figure) => {
    figure.setAttribute('width', '700');
    figure.setAttribute('height', '640');
    figure.setAttribute('title', 'A lesson');
    figure.setAttribute('lock', 'step, phase');
  });
  await expect(page.locator('iframe')).toHaveAttribute('title', 'A lesson');
  await expect
    .poll(() => element.evaluate(({ clientWidth, clientHeight }) => [clientWidth, clientHeight]))
    .toEqual([700, 640]);
  await expect.poll(() => frameOf(page).locator('[data-fit]').getAttribute('data-fit')).toBe('fit');
  await expect(lesson).toContainText('Scene 5 of 7');
  expect(await results()).toEqual([]);
  await element.evaluate((figure) => figure.removeAttribute('height'));
  await expect.poll(() => frameOf(page).locator('[data-fit]').getAttribute('data-fit')).toBe('flow');
  await course.close();
});

test('an attribute sets its key, one that is removed goes back, and another example begins with all of them', async ({
  page,
}) => {
  const course = await coursePage(
    '<batch-gradient example="xor" step="2" batch-size="2" phase="sum" views="ledger, network" loading="eager"></batch-gradient>',
  );
  await page.goto(course.url);
  const element = page.locator('batch-gradient');
  const get = () => element.evaluate((figure: BatchGradient) => figure.get());
  expect(await get()).toMatchObject({ example: 'xor', step: '2', batchSize: '2' });
  await expect(panel(frameOf(page), 'Network')).toBeVisible();
  await element.evaluate((figure) => figure.removeAttribute('batch-size'));
  await expect.poll(async () => (await get()).batchSize).toBeUndefined();
  await element.evaluate((figure) => {
    figure.setAttribute('batch-size', '1');
    figure.setAttribute('example', 'lecture');
  });
  await expect.poll(get).toMatchObject({ example: 'lecture', step: '2', batchSize: '1', phase: 'sum' });
  await element.evaluate((figure) => figure.setAttribute('views', 'sum'));
  await expect(panel(frameOf(page), 'Sum')).toBeVisible();
  expect(await get()).toMatchObject({ example: 'lecture', step: '2', batchSize: '1' });
  await course.close();
});

test('a near miss is told to the author, and what a framework writes to nobody', async ({ page, silence }) => {
  const course = await coursePage(
    '<batch-gradient example="xor" phase="sum" batchsize="2" _ngcontent-ab-c12 views="ledger" loading="eager"></batch-gradient>',
  );
  await page.goto(course.url);
  await expect(ledgerRow(frameOf(page), /^Sample 4/)).toBeVisible();
  await expect.poll(() => silence).toEqual(['The attribute “batchsize” is not known; “batch-size” was meant.']);
  silence.splice(0);
  await expect(frameOf(page).getByText('not known')).toHaveCount(0);
  await course.close();
});

test('typed numbers survive a reload of the page where the frame may store nothing, too', async ({ page }) => {
  const element = `<batch-gradient sandbox="allow-scripts" example="xor" weight="2.2.1" phase="sum"
    exercise="${await packedExercise()}" views="work" loading="eager"></batch-gradient>`;
  const [course, other] = [await coursePage(element), await coursePage(element)];
  await page.goto(course.url);
  const work = panel(frameOf(page), 'My work');
  await work.getByRole('textbox').nth(0).fill('0.0519');
  await work.getByRole('textbox').nth(1).fill('0.013');
  await work.getByRole('button', { name: 'Check my numbers' }).click();
  await expect(work.getByRole('textbox').nth(1)).toHaveAccessibleDescription(/\S/);
  await page.reload();
  await expect(work.getByRole('textbox').nth(0)).toHaveValue('0.0519');
  await expect(work.getByRole('textbox').nth(1)).toHaveValue('0.013');
  // What one page keeps for its frame, no other page has.
  await page.goto(other.url);
  await expect(work.getByRole('textbox').nth(0)).toHaveValue('');
  await Promise.all([course.close(), other.close()]);
});

test('two tabs of a page whose frame may store nothing: neither loses a number, and both come to rest', async ({
  page,
}) => {
  const course = await coursePage(
    `<batch-gradient sandbox="allow-scripts" example="xor" weight="2.2.1" phase="sum"
      exercise="${await packedExercise()}" views="work" loading="eager"></batch-gradient>`,
  );
  // Frames of one page: a tab behind another draws nothing, and their storage is one as that of tabs is.
  const both = await coursePage(`<iframe src="${course.url}" width="640" height="700"></iframe>`.repeat(2));
  await page.goto(both.url);
  const cells = (tab: number) =>
    panel(
      page.locator('body > iframe').nth(tab).contentFrame().locator('batch-gradient iframe').contentFrame(),
      'My work',
    ).getByRole('textbox');
  await cells(0).nth(0).fill('0.0519');
  await expect(cells(1).nth(0)).toHaveValue('0.0519');
  await cells(1).nth(1).fill('0.013');
  await expect(cells(0).nth(1)).toHaveValue('0.013');
  await cells(0).nth(0).fill('0.052');
  await expect(cells(1).nth(0)).toHaveValue('0.052');
  await Promise.all([course.close(), both.close()]);
});

test('what is kept goes along to another copy of the app and to other permissions', async ({ page }) => {
  const exercise = await packedExercise();
  const other = await startServers();
  const course = await coursePage(
    `<batch-gradient example="xor" weight="2.2.1" phase="sum" exercise="${exercise}" views="work" loading="eager"></batch-gradient>`,
  );
  await page.goto(course.url);
  const cells = () => panel(frameOf(page), 'My work').getByRole('textbox');
  await cells().nth(0).fill('0.0519');
  await page.reload();
  await expect(cells().nth(0)).toHaveValue('0.0519');
  // Nothing was typed since: the frame's own browser storage has it.
  const element = page.locator('batch-gradient');
  await element.evaluate((figure, src) => figure.setAttribute('src', src), other.appUrl);
  await expect(page.locator('iframe')).toHaveAttribute('src', new RegExp(`^${other.appUrl}`));
  await expect(cells().nth(0)).toHaveValue('0.0519');
  await cells().nth(1).fill('0.013');
  await element.evaluate((figure) => figure.setAttribute('sandbox', 'allow-scripts'));
  await expect(page.locator('iframe')).toHaveAttribute('sandbox', 'allow-scripts');
  await expect(cells().nth(1)).toHaveValue('0.013');
  await expect(cells().nth(0)).toHaveValue('0.0519');
  await Promise.all([course.close(), other.close()]);
});

test('a frame that cannot start shows the link, tells the page, and lets nobody wait', async ({ page, silence }) => {
  const inside = '<a href="https://your.host/#example=xor">The same in a tab</a>';
  const missing = await coursePage(
    `<batch-gradient src="${servers.appUrl}not-there/" example="xor" loading="eager">${inside}</batch-gradient>`,
  );
  await page.clock.install();
  await page.goto(missing.url);
  const element = page.locator('batch-gradient');
  const errors = await hear(page, 'error');
  const asked = element.evaluate((figure: BatchGradient) => figure.get().catch((error: Error) => error.message));
  await expect.poll(() => page.frames().length).toBe(2);
  await expect(page.getByRole('link', { name: 'The same in a tab' })).toHaveCount(0);
  await expect
    .poll(async () => {
      await page.clock.fastForward(11_000);
      return page.getByRole('link', { name: 'The same in a tab' }).isVisible();
    })
    .toBe(true);
  expect(await asked).toMatch(/^The frame has not started/);
  expect(await errors()).toHaveLength(1);
  // Who asks later does not wait either, nor does who asks an element that has left the page.
  const later = await element.evaluate(async (figure: BatchGradient) => {
    const refused = (): Promise<unknown> => figure.get().catch((error: Error) => error.message);
    const first = await refused();
    figure.remove();
    return [first, await refused()];
  });
  expect(later).toEqual([expect.stringMatching(/^The frame has not started/), 'The frame was closed.']);
  await missing.close();

  // Who is late only, takes the link away again.
  const late = await serve((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Late</title>');
  });
  const waiting = await coursePage(
    `<batch-gradient src="${late.url}" example="xor" loading="eager">${inside}</batch-gradient>`,
  );
  await page.goto(waiting.url);
  const link = page.getByRole('link', { name: 'The same in a tab' });
  await expect(async () => {
    await page.clock.fastForward(11_000);
    await expect(link).toBeVisible({ timeout: 500 });
  }).toPass();
  await page
    .frames()[1]
    ?.evaluate(() => parent.postMessage({ type: 'batch-gradient/ready', version: 1, keeps: true }, '*'));
  await expect(link).toHaveCount(0);
  await Promise.all([waiting.close(), late.close()]);

  const app = new URL(servers.appUrl).origin;
  const strict = await coursePage(`<batch-gradient example="xor" loading="eager">${inside}</batch-gradient>`, {
    'content-security-policy': `default-src 'none'; script-src ${app} 'unsafe-inline'; img-src data:`,
  });
  await page.goto(strict.url);
  await expect(page.getByRole('link', { name: 'The same in a tab' })).toBeVisible();
  for (const heard of silence.splice(0)) expect(heard).toMatch(/Failed to load resource|Content Security Policy/);
  await strict.close();
});

test('frames out of sight have their heights before anybody scrolls', async ({ page }) => {
  // Browsers load lazy frames that are some 2,500 pixels away.
  const figure =
    '<batch-gradient example="xor" phase="sum" views="ledger,sum"></batch-gradient><p style="height: 4000px">Text</p>';
  const course = await coursePage(`${figure.repeat(3)}<h2 id="end">The end</h2><p style="height: 2000px">Text</p>`);
  await page.setViewportSize({ width: 900, height: 700 });
  await page.goto(course.url);
  const heights = () =>
    page.locator('batch-gradient').evaluateAll((all) => [...new Set(all.map(({ clientHeight }) => clientHeight))]);
  await expect.poll(async () => (await heights()).length === 1 && (await heights())[0] !== 480).toBe(true);

  // On paper, the frames that the browser has drawn, and in place of the others what they have told.
  const tables = page.locator('batch-gradient').last().locator('table');
  await expect(page.locator('batch-gradient').first().locator('iframe')).toBeInViewport();
  await expect(async () => {
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await expect(tables.locator('tr').filter({ hasText: '0.1457' })).toHaveCount(1, { timeout: 500 });
  }).toPass();
  await expect(page.locator('batch-gradient').first().locator('table')).toHaveCount(0);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(tables).toHaveCount(0);

  // A link to a heading below them leads there, and a notch of the wheel moves the text by no more than itself.
  await page.goto('about:blank');
  await page.goto(`${course.url}#end`);
  await expect.poll(async () => (await heights()).length === 1 && (await heights())[0] !== 480).toBe(true);
  const top = () => page.locator('#end').evaluate((one) => Math.round(one.getBoundingClientRect().top) || 0);
  await expect.poll(top).toBe(0);
  await page.mouse.move(450, 350);
  await page.mouse.wheel(0, -200);
  await expect.poll(top).toBe(200);
  await course.close();
});

test('where a lesson or a scenario cannot be had, a frame says which and why, and shows no other example', async ({
  page,
  silence,
}) => {
  for (const [attributes, sentence] of [
    ['lesson="lessons/mine.md"', 'lessons/mine.md'],
    ['scenario="%7B%7D" views="ledger"', 'The link’s scenario could not be used'],
  ] as const) {
    const course = await coursePage(`<batch-gradient ${attributes} loading="eager"></batch-gradient>`);
    await page.goto(course.url);
    await expect(frameOf(page).getByText(sentence)).toBeVisible();
    await expect(frameOf(page).getByRole('region')).toHaveCount(0);
    await course.close();
  }
  for (const heard of silence.splice(0)) expect(heard).toMatch(/Failed to load resource/);
});
