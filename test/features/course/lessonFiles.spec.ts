/** Lesson files of an author, beside the app, in a course page of another origin: a mistake is told to the page and in a sentence, and never shows an answer. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BuiltCopy, serveBuiltCopy } from '../../e2e/builtCopy';
import { serve } from '../../e2e/servers';
import { expect, test } from '../../e2e/support';

let app: BuiltCopy;
let course: Awaited<ReturnType<typeof serve>>;

const [, example = ''] = /````markdown\n([\s\S]*?)````/.exec(readFileSync('docs/lessons.md', 'utf8')) ?? [];

test.describe.configure({ mode: 'default' });
test.beforeAll(async () => {
  app = await serveBuiltCopy();
  mkdirSync(join(app.folder, 'lessons'));
  course = await serve(({ url = '/' }, response) => {
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      .end(`<!doctype html><title>Course</title><link rel="icon" href="data:,">
      <script>
        window.heard = [];
        addEventListener('message', ({ data }) => {
          if (data?.type === 'batch-gradient/error') heard.push(data.message);
        });
      </script>
      <iframe title="Lesson" width="1000" height="700" sandbox="allow-scripts allow-same-origin"
        src="${app.address}#lesson=lessons/mine.md&scene=${url.slice(1)}&embed=lesson"></iframe>`);
  });
});
test.afterAll(async () => {
  await course.close();
  await app.close();
});

for (const [mistake, write, told, isShown] of [
  [
    'a fence that nearly is one',
    (text) => text.replace('```question', '```{question}'),
    /line 33: .*question was meant/,
    false,
  ],
  [
    'a question after another fence',
    (text) => text.replace('```question', '```'),
    /line 34: These lines look like/,
    false,
  ],
  ['an empty file', () => '', /line 1: The file must start with a line ---/, false],
  [
    'a key that is there twice',
    (text) => text.replace('kind: sign', 'kind: sign\nkind: click'),
    /line 35: .*unique/,
    false,
  ],
  [
    'a second question',
    (text) => text.replace('```question', '```question\nkind: sign\n```\n\n```question'),
    /line 3\d/,
    false,
  ],
  ['wrong TeX', (text) => text.replace('\\frac', '\\frc'), /line 23: The formula .* cannot be typeset/, true],
  ['an unknown focus', (text) => text.replace('focus: [ledger]', 'focus: [ledgre]'), /line 14: “ledgre”/, true],
  ['an unknown phase', (text) => text.replace('phase=per-sample', 'phase=persample'), /line 13: .*got persample/, true],
] as const satisfies readonly (readonly [string, (text: string) => string, RegExp, boolean])[]) {
  test(`${mistake} is told by line, and shows no answer`, async ({ page }) => {
    writeFileSync(join(app.folder, 'lessons/mine.md'), write(example));
    await page.goto(`${course.url}2`);
    const body = page.frameLocator('iframe').locator('body');
    await expect
      .poll(() => page.evaluate(() => (window as unknown as { readonly heard: readonly string[] }).heard))
      .toContainEqual(expect.stringMatching(told));
    await expect(body).toContainText(isShown ? 'The file of this lesson has 1 problem.' : told);
    await expect(body.getByText('What is left of them?').first()).toHaveCount(isShown ? 1 : 0);
    await expect(body).not.toContainText('Add them once more');
  });
}

test('a scene that the lesson does not have is told to the page, and the first one is shown', async ({ page }) => {
  writeFileSync(join(app.folder, 'lessons/mine.md'), example);
  await page.goto(`${course.url}99`);
  await expect(page.frameLocator('iframe').locator('body')).toContainText('expected an integer 1..2; got 99');
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { readonly heard: readonly string[] }).heard))
    .toContainEqual(expect.stringMatching(/scene is ignored.*got 99/));
});
