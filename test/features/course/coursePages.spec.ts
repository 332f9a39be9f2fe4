/** Course pages of another origin as they are: with the codes that earlier releases gave, dark by a gradient, and with the element in a shadow tree. */
import type { FrameLocator } from '@playwright/test';
import { deflateSync } from 'fflate';
import { type Servers, serve, startServers } from '../../e2e/servers';
import { expect, ledgerRow, panel, test } from '../../e2e/support';

let servers: Servers;

test.describe.configure({ mode: 'default' });
test.beforeAll(async () => {
  servers = await startServers();
});
test.afterAll(() => servers.close());

async function coursePage(body: string) {
  return serve((_, response) => {
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      .end(`<!doctype html><html lang="en"><title>Course</title><link rel="icon" href="data:,">
        <script>
          window.heard = [];
          addEventListener('message', ({ data }) => {
            if (data?.type === 'batch-gradient/error') heard.push(data.message);
          });
        </script>
        <script src="${servers.appUrl}embed.js" defer></script>${body}</html>`);
  });
}

/** As releases of 20 to 25 November 2026 wrote them: without storage of their own. */
const formerSandbox = 'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads';

/** Of one weight, as the editor packed it. */
function exerciseOf(given: readonly string[]): string {
  const exercise = { title: 'One weight', scope: 'weight', given, notAsked: ['update.2', 'after.2'] };
  return Buffer.from(deflateSync(Buffer.from(JSON.stringify(exercise)))).toString('base64url');
}

/** Two cells. */
const formerExercise = exerciseOf(['s.1', 'x.1', 's.2', 'x.2', 'delta.2', 'product.2']);

/** In this order: the whole app, of the first release; a few views; the element; the element with a sandbox and a height of its own. */
const formerCodes = (app: string): string => `<iframe
      title="Batch gradients, sample by sample"
      src="${app}#example=xor&step=1&phase=sum"
      width="100%" height="760" loading="lazy"
      allow="fullscreen *; clipboard-write *"
      sandbox="allow-scripts"
    ></iframe>
    <iframe src="${app}#example=xor&amp;step=1&amp;phase=sum&amp;embed=ledger,network"
      title="Batch gradients: Four points of XOR" width="100%" height="560"
      sandbox="${formerSandbox}"
      allow="fullscreen *; clipboard-write *" loading="lazy" style="border: 0"></iframe>
    <batch-gradient example="xor" step="1" phase="sum" views="ledger,network" title="Batch gradients: Four points of XOR">
      <a href="${app}#example=xor&amp;step=1&amp;phase=sum">Batch gradients: Four points of XOR</a>
    </batch-gradient>
    <batch-gradient example="xor" phase="sum" views="ledger" height="560" width="700" keys="page"
      sandbox="${formerSandbox}"></batch-gradient>`;

test('codes that were given before go on working', async ({ page }) => {
  const course = await coursePage(formerCodes(servers.appUrl));
  await page.goto(course.url);
  for (const frame of await page.locator('iframe').all()) {
    await frame.scrollIntoViewIfNeeded();
    await expect(ledgerRow(frame.contentFrame(), /^Sample 3/)).toContainText('0.0618');
  }
  await expect(page.locator('iframe')).toHaveCount(4);
  expect(await page.evaluate(() => (window as unknown as { readonly heard: readonly string[] }).heard)).toEqual([]);
  await course.close();
});

test('codes of a lesson and of an exercise that were given before go on working', async ({ page }) => {
  const course = await coursePage(`
    <batch-gradient lesson="x-and-delta" sandbox="${formerSandbox}"></batch-gradient>
    <iframe src="${servers.appUrl}#example=xor&amp;step=1&amp;phase=sum&amp;weight=2.2.1&amp;exercise=${formerExercise}&amp;embed=work,network"
      title="Exercise: One weight" width="100%" height="720" sandbox="${formerSandbox}"></iframe>`);
  await page.goto(course.url);
  const lesson = panel(page.frameLocator('batch-gradient iframe'), 'Lesson');
  await lesson.getByRole('textbox', { name: 'Your number' }).fill(String(1 * -2 + 4 * 2));
  await lesson.getByRole('button', { name: 'Check' }).click();
  await lesson.getByRole('button', { name: 'Next' }).click();
  await expect(lesson).toContainText('Scene 2 of 7');
  const work = panel(page.frameLocator('iframe[title^=Exercise]'), 'My work');
  const cells = work.getByRole('textbox');
  await cells.nth(0).fill('0.0519');
  await cells.nth(1).fill('0.01297');
  await work.getByRole('button', { name: 'Check my numbers' }).click();
  await expect(work).toContainText('2 of 2 points');
  // An iframe without storage can keep nothing, and says so.
  await expect(work).toContainText('This browser stores nothing here');
  await course.close();
});

