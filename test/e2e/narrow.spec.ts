/** Phones, tablets, and big type on a projector: one under the other, nothing off the side, all within reach of a thumb. */
import type { Page } from '@playwright/test';
import { measured } from './guards/measures';
import { resize, show } from './rest';
import { expect, expectNoSidewaysScroll, open, panel, sentence, test } from './support';

/** What is above the buttons: the number in focus, and a button that explains it. */
const focusBar = (page: Page) => page.getByRole('button', { name: 'Explain' }).locator('..');

async function topOf(page: Page, name: string): Promise<number> {
  const box = await panel(page, name).boundingBox();
  if (!box) throw new Error(`${name} is not there`);
  return box.y;
}

test.describe('a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the ledger comes first, then network and formulas; a number is chosen and explained', async ({ page }) => {
    await show(page, '');
    const tops = [await topOf(page, 'Ledger'), await topOf(page, 'Network'), await topOf(page, 'Formulas')];
    expect(tops).toEqual([...tops].sort((one, other) => one - other));
    await expect(sentence(page)).toBeInViewport();

    await test.step('Explain opens the formulas as a sheet that leaves the sentence in sight', async () => {
      await page.getByRole('button', { name: 'Explain' }).tap();
      await expect(panel(page, 'Formulas')).toBeInViewport({ ratio: 0.95 });
      await expect.poll(() => topOf(page, 'Formulas')).toBeGreaterThan(844 * 0.3);
      await page.getByRole('button', { name: 'Close formulas' }).tap();
      await expect(page.getByRole('button', { name: 'Close formulas' })).toBeHidden();
    });

    await test.step('a tap on a number chooses it, and the bar above the buttons tells of it', async () => {
      await panel(page, 'Ledger').getByRole('gridcell', { name: '−0.06303' }).tap();
      await expect(focusBar(page)).toContainText('output 1 for sample 3');
      await expect(focusBar(page)).toContainText('−0.0630');
    });
  });

  test('the bar at the bottom goes through the phases and stays in sight', async ({ page }) => {
    await open(page);
    const bar = page.getByRole('region', { name: 'Step and phase' });
    await expect(bar).toBeInViewport({ ratio: 1 });
    await expect(bar).toContainText('7 Sum');
    await bar.getByRole('button', { name: 'Next phase' }).tap();
    await expect(bar).toContainText('8 Update');
    await bar.getByRole('button', { name: 'Previous phase' }).tap();
    await expect(bar).toContainText('7 Sum');
    await page.mouse.wheel(0, 5000);
    await expect(bar).toBeInViewport({ ratio: 1 });
    await bar.getByRole('button', { name: 'Play' }).tap();
    await bar.getByRole('button', { name: 'Pause' }).tap();
    await expect(bar.getByRole('button', { name: 'Play' })).toBeVisible();
  });

  test('what Tab reaches is above what is pinned to the bottom', async ({ page }) => {
    for (const [width, height] of [
      [390, 844],
      [320, 640],
    ] as const) {
      await resize(page, width, height);
      await open(page, 'phase=sum');
      const bar = page.getByRole('region', { name: 'Step and phase' }).locator('..');
      const hidden: (string | null)[] = [];
      let stops = 0;
      for (let isOnPage = true; isOnPage && stops < 80; stops++) {
        await page.keyboard.press('Tab');
        const stop = await bar.evaluate((pinned) => {
          const { activeElement: element } = document;
          if (!element || element === document.body) return undefined;
          // A radio button is a pixel; its label is what is seen.
          const { bottom } = (element.closest('label') ?? element).getBoundingClientRect();
          const isSeen = pinned.contains(element) || bottom <= pinned.getBoundingClientRect().top + 1;
          return isSeen ? '' : `${element.getAttribute('aria-label') ?? element.closest('label, button')?.textContent}`;
        });
        isOnPage = stop !== undefined;
        if (stop) hidden.push(stop);
      }
      expect(stops).toBeGreaterThan(20);
      expect(hidden, `${width} × ${height}`).toEqual([]);
    }
  });

  test('what is touched is large enough, and settings come on request', async ({ page }) => {
    await show(page, '');
    const small = await page.evaluate(() => {
      // Not what comes into the page only with the focus, or is only for screen readers.
      const isReached = (element: Element | null): boolean => {
        if (!element) return true;
        const { width, height, bottom } = element.getBoundingClientRect();
        return width > 1 && height > 1 && bottom > -scrollY && isReached(element.parentElement);
      };
      const controls = 'button, [role="radio"], .segment, .network-chip, .choice-button, input[type="text"]';
      return [...document.querySelectorAll(controls)].flatMap((element) => {
        const { width, height } = element.getBoundingClientRect();
        const shown =
          width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
        const least = element.closest('section[aria-label="Step and phase"]') ? 44 : 24;
        return shown && isReached(element) && Math.min(width, height) < least - 0.01
          ? [`${element.localName} “${element.textContent}” ${Math.round(width)} × ${Math.round(height)}`]
          : [];
      });
    });
    expect(small).toEqual([]);
    await expect(page.getByRole('textbox', { name: 'Learning rate' })).toBeHidden();
    await page.getByRole('button', { name: 'Settings' }).tap();
    await expect(page.getByRole('dialog').getByRole('textbox', { name: 'Learning rate' })).toBeVisible();
  });
});

