/** One field for everything that people bring: a homework, numbers of a step, words and files each go where they belong. */
import type { Page } from '@playwright/test';
import { follow } from '../e2e/rest';
import { chooseExample, expect, expectNoSidewaysScroll, panel, test } from '../e2e/support';
import { packed } from '../features/homework/kept/sheetPage';
import { validFile } from '../scenario/scenarioFile';

const homework = `W1 = [[-1.2  0.4  0.7]
 [ 0.3 -0.6  1.1]]
b1 = [0.1 0.0 -0.2]
W2 = [[ 0.9]
 [-1.3]
 [ 0.5]]
b2 = [0.2]
X = [[0 0 1 1]
 [0 1 0 1]]
Y = [[0 1 1 0]]`;

const gradients = 'dW2 = [[0.0519],\n [0.02],\n [0.1]]\ndb2 = [0.3]\nloss = 0.31';

/** As the clipboard does it. */
async function paste(page: Page, name: string, text: string): Promise<void> {
  await page.getByRole('textbox', { name }).evaluate((field, pasted) => {
    const data = new DataTransfer();
    data.setData('text/plain', pasted);
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);
}

test('the XOR homework of a course is on the screen after one paste, on a phone, too', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto('/');
  await chooseExample(page, /Your own numbers/);
  await expect(page.getByRole('textbox', { name: 'Paste your numbers' })).toBeVisible();
  await paste(page, 'Paste your numbers', homework);
  const strip = page.getByRole('region', { name: 'What was read' });
  await expect(strip).toContainText('4 samples as columns');
  await expect(strip).toContainText('W1: 2 → 3, in × out');
  await strip.getByText('As pasted').click();
  await expect(strip.getByText('X = [[0 0 1 1]')).toBeVisible();
  await expectNoSidewaysScroll(page, 1280);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(page, 390);
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page).toHaveURL(/scenario=/);
});

test('numbers of a step go to My work, are checked there, and undone with the scenario of the same paste', async ({
  page,
}) => {
  await page.goto('/#example=xor&paste=1');
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await expect(page).not.toHaveURL(/paste=/);
  await chooseExample(page, /Your own numbers/);
  await expect(page.getByRole('textbox', { name: 'Paste your numbers' })).toBeVisible();
  await paste(page, 'Paste your numbers', `${homework}\n${gradients}`);
  const read = page.getByRole('region', { name: 'What was read' });
  await expect(read).toContainText('My work: dW2, db2.');
  await expect(read).toContainText(/Left out: [^.]*\bloss\b/);
  await page.getByRole('button', { name: 'Apply' }).click();
  const work = panel(page, 'My work');
  const strip = work.getByRole('region', { name: 'What was filled in' });
  await expect(strip).toContainText('gradient of W2: 3 → 1, in × out');
  await expect(strip).toContainText('My work has no cell for loss.');
  await expect(work.getByText('First difference')).toBeVisible();
  await strip.getByText('As pasted').click();
  await expect(strip.getByText('db2 = [0.3]')).toBeVisible();
  await work.getByRole('button', { name: 'Undo' }).click();
  await expect(page).toHaveURL(/example=xor/);
  await page.goto('/#example=xor&view=work');
  await expect(work.getByText(/^0 of /)).toBeVisible();
  await expect(work.getByRole('region', { name: 'What was filled in' })).toBeHidden();
  await page.getByRole('banner').getByRole('button', { name: 'Redo' }).click();
  await expect(page).toHaveURL(/scenario=/);
  await expect(work.getByText(/^4 of /)).toBeVisible();
});

test('the empty My work has the field: it fills in, asks, refuses with both shapes, and leads a scenario to its sheet', async ({
  page,
}) => {
  await page.goto('/#example=xor&view=work');
  const work = panel(page, 'My work');
  const layers = [2, 3, 1];
  await paste(page, 'Paste your numbers', 'dW1 = [[1, 2, 3, 4, 5]]');
  await expect(work.getByRole('alert')).toContainText(`dW1 is 1 × 5, but W1 has ${layers[0]} × `);
  await paste(page, 'Paste your numbers', 'delta2 = [0.1465, -0.1481, -0.06303, 0.1267]');
  await expect(work.getByRole('region', { name: 'What was filled in' })).toContainText('of layer 2');
  await expect(work.getByText(/^4 of /)).toBeVisible();
  await work.getByRole('button', { name: 'Undo' }).click();
  await expect(work.getByText(/^0 of /)).toBeVisible();
  await expect(work.getByRole('region', { name: 'What was filled in' })).toBeHidden();
  await paste(page, 'Paste your numbers', homework);
  await expect(page.getByRole('dialog').getByRole('region', { name: 'What was read' })).toContainText('4 samples');
});

