/** Numbers of one's own, and numbers that run away. */
import { chooseExample, enter, expect, ledgerRow, open, panel, phase, test, transport } from './support';

test.use({ viewport: { width: 1280, height: 720 } });

test('a learning rate of a million: the first step without numbers is named, and one button goes back', async ({
  page,
}) => {
  await open(page, 'example=one-weight&view=loss');
  await enter(page, 'Learning rate η', '1e6');
  const banner = page.getByText(/From step \d+ on, some numbers are too large/);
  for (let count = 0; count < 80 && (await banner.count()) === 0; count++) await transport(page, 'Next step').click();
  const step = Number(/\d+/.exec(await banner.innerText())?.[0]);
  await expect(page.getByText(`Step ${step}`, { exact: true })).toBeVisible();
  // The loss after that step's update is the first to go.
  await phase(page, 'Update').click();
  await expect(panel(page, 'Loss')).toContainText(/NaN|∞/);
  await page.getByRole('button', { name: `Back to step ${step - 1}` }).click();
  await expect(page.getByText(`Step ${step - 1}`, { exact: true })).toBeVisible();
  await expect(banner).toHaveCount(0);
  await expect(page.getByRole('main')).not.toContainText(/NaN|∞/);
});

test('an edit leaves no old number standing, says which steps are gone, and can be undone', async ({ page }) => {
  await open(page);
  const mean = ledgerRow(page, /^Mean: divided by B/).getByRole('gridcell');
  await transport(page, 'Next step').click();
  await transport(page, 'Next step').click();
  await transport(page, 'Previous step').click();
  await transport(page, 'Previous step').click();
  await expect(mean).toHaveText('0.0130');
  await enter(page, 'Batch size', '2');
  await expect(ledgerRow(page, 'Mean: divided by B = 2')).toBeVisible();
  await expect(mean).not.toHaveText('0.0130');
  await expect(page.getByText('Batch 1 of 2: 2 samples are in batch 2.')).toBeVisible();
  await expect(page.getByText(/Steps 2–3 were discarded because you changed the batch size/)).toBeVisible();
  await page
    .getByText(/^Steps 2–3/)
    .locator('..')
    .getByRole('button', { name: 'Undo' })
    .click();
  await expect(mean).toHaveText('0.0130');
  // The text in the box is the value: the key has nothing to undo there, and is the page's.
  await enter(page, 'Batch size', '2');
  await expect(mean).not.toHaveText('0.0130');
  await page.keyboard.press('Control+z');
  await expect(mean).toHaveText('0.0130');
  await expect(
    page.getByRole('textbox', { name: 'Batch size' }).or(page.getByRole('combobox', { name: 'Batch size' })),
  ).toHaveValue('4');
});

test('what is no number is refused beside its field, a weight typed below the network changes every number, and a sum has no mean', async ({
  page,
}) => {
  await open(page);
  await test.step('something that is no number', async () => {
    await enter(page, 'Learning rate η', 'fast');
    await expect(page.getByRole('alert')).toHaveText(/fast.*not a number/);
    await page.getByRole('textbox', { name: 'Learning rate' }).press('Escape');
    await expect(page.getByRole('textbox', { name: 'Learning rate' })).toHaveValue('0.5');
    await expect(ledgerRow(page, 'Mean: divided by B = 4').getByRole('gridcell')).toHaveText('0.0130');
  });
  await test.step('reduction sum: the sum is the batch gradient', async () => {
    const reduction = page.getByRole('radiogroup', { name: 'Reduction' });
    await reduction.getByText('sum', { exact: true }).click();
    await expect(ledgerRow(page, /^Mean/)).toHaveCount(0);
    await expect(ledgerRow(page, 'Sum over the batch')).toContainText('the batch gradient');
    // In this room the questions are a menu.
    await page.getByRole('button', { name: /^But what if I/ }).click();
    await expect(page.getByRole('button', { name: 'take the mean, not the sum?' })).toBeVisible();
    await page.keyboard.press('Escape');
    await reduction.getByText('mean', { exact: true }).click();
  });
  await test.step('a weight typed into the ledger', async () => {
    const field = panel(page, 'Network').getByRole('textbox', { name: 'weight from hidden 2 to output 1' });
    await field.fill('0.5');
    await field.press('Enter');
    await expect(field).toHaveValue('0.50000');
    await expect(ledgerRow(page, 'Mean: divided by B = 4').getByRole('gridcell')).not.toHaveText('0.0130');
    await expect(page).toHaveURL(/set=(1:)?weight\.2\.2\.1:0\.5/);
  });
});

