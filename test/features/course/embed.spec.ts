/** A frame in a page of another origin, with nothing but scripts allowed: driven by messages, telling its heights. */
import type { FrameLocator, Page } from '@playwright/test';
import { type Servers, startServers } from '../../e2e/servers';
import {
  expect,
  expectNoSidewaysScroll,
  expectNoViolations,
  ledgerRow,
  open,
  panel,
  sentence,
  test,
} from '../../e2e/support';
import { expectWhole } from './wholeFrames';

let servers: Servers;

test.describe.configure({ mode: 'default' });
test.beforeAll(async () => {
  servers = await startServers();
});
test.afterAll(() => servers.close());

type Message = Readonly<Record<string, unknown>>;

async function frame(page: Page, address: string, size?: { width: number; height: number }): Promise<FrameLocator> {
  await page.goto(servers.hostUrl(address));
  if (size) await setSize(page, size);
  const view = page.frameLocator('iframe');
  await view.getByRole('region').first().waitFor();
  return view;
}

async function setSize(page: Page, size: { width: number; height: number }): Promise<void> {
  await page.locator('iframe').evaluate((element, { width, height }) => {
    element.setAttribute('width', String(width));
    element.setAttribute('height', String(height));
  }, size);
}

async function say(page: Page, message: unknown): Promise<void> {
  await page.locator('iframe').evaluate((element, data) => {
    if (element instanceof HTMLIFrameElement) element.contentWindow?.postMessage(data, '*');
  }, message);
}

async function heard(page: Page, type: string): Promise<readonly Message[]> {
  const all = await page.evaluate(() => (window as unknown as { messages: unknown[] }).messages);
  return all.filter((message): message is Message => (message as Message | null)?.type === type);
}

test('ledger and network fill a frame, wide or narrow; it is ready, is set, asked and commanded, says who changed what, and answers a bad scenario with a sentence and no change', async ({
  page,
}) => {
  const view = await frame(page, 'embed=ledger,network');
  const boxOf = async (name: string) => {
    const box = await panel(view, name).boundingBox();
    if (!box) throw new Error(`${name} is not there`);
    return box;
  };
  for (const { width, height, abreast } of [
    { width: 800, height: 600, abreast: true },
    { width: 400, height: 600, abreast: false },
  ]) {
    await test.step(`${width} × ${height}`, async () => {
      await setSize(page, { width, height });
      await expect(sentence(view)).toContainText('dividing once by B = 4');
      await expect
        .poll(async () => (await boxOf('Network')).y >= (await boxOf('Ledger')).y + (await boxOf('Ledger')).height)
        .toBe(!abreast);
      const html = view.locator('html');
      await expect
        .poll(() => html.evaluate((element) => [element.scrollWidth, element.scrollHeight]))
        .toEqual([width, height]);
      await expect(view.getByRole('link', { name: /Open in full/ })).toBeInViewport();
      expect(await heard(page, 'batch-gradient/height')).toEqual([]);
    });
  }
  await expect.poll(() => heard(page, 'batch-gradient/ready')).toHaveLength(1);
  await view.getByRole('button', { name: 'Next phase' }).click();
  await expect(view.getByText('8 Update')).toBeVisible();
  // Nothing of the screen goes to a page that has not spoken.
  expect(await heard(page, 'batch-gradient/change')).toEqual([]);

  await say(page, { type: 'batch-gradient/set', state: { step: 3, phase: 'sum' } });
  await expect(view.getByText('7 Sum')).toBeVisible();
  await say(page, { type: 'batch-gradient/command', command: 'nextStep' });
  await view.getByRole('button', { name: 'Previous phase' }).click();
  await expect
    .poll(async () => (await heard(page, 'batch-gradient/change')).map(({ by }) => by))
    .toEqual(['host', 'host', 'user']);
  await say(page, { type: 'batch-gradient/get', id: 'where' });
  await expect
    .poll(() => heard(page, 'batch-gradient/state'))
    .toEqual([
      {
        type: 'batch-gradient/state',
        id: 'where',
        state: { example: 'xor', step: '4', phase: 'per-sample' },
        address: '#example=xor&step=4&phase=per-sample&embed=ledger,network',
      },
    ]);

  const scenario = {
    format: 'batch-gradient-scenario',
    version: 1,
    network: { layers: [1, 1], activations: ['identity'], weights: [[[1]]] },
    loss: 'halfSquaredError',
    data: { inputs: [[2], [4]], targets: [[1], [1]], labels: ['two', 'four'] },
    training: { batchSize: 2, reduction: 'mean', optimizer: { kind: 'sgd', learningRate: 0.5 } },
  };
  await say(page, { type: 'batch-gradient/set', state: { scenario } });
  await expect(ledgerRow(view, /^Sample 2/)).toContainText(/\b12\b/);
  await say(page, { type: 'batch-gradient/set', state: { scenario: { ...scenario, loss: 'absolute' } } });
  await say(page, { type: 'batch-gradient/set', state: { phase: 'lunch' } });
  await say(page, { type: 'batch-gradient/set', state: 3 });
  await say(page, { type: 'someone-else/set', state: 3 });
  await expect
    .poll(async () => (await heard(page, 'batch-gradient/error')).map(({ message }) => message))
    .toEqual([
      expect.stringMatching(/scenario could not be used: loss/),
      expect.stringMatching(/the state’s phase cannot be used: expected one of/),
      expect.stringMatching(/expected state to be an object/),
    ]);
  await expect(ledgerRow(view, /^Sample 2/)).toContainText(/\b12\b/);
});

