/** Fingers: what a phone's user taps does what it looks like, nothing covers it, and no words speak of a mouse. */
import type { Locator } from '@playwright/test';
import { goTo } from './rest';
import { chooseExample, expect, moving, open, panel, test } from './support';

test.use({ ...moving, viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

test('the step’s label goes to the next step, and the words at the bottom are the list of phases', async ({ page }) => {
  await open(page, 'phase=sum');
  const bar = page.getByRole('region', { name: 'Step and phase' });
  await page.getByRole('button', { name: 'Next step' }).tap();
  await expect(bar.getByText('Step 2')).toBeVisible();
  await bar.getByRole('combobox', { name: 'Phase' }).selectOption('7 Sum');
  await expect(page).toHaveURL(/step=2/);
  await expect(bar.locator('strong')).toHaveText('7 Sum');
});

test('the sheet of formulas opens without a tooltip over it', async ({ page }) => {
  await open(page, 'phase=sum');
  await page.getByRole('button', { name: 'Explain' }).tap();
  await panel(page, 'Formulas').waitFor();
  await page.waitForTimeout(900);
  await expect(page.getByRole('tooltip')).toHaveCount(0);
});

test('no field is so small that a phone zooms into it, and hints speak of taps', async ({ page }) => {
  await open(page, 'phase=sum&view=data&formulas.explain=show');
  const sizes = await page
    .locator('input:visible:not([type="checkbox"]):not([type="radio"]):not([type="range"])')
    .evaluateAll((inputs) => inputs.map((input) => Number.parseFloat(getComputedStyle(input).fontSize)));
  for (const size of sizes) expect(size).toBeGreaterThanOrEqual(16);
  await expect(page.getByText(/double-click|press Enter/).filter({ visible: true })).toHaveCount(0);
});

test('the buttons of a lesson’s head take a tap in every width', async ({ page }) => {
  for (const [width, height] of [
    [390, 844],
    [800, 800],
    [1000, 760],
  ] as const) {
    await page.setViewportSize({ width, height });
    await goTo(page, 'lesson=sum-and-mean&scene=1');
    const lesson = panel(page, 'Lesson');
    const copy = lesson.getByRole('button', { name: 'Copy link' });
    const close = lesson.getByRole('button', { name: 'Close the lesson' });
    await close.waitFor();
    if (await copy.isVisible()) await copy.tap({ timeout: 5000 });
    await close.tap({ timeout: 5000 });
    await expect(page, `${width} pixels`).not.toHaveURL(/lesson=/);
  }
});

test('own numbers with the keyboard up: nothing lies over the cell', async ({ page }) => {
  await open(page, 'phase=sum');
  await chooseExample(page, /Your own numbers/);
  const cell = page.getByRole('dialog').getByRole('table').getByRole('textbox').last();
  await cell.waitFor();
  for (const [width, height] of [
    [390, 500],
    [844, 200],
  ] as const) {
    await page.setViewportSize({ width, height });
    await cell.focus();
    await cell.scrollIntoViewIfNeeded();
    await expect.poll(() => isWhole(cell), `${width} × ${height}`).toBe(true);
    await cell.blur();
  }
});

test('what is typed in stays in sight when the keyboard comes up, and when the phone is turned', async ({ page }) => {
  for (const [address, name, below] of [
    ['paste=1', 'weight from input 2 to hidden 3'],
    ['lesson=x-and-delta&scene=1', 'Your number', 'Check'],
    ['lesson=one-sample&scene=1', 'Your number', 'Check'],
  ] as const) {
    await goTo(page, address);
    const field = page.getByRole('textbox', { name });
    for (const [width, height] of [
      [360, 500],
      [360, 340],
      [640, 360],
    ] as const) {
      await page.setViewportSize({ width: 360, height: 640 });
      await field.tap();
      await page.setViewportSize({ width, height });
      const parts = below ? [field, page.getByRole('button', { name: below, exact: true })] : [field];
      for (const part of parts) {
        await expect
          .poll(() => isWhole(part), { message: `${address}, ${width} × ${height}: ${part}`, timeout: 5000 })
          .toBe(true);
      }
    }
  }
});

test('the sign that more is below is as high as the least target', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await goTo(page, 'lesson=means-too-early&scene=1');
  const sign = page.getByText('More below').first();
  await expect.poll(() => sign.evaluate((button) => button.getBoundingClientRect().height)).toBeGreaterThanOrEqual(24);
});

test('the bar at the bottom has the whole name of what it explains', async ({ page }) => {
  for (const phase of ['per-sample', 'sum', 'update']) {
    await open(page, `example=xor&step=1&phase=${phase}`);
    for (const width of [320, 360, 390]) {
      await page.setViewportSize({ width, height: 640 });
      const name = page.locator('footer').getByText(/→ output 1$/);
      const cut = await name.evaluate((one) => [
        one.scrollWidth > one.clientWidth,
        one.scrollHeight > one.clientHeight,
      ]);
      expect(cut, `${phase}, ${width} pixels`).toEqual([false, false]);
    }
  }
});

/** Whether it is in the window, with nothing over its upper or lower edge. */
function isWhole(part: Locator): Promise<boolean> {
  return part.evaluate((element) => {
    const { left, top, bottom, width } = element.getBoundingClientRect();
    return [top + 3, bottom - 3].every((y) => element.contains(document.elementFromPoint(left + width / 2, y)));
  });
}
