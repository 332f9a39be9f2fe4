/** Nothing that was done is lost: Back, Forward, Undo and Redo, over the page and through a reload. */
import type { Locator, Page } from '@playwright/test';
import { chooseExample, enter, expect, ledgerRow, open, panel, test, transport } from './support';

test.use({ viewport: { width: 1280, height: 720 } });

function field(page: Page, name: string): Locator {
  return page.getByRole('textbox', { name, exact: true });
}

const rate = 'Learning rate η';

/** With their buttons. */
function notices(page: Page): Locator {
  return page.getByRole('button', { name: 'Dismiss' }).first().locator('../..');
}

async function press(page: Page, key: 'Control+z' | 'Control+Shift+z'): Promise<void> {
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  await page.keyboard.press(key);
}

/** The weight that the ledger's picker shows. */
async function chooseUnit(page: Page, which: string, unit: string): Promise<void> {
  await panel(page, 'Ledger').getByRole('button', { name: which }).click();
  await page.getByRole('option', { name: unit, exact: true }).click();
}

/** Below the drawing: the ledger has a field only with the rows of the update. */
async function typeWeight(page: Page, value: string): Promise<void> {
  const box = panel(page, 'Network')
    .getByRole('group', { name: /^Numbers of the weight/ })
    .getByRole('textbox');
  await box.fill(value);
  await box.press('Enter');
}

/** Data has the whole page. */
async function openData(page: Page, address: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`/#${address}`);
  await panel(page, 'Data').waitFor();
}

/** Your own numbers, with another learning rate. */
async function applyOwn(page: Page, value: string): Promise<void> {
  await chooseExample(page, /Your own numbers/);
  const form = page.getByRole('dialog');
  const box = form.getByRole('textbox', { name: rate, exact: true });
  await box.fill(value);
  await box.press('Enter');
  await form.getByRole('button', { name: 'Apply' }).click();
  await expect(form).toHaveCount(0);
}

test('your own numbers can be edited a second time, and Back leads through both', async ({ page }) => {
  await open(page, 'example=xor&step=1&phase=sum');
  await applyOwn(page, '0.4');
  await expect(field(page, rate)).toHaveValue('0.4');
  await applyOwn(page, '0.3');
  await page.waitForTimeout(500);
  await expect(field(page, rate)).toHaveValue('0.3');
  await page.goBack();
  await expect(field(page, rate)).toHaveValue('0.4');
  await page.goBack();
  await expect(field(page, rate)).toHaveValue('0.5');
});

test('Back from a weight takes edits away with a notice; Undo brings the screen back, after a reload too', async ({
  page,
}) => {
  await open(page, 'example=xor&step=1&phase=sum&view=sum');
  await chooseUnit(page, 'From unit', 'hidden 1');
  await enter(page, rate, '0.1');
  await typeWeight(page, '0.9');
  await expect(page).toHaveURL(/0\.9/);
  await page.goBack();
  await expect(field(page, rate)).toHaveValue('0.5');
  await expect(notices(page)).toContainText('Back took 2 edits away.');
  await notices(page).getByRole('button', { name: 'Undo' }).click();
  await expect(field(page, rate)).toHaveValue('0.1');
  await expect(page).toHaveURL(/learningRate=0\.1.*set=1:weight\.2\.1\.1:0\.9/);
  await press(page, 'Control+Shift+z');
  await expect(field(page, rate)).toHaveValue('0.5');
  await page.waitForTimeout(500);
  await page.reload();
  await expect(field(page, rate)).toHaveValue('0.5');
  await press(page, 'Control+z');
  await expect(field(page, rate)).toHaveValue('0.1');
  await press(page, 'Control+z');
  await press(page, 'Control+z');
  await expect(field(page, rate)).toHaveValue('0.5');
});

test('Back from another page, and from typed data, is found by Undo', async ({ page }) => {
  await open(page, 'example=xor&step=1&phase=sum');
  await page.getByRole('button', { name: 'Views ▾' }).click();
  await page
    .getByRole('dialog', { name: 'Views' })
    .getByRole('checkbox', { name: /^Compare/ })
    .press('Space');
  await expect(page).toHaveURL(/view=compare/);
  await enter(page, rate, '0.1');
  await expect(page).toHaveURL(/learningRate=0\.1/);
  await page.goBack();
  await expect(page).not.toHaveURL(/view=compare/);
  await expect(notices(page)).toContainText('Back took 1 edit away.');
  await press(page, 'Control+z');
  await expect(page).toHaveURL(/learningRate=0\.1.*view=compare/);
  await openData(page, 'example=xor&step=1&phase=sum&view=data');
  await transport(page, 'Next step').click();
  const cells = panel(page, 'Data').getByRole('gridcell', { name: /sample 1|sample: 1/i });
  for (const [at, value] of ['0.3', '0.6', '0.9'].entries()) {
    await cells.nth(at).click();
    await page.keyboard.type(value);
    await page.keyboard.press('Enter');
  }
  await expect(page).toHaveURL(/scenario=/);
  await page.goBack();
  await expect(notices(page)).toContainText('Back took 3 edits away.');
  await notices(page).getByRole('button', { name: 'Undo' }).click();
  for (const [at, value] of ['0.3', '0.6', '0.9'].entries()) await expect(cells.nth(at)).toHaveText(value);
});

