/** What is typed, or done, outside My work: it survives another view, a close, a reload and a second tab. */
import type { Locator, Page } from '@playwright/test';
import { expect, firstVisit, open, panel, sentence, test } from './support';

test.use({ viewport: { width: 1280, height: 720 } });

/** Another hash alone would not load the page again. */
async function openLesson(page: Page, address: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`/#${address}`);
  await expect(question(page)).toBeVisible();
}

/** The question of the open scene. */
function question(page: Page): Locator {
  return panel(page, 'Lesson').locator('form');
}

async function answer(page: Page, text: string): Promise<void> {
  await question(page).getByRole('textbox').fill(text);
  await question(page).getByRole('button', { name: 'Check', exact: true }).click();
}

/** As a tab that the browser has discarded, when its reader comes back: another document, with the address and what the tab itself has kept. */
async function discarded(page: Page): Promise<Page> {
  const kept = await page.evaluate(() => ({ ...window.sessionStorage }));
  const address = page.url();
  const context = page.context();
  await page.close();
  const again = await context.newPage();
  await again.addInitScript((entries: Record<string, string>) => {
    // Not at a reload of it.
    if (window.sessionStorage.length > 0) return;
    for (const [key, text] of Object.entries(entries)) window.sessionStorage.setItem(key, text);
  }, kept);
  await again.goto(address);
  return again;
}

/** What the browser has stored, by the name that the app gave it. */
async function stored(page: Page, name: string): Promise<Record<string, Record<string, unknown>>> {
  return page.evaluate(
    (key) => JSON.parse(window.localStorage.getItem(`batch-gradient-explainer/${key}`) ?? '{}'),
    name,
  );
}

test.describe('lessons', () => {
  test('two tabs: what is reached and answered in one stays when the other goes on', async ({ page, context }) => {
    const other = await context.newPage();
    await open(other);
    await openLesson(page, 'lesson=one-sample');
    await answer(page, '−3');
    await expect(question(page)).toContainText('Right.');
    await other.evaluate(() => location.replace('#lesson=sum-and-mean'));
    await expect(panel(other, 'Lesson')).toContainText('Scene 1 of');
    await expect
      .poll(() => stored(page, 'lessons'))
      .toMatchObject({
        'one-sample': { answered: [1] },
        'sum-and-mean': { reached: [1] },
      });
    // The first tab has heard of it, and adds to it.
    await page.evaluate(() => location.replace('#lesson=one-sample&scene=2'));
    await expect
      .poll(() => stored(page, 'lessons'))
      .toMatchObject({
        'one-sample': { answered: [1], reached: [1, 2] },
        'sum-and-mean': { reached: [1] },
      });
    await other.close();
  });

  test('an answer and its reply outlive a reload, another scene and a close', async ({ page }) => {
    await openLesson(page, 'lesson=one-sample');
    await answer(page, '3');
    const reply = 'That is target minus output.';
    await expect(question(page)).toContainText(reply);
    await page.reload();
    await expect(question(page).getByRole('textbox')).toHaveValue('3');
    await expect(question(page)).toContainText(reply);

    await answer(page, '−3');
    await expect(question(page)).toContainText('Right.');
    await page.evaluate(() => location.replace('#lesson=one-sample&scene=2'));
    await page.reload();
    await expect(question(page)).toContainText('loss with respect to the weight');
    await page.evaluate(() => location.replace('#lesson=one-sample&scene=1'));
    await expect(question(page)).toContainText('Right.');
    await expect(question(page).getByRole('textbox')).toHaveValue('−3');

    await panel(page, 'Lesson').getByRole('button', { name: 'Close the lesson' }).click();
    await page.evaluate(() => location.replace('#lesson=one-sample&scene=1'));
    await expect(question(page)).toContainText('Right.');

    await openLesson(page, 'lesson=one-sample&scene=2');
    await answer(page, '5');
    await expect(question(page)).toContainText('Not quite.');
    const again = await discarded(page);
    await expect(question(again)).toContainText('Not quite.');
    await expect(question(again).getByRole('textbox')).toHaveValue('5');
  });

  test('an answer that is not sent yet outlives another view, another scene and a reload, whatever it is', async ({
    page,
  }) => {
    await openLesson(page, 'lesson=one-sample');
    const field = question(page).getByRole('textbox');
    await field.fill('6.25e');
    await page.reload();
    await expect(field).toHaveValue('6.25e');
    await field.fill('3/4');
    await page.evaluate(() => location.assign('#lesson=one-sample&scene=2'));
    await expect(panel(page, 'Lesson')).toContainText('Scene 2 of');
    await page.goBack();
    await expect(field).toHaveValue('3/4');
    await expect(question(page).getByRole('button', { name: 'Check', exact: true })).toBeEnabled();

    await openLesson(page, 'lesson=x-and-delta&scene=4');
    const options = question(page).getByRole('radio');
    await options.nth(1).check({ force: true });
    await page.reload();
    await expect(options.nth(1)).toBeChecked();
    await options.nth(2).check({ force: true });
    const again = await discarded(page);
    await expect(question(again).getByRole('radio').nth(2)).toBeChecked();
  });

  test('whoever starts a lesson again has its questions open again', async ({ page }) => {
    await openLesson(page, 'lesson=one-sample');
    await answer(page, '−3');
    await page.evaluate(() => location.replace('#lesson=one-sample&scene=3'));
    await question(page).getByRole('button', { name: 'Hint 1 of 2' }).click();
    await question(page).getByRole('button', { name: 'Hint 2 of 2' }).click();
    await question(page).getByRole('button', { name: /^Show/ }).click();
    await panel(page, 'Lesson').getByRole('button', { name: 'Start again' }).click();
    await expect(panel(page, 'Lesson')).toContainText('Scene 1 of');
    await expect(question(page).getByRole('textbox')).toHaveValue('');
    await page.reload();
    await expect(question(page).getByRole('textbox')).toHaveValue('');
    await expect(question(page)).not.toContainText('Right.');
  });

  test('where storage is denied, that is said once where an answer is typed', async ({ page }) => {
    await denyStorage(page);
    await openLesson(page, 'lesson=one-sample');
    await answer(page, '3');
    await expect(page.getByText('This browser keeps nothing here')).toHaveCount(1);
  });
});

