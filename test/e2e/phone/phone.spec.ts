/** Phones, upright and on their side, with usual and with larger type: what is in sight is measured by its boxes. */
import type { Locator, Page } from '@playwright/test';
import { inTurn } from '../inTurn';
import { goTo, resize, rest, show } from '../rest';
import { expect, open, panel, stage, test } from '../support';
import { withLargeText } from './largeText';
import { smallTargets } from './targets';

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

const sum = 'example=xor&step=1&phase=sum';
const upright = [
  [360, 740],
  [390, 844],
] as const;
const all = [...upright, [320, 568]] as const;

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

async function box(place: Locator): Promise<Box> {
  const found = await place.boundingBox();
  if (!found) throw new Error(`${place} has no box`);
  return { left: found.x, right: found.x + found.width, top: found.y, bottom: found.y + found.height };
}

const sizeOfText = (page: Page): Promise<number> =>
  page.getByRole('button', { name: /Example$/ }).evaluate((text) => Number.parseFloat(getComputedStyle(text).fontSize));

test.describe('larger type', () => {
  test('type sizes large and projector and the browser’s own text of 200% enlarge the text, and all of the header can be touched', async ({
    page,
  }) => {
    await show(page, sum);
    const usual = await sizeOfText(page);
    for (const scale of [1.25, 1.5]) {
      await show(page, `${sum}&scale=${scale}`);
      expect(await sizeOfText(page)).toBeCloseTo(usual * scale, 1);
    }
    await withLargeText(page, async () => {
      await show(page, `${sum}&scale=1`);
      expect(await sizeOfText(page)).toBeCloseTo(2 * usual, 1);
      const covered = await page.locator('header button:visible, footer button:visible').evaluateAll((buttons) =>
        buttons.flatMap((button) => {
          const { left, top, width, height } = button.getBoundingClientRect();
          const hit = document.elementFromPoint(left + width / 2, top + height / 2);
          // What is further down is scrolled to.
          const isBelow = top + height / 2 > window.innerHeight;
          return width > 60 && width < 360 && !isBelow && !button.contains(hit) ? [button.textContent] : [];
        }),
      );
      expect(covered).toEqual([]);
      // The settings are beside the step, and the filled button has its longest word, also as Play.
      for (const [width, height] of all) {
        await resize(page, width, height);
        const [label, settings] = [
          await box(page.getByRole('button', { name: /^Step 1/ })),
          await box(page.getByRole('button', { name: 'Settings' })),
        ];
        expect(settings.top, `${width}`).toBeLessThan(label.bottom);
        const tell = page.getByRole('button', { name: /^(Show me this step|Play)/ });
        expect((await box(tell)).right, `${width}`).toBeLessThanOrEqual(width - 4);
        expect(await tell.evaluate((one) => one.scrollWidth - one.clientWidth), `${width}`).toBeLessThanOrEqual(0);
      }
    });
  });

  test('in a lesson, the ledger names its column and its rows of samples', async ({ page }) => {
    for (const scale of [1, 1.5]) {
      await goTo(page, `lesson=x-and-delta&scene=3&scale=${scale}`);
      const table = panel(page, 'Ledger').getByRole('grid', { name: 'Ledger', exact: true });
      const cut = await table.locator('th:visible').evaluateAll((heads) =>
        heads.flatMap((head) => {
          const { textOverflow, overflowX } = getComputedStyle(head);
          const isCut = overflowX !== 'visible' && textOverflow === 'ellipsis' && head.scrollWidth > head.clientWidth;
          return isCut ? [head.textContent] : [];
        }),
      );
      expect(cut, `type size ${scale}`).toEqual([]);
    }
  });
});