test('changes at later steps that an edit removes are said, with Undo', async ({ page }) => {
  const later = 'example=xor&step=1&phase=sum&learningRate=3:0.1&set=3:weight.2.2.1:0.5';
  await open(page, later);
  await enter(page, rate, '0.3');
  await expect(notices(page)).toContainText(
    'Steps 2–3 were discarded, with 2 changes made there, because you changed η.',
  );
  await notices(page).getByRole('button', { name: 'Undo' }).click();
  await expect(page).toHaveURL(/learningRate=3:0\.1&set=3:weight\.2\.2\.1:0\.5/);
  await openData(page, `${later}&view=data`);
  await panel(page, 'Data')
    .getByRole('gridcell', { name: /sample 1|sample: 1/i })
    .first()
    .click();
  await page.keyboard.type('0.3');
  await page.keyboard.press('Enter');
  await expect(notices(page)).toContainText('2 changes at later steps were removed.');
  await open(page, later);
  await chooseExample(page, /\b8 samples\b/);
  await expect(notices(page)).toContainText(/took the place of a screen with 2 edits\./);
  await notices(page).getByRole('button', { name: 'Undo' }).click();
  await expect(page).toHaveURL(/set=3:weight\.2\.2\.1:0\.5/);
});

test('your own numbers open with those of the step on the screen', async ({ page }) => {
  await open(page, 'example=xor&step=3&phase=sum&learningRate=3:0.1&set=3:weight.2.2.1:0.9');
  await chooseExample(page, /Your own numbers/);
  const form = page.getByRole('dialog');
  await expect(form).toContainText('Weights and settings are those of step 3, which becomes step 1.');
  await expect(form.getByRole('textbox', { name: rate, exact: true })).toHaveValue('0.1');
  await expect(form.locator('[data-quantity="weight.2.2.1"] input, input[data-quantity="weight.2.2.1"]')).toHaveValue(
    '0.9',
  );
  await form.getByRole('button', { name: 'Apply' }).click();
  await expect(notices(page)).toContainText('Your own numbers took the place of a screen with 2 edits.');
  await notices(page).getByRole('button', { name: 'Undo' }).click();
  await expect(page).toHaveURL(/step=3.*learningRate=3:0\.1&set=3:weight\.2\.2\.1:0\.9/);
});

test('your last numbers have the changes at later steps', async ({ page }) => {
  await open(page, 'example=xor&step=1&phase=sum');
  await applyOwn(page, '0.4');
  await transport(page, 'Next step').click();
  await transport(page, 'Next step').click();
  await enter(page, rate, '0.05');
  await typeWeight(page, '-4');
  await expect(page).toHaveURL(/set=3:weight/);
  await chooseExample(page, /\b8 samples\b/);
  await expect(page).toHaveURL(/example=lecture/);
  await chooseExample(page, /Your last numbers/);
  await expect(page).toHaveURL(/step=3.*learningRate=3:0\.05&set=3:weight\.2\.2\.1:-4/);
});

test('a refused number does not stand in the field of another example', async ({ page }) => {
  await open(page, 'example=xor&step=1&phase=sum');
  await enter(page, 'Batch size', '5');
  await enter(page, rate, '-1');
  await expect(page.getByRole('alert')).toHaveCount(2);
  await chooseExample(page, /Iris/i);
  await expect(page).toHaveURL(/example=iris/);
  await expect(field(page, 'Batch size')).toHaveValue('30');
  await expect(field(page, rate)).toHaveValue('0.1');
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('a lesson that was reloaded leaves the screen that was before it', async ({ page }) => {
  await open(page, 'example=lecture&step=2&phase=sum');
  await enter(page, rate, '0.3');
  await page.getByRole('button', { name: /Lessons$/ }).click();
  await page.getByRole('option').nth(1).click();
  const close = page.getByRole('button', { name: 'Close the lesson' });
  await expect(close).toBeVisible();
  await page.waitForTimeout(500);
  await page.reload();
  await close.click();
  await expect(page).toHaveURL(/example=lecture&step=2.*learningRate=2:0\.3/);
  await press(page, 'Control+z');
  await expect(page).not.toHaveURL(/learningRate/);
});

test('a question asked once more has its numbers after a reload, and by Forward', async ({ page }) => {
  await page.goto('/#lesson=one-sample&scene=1');
  const lesson = panel(page, 'Lesson');
  const network = panel(page, 'Network');
  const answer = lesson.getByRole('textbox');
  const check = lesson.getByRole('button', { name: 'Check', exact: true });
  await answer.fill('-3');
  await check.click();
  await lesson.getByRole('button', { name: /^Once more/ }).click();
  await expect(page).toHaveURL(/scene=1&scene\.again=1$/);
  await expect(lesson).toContainText('Once more');
  const numbers = await network.innerText();
  expect(numbers).toMatch(/\d/);
  for (const come of [() => page.reload(), () => page.goBack().then(() => page.goForward())]) {
    await come();
    await expect.poll(() => network.innerText()).toBe(numbers);
    await expect(page).toHaveURL(/scene=1&scene\.again=1$/);
    await expect(lesson).not.toContainText('You have changed the screen');
  }
});

test('Back closes the stage and leaves what was done there', async ({ page }) => {
  await open(page, 'example=xor&step=1&phase=sum');
  await page.getByRole('button', { name: 'Present' }).click();
  await expect(page.locator('[data-presenting]')).toBeVisible();
  await page.keyboard.press('[');
  await page.goBack();
  await expect(page.locator('[data-presenting]')).toHaveCount(0);
  await expect(field(page, rate)).toHaveValue('0.25');
  await expect(ledgerRow(page, /^Mean/)).toBeVisible();
});