test('in a shadow tree, a frame is dark or light as what is behind it, and has the page’s language', async ({
  page,
}) => {
  const behind = [
    ['linear-gradient(#101020, rgb(30 30 60))', 'dark'],
    ['black linear-gradient(to right, white, #eee)', 'light'],
    ['#111', 'dark'],
  ] as const;
  const course =
    await coursePage(`${behind.map(([color]) => `<section style="background: ${color}"></section>`).join('')}
    <script>
      for (const section of document.querySelectorAll('section'))
        section.attachShadow({ mode: 'open' }).innerHTML =
          '<batch-gradient example="xor" views="ledger" height="200" loading="eager"></batch-gradient>';
    </script>`);
  await page.goto(course.url);
  for (const [at, [, theme]] of behind.entries()) {
    const frame = page.locator('iframe').nth(at);
    await expect(frame).toHaveAttribute('src', new RegExp(`theme=${theme}`));
    await expect(frame).toHaveAttribute('src', /lang=en/);
    await expect(frame.contentFrame().locator('html')).toHaveAttribute('data-theme', theme);
  }
  await course.close();
});

test('nothing scrolls in a frame of Compare that is as high as its content', async ({ page }) => {
  const course = await coursePage(
    `<body style="margin: 0"><batch-gradient example="xor" views="compare"></batch-gradient></body>`,
  );
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto(course.url);
  const root = page.frameLocator('iframe').locator('html');
  await expect(panel(page.frameLocator('iframe'), 'Compare')).toBeVisible();
  for (const width of [360, 700, 1100]) {
    await page.setViewportSize({ width, height: 800 });
    await expect.poll(() => root.evaluate((one) => one.clientWidth)).toBe(width);
    await expect.poll(() => root.evaluate((one) => one.scrollHeight - one.clientHeight)).toBeLessThanOrEqual(0);
  }
  await course.close();
});

test('an exercise shows its first cells, nothing scrolls but the document, and the keys lie over nothing', async ({
  page,
}) => {
  const keys = `example=xor&step=1&phase=sum&weight=2.2.1&exercise=${exerciseOf(['s.1', 'x.1', 's.2', 'x.2'])}`;
  const course = await coursePage(`<meta name="viewport" content="width=device-width"><body style="margin: 0">
    <iframe src="${servers.appUrl}#${keys}&amp;embed=work,network&amp;layout=flow" width="100%" height="700" style="border: 0"></iframe>
    <batch-gradient ${keys.replaceAll(/=([^&]*)&?/g, '="$1" ')} views="work,network"></batch-gradient></body>`);
  for (const width of [600, 390]) {
    await page.setViewportSize({ width, height: 700 });
    await page.goto(course.url);
    const [iframe, element] = [page.locator('body > iframe'), page.locator('batch-gradient iframe')];
    for (const frame of [iframe, element]) {
      const view = frame.contentFrame();
      await expect(panel(view, 'Network')).toBeVisible();
      await expect.poll(() => scrollingIn(view)).toEqual([]);
    }
    const cell = panel(iframe.contentFrame(), 'My work').getByRole(width === 600 ? 'textbox' : 'button', {
      name: 'error term δ of output 1 for sample 4',
    });
    await expect(cell).toBeInViewport({ ratio: 1 });
    const root = element.contentFrame().locator('html');
    await expect.poll(() => root.evaluate((one) => one.scrollHeight - one.clientHeight)).toBeLessThanOrEqual(0);
  }
  const work = panel(page.locator('body > iframe').contentFrame(), 'My work');
  /** In pixels, from the field down to the keys. */
  const gap = async () => {
    const names = ['Previous cell', 'minus sign'];
    const [field, key] = await Promise.all(names.map((name) => work.getByRole('button', { name }).boundingBox()));
    return (key?.y ?? 0) - ((field?.y ?? 0) + (field?.height ?? 0));
  };
  for (const height of [700, 560, 480]) {
    await page.locator('body > iframe').evaluate((one, size) => one.setAttribute('height', String(size)), height);
    expect(await gap()).toBeGreaterThanOrEqual(0);
  }
  // Whoever types has the keys in sight.
  await work.getByRole('button', { name: 'error term δ of output 1 for sample 2' }).click();
  await expect(work.getByRole('button', { name: 'minus sign' })).toBeInViewport({ ratio: 1 });
  expect(await gap()).toBeGreaterThanOrEqual(0);
  await course.close();
});