test('one’s own numbers, typed by hand: one weight, two samples, mean 2, new weight 0.8', async ({ page }) => {
  await open(page);
  await chooseExample(page, /Your own numbers/);
  const form = page.getByRole('dialog', { name: 'Your own numbers' });
  const choose = async (label: string, option: string | RegExp) => {
    await form.getByRole('button', { name: new RegExp(`${label}$`) }).click();
    await page.getByRole('option', { name: option }).click();
  };
  const layers = form.getByRole('textbox', { name: 'Layers' });
  await layers.fill('1-1');
  await layers.press('Tab');
  await choose('Activation, output layer', 'identity');
  await choose('Biases', /none/);
  await choose('Loss function', /half squared|½/i);
  await form.getByRole('textbox', { name: 'weight from input 1 to output 1' }).fill('1');
  for (let count = 0; count < 2; count++) await form.getByRole('button', { name: 'Remove sample 3' }).click();
  const cells = {
    'input 1 of sample 1': '1',
    'target 1 of sample 1': '3',
    'input 1 of sample 2': '3',
    'target 1 of sample 2': '1',
  };
  for (const [name, value] of Object.entries(cells)) await form.getByRole('textbox', { name }).fill(value);
  await form.getByRole('textbox', { name: 'Batch size' }).fill('');
  await form.getByRole('textbox', { name: 'Learning rate' }).fill('0,1');
  await form.getByRole('button', { name: 'Apply' }).click();

  await expect(form).toHaveCount(0);
  await phase(page, 'Update').click();
  await expect(ledgerRow(page, 'Mean: divided by B = 2').getByRole('gridcell')).toHaveText(/^2(\.0+)?$/);
  await expect(ledgerRow(page, 'New weight').getByRole('gridcell')).toHaveText(/^0\.80*$/);
  // They travel in the address.
  await expect(page).toHaveURL(/scenario=/);
  await page.reload();
  await expect(ledgerRow(page, 'New weight').getByRole('gridcell')).toHaveText(/^0\.80*$/);
});

test('one’s own numbers: what is wrong is said beside its cell; Back closes the sheet, and what was typed outlives it and a reload', async ({
  page,
}) => {
  await open(page);
  const form = page.getByRole('dialog', { name: 'Your own numbers' });
  const cell = form.getByRole('textbox', { name: 'input 1 of sample 1' });
  const mean = ledgerRow(page, 'Mean: divided by B = 4').getByRole('gridcell');
  await chooseExample(page, /Your own numbers/);
  await cell.fill('abc');
  await form.getByRole('button', { name: 'Apply' }).click();
  await expect(cell).toBeFocused();
  await expect(form.getByText(/abc/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(mean).toHaveText('0.0130');

  await cell.fill('0,25');
  await page.goBack();
  await expect(form).toHaveCount(0);
  await expect(mean).toHaveText('0.0130');
  await page.reload();
  await chooseExample(page, /Your own numbers/);
  await expect(cell).toHaveValue('0.25');
  await form.getByRole('button', { name: 'Apply' }).click();
  await expect(page).toHaveURL(/scenario=/);
  await page.goBack();
  await expect(page).not.toHaveURL(/scenario=/);
  await chooseExample(page, /Your last numbers/);
  await expect(page).toHaveURL(/scenario=/);
});
