/** A quiz in a frame of a course page, and short questions on another day and before a later lesson. */
import { execFileSync } from 'node:child_process';
import type { Locator } from '@playwright/test';
import { type Servers, startServers } from '../../e2e/servers';
import { expect, expectNoSidewaysScroll, expectNoViolations, panel, test } from '../../e2e/support';
import type { QuizAnswers } from './quiz/answers';

let servers: Servers;

test.beforeAll(async () => {
  servers = await startServers();
});
test.afterAll(() => servers.close());

const items = ['x-and-delta:1', 'means-too-early:1', 'check-the-gradient:1', 'one-to-batch:1'];

const seed = '7';
const keys = `quiz=${items.join()}&quiz.count=4&quiz.seed=${seed}`;

// Before any test has begun: on a loaded machine, it takes longer than a test may. Workers inherit it.
process.env.QUIZ_ANSWERS ??= execFileSync(
  'npx',
  ['--no-install', 'tsx', 'test/features/lessons/quiz/printAnswers.ts', items.join(), seed],
  { encoding: 'utf8' },
);
const answers = JSON.parse(process.env.QUIZ_ANSWERS) as readonly QuizAnswers[];

async function give(lesson: Locator, kind: QuizAnswers['kind'], answer: string): Promise<void> {
  if (kind === 'number') {
    await lesson.getByRole('textbox').fill(answer);
    await lesson.getByRole('textbox').press('Enter');
    return;
  }
  const option = kind === 'sign' ? lesson.getByRole('radio', { name: new RegExp(answer, 'i') }) : undefined;
  await (option ?? lesson.getByRole('radio').nth(Number(answer) - 1)).press('Space');
  await lesson.getByRole('button', { name: 'Check' }).press('Enter');
}

test('four questions in a frame of 700 × 500, one answered wrongly first, are posted to the page around it', async ({
  page,
}) => {
  await page.goto(servers.hostUrl(`${keys}&embed=lesson`));
  await page.locator('iframe').evaluate((element) => {
    element.setAttribute('width', '700');
    element.setAttribute('height', '500');
  });
  const lesson = panel(page.frameLocator('iframe'), 'Lesson');
  await lesson.getByText('Question 1 of 4').waitFor();
  // From now on, the page hears of answers.
  await page.locator('iframe').evaluate((element) => {
    if (element instanceof HTMLIFrameElement)
      element.contentWindow?.postMessage({ type: 'batch-gradient/get', id: 1 }, '*');
  });
  for (const [index, { kind, right, wrong }] of answers.entries()) {
    await expect(lesson.getByText(`Question ${index + 1} of 4`, { exact: true })).toBeVisible();
    await expect(lesson.getByRole('button', { name: 'Check' })).toBeInViewport({ ratio: 1 });
    if (index === 0) {
      await give(lesson, kind, wrong[1] ?? '');
      await expect(lesson.getByText('of the other sample')).toBeVisible();
    }
    await give(lesson, kind, right);
    await expect(lesson.getByText('Right.')).toBeVisible();
    if (index < 3) await lesson.getByRole('button', { name: 'Next' }).press('Enter');
  }
  await expect(lesson.getByText('You answered 4 of 4 questions, 3 of them at the first attempt.')).toBeVisible();
  // The page around a frame hears of an answer a moment after the frame shows it.
  const lastResult = () =>
    page.evaluate(() =>
      (window as unknown as { messages: { type?: string }[] }).messages
        .filter((message) => message?.type === 'batch-gradient/result')
        .at(-1),
    );
  await expect.poll(lastResult).toEqual({
    type: 'batch-gradient/result',
    quiz: items.join(),
    seed: 7,
    scene: 4,
    scenes: 4,
    score: 3.5,
    of: 4,
    details: items.map((question, index) => ({
      scene: index + 1,
      question,
      outcome: 'right',
      attempts: index === 0 ? 2 : 1,
    })),
  });
});

const answered = { reached: [1, 2, 3], answered: [1, 2], scenes: 3, answeredOn: '2026-11-20' };
const kept = { 'one-sample': answered, 'x-and-delta': { ...answered, slips: ['crossedPairs'] } };

test.describe('who comes back', () => {
  test.use({
    hasAskedForAll: false,
    storageState: ({ baseURL }, use) =>
      use({
        cookies: [],
        origins: [
          {
            origin: new URL(baseURL ?? '').origin,
            localStorage: [{ name: 'batch-gradient-explainer/lessons', value: JSON.stringify(kept) }],
          },
        ],
      }),
  });

  test('on another day one or two questions are offered, quietly; before a new lesson they may be skipped', async ({
    page,
  }) => {
    await page.clock.setFixedTime(new Date('2026-11-21T10:00:00'));
    await page.goto('/');
    await page.getByRole('button', { name: '2 short questions from your lessons' }).click();
    const lesson = panel(page, 'Lesson');
    await expect(lesson.getByText('Question 1 of 2', { exact: true })).toBeVisible();
    expect(page.url()).toContain('#quiz=x-and-delta:1,one-sample:1&quiz.count=2&quiz.seed=');
    await expectNoViolations(page, { part: '#view-lesson' });

    // The next lesson that is new begins with a question from an earlier one.
    await page.reload();
    await lesson.getByRole('button', { name: 'Close the lesson' }).click();
    await page.clock.setFixedTime(new Date('2026-11-22T10:00:00'));
    await page
      .getByRole('button', { name: /Lesson/ })
      .first()
      .click();
    await page.getByRole('option', { name: /One loss, or the mean/ }).click();
    await expect(lesson.getByText(/^From an earlier lesson ·/)).toBeVisible();
    // By ear, too, it is no scene of the lesson that was chosen; the way past it is the next stop.
    await expect(
      lesson.getByRole('heading', { name: /^From an earlier lesson\. Question 1 of \d: \S/, level: 4 }),
    ).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(lesson.getByRole('button', { name: 'Skip to the lesson' })).toBeFocused();
    await page.setViewportSize({ width: 390, height: 844 });
    await expectNoSidewaysScroll(page, 390);
    await lesson.getByRole('button', { name: 'Skip to the lesson' }).click();
    await expect(lesson.getByRole('heading', { name: 'One loss, or the mean of losses?' })).toBeVisible();
  });
});

test('the dots of the longest quiz end before its place, on a narrow phone too', async ({ page }) => {
  for (const width of [1280, 390, 320]) {
    await page.setViewportSize({ width, height: 720 });
    await page.goto('#quiz=x-and-delta,all-outputs,one-sample,means-too-early&quiz.count=20&quiz.seed=3&scene=20');
    const lesson = panel(page, 'Lesson');
    const place = await lesson.getByText('Question 20 of 20').boundingBox();
    const dot = await lesson.getByRole('link', { name: /^Question 20\b/ }).boundingBox();
    if (!place || !dot) throw new Error(`not seen at ${width}`);
    expect(dot.x + dot.width).toBeLessThanOrEqual(place.x);
  }
});
