/** One's own numbers: what is typed stays as it was typed, in two tabs too, and layers that come and go give the numbers back. */
import type { Locator, Page } from '@playwright/test';
import { chooseExample, expect, open, test } from './support';

test.use({ viewport: { width: 1280, height: 720 } });

function form(page: Page): Locator {
  return page.getByRole('dialog', { name: 'Your own numbers' });
}

function field(page: Page, name: string): Locator {
  return form(page).getByRole('textbox', { name, exact: true });
}

function press(page: Page, name: string): Promise<void> {
  return form(page).getByRole('button', { name, exact: true }).click();
}

async function openSheet(page: Page): Promise<void> {
  await chooseExample(page, /Your own numbers/);
  await expect(field(page, 'Layers')).toBeVisible();
}

const weight = 'weight from hidden 1 to output 1';
const input = 'input 1 of sample 1';
const target = 'target 1 of sample 2';

test('what is no number stays as typed, through Close and a reload, and is not applied', async ({ page }) => {
  await open(page);
  await openSheet(page);
  const long = 'exp(-0.2)'.repeat(300);
  await field(page, input).fill(long);
  await field(page, 'Learning rate η').fill('a half');
  await field(page, 'Layers').fill('2-three-1');
  await field(page, weight).fill('0.25');
  await press(page, 'Cancel');
  await page.reload();
  await openSheet(page);
  await expect(field(page, input)).toHaveValue(long);
  await expect(field(page, 'Learning rate η')).toHaveValue('a half');
  await expect(field(page, 'Layers')).toHaveValue('2-three-1');
  await expect(field(page, weight)).toHaveValue('0.25');
  await press(page, 'Apply');
  await expect(form(page)).toBeVisible();
  // Put right, they are gone for good.
  await field(page, 'Layers').fill('2-3-1');
  await field(page, 'Learning rate η').fill('0.4');
  await field(page, input).fill('0.5');
  await press(page, 'Apply');
  await expect(form(page)).toHaveCount(0);
  await openSheet(page);
  await expect(field(page, input)).toHaveValue('0.5');
  await expect(field(page, 'Learning rate η')).toHaveValue('0.4');
});

test('a layer, a unit or a sample that is added and removed gives the numbers back; the focus stays beside it, and it is said', async ({
  page,
}) => {
  await open(page);
  await openSheet(page);
  await press(page, 'Add a hidden layer');
  await expect(form(page).getByRole('status')).toHaveText('Hidden layer 2 was added.');
  await press(page, 'Remove hidden layer 2');
  await expect(form(page).getByRole('status')).toHaveText('Hidden layer 2 was removed.');
  await expect(form(page).getByRole('button', { name: 'Add a hidden layer' })).toBeFocused();
  await expect(field(page, weight)).toHaveValue('1.1');
  await press(page, 'Add a unit, hidden layer');
  await press(page, 'Remove a unit, hidden layer');
  await press(page, 'Add a sample');
  await press(page, 'Remove sample 5');
  // A slip of the finger, and back.
  await field(page, 'Layers').fill('2-31-1');
  await field(page, 'Layers').press('Enter');
  await field(page, 'Layers').fill('2-3-1');
  await field(page, 'Layers').press('Enter');
  await expect(field(page, weight)).toHaveValue('1.1');
  await expect(field(page, 'weight from hidden 3 to output 1')).toHaveValue('−2.3');
  await press(page, 'Apply');
  await expect(form(page)).toHaveCount(0);
});