test('slides that are not seen do not play', async ({ page }) => {
  const view = await frame(page, 'phase=batch');
  // A frame that keeps nothing is visited for the first time: the step is offered to be told.
  await view.getByRole('button', { name: 'Show me this step in a minute' }).click();
  await view.getByRole('region', { name: 'One step in a minute' }).getByRole('button', { name: 'Stop' }).click();
  await view.getByRole('toolbar', { name: 'Training step' }).getByRole('button', { name: 'Play' }).click();
  await say(page, 'slide:stop');
  await expect(
    view.getByRole('toolbar', { name: 'Training step' }).getByRole('button', { name: 'Play' }),
  ).toBeVisible();
  await say(page, 'slide:start');
  await expect(
    view.getByRole('toolbar', { name: 'Training step' }).getByRole('button', { name: 'Pause' }),
  ).toBeVisible();
});

for (const views of ['ledger,formulas,matrix,loss', 'sum,arrows,outputs,product,influence,check,formulas']) {
  test(`flow tells the natural height of ${views} in three forms, and rests there once it has it`, async ({ page }) => {
    const view = await frame(page, `embed=${views}&layout=flow`, { width: 720, height: 200 });
    await page.evaluate(() =>
      addEventListener('message', ({ data }) => {
        const element = document.querySelector('iframe');
        if (element && data?.type === 'batch-gradient/height') element.height = String(data.height);
      }),
    );
    await expect(view.getByRole('heading', { level: 2 })).toHaveCount(views.split(',').length);
    await view.getByRole('button', { name: 'Next phase' }).click();
    const heights = async () => (await heard(page, 'batch-gradient/height')).map(({ height }) => height as number);
    await expect.poll(heights).not.toEqual([]);
    const inside = () => view.locator('html').evaluate((element) => element.scrollHeight - element.clientHeight);
    await expect.poll(inside).toBe(0);
    const last = (await heights()).at(-1) ?? 0;
    expect(last).toBeGreaterThan(600);
    const forms = await page.evaluate(() => (window as unknown as { messages: unknown[] }).messages);
    expect(forms).toContain(JSON.stringify({ subject: 'lti.frameResize', height: last }));
    expect(forms).toContain(
      JSON.stringify({
        src: `${servers.appUrl}#embed=${views}&layout=flow`,
        context: 'iframe.resize',
        height: last,
      }),
    );
    // Twice as high a frame makes nothing in it higher.
    await page.locator('iframe').evaluate((element) => element.setAttribute('height', '3000'));
    await page.waitForTimeout(300);
    expect((await heights()).at(-1)).toBe(last);
  });
}

