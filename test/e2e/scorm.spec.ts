/** A lesson's package in a course system: the runtime of scorm-again, which systems use, keeps what the lesson reports, and gives it back. */
import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { deflateSync, inflateSync, unzipSync } from 'fflate';
import { scormPackage } from '../../scripts/release/scormPackages';
import { filesOf } from '../../scripts/release/zipFolder';
import { isPackaged, type Packaged, packageFiles } from '../../src/scorm';
import { serve } from './servers';
import { expect, panel, test } from './support';

const types: Readonly<Record<string, string>> = { html: 'text/html', js: 'text/javascript', css: 'text/css' };

/** What a course system has of an attempt. */
interface Attempt {
  readonly status: string;
  readonly raw: string;
  readonly location: string;
  readonly suspended: string;
}

/** Keeps an attempt in the browser's storage by the runtime that systems use. */
const runtime = `<script src="/runtime.js"></script>
    <script>
      const api = new Scorm12API({ autocommit: false, logLevel: 5 });
      const kept = sessionStorage.getItem('attempt');
      if (kept) api.loadFromJSON(JSON.parse(kept), '');
      for (const event of ['LMSCommit', 'LMSFinish'])
        api.on(event, () => sessionStorage.setItem('attempt', JSON.stringify(api.renderCMIToJSONObject().cmi ?? api.renderCMIToJSONObject())));
      window.API = api;
    </script>`;

/** A stricter one: it cuts what is too long, refuses every call after the last one, and has an attempt for each learner. */
const strict = `<script>
      const learner = new URLSearchParams(location.search).get('learner') ?? 'a';
      const values = JSON.parse(localStorage.getItem('system ' + learner) ?? '{}');
      let isFinished = false;
      const allowed = (name) => {
        if (isFinished) localStorage.setItem('refused', name);
        return !isFinished;
      };
      const answered = (name) => {
        if (!allowed(name)) return 'false';
        localStorage.setItem('system ' + learner, JSON.stringify(values));
        return 'true';
      };
      window.API = {
        LMSInitialize: () => answered('LMSInitialize'),
        LMSGetValue: (name) => values[name] ?? '',
        LMSSetValue: (name, value) => {
          if (!allowed(name)) return 'false';
          values[name] = String(value).slice(0, 4096);
          return 'true';
        },
        LMSCommit: () => answered('LMSCommit'),
        LMSFinish: () => {
          const answer = answered('LMSFinish');
          isFinished = true;
          return answer;
        },
      };
    </script>`;

let site: ReturnType<typeof filesOf>;

/** A course system that shows one package after the other: on one origin, so that the browser compiles the app once. */
let course: Awaited<ReturnType<typeof serve>>;
let system = runtime;
let added: Readonly<Record<string, string>> = {};

