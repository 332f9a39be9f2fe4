/** Notes and lesson files in the browser: room beside the ledger, typing, undoing, and a lesson of the app's own site. */
import { readFileSync } from 'node:fs';
import { goTo, show } from '../../e2e/rest';
import { expect, ledgerRow, open, sentence, test } from '../../e2e/support';

const example = readFileSync('src/features/lessons/writing/example.md', 'utf8');

for (const [frame, ...sizes] of [
  ['', [1440, 900], [1280, 720]],
  ['embed=ledger&', [700, 520]],
] as const) {
  test(`a long note leaves the ledger’s sentence and totals in view: ${frame}${sizes.join(' and ')}`, async ({
    page,
  }) => {
    const note = page.getByRole('region', { name: 'Note from the author of this link' });
    for (const [width, height] of sizes) {
      await page.setViewportSize({ width, height });
      await show(page, `${frame}example=xor&note=${'A%20long%20note.%20'.repeat(120)}`);
      await expect(note.getByRole('paragraph').last()).toBeVisible();
      for (const part of [sentence(page), ledgerRow(page, /^Sum over the batch/), ledgerRow(page, /^Mean/)]) {
        await expect(part).toBeInViewport({ ratio: 1 });
      }
      await note.getByRole('button', { name: 'Close the note' }).click();
      await page.getByRole('button', { name: 'Author’s note' }).click();
      await expect(note).toBeVisible();
    }
  });
}

test('at 1280 × 720, 600 characters of a note are in sight beside the ledger; more are scrolled, and a sign says so', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  const words = 'Which sample pulls this weight the most, and why? ';
  const textOf = (length: number): string => encodeURIComponent(words.repeat(40).slice(0, length).trim());
  await open(page, `example=xor&note=${textOf(600)}`);
  const note = page.getByRole('region', { name: 'Note from the author of this link' });
  await expect(note.getByRole('paragraph').last()).toBeInViewport({ ratio: 1 });
  await expect(note.getByRole('button', { name: /More below/ })).toHaveCount(0);
  for (const name of [/^Sample 4/, /^Sum over the batch/, /^Mean/]) {
    await expect(ledgerRow(page, name)).toBeInViewport({ ratio: 1 });
  }
  // Formulas is a tab meanwhile, and comes back.
  await expect(page.getByRole('tab', { name: 'Formulas' })).toBeVisible();
  await note.getByRole('button', { name: 'Close the note' }).click();
  await expect(page.getByRole('tab', { name: 'Formulas' })).toHaveCount(0);

  await goTo(page, `example=xor&note=${textOf(2000)}`);
  const more = note.getByText(/More below/);
  await expect(more).toBeVisible();
  // The sign goes while the last press still looks at it.
  await expect(async () => {
    if ((await more.count()) > 0) await more.click({ timeout: 1000 });
    await expect(more).toHaveCount(0, { timeout: 1000 });
  }).toPass();
});

test('the screen’s state is written into a lesson’s file as if it was typed, and undone', async ({ page }) => {
  await open(page, 'example=xor');
  await page
    .getByRole('button', { name: /Lessons$/ })
    .first()
    .click();
  await page.getByRole('option', { name: /Open or write a lesson/ }).click();
  const file = page.getByRole('region', { name: 'Lesson file' });
  await file.getByRole('button', { name: 'Start with a short lesson' }).click();
  await expect(file.getByText('2 scenes, 1 question. No problems.')).toBeVisible();
  await file.getByRole('button', { name: 'Show more of the page' }).click();
  await page.getByRole('toolbar', { name: 'Training step' }).getByRole('button', { name: 'Next step' }).click();
  await file.getByRole('button', { name: 'Write scene 1’s state from the screen' }).click();
  const text = file.getByRole('textbox', { name: 'Text of the lesson' });
  await expect(text).toHaveValue(/state: step=2&phase=per-sample&sample=3\nfocus/);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(text).toHaveValue(example);
});

test('a note’s bold letters and large brackets come in KaTeX’s faces, which other pages do not load', async ({
  page,
}) => {
  const faces = () =>
    page.evaluate(() =>
      [...document.fonts]
        .filter(({ status }) => status === 'loaded')
        .map(({ family, weight }) => `${family} ${weight}`),
    );
  await open(page, 'example=xor');
  // The letters of the first picture are a face of their own.
  const others = new Set((await faces()).filter((face) => /700|Size[34]/.test(face)));
  expect([...others]).toEqual(['Explainer 400 700']);
  const formula = String.raw`$\mathbf{w} = \biggl( \begin{pmatrix} 1 \\ 2 \end{pmatrix} \biggr)$`;
  await goTo(page, `example=xor&note=${encodeURIComponent(formula)}`);
  const note = page.getByRole('region', { name: 'Note from the author of this link' });
  await expect(note.locator('[aria-hidden="true"]').first()).toBeVisible();
  await expect.poll(() => faces()).toEqual(expect.arrayContaining(['KaTeX_Main 700', 'KaTeX_Size3 400']));
});

test('a note’s formulas have all of TeX’s sizes, of which other pages load three', async ({ page }) => {
  const formula = String.raw`$\tiny a \normalsize b \Huge c \tiny d^e$`;
  await open(page, `example=xor&note=${encodeURIComponent(formula)}`);
  const note = page.getByRole('region', { name: 'Note from the author of this link' });
  const sizeOf = (letter: string): Promise<number> =>
    note
      .getByText(letter, { exact: true })
      .last()
      .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
  const usual = await sizeOf('b');
  const sizes = await Promise.all(['a', 'c', 'd', 'e'].map(sizeOf));
  expect(sizes.map((size) => Math.round((100 * size) / usual))).toEqual([50, 249, 50, 50]);
});

test('a link opens a lesson’s file of the app’s own site', async ({ page }) => {
  await page.route('**/lessons/mine.md', (route) => route.fulfill({ contentType: 'text/markdown', body: example }));
  await open(page, 'lesson=lessons/mine.md&scene=2');
  const lesson = page.getByRole('region', { name: 'Lesson', exact: true });
  await expect(lesson.getByRole('heading', { name: 'What is left of them?' })).toBeVisible();
});