test('Start empty is empty, in its own order, and leaves the draft in the list', async ({ page }) => {
  await open(page, 'example=iris&step=1&phase=sum');
  await openSheet(page);
  const order = form(page).getByRole('button', { name: /Order of the samples$/ });
  await expect(order).toContainText('shuffled');
  await field(page, 'Batch size').fill('7');
  await field(page, 'Batch size').press('Enter');
  await press(page, 'Start empty');
  await expect(order).not.toContainText('shuffled');
  await expect(field(page, input)).toHaveValue('');
  await field(page, input).fill('3');
  await page.reload();
  await openSheet(page);
  await expect(field(page, input)).toHaveValue('3');
  await form(page)
    .getByRole('button', { name: /Draft$/ })
    .click();
  await page.getByRole('option', { name: /150 samples/ }).click();
  await expect(field(page, 'Batch size')).toHaveValue('7');
  await press(page, 'Delete this draft');
  await page.reload();
  await openSheet(page);
  await expect(form(page).getByRole('button', { name: /Draft$/ })).toContainText('4-');
  await form(page)
    .getByRole('button', { name: /Draft$/ })
    .click();
  await expect(page.getByRole('option')).toHaveCount(2);
});

test('two tabs that type in the same numbers have both, the later number of two, and not the one that is being typed', async ({
  page,
  context,
}) => {
  const other = await context.newPage();
  for (const tab of [page, other]) {
    await open(tab);
    await openSheet(tab);
  }
  await field(page, weight).fill('0.4');
  await field(other, input).fill('7');
  await expect(field(other, weight)).toHaveValue('0.4');
  await expect(field(page, input)).toHaveValue('7');
  await field(other, weight).fill('');
  await expect(field(page, input)).toBeVisible();
  await page.bringToFront();
  // The first tab has the focus in it.
  await field(page, weight).fill('0.45');
  await field(other, weight).blur();
  await expect(field(other, weight)).toHaveValue('0.45');
  await field(other, target).fill('0.125');
  await expect(field(page, target)).toHaveValue('0.125');
  await test.step('undo takes back what this tab has typed, and nothing else', async () => {
    await press(page, 'Undo');
    await expect(field(page, weight)).toHaveValue('1.1');
    await expect(field(page, target)).toHaveValue('0.125');
    await expect(field(page, input)).toHaveValue('7');
  });
  await test.step('what one applies is still the draft of the other', async () => {
    await press(page, 'Apply');
    await expect(form(page)).toHaveCount(0);
    await openSheet(page);
    await expect(form(page)).not.toContainText('You have not applied these numbers yet.');
    await other.reload();
    await openSheet(other);
    await expect(field(other, input)).toHaveValue('7');
    await expect(field(other, target)).toHaveValue('0.125');
    await expect(form(other)).toContainText('You have not applied these numbers yet.');
  });
  await other.close();
});

test('two tabs with numbers of another shape keep both drafts', async ({ page, context }) => {
  const other = await context.newPage();
  for (const tab of [page, other]) {
    await open(tab);
    await openSheet(tab);
  }
  await field(page, weight).fill('0.4');
  await press(other, 'Add a hidden layer');
  await form(other).locator('[data-quantity="weight.2.1.1"]').fill('0.9');
  await field(page, input).fill('5');
  for (const tab of [page, other]) {
    await tab.reload();
    await openSheet(tab);
  }
  await expect(field(page, 'Layers')).toHaveValue('2-3-1');
  await expect(field(page, weight)).toHaveValue('0.4');
  await expect(field(page, input)).toHaveValue('5');
  await expect(field(other, 'Layers')).toHaveValue('2-3-3-1');
  await form(page)
    .getByRole('button', { name: /Draft$/ })
    .click();
  await page.getByRole('option', { name: /2-3-3-1, 4 samples/ }).click();
  await expect(field(page, 'Layers')).toHaveValue('2-3-3-1');
  await press(page, 'Undo');
  await expect(field(page, 'Layers')).toHaveValue('2-3-1');
  await other.close();
});

test('where the browser keeps nothing, the sheet says so once', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
  });
  await open(page);
  await openSheet(page);
  await expect(form(page)).not.toContainText('This browser keeps nothing here');
  await field(page, weight).fill('0.4');
  await field(page, input).fill('5');
  await expect(form(page).getByText('This browser keeps nothing here')).toHaveCount(1);
});