// At the widths of the guards' rooms, these look at it.
test('nothing scrolls sideways beside a network of many units at 1024 pixels', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 800 });
  await show(page, 'example=mse-128-64-10&phase=update');
  await expectNoSidewaysScroll(page, 1024);
  await test.step('not even where a table of long numbers, not yet computed, scrolls in a frame of its own', async () => {
    await show(page, 'example=xor&step=4&phase=batch&set=4:weight.2.2.1:1e-320&view=worked');
    await resize(page, 320, 800);
    await expectNoSidewaysScroll(page, 320);
  });
  await test.step('and the name of the example is not cut beside the button that restores it', async () => {
    await show(page, 'example=iris&batchSize=30');
    await resize(page, 820, 800);
    await expect(page.getByRole('button', { name: 'Restore example' })).toBeVisible();
    const name = page.getByRole('button', { name: /^Fisher/ }).getByText(/^Fisher/);
    await expect
      .poll(() => name.evaluate((text) => [text.scrollWidth - text.clientWidth, text.scrollHeight - text.clientHeight]))
      .toEqual([0, 0]);
  });
});

test('the ledger cuts no sample’s name on a phone, nor its head, nor what the division ends with', async ({ page }) => {
  for (const example of ['xor', 'xor&notation=pytorch', 'lecture', 'iris']) {
    for (const phase of ['sum', 'update']) {
      await show(page, `example=${example}&phase=${phase}`);
      for (const width of [320, 360, 375, 390]) {
        await resize(page, width, 800);
        const cut = () =>
          panel(page, 'Ledger')
            .locator('[role="rowheader"], [role="columnheader"]:first-child, span:has(+ button)')
            .filter({ hasText: /^(Sample|Mean|\d)/ })
            .evaluateAll((cells) =>
              cells.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth).map((cell) => cell.textContent),
            );
        await expect.poll(cut, `${example}, ${width}, ${phase}`).toEqual([]);
        await expectNoSidewaysScroll(page, width);
      }
    }
  }
});

test('with the text spacing of WCAG 1.4.12, nothing is cut or covered on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  await page.addStyleTag({
    content: `* {
      line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important;
    }
    p { margin-block-end: 2em !important; }`,
  });
  for (const view of ['sum', 'matrix', 'product', 'weights', 'data', 'check', 'editor', 'pictures']) {
    await show(page, `example=xor&phase=update&view=${view}`);
    expect(await measured(page, 'body'), view).toEqual([]);
    await expectNoSidewaysScroll(page, 390);
  }
});

test('big type at 1280 × 720 does not scroll sideways, and the letters are half as large again', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await open(page);
  const title = panel(page, 'Ledger').getByRole('heading', { name: 'Ledger' });
  const size = () => title.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
  const normal = await size();
  await open(page, 'scale=1.5');
  await expect.poll(() => size()).toBeCloseTo(normal * 1.5, 1);
  await expectNoSidewaysScroll(page, 1280);
});

test('in very big type, the scale of a large matrix is folded into its panel', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(page, 'example=digits&notation=pytorch&phase=output-delta&scale=3');
  await expect(panel(page, 'Gradient matrix').getByText(/^− pulls/)).toBeVisible();
  await expectNoSidewaysScroll(page, 1280);
});
