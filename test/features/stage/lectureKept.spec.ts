/** The list of a lecture: a link's lecture beside one's own, and one's own in two tabs. */
import type { Locator, Page } from '@playwright/test';
import { expect, open, test } from '../../e2e/support';

test.use({ viewport: { width: 1280, height: 720 } });

function form(page: Page): Locator {
  return page.getByRole('dialog', { name: 'Lecture' });
}

function rows(page: Page): Locator {
  return form(page).getByRole('grid', { name: 'Screens of the lecture' }).getByRole('row');
}

async function openList(page: Page): Promise<void> {
  await page.keyboard.press('k');
  await form(page).waitFor();
}

const note = (page: Page, number: number): Locator =>
  form(page).getByRole('textbox', { name: `Note on screen ${number}` });

test('a lecture that came by a link is changed without the reader’s own draft', async ({ page }) => {
  await open(page);
  await openList(page);
  await page.keyboard.press('k');
  await note(page, 1).fill('From elsewhere');
  const link = await form(page).getByRole('textbox', { name: 'Link to this lecture' }).inputValue();
  await note(page, 1).fill('My own');
  await page.keyboard.press('Escape');

  await page.goto('about:blank');
  await page.goto(link.replace(/&present.*/, ''));
  await openList(page);
  await expect(form(page)).toContainText('This lecture came with the link');
  await expect(note(page, 1)).toHaveValue('From elsewhere');
  await note(page, 1).fill('Changed here');
  await page.reload();
  await openList(page);
  await expect(note(page, 1)).toHaveValue('Changed here');
  await form(page).getByRole('button', { name: 'Show my draft' }).click();
  await expect(note(page, 1)).toHaveValue('My own');
});

test('a note that is too long is kept as it was typed, also where the lecture is in the address, and a sentence says what leaves it out', async ({
  page,
}) => {
  const long = 'Say why. '.repeat(250);
  await open(page);
  await openList(page);
  await page.keyboard.press('k');
  await note(page, 1).fill(long);
  await expect(form(page).getByRole('alert')).toHaveText(
    'A note has at most 2,000 characters. Shorten this one by 250; until then, files and links leave it out.',
  );
  const link = await form(page).getByRole('textbox', { name: 'Link to this lecture' }).inputValue();
  await page.goto('about:blank');
  await page.goto(link.replace(/&present.*/, ''));
  await openList(page);
  await expect(note(page, 1)).toHaveValue(long);
  await expect(form(page)).not.toContainText('This lecture came with the link');
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
