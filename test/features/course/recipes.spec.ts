/**
 * The recipes of the docs in columns of a phone and of a text: nothing in a frame scrolls within the page that scrolls, and the answer of a lesson,
 * a quiz and an exercise is in sight where its frame begins. The pages of examples: embed.spec.ts and embedScript.spec.ts.
 */
import { readFile } from 'node:fs/promises';
import type { FrameLocator, Locator, Page } from '@playwright/test';
import { deflateSync } from 'fflate';
import { type Servers, serve, startServers } from '../../e2e/servers';
import { expect, panel, test } from '../../e2e/support';
import { expectWhole, widths, windowHeight } from './wholeFrames';

let servers: Servers;

test.describe.configure({ mode: 'default' });
test.beforeAll(async () => {
  servers = await startServers();
});
test.afterAll(() => servers.close());

/** δ, the products, their sum and the mean of one weight. */
const exercise = Buffer.from(
  deflateSync(
    new TextEncoder().encode(
      JSON.stringify({
        title: 'One weight',
        scope: 'weight',
        given: ['s.1', 'x.1', 's.2', 'x.2'],
        notAsked: ['update.2', 'after.2'],
      }),
    ),
  ),
).toString('base64url');

/** The lines of HTML in a page of the docs that have an element, with this app's address. */
async function recipesIn(file: string): Promise<readonly string[]> {
  const text = await readFile(file, 'utf8');
  return [...text.matchAll(/```(?:html|\{=html\})\n(.*?)```/gs)]
    .map(([, lines = '']) => lines)
    .filter((lines) => lines.includes('<batch-gradient') && !lines.includes('<section>'))
    .map((lines) =>
      lines
        .replaceAll('https://your.host/any/folder/', servers.appUrl)
        .replace('exercise="…"', `exercise="${exercise}"`),
    );
}

async function coursePage(recipes: readonly string[]) {
  const script = `<script src="${servers.appUrl}embed.js" defer></script>`;
  const head = `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Recipes</title>`;
  return serve((_, response) => {
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      .end(`${head}<link rel="icon" href="data:,">${script}<body>${recipes.join('<p>Text.</p>')}</html>`);
  });
}

/** At both widths, with the frame's upper edge at that of the window. */
async function expectAnswerInSight(page: Page, frame: Locator, answer: (view: FrameLocator) => Locator): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: windowHeight });
    await answer(frame.contentFrame()).waitFor();
    await frame.evaluate((element) => element.scrollIntoView({ block: 'start' }));
    await expect(answer(frame.contentFrame())).toBeInViewport({ ratio: 1 });
  }
}

test('the lines of the docs for a text column, and the answers of a lesson, an exercise and a quiz', async ({
  page,
}) => {
  const recipes = (
    await Promise.all(
      ['docs/embedding.md', 'docs/quiz.md', 'public/examples/quarto.qmd'].map((file) => recipesIn(file)),
    )
  ).flat();
  const course = await coursePage(recipes);
  await page.goto(course.url);
  await expectWhole(page);
  const typed = (view: FrameLocator) => view.getByRole('textbox').first();
  await expectAnswerInSight(page, page.locator('batch-gradient[lesson] iframe').first(), typed);
  await expectAnswerInSight(page, page.locator('batch-gradient[exercise] iframe'), typed);
  const quiz = page.locator('batch-gradient[quiz] iframe');
  await expectAnswerInSight(page, quiz, (view) => view.getByRole('button', { name: 'Check' }));
  await course.close();
});

test('the small exercise that Share offers first, in a column of a phone', async ({ page }) => {
  await page.goto(`${servers.appUrl}#example=xor&step=1&phase=sum`);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Share' });
  await dialog.getByRole('button', { name: 'Make an exercise' }).click();
  const course = await coursePage([await dialog.getByRole('textbox', { name: 'HTML of the exercise' }).inputValue()]);
  await page.goto(course.url);
  await page.setViewportSize({ width: 360, height: windowHeight });
  await expect(panel(page.locator('iframe').contentFrame(), 'My work')).toContainText('0 of 10 cells filled in');
  await course.close();
});

test('a new scene begins in sight, also where Next stands far below in a long page', async ({ page }) => {
  const course = await coursePage([
    '<p style="height: 30rem">Before</p><batch-gradient lesson="which-x" scene="3"></batch-gradient><p style="height: 60rem">After</p>',
  ]);
  await page.setViewportSize({ width: 360, height: 560 });
  await page.goto(course.url);
  const view = page.locator('iframe').contentFrame();
  const next = view.getByRole('button', { name: 'Next', exact: true }).last();
  await next.scrollIntoViewIfNeeded();
  const title = view.locator('[data-scene-title]');
  const before = await title.innerText();
  await expect(title).not.toBeInViewport();
  await next.click();
  await expect(title).not.toHaveText(before);
  await expect(title).toBeInViewport({ ratio: 1 });
  await course.close();
});

test('on a slide of reveal.js the frame has a height of its own', async ({ page }) => {
  const course = await coursePage([
    '<div class="reveal"><div class="slides"><batch-gradient example="xor" views="ledger,sum"></batch-gradient></div></div>',
  ]);
  await page.goto(course.url);
  const frame = page.locator('iframe');
  await frame.contentFrame().getByRole('region').first().waitFor();
  expect((await frame.boundingBox())?.height).toBe(560);
  expect(await frame.getAttribute('src')).not.toContain('layout=flow');
  await course.close();
});
