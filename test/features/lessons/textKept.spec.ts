/** The text of a lesson that is being written: kept at once, in two tabs too, and a file that takes its place gives it back. */
import type { Locator, Page } from '@playwright/test';
import { expect, open, test } from '../../e2e/support';

test.use({ viewport: { width: 1280, height: 720 } });

async function openEditor(page: Page): Promise<Locator> {
  await page
    .getByRole('button', { name: /Lessons$/ })
    .first()
    .click();
  await page.getByRole('option', { name: /Open or write a lesson/ }).click();
  return page.getByRole('region', { name: 'Lesson file' });
}

const textIn = (file: Locator): Locator => file.getByRole('textbox', { name: 'Text of the lesson' });

test('a lesson’s text is kept as typed, at once: Close, another place and a reload lose nothing', async ({ page }) => {
  await open(page);
  const file = await openEditor(page);
  await textIn(file).fill('No lesson yet: {');
  // Before the pause after which it is read.
  await file.getByRole('button', { name: 'Close the lesson file' }).click();
  await openEditor(page);
  await expect(textIn(file)).toHaveValue('No lesson yet: {');
  await textIn(file).fill('Nor now');
  await page.reload();
  await openEditor(page);
  await expect(textIn(file)).toHaveValue('Nor now');
});

test('a file that takes the place of a text gives it back, after a reload too', async ({ page }) => {
  await open(page);
  const file = await openEditor(page);
  await textIn(file).fill('An hour of work');
  const chooser = page.waitForEvent('filechooser');
  await file.getByRole('button', { name: 'Open a file…' }).click();
  await (await chooser).setFiles({ name: 'other.md', mimeType: 'text/markdown', buffer: Buffer.from('Another') });
  await expect(textIn(file)).toHaveValue('Another');
  await page.reload();
  await openEditor(page);
  await expect(textIn(file)).toHaveValue('Another');
  await file.getByRole('button', { name: 'Bring yours back' }).click();
  await expect(textIn(file)).toHaveValue('An hour of work');
});

test('two tabs have a text each, and one can take the other’s', async ({ page, context }) => {
  await open(page);
  await textIn(await openEditor(page)).fill('First');
  const other = await context.newPage();
  await open(other);
  const there = await openEditor(other);
  await expect(textIn(there)).toHaveValue('First');
  await textIn(there).fill('Second');
  await page.reload();
  const file = await openEditor(page);
  await expect(textIn(file)).toHaveValue('First');
  await file.getByRole('button', { name: 'Take it here' }).click();
  await expect(textIn(file)).toHaveValue('Second');
  await file.getByRole('button', { name: 'Bring yours back' }).click();
  await expect(textIn(file)).toHaveValue('First');
  await other.close();
});