test('what must be seen is in sight: the question in frames of a lesson, sum and mean in a small one', async ({
  page,
}) => {
  const framed = await frame(page, 'lesson=x-and-delta&scene=4&embed=lesson');
  const lesson = panel(framed, 'Lesson');
  for (const [width, height] of [
    [960, 560],
    [700, 500],
    [480, 640],
  ] as const) {
    await setSize(page, { width, height });
    await expect(lesson.getByRole('radio', { name: 'Nothing' })).toBeInViewport();
    await expect(panel(framed, 'Pictures')).toBeInViewport();
    await expect(framed.getByRole('button', { name: 'Close the lesson' })).toBeHidden();
    await expect(lesson.getByRole('button', { name: 'Next' })).toBeInViewport({ ratio: 1 });
    const title = lesson.getByRole('heading', { name: /^Which/ });
    await expect.poll(() => title.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
  }
  const view = await frame(page, 'example=lecture&phase=sum&embed=ledger,sum', { width: 480, height: 400 });
  for (const row of [/^Sample 1/, /^Sample 2/, /^Sum over the batch/, /^Mean: divided by/]) {
    await expect(ledgerRow(view, row)).toBeInViewport({ ratio: 1 });
  }
  await view.getByRole('radio', { name: 'Sum' }).click({ force: true });
  await expect(panel(view, 'Sum')).toBeInViewport();
  await expect(panel(view, 'Ledger')).toHaveCount(0);
});

test('a locked frame refuses the reader, not its host; a tab that may not be opened leaves an address', async ({
  page,
  silence,
}) => {
  const view = await frame(page, 'example=xor&phase=sum&embed=ledger,network&lock=phase,sample');
  await expect(view.getByRole('button', { name: 'Next phase' })).toHaveCount(0);
  await expect(panel(view, 'Network').getByRole('radio', { name: 'all' })).toBeDisabled();
  await sentence(view).click();
  await page.keyboard.press('n');
  await expect(view.getByText('The page around this frame has locked this control.')).toBeVisible();
  await say(page, { type: 'batch-gradient/command', command: 'nextPhase' });
  await expect(view.getByText('8 Update')).toBeVisible();

  await view.getByRole('link', { name: /Open in full/ }).click();
  await expect(view.getByRole('textbox', { name: 'Address' })).toHaveValue(/#example=xor&.*phase=update/);
  expect(silence.splice(0).join()).toMatch(/allow-popups/);
});

test.describe('in the page’s colours', () => {
  // As without a test: emulated colours would be those of every frame.
  test.use({ colorScheme: null });

  test('color-scheme of the page is followed where the link has no theme', async ({ page }) => {
    const view = await frame(page, 'embed=ledger');
    for (const scheme of ['dark', 'light']) {
      await page.locator('iframe').evaluate((element, name) => {
        element.style.colorScheme = name;
      }, scheme);
      await expect(view.locator('html')).toHaveAttribute('data-theme', scheme);
    }
  });
});

test('the course page keeps its four frames as high as what they show, and at one step', async ({ page }) => {
  await page.goto(`${servers.appUrl}examples/course-page.html`);
  const frames = page.locator('iframe');
  await expect(frames).toHaveCount(4);
  await expectWhole(page);
  await frames.nth(3).contentFrame().getByRole('button', { name: 'Next phase' }).click();
  for (const index of [0, 1, 2, 3]) await expect(frames.nth(index).contentFrame().getByText('8 Update')).toBeVisible();
  await frames.nth(1).scrollIntoViewIfNeeded();
  await frames.nth(1).contentFrame().getByRole('button', { name: 'Next phase' }).click();
  for (const index of [0, 1, 2, 3]) await expect(frames.nth(index).contentFrame().getByText('1 Batch')).toBeVisible();
});

test('what is exported has every digit', async ({ page }) => {
  await open(page, 'example=xor&step=3&phase=update');
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByRole('button', { name: 'Export' }).click();
  const download = async (name: RegExp): Promise<string> => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name }).first().click(),
    ]);
    const chunks: Buffer[] = [];
    for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks).toString('latin1');
  };
  expect((await download(/^Download Gradient matrix as CSV$/)).split('\r\n')).toHaveLength(1 + 4 + 1 + 1);
  expect(JSON.parse(await download(/^Download Trace of this step as JSON$/))).toMatchObject({ step: 3 });
});

test('each new surface is free of violations', async ({ page }) => {
  await page.setViewportSize({ width: 800, height: 600 });
  await open(page, 'embed=ledger,network');
  await expectNoViolations(page);
  await expectNoSidewaysScroll(page, 800);
  await open(page);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectNoViolations(page);
  await page.getByRole('button', { name: 'Export' }).click();
  await expectNoViolations(page);
});
