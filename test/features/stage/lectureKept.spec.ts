/** The list of a lecture: a link's lecture beside one's own, and one's own in two tabs. */
import type { Locator, Page } from '@playwright/test';
import { expect, open, test } from '../../e2e/support';

test.use({ viewport: { width: 1280, height: 720 } });

function form(page: Page): Locator {
  return page.getByRole('dialog', { name: 'Lecture' });
}

function rows(page: Page): Locator {
  return form(page).getByRole('list', { name: 'Screens of the lecture' }).getByRole('listitem');
}

async function openList(page: Page): Promise<void> {
  await page.keyboard.press('k');
  await form(page).waitFor();
}

const note = (page: Page, number: number): Locator =>
  form(page).getByRole('textbox', { name: `Note on screen ${number}` });

/** Opens the link to the lecture in place of the page; before that, `change` may change the lecture. */
async function followLink(page: Page, change?: () => Promise<void>): Promise<void> {
  const link = await form(page).getByRole('textbox', { name: 'Link to this lecture' }).inputValue();
  await change?.();
  await page.goto('about:blank');
  await page.goto(link.replace(/&present.*/, ''));
  await openList(page);
}

test('a link has a long note as it was typed; a lecture that came by it is changed without the reader’s own', async ({
  page,
}) => {
  const long = 'Say why. '.repeat(1500);
  await open(page);
  await openList(page);
  await page.keyboard.press('k');
  await note(page, 1).fill(long);
  await followLink(page);
  // It is the reader’s own.
  await expect(note(page, 1)).toHaveValue(long);
  await expect(form(page)).not.toContainText('This lecture came with the link');

  await note(page, 1).fill('From elsewhere');
  await followLink(page, () => note(page, 1).fill('My own'));
  await expect(form(page)).toContainText('This lecture came with the link');
  await expect(note(page, 1)).toHaveValue('From elsewhere');
  await note(page, 1).fill('Changed here');
  await page.reload();
  await openList(page);
  await expect(note(page, 1)).toHaveValue('Changed here');
  await form(page).getByRole('button', { name: 'End the lecture' }).click();
  await expect(form(page)).toBeHidden();
  await openList(page);
  await expect(note(page, 1)).toHaveValue('My own');
});

test('screens are dragged by their numbers or moved by buttons, which keep the focus, and each move is undone', async ({
  page,
}) => {
  await open(page);
  await openList(page);
  for (let screens = 0; screens < 3; screens++) await page.keyboard.press('k');
  for (const number of [1, 2, 3]) await note(page, number).fill(`${number}`);
  const order = () =>
    form(page)
      .getByRole('textbox', { name: /^Note on screen/ })
      .evaluateAll((notes) => notes.map((one) => (one as HTMLTextAreaElement).value).join(''));
  await rows(page).first().getByText('1', { exact: true }).first().dragTo(rows(page).nth(2));
  await expect.poll(order).toBe('231');
  const up = (number: number): Locator => form(page).getByRole('button', { name: `Move screen ${number} up` });
  await up(3).focus();
  await page.keyboard.press('Enter');
  await expect(up(2)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(order).toBe('123');
  await expect(form(page).getByRole('button', { name: 'Move screen 1 down' })).toBeFocused();
  for (const before of ['213', '231', '123']) {
    await page.keyboard.press('Control+z');
    await expect.poll(order).toBe(before);
  }
});

test('one’s own lecture in two tabs is one list, and what came from the other can be undone', async ({
  page,
  context,
}) => {
  const other = await context.newPage();
  for (const tab of [page, other]) {
    await open(tab);
    await openList(tab);
  }
  await page.keyboard.press('k');
  await expect(rows(other)).toHaveCount(1);
  await other.keyboard.press('k');
  await expect(rows(page)).toHaveCount(2);
  await note(page, 2).fill('Second');
  await expect(note(other, 2)).toHaveValue('Second');
  await page.reload();
  await openList(page);
  await expect(rows(page)).toHaveCount(2);
  await other.close();
});