test('words lead to the answers, and files go where their format belongs', async ({ page }) => {
  await page.goto('/answers/index.html');
  await page.getByRole('link', { name: 'Paste your numbers' }).click();
  const dialog = page.getByRole('dialog');
  await paste(page, 'Paste your numbers', 'why is delta not averaged over the batch?');
  const link = dialog.getByRole('link', { name: 'Look for it among the answers' });
  await expect(dialog.getByRole('alert')).toContainText('There are no numbers in it.');
  const [answers] = await Promise.all([page.waitForEvent('popup'), link.click()]);
  await expect(answers.getByRole('searchbox')).toHaveValue('why is delta not averaged over the batch?');
  await expect(answers.getByRole('link', { name: /averag/i }).first()).toBeVisible();
  await answers.close();

  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    dialog.getByRole('button', { name: 'Open a file…' }).click(),
  ]);
  await chooser.setFiles({ name: 'sheet.py', mimeType: 'text/plain', buffer: Buffer.from(homework) });
  await expect(dialog.getByRole('region', { name: 'What was read' })).toContainText('4 samples');
  // Dropped onto the field.
  await dialog.getByRole('textbox', { name: 'Paste your numbers' }).evaluate((field) => {
    const data = new DataTransfer();
    data.items.add(new File(['x1,x2,y\n0,1,1\n1,0,0\n'], 'table.csv', { type: 'text/csv' }));
    for (const type of ['dragenter', 'dragover', 'drop'])
      field.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
  });
  await expect(page.getByRole('dialog', { name: /table\.csv/ })).toBeVisible();
});

test('a large paste is read while the page goes on', async ({ page }) => {
  await page.goto('/#example=xor&paste=1');
  const field = 'Paste your numbers';
  await expect(page.getByRole('textbox', { name: field })).toBeVisible();
  for (const text of [
    `x = ${'['.repeat(30_000)}`,
    `W1 = [${Array.from({ length: 1000 }, () => `[${'0.123, '.repeat(100)}]`).join(',\n')}]`,
    'abc '.repeat(400_000),
  ]) {
    await paste(page, field, text);
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('alert')).toHaveText(
      /^(?:This can be read in 2 ways|Nothing was taken|There are no numbers)/,
    );
  }
});

const exercise = { title: 'Sheet 9', step: 1, scope: 'network', given: ['s.1', 'x.1', 's.2', 'x.2'] };

test('with an exercise or a locked scenario, a paste gives numbers of the sheet only, and that is said', async ({
  page,
}) => {
  const work = panel(page, 'My work');
  const field = work.getByRole('textbox', { name: 'Paste your numbers' });
  for (const [address, onlyScenario, besides] of [
    [`exercise=${packed(exercise)}`, 'an exercise has its own', 'An exercise has its own scenario'],
    ['lock=edit', 'which is locked here', 'The scenario is locked here'],
  ] as const) {
    await follow(page, `example=xor&step=1&phase=sum&view=work&${address}`);
    await work.getByRole('button', { name: 'Paste your numbers' }).waitFor();
    if (!(await field.isVisible())) await work.getByRole('button', { name: 'Paste your numbers' }).click();
    await paste(page, 'Paste your numbers', homework);
    await expect(work.getByRole('alert')).toContainText(onlyScenario);
    await expect(page.getByRole('dialog')).toBeHidden();
    await paste(page, 'Paste your numbers', `${homework}\n${gradients}`);
    const strip = work.getByRole('region', { name: 'What was filled in' });
    await expect(strip).toContainText(besides);
    await expect(strip).toContainText('gradient of W2: 3 → 1, in × out');
    await expect(page).toHaveURL(/example=xor/);
  }
});

test('gradients of a square matrix are asked about, beside one another, unless the paste says how they lie', async ({
  page,
}) => {
  // As many units in the hidden layer as inputs.
  await page.goto(`/#scenario=${packed(validFile())}&step=1&view=work`);
  const work = panel(page, 'My work');
  const both = 'dW1 = [[0.11, 0.12], [0.21, 0.22]]';
  await paste(page, 'Paste your numbers', both);
  const choices = work.getByRole('button', { name: 'This one' });
  await expect(choices).toHaveCount(2);
  await page.keyboard.press('Escape');
  await expect(choices).toHaveCount(0);
  await expect(work.getByText(/^0 of /)).toBeVisible();
  await paste(page, 'Paste your numbers', both);
  await choices.last().click();
  await expect(work.getByRole('region', { name: 'What was filled in' })).toContainText('out × in');
  await work.getByRole('button', { name: 'Undo' }).click();
  await expect(work.getByText(/^0 of /)).toBeVisible();
  await paste(page, 'Paste your numbers', `x1 = sigmoid(X @ W1)\n${both}`);
  await expect(work.getByRole('region', { name: 'What was filled in' })).toContainText('in × out');
});
