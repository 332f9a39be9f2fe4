/** A work sheet and its key, on the screen and as pages: what is blank is nowhere on the sheet, no box is cut, and both have as many pages. */
import type { Locator, Page } from '@playwright/test';
import { printedPages, toPaper } from '../../e2e/paper';
import { expect, expectNoSidewaysScroll, panel, test } from '../../e2e/support';

const hash = 'example=xor&view=worked&worked.sheet=backward&worked.seed=7';

/** What stands in the boxes of the key’s tables, without signs, and nowhere in what is given. */
async function answersOn(key: Locator): Promise<readonly string[]> {
  const texts = await key.locator('span[data-blank]').allInnerTexts();
  const given = (
    await Promise.all(['Batch', 'Forward', 'Loss'].map((name) => key.getByRole('region', { name }).innerText()))
  ).join();
  const digits = texts.map((text) => text.replace('−', '')).filter((text) => /^\d\.\d{4}$/.test(text));
  return [...new Set(digits)].filter((text) => Number(text) > 0.001 && !given.includes(text));
}

async function answersIn(page: Page, answers: readonly string[]): Promise<readonly string[]> {
  const html = await page.evaluate(() => document.documentElement.outerHTML);
  return answers.filter((digits) => html.includes(digits));
}

/** Boxes that lie partly outside of the paper’s width, or whose number is wider than they are. */
function cutBoxes(page: Page): Promise<readonly string[]> {
  return page.locator('[data-medium~="paper"]').evaluate((paper) => {
    const { right } = paper.getBoundingClientRect();
    const boxes = [...paper.querySelectorAll<HTMLElement>('[data-blank]')];
    const cut = boxes.filter((box) => {
      const inner = [...box.querySelectorAll('span:not(:has(*))')]
        .map((part) => part.getBoundingClientRect())
        .filter(({ width }) => width > 1);
      const own = box.getBoundingClientRect();
      return (
        own.right > right || own.width < 40 || inner.some((part) => part.left < own.left || part.right > own.right)
      );
    });
    return boxes.length < 60 ? ['too few boxes'] : cut.map((box) => box.textContent ?? '');
  });
}

test('a work sheet and its key have the same pages, and the sheet has no answer', async ({ page }) => {
  // Four files are printed.
  test.slow();
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto(`/#${hash}&worked.key=show`);
  const worked = panel(page, 'Worked solution');
  await expect(worked.getByText('Key of work sheet 7')).toBeVisible();
  const answers = await answersOn(worked);
  expect(answers.length).toBeGreaterThan(40);
  // −0.7 − 0.5 · (−0.0346) = −0.6827
  expect(answers).toEqual(expect.arrayContaining(['0.0346', '0.6827']));
  await toPaper(page);
  await expect.poll(() => cutBoxes(page)).toEqual([]);
  const key = { A4: await printedPages(page, 'A4'), Letter: await printedPages(page, 'Letter') };
  expect(key).toEqual({ A4: 5, Letter: 5 });
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));

  await page.goto('about:blank');
  await page.goto(`/#${hash}`);
  await expect(worked.getByText('Work sheet 7')).toBeVisible();
  expect(await answersIn(page, answers)).toEqual([]);
  await toPaper(page);
  expect(await answersIn(page, answers)).toEqual([]);
  await expect.poll(() => cutBoxes(page)).toEqual([]);
  expect({ A4: await printedPages(page, 'A4'), Letter: await printedPages(page, 'Letter') }).toEqual(key);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));

  // By keys: the choice is one stop, its arrows choose.
  await worked.getByRole('radio', { name: 'Work sheet' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/worked\.key=show/);
  await page.keyboard.press('ArrowLeft');
  await worked.getByRole('checkbox', { name: 'mean' }).uncheck();
  await worked.getByRole('button', { name: 'Other numbers' }).click();
  await expect(page).toHaveURL(/worked\.sheet=delta,product,sum,update,after/);
  await expect(page).toHaveURL(/worked\.seed=8/);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(page, 390);
  // The same sheet as an exercise: δ is asked for.
  await worked.getByRole('link', { name: 'Check it in My work' }).click();
  const work = panel(page, 'My work');
  await expect(work).toContainText('Work sheet 8');
  await expect(work.getByRole('textbox', { name: 'error term δ of output 1 for sample 1' })).toBeVisible();
});
