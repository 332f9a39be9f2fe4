/** Exercises: drawn numbers stay, the editor keeps what was typed, and an exercise is about its own numbers, whatever is edited. */
import { writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { enter, expect, panel, test, transport } from '../../../e2e/support';
import { button, cell, expectCells, hashOf, openSheet, packed, sheetHash } from './sheetPage';

/** δ, the products, their sum and the mean: none depends on the learning rate. */
const rules = {
  title: 'Sheet 9',
  step: 1,
  scope: 'weight',
  given: ['s.1', 'x.1', 's.2', 'x.2'],
  notAsked: ['update.2', 'after.2'],
};

const linkOf = (exercise: object): string => `example=xor&step=1&phase=sum&exercise=${packed(exercise)}`;

async function seedOf(page: Page): Promise<string> {
  await expect(page).toHaveURL(/work\.seed=\d+/);
  return /work\.seed=(\d+)/.exec(hashOf(page))?.[1] ?? '';
}

test('an exercise with drawn numbers has the same ones whenever its link is opened, and each seed has its own sheet', async ({
  page,
}) => {
  const link = linkOf({ ...rules, draws: {}, attempts: 2 });
  await openSheet(page, link);
  const seed = await seedOf(page);
  const field = panel(page, 'My work').getByRole('textbox', { name: 'Sheet', exact: true });
  await expect(field).toHaveValue(seed);
  await cell(page, 'delta.2.1.1').fill('0.123');
  await button(page, 'Check my numbers').click();
  await openSheet(page, link);
  expect(await seedOf(page)).toBe(seed);
  await expectCells(page, { 'delta.2.1.1': '0.123' });
  // A seed in a link is shown, and not remembered; checks count for all of them.
  await openSheet(page, `${link}&work.seed=7`);
  await expect(field).toHaveValue('7');
  await expectCells(page, { 'delta.2.1.1': '' });
  await cell(page, 'delta.2.1.1').fill('0.7');
  await button(page, 'Check my numbers').click();
  await expect(panel(page, 'My work')).toContainText('The last attempt is used.');
  await openSheet(page, link);
  await expect(field).toHaveValue(seed);
  await expectCells(page, { 'delta.2.1.1': '0.123' });
  // One that is typed is.
  await field.fill('41');
  await field.press('Enter');
  await expect(page).toHaveURL(/work\.seed=41/);
  await openSheet(page, link);
  await expect(field).toHaveValue('41');
});

test('the editor keeps what was typed through Close, another view and a reload', async ({ page }) => {
  await openSheet(page);
  const work = panel(page, 'My work');
  const title = work.getByRole('textbox', { name: 'Title' });
  await button(page, 'Make an exercise').click();
  await title.fill('Sheet 9');
  await work.getByText('at the end', { exact: true }).click();
  await button(page, 'Close').click();
  await button(page, 'Make an exercise').click();
  await expect(title).toHaveValue('Sheet 9');
  await page.reload();
  await button(page, 'Make an exercise').click();
  await expect(title).toHaveValue('Sheet 9');
  await expect(work.getByRole('radio', { name: 'at the end' })).toBeChecked();
  await button(page, 'Try as a student').click();
  await expect(page).toHaveURL(/exercise=/);
  await button(page, 'Leave the exercise').click();
  await button(page, 'Finish and leave').click();
  // Whoever tries it is in the editor again; Back leads to the exercise, and Back again to what was before.
  await expect(title).toHaveValue('Sheet 9');
  await page.goBack();
  await expect(work).toContainText('The exercise is finished.');
  await page.goBack();
  await expect(page).not.toHaveURL(/exercise=/);
  await expect(title).toHaveValue('Sheet 9');
  await title.fill('x'.repeat(121));
  await expect(work).toContainText('A title has at most 120 characters; this one has 121.');
  await button(page, 'New exercise').click();
  await expect(title).toHaveValue('');
});

test('an exercise whose step is changed in the editor is about the step of its link', async ({ page }) => {
  await openSheet(page);
  await button(page, 'Make an exercise').click();
  await transport(page, 'Next step').click();
  await expect(page).toHaveURL(/step=2/);
  await button(page, 'Try as a student').click();
  await expect(page).toHaveURL(/exercise=/);
  await expect(panel(page, 'My work')).not.toContainText('The exercise is about step');
  await expect(cell(page, 'delta.2.1.1')).toBeVisible();
});

test('a file with an exercise of another scenario is said, with one press to go there', async ({ page }, info) => {
  const file = info.outputPath('exercise.json');
  const exercise = { ...rules, title: 'Of the lecture', step: 2, scope: 'network', given: [], notAsked: [] };
  const address = '#example=lecture&step=2&phase=sum&exercise=x';
  writeFileSync(file, JSON.stringify({ format: 'batch-gradient-exercise', version: 1, address, exercise }));
  await openSheet(page);
  await button(page, 'Make an exercise').click();
  const work = panel(page, 'My work');
  await work.locator('input[type="file"]').setInputFiles(file);
  await expect(work).toContainText('The exercise in the file is about');
  await expect(work.getByRole('textbox', { name: 'Title' })).toHaveValue('');
  await work.getByRole('link', { name: 'Go there' }).click();
  await expect(page).toHaveURL(/example=lecture&step=2/);
  await expect(work.getByRole('textbox', { name: 'Title' })).toHaveValue('Of the lecture');
});

test('a setting that is not asked for changes nothing of an exercise, and other numbers are said', async ({ page }) => {
  await openSheet(page, linkOf({ ...rules, feedback: 'end' }));
  const work = panel(page, 'My work');
  await cell(page, 'delta.2.1.1').fill('0.1465');
  await button(page, 'Hand in').click();
  await expect(work).toContainText('1 of 10 points');
  await expect(work).toContainText('The exercise is finished.');
  await enter(page, 'Learning rate η', '0.1');
  await expect(work).toContainText('1 of 10 points');
  await expect(work).toContainText('The exercise is finished.');
  await expectCells(page, { 'delta.2.1.1': '0.1465' });
  await page.reload();
  await expect(work).toContainText('1 of 10 points');
});

test('an exercise whose given or asked numbers are edited says that it is about its own, and loses none', async ({
  page,
}) => {
  await openSheet(page, linkOf(rules));
  const work = panel(page, 'My work');
  await cell(page, 'delta.2.1.1').fill('0.1465');
  await enter(page, 'Batch size', '2');
  await expect(work).toContainText('The exercise is about its own numbers.');
  await page.reload();
  await expect(work).toContainText('The exercise is about its own numbers.');
  await work.getByRole('link', { name: 'Go there' }).click();
  await expectCells(page, { 'delta.2.1.1': '0.1465' });
  expect(hashOf(page)).not.toContain('batchSize=');
});

test('without an exercise, the sheet of the place is the reader’s own again', async ({ page }) => {
  await openSheet(page);
  await cell(page, 'delta.2.1.1').fill('0.5');
  await openSheet(page, linkOf(rules));
  await expectCells(page, { 'delta.2.1.1': '' });
  await openSheet(page, sheetHash);
  await expectCells(page, { 'delta.2.1.1': '0.5' });
});

test('an edit that was made in another view, before the sheet is open, empties no exercise', async ({ page }) => {
  await openSheet(page, linkOf(rules));
  await cell(page, 'delta.2.1.1').fill('0.1465');
  // Another visit of the page, which has not opened the sheet yet.
  await page.goto('about:blank');
  await page.goto(`/#${linkOf(rules)}&view=data`);
  await enter(page, 'Batch size', '2');
  await expect(page).toHaveURL(/batchSize=2/);
  await page.evaluate(() => {
    location.hash = location.hash.replace('view=data', 'view=work');
  });
  const work = panel(page, 'My work');
  await expect(work).toContainText('The exercise is about its own numbers.');
  await work.getByRole('link', { name: 'Go there' }).click();
  await expectCells(page, { 'delta.2.1.1': '0.1465' });
});

test('two exercises with the same rules about other numbers are two', async ({ page }) => {
  await openSheet(page, linkOf(rules));
  await cell(page, 'delta.2.1.1').fill('0.1465');
  const other = linkOf(rules).replace('example=xor', 'example=lecture');
  await openSheet(page, other);
  await expectCells(page, { 'delta.2.1.1': '' });
  await cell(page, 'delta.2.1.1').fill('0.2');
  await openSheet(page, linkOf(rules));
  await expectCells(page, { 'delta.2.1.1': '0.1465' });
  await openSheet(page, other);
  await expectCells(page, { 'delta.2.1.1': '0.2' });
});

test('the draft of an earlier release is found, which had the name of its place', async ({ page }) => {
  const exercise = packed(rules);
  await openSheet(page, linkOf(rules));
  await cell(page, 'delta.2.1.1').fill('0.1465');
  // As an earlier release kept it: without what it was about.
  await page.evaluate(() => {
    const prefix = 'batch-gradient-explainer/';
    const key = Object.keys(window.localStorage).find((name) => name.startsWith(`${prefix}work/exercise-`)) ?? '';
    const { begun: _, ...draft } = JSON.parse(window.localStorage.getItem(key) ?? '');
    const place = Object.keys(JSON.parse(window.localStorage.getItem(`${prefix}workPlaces`) ?? ''))[0] ?? '';
    window.localStorage.clear();
    window.localStorage.setItem(`${prefix}work/${place}`, JSON.stringify(draft));
    window.localStorage.setItem(`${prefix}work`, place);
  });
  await openSheet(page, linkOf(rules));
  expect(hashOf(page)).toContain(`exercise=${exercise}`);
  await expectCells(page, { 'delta.2.1.1': '0.1465' });
});

test('leaving an exercise is asked before, and Back then says that it was left', async ({ page }) => {
  await openSheet(page, linkOf(rules));
  const work = panel(page, 'My work');
  await cell(page, 'delta.2.1.1').fill('0.14653');
  await button(page, 'Check my numbers').click();
  await cell(page, 'delta.2.1.2').fill('-0.14815');
  await button(page, 'Leave the exercise').click();
  await expect(work).toContainText('After leaving, all numbers can be seen');
  await button(page, 'Stay').click();
  await cell(page, 'delta.2.1.3').fill('-0.12');
  await button(page, 'Leave the exercise').click();
  await button(page, 'Finish and leave').click();
  await expect(page).not.toHaveURL(/exercise=/);
  await page.goBack();
  await expect(work).toContainText('The exercise is finished.');
  await expect(work).toContainText('It was left before its last numbers were checked.');
  await expect(work.getByRole('region', { name: /check/i }).first()).not.toContainText('blank');
  // Once it is finished, nothing is asked.
  await button(page, 'Leave the exercise').click();
  await expect(page).not.toHaveURL(/exercise=/);
});

test('another step than that of the exercise has no sheet, also where the room is narrow', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openSheet(page, linkOf({ ...rules, title: 'Of step 1' }));
  await expect(button(page, 'All cells')).toBeVisible();
  await page.getByRole('button', { name: 'Next step' }).first().click();
  await expect(panel(page, 'My work')).toContainText('The exercise is about step 1.');
  await expect(button(page, 'All cells')).toBeHidden();
});
