/** The address says what is on the screen, both ways. */
import type { Page } from '@playwright/test';
import { follow } from './rest';
import { chooseExample, enter, expect, ledgerText, open, panel, phase, sentence, test, transport } from './support';

test.use({ viewport: { width: 1280, height: 720 } });

const edited =
  'example=xor&learningRate=0.5,5:0.1&set=5:weight.2.2.1:-0.7&step=7&phase=sum&sample=3&weight=2.2.1&focus=delta.2.1.3';

async function stepTo(page: Page, step: number): Promise<void> {
  const label = page.getByText(/^Step \d+$/);
  for (;;) {
    const now = Number((await label.innerText()).replace('Step ', ''));
    if (now === step) return;
    await transport(page, 'Next step').click();
    await expect(label).not.toHaveText(`Step ${now}`);
  }
}

/** What the screen tells of numbers: the ledger, the formulas and the losses. */
async function told(page: Page): Promise<readonly string[]> {
  // A notice takes room, and with less of it the ledger puts its last two rows into one.
  const notices = page.getByRole('button', { name: 'Dismiss', exact: true });
  while ((await notices.count()) > 0) await notices.first().click();
  await page.evaluate(() => new Promise((done) => setTimeout(() => requestAnimationFrame(done), 200)));
  return [
    ...(await ledgerText(page)),
    await panel(page, 'Formulas').innerText(),
    await panel(page, 'Network').innerText(),
    await panel(page, 'Gradient matrix').innerText(),
  ];
}

test('a link with edits at step 5 shows what the edits themselves show, also after a reload', async ({ page }) => {
  await open(page);
  await stepTo(page, 5);
  await enter(page, 'Learning rate η', '0.1');
  await phase(page, 'Update').click();
  await enter(page, 'Weight before the step', '-0.7');
  await phase(page, 'Sum').click();
  await stepTo(page, 7);
  await panel(page, 'Ledger').getByRole('row', { name: 'Sample 3, ' }).getByRole('gridcell').nth(1).click();
  await expect(page).toHaveURL(/focus=delta\.2\.1\.3/);
  const byHand = await told(page);

  await open(page, edited);
  await expect(page.getByText('Step 7', { exact: true })).toBeVisible();
  expect(await told(page)).toEqual(byHand);
  await page.reload();
  await expect(page.getByText('Step 7', { exact: true })).toBeVisible();
  expect(await told(page)).toEqual(byHand);

  // The edits do matter: without them step 7 has other numbers.
  await open(page, 'example=xor&step=7&phase=sum&sample=3&weight=2.2.1&focus=delta.2.1.3');
  expect(await told(page)).not.toEqual(byHand);
});

test('the address that one has come to, opened anew, shows the same', async ({ page }) => {
  await open(page, 'example=lecture');
  await stepTo(page, 3);
  await page.getByRole('button', { name: 'Batch size 1, half or all' }).press('ArrowLeft');
  await page.getByRole('radiogroup', { name: 'Reduction' }).getByText('sum', { exact: true }).click();
  await phase(page, 'Update').click();
  await expect(page).toHaveURL(/phase=update/);
  await expect(page).toHaveURL(/reduction=.*sum/);
  const before = await ledgerText(page);
  await open(page, new URL(page.url()).hash.slice(1));
  await expect.poll(() => ledgerText(page)).toEqual(before);
});

test('undo and redo bring every number back', async ({ page }) => {
  await open(page, edited);
  const before = await ledgerText(page);
  await enter(page, 'Learning rate η', '0.9');
  await phase(page, 'Update').click();
  await enter(page, 'Weight before the step', '2');
  await phase(page, 'Sum').click();
  await expect(sentence(page)).not.toHaveText(before[0] ?? '');
  const after = await ledgerText(page);
  expect(after).not.toEqual(before);
  await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
  await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
  await expect.poll(() => ledgerText(page)).toEqual(before);
  await page.getByRole('button', { name: 'Redo', exact: true }).click();
  await page.getByRole('button', { name: 'Redo', exact: true }).click();
  await expect.poll(() => ledgerText(page)).toEqual(after);
});

test('Back leads to the step and the example that one came from, Forward on again; phases leave no entries in the history', async ({
  page,
}) => {
  await open(page, 'example=xor');
  const before = await page.evaluate(() => history.length);
  for (const name of ['Batch', 'Forward', 'Update'] as const) await phase(page, name).click();
  await expect(page).toHaveURL(/phase=update/);
  expect(await page.evaluate(() => history.length)).toBe(before);
  await transport(page, 'Next step').click();
  await transport(page, 'Next step').click();
  await chooseExample(page, /\b8 samples\b/);
  await expect(page).toHaveURL(/example=lecture/);
  await page.goBack();
  await expect(page.getByText('Step 3', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: /Example$/ })).toContainText('XOR');
  await page.goBack();
  await expect(page.getByText('Step 2', { exact: true })).toBeVisible();
  await page.goForward();
  await expect(page.getByText('Step 3', { exact: true })).toBeVisible();
  await page.goForward();
  await expect(page).toHaveURL(/example=lecture/);
  await expect(page.getByRole('button', { name: /Example$/ })).not.toContainText('XOR');
});

test('a trailing ?secret=… is no part of the link and is not spoken of; a bad link is told of in a sentence each, and its good parts hold', async ({
  page,
}) => {
  const row = (sample: number) => panel(page, 'Ledger').getByRole('row', { name: `Sample ${sample}, ` });
  await open(page, 'example=xor&step=2&sample=3?secret=x');
  await expect(page.getByText('Step 2', { exact: true })).toBeVisible();
  await expect(row(3)).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('button', { name: 'Dismiss', exact: true })).toHaveCount(0);
  await follow(page, 'example=xor&step=zz&phase=per-sample&nonsense=1&sample=4');
  await expect(page.getByText('The link’s step is ignored: expected an integer ≥ 1; got zz.')).toBeVisible();
  await expect(page.getByText('The link’s “nonsense” is not known and is ignored.')).toBeVisible();
  await expect(phase(page, 'Per sample')).toBeChecked();
  await expect(page.getByText('Step 1', { exact: true })).toBeVisible();
  await expect(row(4)).toHaveAttribute('aria-selected', 'true');
  await page.getByRole('button', { name: 'Dismiss', exact: true }).first().click();
  await expect(page.getByText(/The link’s step/)).toHaveCount(0);
});

test('a link in another notation is shown in it from the start, with its own face, and the choice changes all of it', async ({
  page,
}) => {
  await open(page, 'example=xor&notation=numpy');
  const formulas = panel(page, 'Formulas');
  await expect(formulas.locator('annotation').first()).toContainText('dW2[1, 0]');
  await expect
    .poll(() =>
      page.evaluate(() =>
        [...document.fonts].some((face) => face.family === 'KaTeX_Typewriter' && face.status === 'loaded'),
      ),
    )
    .toBe(true);
  await formulas.getByRole('button', { name: 'z, a, f, delta Notation' }).press('ArrowLeft');
  await expect(page).toHaveURL(/notation=pytorch/);
  await expect(formulas.locator('annotation').first()).toContainText('linear2.weight.grad[0, 1]');
  await expect(formulas.getByRole('button', { name: 'z, h, f, δ Notation' })).toBeFocused();
});