test('an iframe of fixed height shows the first cells of an exercise, and first of all that it can keep nothing', async ({
  page,
}) => {
  const keys = `example=xor&step=1&phase=sum&weight=2.2.1&exercise=${exerciseOf(['s.1', 'x.1', 's.2', 'x.2'])}`;
  const course = await coursePage(`<meta name="viewport" content="width=device-width"><body style="margin: 0">
    <iframe src="${servers.appUrl}#${keys}&amp;embed=work,network" width="100%" height="700" style="border: 0"
      sandbox="allow-scripts"></iframe></body>`);
  for (const width of [600, 390, 1100]) {
    await page.setViewportSize({ width, height: 700 });
    await page.goto(course.url);
    const view = page.locator('iframe').contentFrame();
    const work = panel(view, 'My work');
    const cell = work.getByRole(width === 390 ? 'button' : 'textbox', {
      name: 'error term δ of output 1 for sample 4',
    });
    await expect(cell).toBeInViewport({ ratio: 1 });
    await expect(work.getByText(/^This browser stores nothing here/)).toBeInViewport({ ratio: 1 });
    await expect.poll(() => scrollingIn(view)).toEqual([]);
    // The keys of a page scroll the sheet; on slides they would show another phase.
    await work.getByText(/^This browser stores nothing here/).click();
    await page.keyboard.press('PageDown');
    await expect.poll(() => view.locator('html').evaluate((one) => one.scrollTop)).toBeGreaterThan(0);
  }
  await course.close();
});

test('on paper, a frame that was seen keeps the columns of its screen, whole, in light colours', async ({ page }) => {
  const course = await coursePage(`<body style="margin: 0; width: 760px; background: #111">
    <batch-gradient example="xor" phase="sum" views="ledger,network"></batch-gradient>
    <batch-gradient example="xor" phase="sum" views="sum"></batch-gradient>
    <batch-gradient example="xor" phase="sum" views="loss"></batch-gradient></body>`);
  await page.goto(course.url);
  for (const frame of await page.locator('batch-gradient iframe').all()) {
    const view = frame.contentFrame();
    await frame.scrollIntoViewIfNeeded();
    await expect(view.getByRole('region').first()).toBeVisible();
    const root = view.locator('html');
    const hidden = () => root.evaluate((one) => one.scrollHeight - one.clientHeight);
    await expect.poll(hidden).toBeLessThanOrEqual(0);
    const boxes = () =>
      view.getByRole('region').evaluateAll((all) =>
        all.map((one) => {
          const { x, y, width, height } = one.getBoundingClientRect();
          return [x, y, width, height].map(Math.round);
        }),
      );
    const onScreen = await boxes();
    const print = (type: string) => root.evaluate((_, name) => void dispatchEvent(new Event(name)), type);
    // What printing needs comes later than the screen.
    await expect
      .poll(async () => {
        await print('beforeprint');
        return root.getAttribute('data-theme');
      })
      .toBe('light');
    await expect(view.locator('header', { hasText: 'Step 1' })).toHaveCount(0);
    expect(await boxes()).toEqual(onScreen);
    expect(await hidden()).toBeLessThanOrEqual(0);
    await print('afterprint');
    await expect(root).toHaveAttribute('data-theme', 'dark');
  }
  await course.close();
});

test('on paper, what stands for a frame that was never drawn takes its room, fits the column, and has numbers for every view', async ({
  page,
}) => {
  const views = ['ledger', 'sum', 'loss', 'network', 'formulas', 'ledger,network'];
  const course = await coursePage(`<body style="margin: 0; width: 600px"><div style="height: 3000px"></div>
    ${views
      .map(
        (
          names,
        ) => `<batch-gradient example="mse-128-64-10" views="${names}" loading="eager"><a href="#">Link</a></batch-gradient>
          <p>After</p>`,
      )
      .join('')}</body>`);
  await page.goto(course.url);
  const print = (type: string) => page.evaluate((name) => void dispatchEvent(new Event(name)), type);
  const tables = page.locator('batch-gradient > table');
  await expect
    .poll(
      async () => {
        await print('afterprint');
        await print('beforeprint');
        return tables.count();
      },
      { timeout: 60_000 },
    )
    .toBe(views.length);
  // Beside other load, the page is laid out a moment later.
  const wrong = () =>
    page.locator('batch-gradient').evaluateAll((all) =>
      all.flatMap((one) => {
        const table = one.querySelector('table');
        const { bottom, right } = table?.getBoundingClientRect() ?? new DOMRect();
        const next = one.nextElementSibling?.getBoundingClientRect().top ?? 0;
        const rows = table?.rows.length ?? 0;
        return bottom > next + 1 || right > 601 || rows <= 3 ? [{ bottom, next, right, rows }] : [];
      }),
    );
  await expect.poll(wrong).toEqual([]);
  // A frame that tells its height only now, or a page that changes an attribute, leaves the table its room.
  await page.locator('batch-gradient').evaluateAll((all) => {
    for (const one of all) one.setAttribute('title', 'Later');
  });
  await page.evaluate(() => new Promise((done) => setTimeout(done, 100)));
  expect(await wrong()).toEqual([]);
  await print('afterprint');
  await expect(tables).toHaveCount(0);
  await course.close();
});

/** What scrolls inside a frame besides its document. */
function scrollingIn(view: FrameLocator): Promise<readonly string[]> {
  return view.locator('body *').evaluateAll((all) =>
    all
      .filter((one) => one.scrollHeight > one.clientHeight + 1)
      .filter((one) => /auto|scroll/.test(getComputedStyle(one).overflowY))
      .map(({ tagName, textContent }) => `${tagName} ${textContent?.slice(0, 40)}`),
  );
}