test.describe.configure({ mode: 'default' });
test.beforeAll(async () => {
  site = filesOf('dist');
  course = await serve(({ url = '/' }, response) => {
    const path = url.replace(/[?#].*/, '').replace('/package/', '');
    const type = types[path.split('.').at(-1) ?? ''] ?? 'text/html';
    const page = `<!doctype html><title>Course system</title><link rel="icon" href="data:,">${system}
    <iframe title="Lesson" src="/package/start.html" width="1000" height="600"></iframe>`;
    const content =
      path === '/'
        ? page
        : path === '/runtime.js'
          ? readFileSync('node_modules/scorm-again/dist/scorm12.min.js')
          : (added[path] ?? (isPackaged(path) ? site[path] : undefined));
    const age = path.startsWith('assets/') ? 600 : 0;
    response
      .writeHead(content ? 200 : 404, { 'content-type': `${type}; charset=utf-8`, 'cache-control': `max-age=${age}` })
      .end(content);
  });
});
test.afterAll(() => course.close());

function has(packaged: Packaged, by = runtime): void {
  system = by;
  added = packageFiles(packaged, Object.keys(site).filter(isPackaged));
}

/** As links have it. */
function packedExercise(exercise: object): string {
  return Buffer.from(deflateSync(Buffer.from(JSON.stringify(exercise)))).toString('base64url');
}

/** What a frame of an earlier release kept of the same sheet, with two other cells. */
function inFull(packed: string): string {
  const items = JSON.parse(Buffer.from(inflateSync(Buffer.from(packed, 'base64url'))).toString());
  const key = Object.keys(items).find((name) => name.includes('/work/')) ?? '';
  const at = 1_790_000_000_000;
  const texts = { 'preactivation.1.1.1': '−7/8', 'preactivation.1.2.1': '0,25' };
  const cells = Object.fromEntries(Object.entries(texts).map(([address, text]) => [address, { text, at }]));
  const history = { past: [{ cells: { 'preactivation.1.1.1': ['', '−7/8'] } }], future: [] };
  const draft = { ...JSON.parse(items[key]), cells, checked: { at: 0 }, history, at };
  return packedExercise({ ...items, [key]: JSON.stringify(draft) });
}

function attempt(page: Page): Promise<Attempt> {
  return page.evaluate(() => {
    const { API } = window as unknown as { readonly API: { readonly LMSGetValue: (name: string) => string } };
    const [status, raw, location, suspended] = [
      'core.lesson_status',
      'core.score.raw',
      'core.lesson_location',
      'suspend_data',
    ].map((name) => String(API.LMSGetValue(`cmi.${name}`)));
    return { status, raw, location, suspended } as Attempt;
  });
}

const whichX = { lesson: 'x-and-delta', title: 'Which x goes with which δ?' };

test('status, score and place are kept from one visit to the next; the last scene says what is open and leads nowhere else, and no other lesson’s result counts', async ({
  page,
}) => {
  has(whichX);
  await page.goto(course.url);
  const view = page.frameLocator('iframe').frameLocator('iframe');
  const lesson = panel(view, 'Lesson');
  await expect(lesson).toContainText('Scene 1 of 7');
  await expect.poll(() => attempt(page)).toMatchObject({ status: 'incomplete', raw: '0' });
  const questions = readFileSync('src/lessons/x-and-delta.md', 'utf8').match(/```question/g)?.length ?? 0;

  await lesson.getByRole('textbox', { name: 'Your number' }).fill(String(1 * -2 + 4 * 2));
  await lesson.getByRole('button', { name: 'Check' }).click();
  const first = String(Math.round(100 / questions));
  await expect.poll(() => attempt(page)).toMatchObject({ status: 'incomplete', raw: first, location: '1' });
  for (let scene = 1; scene < 7; scene++) {
    await expect(lesson).toContainText(`Scene ${scene} of 7`);
    await lesson.getByRole('button', { name: 'Next' }).click();
  }
  const end = lesson.getByRole('region', { name: 'What you have seen' });
  await expect(end).toContainText(/\d+ questions are open: scene \d+/);
  await expect(end.getByText('Next lesson')).toHaveCount(0);
  // A frame of an earlier release, or a link in a text, may lead to another lesson.
  await page.frames()[2]?.evaluate(() => {
    const other = { lesson: 'one-sample', scene: 1, scenes: 5, score: 0, of: 9, details: [] };
    parent.postMessage({ type: 'batch-gradient/result', ...other }, '*');
  });
  // Scenes 3, 4 and 6 have the questions that were skipped.
  await end
    .getByRole('button', { name: /^scene/ })
    .first()
    .click();
  await expect(lesson).toContainText('Scene 3 of 7');
  await expect.poll(() => attempt(page)).toMatchObject({ raw: first, location: '3' });

  await page.reload();
  await expect(lesson).toContainText('Scene 3 of 7');
  await expect.poll(() => attempt(page)).toMatchObject({ status: 'incomplete', raw: first, location: '3' });
  // Give up every question that is left, up to the last scene.
  for (let scene = 3; ; scene++) {
    await expect(lesson).toContainText(`Scene ${scene} of 7`);
    for (const name of [/^Hint 1/, /^Hint 2/, /^Show (the answer|me a solution)/] as const) {
      const button = lesson.getByRole('button', { name });
      if ((await button.count()) === 0) continue;
      await button.click();
      // A solution is moved before the eyes, and the buttons below it move with what is said then.
      if (name.test('Show the answer')) await lesson.getByRole('button', { name: /^Once more/ }).waitFor();
    }
    if (scene === 7) break;
    await lesson.getByRole('button', { name: 'Next' }).click();
  }
  await expect.poll(() => attempt(page)).toMatchObject({ status: 'completed', raw: first, location: '7' });
  expect((await attempt(page)).suspended.length).toBeLessThanOrEqual(4096);
});

test('an exercise reports its points and attempts, and a course system is the only memory of its package: a second attempt begins empty', async ({
  page,
}) => {
  // Two cells of one weight: Σ and Σ ÷ 4, of which the second has not been divided.
  const exercise = {
    title: 'One weight',
    scope: 'weight',
    given: ['s.1', 'x.1', 's.2', 'x.2', 'delta.2', 'product.2'],
  };
  const packed = packedExercise({ ...exercise, notAsked: ['update.2', 'after.2'], attempts: 2 });
  const address = `example=xor&step=1&phase=sum&weight=2.2.1&exercise=${packed}&embed=work,network&layout=flow&keys=page`;
  has({ name: 'exercise', address, title: exercise.title });
  await page.goto(course.url);
  const view = page.frameLocator('iframe').frameLocator('iframe');
  const work = panel(view, 'My work');
  await expect.poll(() => attempt(page)).toMatchObject({ status: 'incomplete', suspended: '' });
  const cells = work.getByRole('textbox');
  await cells.nth(0).fill('0.0519');
  await cells.nth(0).blur();
  // In a tab of its own, nothing would be recorded.
  await expect(view.getByRole('link', { name: 'Open in full' })).toHaveCount(0);
  await expect.poll(async () => (await attempt(page)).suspended).toContain('"kept"');
  expect((await attempt(page)).suspended.length).toBeLessThanOrEqual(4096);
  await page.reload();
  await expect(cells.nth(0)).toHaveValue('0.0519');
  await cells.nth(1).fill('0.0519');
  await work.getByRole('button', { name: 'Check my numbers' }).click();
  await expect.poll(() => attempt(page)).toMatchObject({ status: 'incomplete', raw: '50', location: '1' });
  await cells.nth(1).fill('0.01297');
  await work.getByRole('button', { name: 'Check my numbers' }).click();
  await expect.poll(() => attempt(page)).toMatchObject({ status: 'completed', raw: '100', location: '2' });
  await page.reload();
  await expect(work).toContainText('2 of 2 points');
  await expect.poll(() => attempt(page)).toMatchObject({ status: 'completed', raw: '100', location: '2' });
  // Another learner, or a second attempt, in the same browser. The package writes its attempt when it is left.
  await page.goto(`${course.url}runtime.js`);
  await page.evaluate(() => window.sessionStorage.removeItem('attempt'));
  await page.goto(course.url);
  await expect(cells.nth(0)).toHaveValue('');
  // Outside a course system it has no memory.
  await page.goto(`${course.url}package/start.html`);
  const alone = panel(page.frameLocator('iframe'), 'My work');
  await alone.getByRole('textbox').first().fill('0.0519');
  await expect(alone).toContainText('No course system was found; nothing is recorded.');
  await expect(alone).not.toContainText('Kept by the course page');
});

/** A sheet of the whole network, of which every cell is asked. */
function hasWholeNetwork(): void {
  const packed = packedExercise({ title: 'All of XOR', scope: 'network' });
  const address = `example=xor&step=1&phase=sum&weight=2.2.1&exercise=${packed}&embed=work,network&layout=flow&keys=page`;
  has({ name: 'exercise', address, title: 'All of XOR' }, strict);
}

test('a sheet of 152 cells has room, and is each learner’s own; nothing is said to a system after its end', async ({
  page,
}) => {
  hasWholeNetwork();
  await page.goto(`${course.url}?learner=a`);
  const work = panel(page.frameLocator('iframe').frameLocator('iframe'), 'My work');
  const cells = work.getByRole('textbox');
  await expect(cells).toHaveCount(152);
  await typeInto(
    cells,
    Array.from({ length: 152 }, (_, at) => String(((at * 7919) % 10_007) / 10_000 - 0.5)),
  );
  await expect(work).toContainText('Kept by the course page or course system around this frame.');
  const value = await cells.nth(151).inputValue();
  await page.goto(`${course.url}runtime.js`);
  await page.goto(`${course.url}?learner=a`);
  await expect(cells.nth(151)).toHaveValue(value);
  expect(await cells.evaluateAll((all) => all.filter((one) => (one as HTMLInputElement).value === '').length)).toBe(0);
  const { suspended } = await attempt(page);
  expect(suspended.length).toBeLessThan(1500);
  await page.goto(`${course.url}?learner=b`);
  await expect(cells.first()).toHaveValue('');
  expect(await page.evaluate(() => window.localStorage.getItem('refused'))).toBeNull();
  const keys = await page.evaluate(() => Object.keys(window.localStorage));
  expect(keys.filter((key) => /work/i.test(key))).toEqual([]);
});

/** As a reader who replaces the text of one after the other. */
async function typeInto(cells: Locator, texts: readonly string[]): Promise<void> {
  await cells.evaluateAll(async (all, typed) => {
    for (const [at, text] of typed.entries()) {
      const input = all[at] as HTMLInputElement;
      input.focus();
      input.select();
      document.execCommand('insertText', false, text);
      input.blur();
      await new Promise((done) => setTimeout(done, 0));
    }
  }, texts);
}

test('what has no room is said on the sheet before it is lost, with the file; attempts are kept all the same', async ({
  page,
}) => {
  hasWholeNetwork();
  await page.goto(course.url);
  const work = panel(page.frameLocator('iframe').frameLocator('iframe'), 'My work');
  const cells = work.getByRole('textbox');
  await cells.first().fill('0.5');
  await cells.first().blur();
  await work.getByRole('button', { name: 'Check my numbers' }).click();
  await expect.poll(async () => (await attempt(page)).location).toBe('1');
  // Digits that cannot be shortened.
  let digit = 1;
  const drawn = () => {
    digit = (digit * 16_807) % 2_147_483_647;
    return digit % 10;
  };
  const digits = () => Array.from({ length: 990 }, drawn).join('');
  await typeInto(cells, ['0.5', ...Array.from({ length: 10 }, digits)]);
  await expect(work.getByRole('alert')).toContainText('There is no room here for all of these numbers.');
  const download = page.waitForEvent('download');
  await work.getByRole('alert').locator('..').getByRole('button').click();
  expect(JSON.parse(readFileSync(await (await download).path(), 'utf8')).cells).toHaveProperty(['activation.1.1.1']);
  const { suspended } = await attempt(page);
  expect(suspended.length).toBeLessThanOrEqual(4096);
  await page.reload();
  await expect(cells.first()).toHaveValue('0.5');
  await expect(cells.nth(10)).toHaveValue('');
  await work.getByRole('button', { name: 'Check my numbers' }).click();
  await expect.poll(async () => (await attempt(page)).location).toBe('2');
});

test('a lesson whose attempt was cut says so, and keeps its scene and its points', async ({ page }) => {
  has(whichX, strict);
  await page.goto(`${course.url}runtime.js`);
  await page.evaluate(() => {
    const cut = '{"lesson":"x-and-delta","scene":3,"answers":"1r1","kept":"q1bKT';
    window.localStorage.setItem('system a', JSON.stringify({ 'cmi.suspend_data': cut, 'cmi.core.score.raw': '25' }));
  });
  await page.goto(course.url);
  const view = page.frameLocator('iframe').frameLocator('iframe');
  await expect(view.getByText('What was kept of your last visit cannot be read.')).toBeVisible();
  await expect(panel(view, 'Lesson')).toContainText('Scene 3 of 7');
  await expect.poll(() => attempt(page)).toMatchObject({ raw: '25', location: '3' });
});

test('an attempt that is none begins empty, and says so; one of an earlier release goes on', async ({ page }) => {
  hasWholeNetwork();
  const begins = (suspended: string) =>
    page.evaluate((text) => {
      window.localStorage.setItem('system a', JSON.stringify({ 'cmi.suspend_data': text }));
    }, suspended);
  await page.goto(`${course.url}runtime.js`);
  await begins('{"scene":1,"kept":"q1bKT');
  await page.goto(course.url);
  const view = page.frameLocator('iframe').frameLocator('iframe');
  const cells = panel(view, 'My work').getByRole('textbox');
  await expect(view.getByText('What was kept of your last visit cannot be read.')).toBeVisible();
  await expect(cells.first()).toHaveValue('');
  await cells.first().fill('0.5');
  await cells.first().blur();
  await expect.poll(async () => (await attempt(page)).suspended).toContain('"kept"');
  // As releases before wrote it: each sheet in full, with its times and its Undo.
  const kept = inFull(JSON.parse((await attempt(page)).suspended).kept);
  await page.goto(`${course.url}runtime.js`);
  await begins(JSON.stringify({ scene: 1, answers: '', kept }));
  await page.goto(course.url);
  await expect(cells.first()).toHaveValue('−7/8');
  await expect(cells.nth(1)).toHaveValue('0,25');
});

test('Share saves the package of the open lesson', async ({ page }) => {
  await page.goto('/#lesson=x-and-delta&scene=2');
  await panel(page, 'Lesson').waitFor();
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save package' }).click();
  const files = unzipSync(readFileSync(await (await download).path()));
  const made = unzipSync(scormPackage(site, whichX));
  expect(Object.keys(files).sort()).toEqual(Object.keys(made).sort());
  expect(Buffer.from(files['start.html'] ?? []).toString()).toContain('data-lesson="x-and-delta"');
});

test('Share saves the package of the open exercise, with its link and no answer', async ({ page }) => {
  const packed = packedExercise({ title: 'One weight', scope: 'weight' });
  await page.goto(`/#example=xor&view=work&exercise=${packed}&work.seed=3`);
  await panel(page, 'My work').waitFor();
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save package' }).click();
  const files = unzipSync(readFileSync(await (await download).path()));
  const start = Buffer.from(files['start.html'] ?? []).toString();
  expect(start).toContain(`exercise=${packed}`);
  expect(start).toContain('embed=work,network');
  expect(start).not.toContain('work.seed');
  expect(start).toContain('<title>One weight</title>');
});
