/** By keyboard and ear: after each press, where the focus is, and what is said, once. */
import type { Locator, Page } from '@playwright/test';
import { goTo } from '../rest';
import { expect, firstVisit, panel, test } from '../support';
import { focusName, listenToRegions, rest, takeSaid } from './listening';

test.use({ viewport: { width: 1280, height: 720 } });

const sum = 'example=xor&step=1&phase=sum';

/** With the first key come the scripts that hear; nothing is said of what was before. */
async function begin(page: Page, address: string): Promise<void> {
  await listenToRegions(page);
  await goTo(page, address);
  await expect(page.locator('[data-layout]').last()).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.locator('body > [role="status"]')).toBeAttached();
  await rest(page);
  await takeSaid(page);
}

/** On a page that has begun. */
async function goOnAt(page: Page, address: string): Promise<void> {
  await goTo(page, address);
  await rest(page);
  await takeSaid(page);
}

async function press(page: Page, at: Locator, key = 'Enter'): Promise<readonly string[]> {
  await at.focus();
  return type(page, key);
}

async function type(page: Page, key: string): Promise<readonly string[]> {
  await page.keyboard.press(key);
  await rest(page);
  return takeSaid(page);
}

const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name }).first();

test('the focus goes to a neighbour of what is gone, or to what has been opened', async ({ page }) => {
  await begin(page, sum);

  await test.step('the last Undo leaves it to Redo, and says what it undid', async () => {
    const size = page.getByRole('textbox', { name: 'Batch size', exact: true });
    await size.fill('2');
    expect((await press(page, size)).filter((text) => text.startsWith('Batch size 2.'))).toHaveLength(1);
    expect(await press(page, button(page, 'Undo'))).toContain('Undone: Batch size 2; it is 4 again.');
    expect(await focusName(page)).toBe('button "Redo"');
    expect(await type(page, 'Enter')).toContain('Redone: Batch size 2.');
    expect(await focusName(page)).toBe('button "Undo"');
  });

  await test.step('a lesson that is closed leaves it to what comes after', async () => {
    await goOnAt(page, 'lesson=x-and-delta&scene=2');
    await press(page, button(page, 'Close the lesson'));
    expect(await focusName(page)).toMatch(/^(radio .*\[checked\]|button|gridcell)/);
    expect(await focusName(page)).not.toMatch(/Close|Remove|Dismiss/);
  });

  await test.step('a note that is closed leaves it to what is beside it', async () => {
    await goOnAt(page, `${sum}&note=Hi`);
    await press(page, button(page, 'Close the note'));
    expect(await focusName(page)).toMatch(/^(radio|button|gridcell)/);
  });

  await test.step('arrows go through the list of views, which has one stop of Tab', async () => {
    await goOnAt(page, sum);
    await button(page, 'Views ▾').press('Enter');
    const boxes = page.getByRole('dialog', { name: 'Views' }).getByRole('checkbox');
    await expect(boxes.first()).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(boxes.nth(1)).toBeFocused();
    await page.keyboard.press('Control+End');
    await expect(boxes.last()).toBeFocused();
    expect(await boxes.evaluateAll((all) => all.filter((box) => (box as HTMLElement).tabIndex === 0).length)).toBe(1);
    await page.keyboard.press('Escape');
  });

  for (const [view, address] of [
    ['Arrows', sum],
    ['Compare', sum],
    ['Noise', `${sum}&view=epoch`],
  ] as const) {
    await test.step(`a view that the list opens has it, and is named once: ${view}`, async () => {
      await goOnAt(page, address);
      await button(page, 'Views ▾').press('Enter');
      await page.getByRole('checkbox', { name: new RegExp(`^${view}`) }).focus();
      const said = await type(page, 'Space');
      await expect(panel(page, view)).toBeFocused();
      expect(said.filter((text) => text.includes(view))).toEqual([]);
      await page.keyboard.press('Tab');
      expect(await focusName(page)).not.toBe('body');
    });
  }

  await test.step('past the sheet of My work, as Escape and Tab lead', async () => {
    await goOnAt(page, `${sum}&view=work`);
    const cells = panel(page, 'My work').locator('input[data-cell]');
    await cells.nth(3).focus();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    const isPast = await cells.last().evaluate((last) => {
      const { activeElement } = document;
      return (
        activeElement === document.body ||
        (last.compareDocumentPosition(activeElement as Node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
      );
    });
    expect(isPast).toBe(true);
  });
});

test('in the sheet of one’s own numbers, the focus goes past the tables, and afterwards to the list that has opened it', async ({
  page,
}) => {
  await begin(page, sum);
  await press(page, button(page, /Example$/));
  await page.keyboard.press('End');
  await page.keyboard.down('Enter');
  const sheet = page.getByRole('dialog', { name: 'Your own numbers' });
  await expect(sheet).toBeVisible();
  await page.keyboard.up('Enter');
  await expect(page.getByRole('option')).toHaveCount(0);

  await test.step('past the tables, and back to their start', async () => {
    const fields = sheet.getByRole('table').getByRole('textbox');
    const past = button(page, 'Skip the tables of numbers');
    const back = button(page, 'Back to the start of the tables of numbers');
    await fields.first().focus();
    await page.keyboard.press('Shift+Tab');
    while (!(await past.evaluate((one) => one === document.activeElement))) await page.keyboard.press('Shift+Tab');
    await expect(past).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('Enter');
    await expect(back).toBeFocused();
    await page.keyboard.press('Tab');
    expect(await fields.last().evaluate((last) => last.compareDocumentPosition(document.activeElement as Node))).toBe(
      4,
    );
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await expect(past).toBeFocused();
  });

  await type(page, 'Escape');
  expect(await focusName(page)).toMatch(/^button ".* Example"/);
});

test('what a press has done is said, once', async ({ page }) => {
  await begin(page, sum);

  await test.step('phase and step by name, also over a closed list, and that there is nothing before the start', async () => {
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    expect((await type(page, 'n'))[0]).toBe('Step 1, Update.');
    expect((await type(page, 'n'))[0]).toBe('Step 2, Batch.');
    await page.keyboard.press('Home');
    await rest(page);
    await takeSaid(page);
    expect(await type(page, 'p')).toEqual(['This is the start: step 1, Batch.']);
    for (const list of [/Example$/, /From unit$/i]) {
      await button(page, list).focus();
      expect((await type(page, 'n'))[0]).toMatch(/^Step 1, /);
    }
    const previous = page.getByRole('button', { name: 'Previous step', exact: true });
    await expect(previous).toHaveAttribute('aria-disabled', 'true');
  });

  await test.step('what a question under the mean gives, with its numbers', async () => {
    await goOnAt(page, sum);
    await press(page, button(page, /^But what if I/));
    await button(page, 'average x and δ first?').press('Enter');
    await expect(panel(page, 'Ledger').getByRole('region', { name: /^But what if I/ })).toBeVisible();
    await rest(page);
    const said = await takeSaid(page);
    expect(said.filter((text) => text.includes('That gives −0.0123 instead of 0.0130.'))).toHaveLength(1);
  });

  await test.step('a weight that arrows choose in a closed list, and a quantity that Enter shows', async () => {
    const weight = await press(page, button(page, /From unit$/i), 'ArrowRight');
    expect(weight).toContain('Weight from hidden 3 to output 1.');
    const cell = page.getByRole('grid', { name: 'Ledger', exact: true }).locator('[data-quantity^="delta."]').first();
    expect((await press(page, cell))[0]).toMatch(/^Formulas shows error term δ of output 1 for sample \d: [−\d.]+\.$/);
  });

  await test.step('how two runs differ, after a mistake is chosen', async () => {
    await goOnAt(page, `${sum}&view=compare`);
    await button(page, /Common mistakes$/i).press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const said = await type(page, 'Enter');
    expect(said.filter((text) => /mistake|wrong|gradient/i.test(text))).toHaveLength(1);
  });

  await test.step('on an opened stage, which has the focus and the presenter’s keys, a told step by its sentence alone', async () => {
    await goOnAt(page, 'example=xor&step=1&phase=hidden-delta');
    await press(page, button(page, 'Present'));
    await expect(page.getByRole('main', { name: 'Stage', exact: true })).toBeFocused();
    const said = [await type(page, 'PageDown'), await type(page, 'PageDown')];
    // The sentence names it.
    expect(said.flat().filter((text) => /^Sample \d\.$/.test(text))).toEqual([]);
    expect(said.flat().join(' ')).toContain('Sample 2 multiplies its own x by its own δ');
  });

  await test.step('on the stage, the next sample and weight, and the learning rate', async () => {
    expect(await press(page, button(page, 'Next sample'))).toContain('Sample 3.');
    expect((await press(page, button(page, 'Next weight'))).join(' ')).toMatch(/Weight from|Bias weight/);
    expect((await press(page, button(page, 'Learning rate: higher'))).join(' ')).toContain('Learning rate 1.');
    expect((await press(page, button(page, 'Play'))).join(' ')).toContain('Playing.');
  });

  await test.step('each pixel by its place and the chosen sample’s numbers, in few words', async () => {
    await goOnAt(page, 'example=digits&step=1&phase=sum&view=pictures&weight=1.29.2');
    const pixels = button(page, /^Pixel in row 4, column 5/);
    // The first times, a notice comes after it.
    const [first, ...others] = await press(page, pixels, 'ArrowRight');
    expect(first).toMatch(
      /^Pixel in row 4, column 6, input 30\. Sample 2: x [\d.]+, δ [−\d.]+, its gradient [−\d.]+\.$/,
    );
    expect(others.length).toBeLessThan(2);
    await type(page, 'ArrowRight');
    const said = await type(page, 'ArrowDown');
    expect(said).toHaveLength(1);
    expect(said.join(' ').split(' ').length).toBeLessThan(20);
  });
});

test.describe('on a first visit', () => {
  test.use(firstVisit);

  test('the last sentence of one step in a minute before that it was the last, and the focus is on the way on', async ({
    page,
  }) => {
    await begin(page, '');
    await press(page, button(page, /^Show me this step/));
    const player = page.getByRole('region', { name: 'One step in a minute' });
    const onward = player.getByRole('button', { name: 'Next', exact: true });
    let said: readonly string[] = [];
    while (await onward.isEnabled()) said = await press(page, onward);
    expect(said.at(-1)).toBe('That was the whole step.');
    expect(said.length).toBeGreaterThan(1);
    // The way on, not the page.
    await expect(player.getByRole('button', { name: 'Start with lesson 1' })).toBeFocused();
  });
});

test('in a lesson, everything has a name: a skip link, numbers, rows, images, a slider’s values and the page', async ({
  page,
}) => {
  await begin(page, 'lesson=x-and-delta');

  await test.step('the skip link leads to the lesson', async () => {
    expect(await focusName(page)).toBe('button "Skip to the scene"');
    await page.keyboard.press('Enter');
    expect(await focusName(page)).toMatch(/^heading "Two samples"/);
  });

  await test.step('a number in a sentence has a name, and Enter says what it shows', async () => {
    await goOnAt(page, 'lesson=x-and-delta&scene=2');
    const number = panel(page, 'Lesson').locator('span[role="button"]').first();
    await number.focus();
    expect(await focusName(page)).toMatch(/^'?button "gradient of sample 1.*, −2"/);
    // The scene has no Formulas.
    expect((await type(page, 'Enter'))[0]).toMatch(/^Gradient of sample 1.*: −2\.00\.$/);
  });

  await test.step('the title says the stage, and the scene and its lesson', async () => {
    await expect(page).toHaveTitle('Pairs stay together · Which x goes with which δ? · Batch Gradient Explainer');
    await press(page, button(page, 'Present'));
    await expect(page).toHaveTitle(/^Present · Pairs stay together · Which x goes with which δ\? · /);
    await page.keyboard.press('Escape');
    await expect(page).toHaveTitle(/^Pairs stay together/);
  });

  await test.step('a slider is heard by its own value, with what it leads to', async () => {
    await goOnAt(page, 'lesson=x-and-delta&scene=3');
    const slider = page.getByRole('slider').first();
    const said = await press(page, slider, 'ArrowRight');
    await expect(slider).toHaveAttribute('aria-valuetext', '2.5, Sum 4.00');
    expect(said.filter((text) => text.includes('2.5') && text.length < 12)).toEqual([]);
    // The ledger's sentence, once.
    expect(said).toHaveLength(1);
    // Each value, also after a rest beside the goal.
    for (const value of ['3', '3.5', '4', '4.5']) {
      await type(page, 'ArrowRight');
      await expect(slider).toHaveValue(value);
    }
  });

  await test.step('the highlighted sample, the outlined pixel and images of samples have words', async () => {
    await goTo(page, 'lesson=x-and-delta&scene=4');
    const row = page.getByRole('grid', { name: 'Samples in pictures' }).getByRole('row', { name: /highlighted/ });
    await expect(row).toHaveCount(1);
    await expect(row).toHaveAttribute('aria-selected', 'true');
    await expect(row.getByRole('img').first()).toHaveAccessibleName(/sample 1/);
    await expect(button(page, /^Pixel in row 4, column 5, outlined/)).toBeVisible();
  });
});