test.describe('on its side', () => {
  test.use({ viewport: { width: 844, height: 390 } });

  test('the first screen has two rows of samples in sight, also on the smallest, and settings and phases on request', async ({
    page,
  }) => {
    const expectTwoRows = async (): Promise<void> => {
      await page.evaluate(() => scrollTo(0, 0));
      const bar = await box(page.locator('footer'));
      expect((await box(panel(page, 'Ledger').locator('tbody tr').nth(1))).bottom).toBeLessThan(bar.top);
    };
    await show(page, '');
    await resize(page, 568, 320);
    await expectTwoRows();
    await show(page, sum);
    await expectTwoRows();
    await resize(page, 844, 390);
    await expectTwoRows();
    await page.getByRole('button', { name: 'Settings' }).tap();
    await expect(page.getByRole('textbox', { name: 'Learning rate' })).toBeVisible();
    await page.keyboard.press('Escape');
    await page.locator('footer').getByRole('combobox', { name: 'Phase' }).selectOption('8 Update');
    await expect(page.locator('footer')).toContainText('8 Update');
  });

  test('in text of 200%, two fifths of the height are in sight, and on the smallest a third', async ({ page }) => {
    await withLargeText(page, async () => {
      const pictures = 'example=digits&step=1&phase=sum&view=pictures';
      const lesson = 'lesson=x-and-delta&scene=1';
      for (const [address, width, height, least] of [
        [sum, 568, 320, 110],
        [lesson, 568, 320, 130],
        [sum, 740, 360, 144],
        [pictures, 740, 360, 144],
        [lesson, 740, 360, 144],
        [pictures, 360, 740, 330],
      ] as const) {
        await page.setViewportSize({ width, height });
        await goTo(page, address);
        // What leads to it is lower than the lesson itself, which is fetched.
        if (address === lesson) await expect(page.locator('#view-lesson')).toBeVisible();
        const [{ top }, bar] = await Promise.all([box(page.locator('main')), box(page.locator('footer'))]);
        expect(bar.top - top, `${address}, ${width} × ${height}`).toBeGreaterThan(least);
      }
    });
  });

  test('the cards of a question, and rows of samples in pictures, are in sight with the question', async ({ page }) => {
    // Where the header has been scrolled away.
    const readOn = () => page.evaluate(() => scrollTo(0, 60));
    await goTo(page, 'lesson=x-and-delta&scene=1');
    await readOn();
    const cards = page.getByRole('list', { name: 'Cards' }).getByRole('listitem');
    await expect(cards).toHaveCount(4);
    const bar = await box(page.locator('footer'));
    for (const card of await cards.all()) expect((await box(card)).bottom).toBeLessThan(bar.top);
    await goTo(page, 'lesson=x-and-delta&scene=4');
    await readOn();
    const row = page.getByRole('grid', { name: 'Samples in pictures' }).getByRole('row', { name: /highlighted/ });
    expect((await box(row)).bottom).toBeLessThan(bar.top);
    await expect(page.getByText('What does the highlighted sample add')).toBeInViewport();
  });
});

test('totals and the end of a rule are in sight below many samples', async ({ page }) => {
  for (const [address, last] of [
    ['example=iris&step=1&phase=sum', /^Mean/],
    ['example=iris&batchSize=100&step=1&phase=sum', /^Mean/],
    ['example=mse-128-64-10&batchSize=1000&step=1&phase=sum', /^Mean/],
    ['example=iris&step=1&phase=update&optimizer=adam&penalty=0.1', /^New weight/],
  ] as const) {
    await show(page, address);
    for (const [width, height] of upright) {
      await resize(page, width, height);
      const ledger = panel(page, 'Ledger');
      const row = (name: RegExp) => box(ledger.getByRole('row', { name }));
      const [end, bar] = [await row(last), await box(page.locator('footer'))];
      expect(end.bottom, `${address} at ${width}`).toBeLessThanOrEqual(bar.top);
      const head = await row(/^Sample k/);
      // A low phone has room for the end of a long rule alone.
      if (height < 800 && address.includes('adam')) {
        expect((await row(/^m =/)).top, `${address} at ${width}`).toBeGreaterThanOrEqual(head.bottom - 1);
        continue;
      }
      const line = await box(ledger.getByText(/ more rows/));
      expect(line.top, `${address} at ${width}`).toBeGreaterThan(head.bottom);
      expect((await row(/^Sum over the batch/)).top, `${address} at ${width}`).toBeGreaterThanOrEqual(line.bottom - 1);
    }
  }
});

test('the bar at the bottom is as high in each phase, and leaves room', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const heights: number[] = [];
  for (const phase of ['forward', 'per-sample', 'sum', 'update']) {
    await show(page, `example=xor&step=1&phase=${phase}`);
    const { top, bottom } = await box(page.locator('footer'));
    heights.push(bottom - top);
  }
  expect(Math.max(...heights)).toBeLessThanOrEqual(96);
  expect(Math.max(...heights) - Math.min(...heights)).toBeLessThan(1);
});