/** The player of the step of the first visit, at its fourth sentence. */
async function atFourth(page: Page): Promise<Locator> {
  await open(page);
  await page.getByRole('button', { name: 'Show me this step' }).click();
  const player = page.getByRole('region', { name: 'One step in a minute' });
  // Keys belong to the tour once it is there.
  await expect(player).toContainText('1 of 9');
  for (let press = 0; press < 3; press++) await page.keyboard.press('ArrowRight');
  await expect(player).toContainText('4 of 9');
  return player;
}

test.describe('one step in a minute', () => {
  test.use(firstVisit);

  test('goes on where it was after a reload, and another address has none', async ({ page }) => {
    const player = await atFourth(page);
    await expect(page).toHaveURL(/phase=per-sample/);
    // The address rests a fifth of a second after a press, and is then the one that the place is kept with.
    const isKept = (): Promise<boolean> =>
      page.evaluate(() => Object.values(window.sessionStorage).some((text) => text.endsWith(` ${location.hash}`)));
    await expect.poll(isKept).toBe(true);
    await page.reload();
    await expect(player).toContainText('4 of 9');
    await expect(sentence(page)).toContainText('Sample 3 multiplies its own x by its own δ');
    await page.keyboard.press('ArrowRight');
    await expect(player).toContainText('5 of 9');
    await expect.poll(isKept).toBe(true);
    const again = await discarded(page);
    const playerAgain = again.getByRole('region', { name: 'One step in a minute' });
    await expect(playerAgain).toContainText('5 of 9');
    await again.keyboard.press('Escape');
    await again.reload();
    await expect(again.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
    await expect(playerAgain).toHaveCount(0);
  });

  test('begins at its beginning at another address, though it was left running in this tab', async ({ page }) => {
    const player = await atFourth(page);
    // A link of another page, opened in this tab.
    await page.goto('about:blank');
    await open(page, 'example=lecture');
    await expect(player).toHaveCount(0);
    await page.getByRole('button', { name: 'Show me this step' }).first().click();
    await expect(player).toContainText(/^\D*1 of \d/);
  });
});

test('a note that is being typed in Share outlives a reload, and one that is too long says so', async ({ page }) => {
  await open(page);
  const share = page.getByRole('button', { name: 'Share' });
  await share.click();
  const note = page.getByRole('textbox', { name: /Note to the reader/ });
  await note.fill('Look at sample 2');
  await page.reload();
  await share.click();
  await expect(note).toHaveValue('Look at sample 2');
  await note.fill('x'.repeat(2003));
  await expect(page.getByText('A note has at most 2,000 characters')).toBeVisible();
  await note.fill('Look at sample 3');
  await note.blur();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/note=Look/);
  await page.reload();
  await share.click();
  await expect(note).toHaveValue('Look at sample 3');
  await note.fill('Look at sample 4');
  const again = await discarded(page);
  await again.getByRole('button', { name: 'Share' }).click();
  await expect(again.getByRole('textbox', { name: /Note to the reader/ })).toHaveValue('Look at sample 4');
});

/** As a browser that is told to keep nothing of a site. */
async function denyStorage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
  });
}