test.describe('at 360 pixels', () => {
  test('Pictures shows all columns and units without scrolling sideways, also at 320 pixels, and in the largest type the gradients', async ({
    page,
  }) => {
    for (const scale of [1, 1.5]) {
      await show(page, `example=digits&step=1&phase=sum&view=pictures&scale=${scale}`);
      for (const [width, height] of scale === 1 ? all : upright) {
        await resize(page, width, height);
        const inner = panel(page, 'Pictures');
        const table = inner.getByRole('grid', { name: 'Samples in pictures' });
        const last = await table.getByRole('row', { name: /^1\b/ }).getByRole('gridcell').last().boundingBox();
        expect((last?.x ?? width) + (last?.width ?? 0), `${width}, type size ${scale}`).toBeLessThanOrEqual(width);
        if (scale > 1 || width < 360) continue;
        const unit = inner.getByRole('button', { name: /^Show hidden/ }).first();
        const scrolled = await Promise.all(
          [table, unit].map((part) => part.locator('..').evaluate((one) => one.scrollWidth - one.clientWidth)),
        );
        expect(scrolled, `${width}`).toEqual([0, 0]);
      }
    }
  });

  test('My work has its first cells in sight, the field for pasted numbers after them, and with the keyboard up only its own buttons', async ({
    page,
  }) => {
    await show(page, `${sum}&view=work`);
    const work = panel(page, 'My work');
    const paste = work.getByRole('textbox', { name: 'Paste your numbers' });
    const cell = work.getByRole('button', { name: /^preactivation s of hidden 1 for sample 1/ });
    const [first, bar, field] = await Promise.all([cell, page.locator('footer'), paste].map(box));
    expect(first?.bottom).toBeLessThan(bar?.top ?? 0);
    expect(field?.top).toBeGreaterThan(first?.bottom ?? 0);
    // That nothing lies over the field that is typed in is measured in every view (everywhere.spec.ts).
    await resize(page, 360, 380);
    const fields = work.locator('input:visible');
    for (const place of [fields.first(), fields.last()]) {
      await place.tap();
      await expect(page.locator('footer')).toBeHidden();
      await expect(work.getByRole('button', { name: 'Next', exact: true })).toBeInViewport({ ratio: 1 });
    }
  });

  test('Present has type of 11 pixels at least, and phases for a finger', async ({ page }) => {
    const found: string[] = [];
    for (const [at, address] of [sum, 'example=xor&step=1&phase=loss', 'lesson=x-and-delta&scene=1'].entries()) {
      await goTo(page, `${address}&present=1`);
      await expect(stage(page)).toBeVisible();
      for (const [width, height] of inTurn(all, at, 2)) {
        await resize(page, width, height);
        const small = await page.locator('[data-medium~="stage"]').evaluate((shown) =>
          [...shown.querySelectorAll('*')].flatMap((one) => {
            // Neither what is only heard, which has one pixel, nor a formula.
            const isRead = one.getBoundingClientRect().width > 1 && !one.closest('[aria-hidden="true"], math, svg');
            const text = [...one.childNodes]
              .map((node) => (node.nodeType === Node.TEXT_NODE ? node.nodeValue : ''))
              .join('');
            const size = Number.parseFloat(getComputedStyle(one).fontSize);
            return isRead && text.trim() !== '' && Math.round(size) < 11 ? [`${text}: ${size}`] : [];
          }),
        );
        const targets = await page.getByRole('radiogroup', { name: 'Phase' }).getByRole('radio').all();
        const boxes = await Promise.all(targets.map(box));
        const narrow = boxes.filter(({ left, right, top, bottom }) => right - left < 24 || bottom - top < 24);
        if (small.length > 0 || narrow.length > 0 || boxes.length !== 8)
          found.push(`${address} at ${width}: ${small.join(', ')}; ${narrow.length} phases of ${boxes.length}`);
      }
    }
    expect(found).toEqual([]);
  });

  test('what is touched on the stage is large enough', async ({ page }) => {
    await goTo(page, `${sum}&present=1`);
    await expect(stage(page)).toBeVisible();
    expect(await smallTargets(page)).toEqual([]);
  });

  test('settings, menu, list of views and Share have words and large targets; Share fits its sheet, and hands the link to the phone where that takes it', async ({
    page,
  }) => {
    await page.addInitScript(() => {
      const sent: ShareData[] = [];
      Object.assign(window, { sent });
      Object.assign(navigator, { share: async (data: ShareData) => void sent.push(data) });
    });
    await open(page, sum);
    const tap = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).first().tap();
    const expectLarge = async (): Promise<void> => {
      await expect(page.getByRole('dialog')).toBeVisible();
      expect(await smallTargets(page)).toEqual([]);
    };
    await tap('Settings');
    await expectLarge();
    await page.keyboard.press('Escape');
    await tap('Menu');
    await expect(page.getByRole('button', { name: 'Share', exact: true })).toBeVisible();
    const texts = await page.locator('header').getByRole('button').allInnerTexts();
    // The three dots that open it.
    expect(texts.filter((text) => !/\p{L}{2}/u.test(text))).toHaveLength(1);
    await tap('Views ▾');
    await expectLarge();
    // The menu below it stays open.
    await page.keyboard.press('Escape');
    await tap('Share');
    await expectLarge();
    const sheet = page.getByRole('dialog', { name: 'Share' });
    await expect(sheet.getByText('0 of 2,000 characters')).toBeVisible();
    const over = () =>
      sheet.evaluate((dialog) =>
        [dialog, ...dialog.querySelectorAll('*'), dialog.parentElement as Element].flatMap((one) => {
          const isText = one.matches('textarea, input') || one.clientWidth < 2;
          return !isText && getComputedStyle(one).overflowX !== 'visible' && one.scrollWidth > one.clientWidth + 1
            ? [`${one.localName}: ${one.scrollWidth} of ${one.clientWidth}`]
            : [];
        }),
      );
    expect(await over()).toEqual([]);
    await withLargeText(page, async () => {
      await rest(page);
      expect(await over(), 'text of 200%').toEqual([]);
    });
    await sheet.getByRole('button', { name: 'Send…' }).tap();
    const sent = await page.evaluate(() => (window as unknown as { sent: ShareData[] }).sent);
    expect(sent).toEqual([
      { title: expect.stringContaining('Batch Gradient'), url: expect.stringContaining('#example=xor') },
    ]);
  });
});
