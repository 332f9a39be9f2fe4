/** Present, walked by a clicker: at every press what changed is in sight, nothing scrolls, and the smallest text can be read. */
import type { Page } from '@playwright/test';
import { inTurn } from '../../e2e/inTurn';
import { follow, rest } from '../../e2e/rest';
import { expect, expectNoViolations, open, stageSentence, test } from '../../e2e/support';
import { present, smallText } from './onStage';

/** In pixels, at 1280 × 720. Indices of symbols are smaller, and a formula's parts. */
const leastText = 18;

interface Seen {
  readonly beat: string;
  /** Each number and each sentence by its place, with what is written there. */
  readonly texts: readonly (readonly [place: string, text: string])[];
  /** Those texts that an edge cuts off, or that have no size. */
  readonly cut: readonly string[];
  readonly small: readonly string[];
  readonly scrolling: readonly string[];
  /** The whole stage: every element with its attributes. */
  readonly picture: string;
}

const caption = stageSentence;

/** A network of one input and ten outputs, with two samples. */
const tenOutputs =
  'scenario=JZDLjsIwDEX_5a5T1BTKI_v5gWGJuvC0oViUhHENI0D991GSzTmSZV_Z_uAc5UYKhx_S_lKNQgP7oNXc-0DCEQZPLzPHAGcNgte_KFe4DyZ6eZnhTtbYujOgXvlJyjGkInjwQVlf6BaDKc4zHC40nY-_DxI_fIlEgcFASimNw_2hafBkO3OqbNcZKMnoS7Fe2aY1NrPJXGduMtvMbeYuc595SExx9Wq9a01li5qiddGmqC3aFu2K9kWHpC4dokIcOIxp5fyxI789XGMgfnj0mv-Em6cAg3hXvvHbS-q-chjgMI8DDCZPkmK-ST1cvbLLsvwD';

/** Presses a key, and waits until the stage shows another beat, and rests. */
async function press(page: Page, key: string, before: Seen): Promise<Seen> {
  await page.keyboard.press(key);
  return atRest(page, before.beat);
}

/** What measures its room is drawn once more: until two looks in a row see the same, at another beat than that of before. */
async function atRest(page: Page, before?: string): Promise<Seen> {
  await page.evaluate(async (last) => {
    const look = (): string =>
      [...document.querySelectorAll('[data-beat] main > div > :not([role="status"])')]
        .map((part) => part.outerHTML)
        .join('');
    const frame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(done));
    const until = performance.now() + 10_000;
    const isThere = (): boolean => document.querySelector('[data-beat]')?.getAttribute('data-beat') !== last;
    while (!isThere() && performance.now() < until) await frame();
    if (!isThere()) throw new Error(`the stage stays at ${last}`);
    let picture: string;
    do {
      picture = look();
      await frame();
      await frame();
    } while (look() !== picture);
  }, before);
  return see(page);
}

async function see(page: Page, least = leastText): Promise<Seen> {
  const seen = await page.evaluate(() => {
    const stage = document.querySelector('[data-beat]');
    if (!stage) throw new Error('there is no stage');
    // What only screen readers read is in a box of a pixel; the settings are not for the hall.
    const isHidden = (element: Element | null): boolean => {
      if (!element || element === stage) return false;
      if (element.matches('[role="toolbar"][aria-label="Settings"]')) return true;
      const { width, height } = element.getBoundingClientRect();
      return (width < 2 && height < 2) || isHidden(element.parentElement);
    };
    const isCut = (element: Element): boolean => {
      const box = element.getBoundingClientRect();
      if (box.width < 1 || box.height < 1 || box.bottom > innerHeight + 1 || box.right > innerWidth + 1) return true;
      for (let outer = element.parentElement; outer; outer = outer.parentElement) {
        if (getComputedStyle(outer).overflow === 'visible') continue;
        const edge = outer.getBoundingClientRect();
        if (box.bottom > edge.bottom + 2 || box.right > edge.right + 2 || box.left < edge.left - 2) return true;
      }
      return false;
    };
    const numbers = [
      ...stage.querySelectorAll('main > div > :not([role]) [data-quantity], tfoot th, [aria-label="Sentence"] > span'),
    ];
    // A unit leaves out the places of numbers that are still to come.
    const isToCome = (element: Element): boolean =>
      element.textContent?.includes('computed in phase') === true && !element.checkVisibility();
    const shown = numbers.filter(
      (element) => !isHidden(element) && !isToCome(element) && (element.textContent ?? '').trim() !== '',
    );
    const places = new Map<string, number>();
    const named = shown.map((element) => {
      const name = element.getAttribute('data-quantity') ?? (element.closest('tr') ? element.textContent : 'caption');
      places.set(name, (places.get(name) ?? 0) + 1);
      return { element, place: `${name} ${places.get(name)}` };
    });
    const isScrolling = ({ scrollHeight, clientHeight, scrollWidth, clientWidth }: Element): boolean =>
      scrollHeight > clientHeight + 1 || scrollWidth > clientWidth + 1;
    const scrollers = [...stage.querySelectorAll('*')].filter((element) => {
      const { overflowX, overflowY } = getComputedStyle(element);
      return /auto|scroll/.test(overflowX + overflowY) && isScrolling(element);
    });
    const page = document.documentElement;
    const attributes = (element: Element): string =>
      [...element.attributes]
        .filter(({ value }) => !/_r_\w+_/.test(value))
        .map(({ name, value }) => `${name}=${value}`)
        .sort()
        .join(' ');
    const parts = [...stage.querySelectorAll('main > div > :not([role="status"])')];
    const elements = parts.flatMap((part) => [part, ...part.querySelectorAll('*')]);
    return {
      beat: stage.getAttribute('data-beat') ?? '',
      texts: named.map(({ element, place }) => [place, element.textContent ?? ''] as const),
      cut: named
        .filter(({ element }) => isCut(element))
        .map(({ place, element }) => `${place}: ${element.textContent}`),
      scrolling: [
        ...scrollers.map(({ outerHTML }) => outerHTML.slice(0, 80)),
        ...(page.scrollHeight > innerHeight || page.scrollWidth > innerWidth ? ['the page'] : []),
      ],
      picture: elements
        .map(
          (element) =>
            `${element.tagName} ${attributes(element)} ${element.childElementCount === 0 ? element.textContent : ''}`,
        )
        .join('\n'),
    };
  });
  return { ...seen, small: await smallText(page, least) };
}

/** What is written differently now, or was not there before, is in sight. */
function expectInSight(now: Seen, before: Seen | undefined): void {
  const known = new Map(before?.texts);
  const changed = now.texts.filter(([place, text]) => known.get(place) !== text);
  if (before) expect(changed.length).toBeGreaterThan(0);
  const places = new Set(changed.map(([place]) => place));
  expect(now.cut.filter((one) => places.has(one.slice(0, one.lastIndexOf(': '))))).toEqual([]);
  expect(now.scrolling).toEqual([]);
  expect(now.small).toEqual([]);
}

/** Eight up to Hidden δ, a product for each row, a row less in Sum, then Σ, ÷ ?, the mean, averages and verdict, three of the update. */
const presses: Readonly<Record<number, number>> = {
  8: 8 + 8 + 7 + 5 + 3,
  4: 8 + 4 + 3 + 5 + 3,
  // One product, and one press for its sum.
  1: 8 + 1 + 1 + 3,
};

test('ten minutes at 1280 × 720: from Batch to Update with 8, 4 and 1 samples, and back with 4, by clicker alone', async ({
  page,
}) => {
  test.slow();
  await page.setViewportSize({ width: 1280, height: 720 });
  for (const [size, batch] of [
    [8, '1–8 (all 8)'],
    [4, '1–4 (4 of 8)'],
    [1, 'sample 1 (1 of 8)'],
  ] as const) {
    // What averaging first would give is told where it is asked for.
    await present(page, `example=lecture&step=1&phase=batch&ledger.whatif=productOfMeans&batchSize=${size}`);
    await expect(caption(page)).toContainText('Step 1');
    await expect(caption(page)).toContainText(batch);
    let now = await atRest(page);
    const seen = [now];
    expectInSight(now, undefined);
    while (!now.beat.startsWith('update loss')) {
      const before = now;
      now = await press(page, 'PageDown', before);
      expectInSight(now, before);
      seen.push(now);
    }
    expect(seen.length).toBe(presses[size]);
    // Back, press by press, to exactly what was there.
    for (const before of size === 4 ? seen.slice(0, -1).reverse() : []) {
      now = await press(page, 'PageUp', now);
      expect(now.picture).toBe(before.picture);
    }
  }
});

/** Each with its least text, in pixels. */
const sizes = [
  { width: 1024, height: 768, least: 16 },
  { width: 1280, height: 720, least: 18 },
  { width: 1920, height: 1080, least: 18 },
] as const;

/** What comes into this window: each in one of them in turn; `GUARDS=whole npx playwright test present` takes all in all windows. */
function inWindow<T>(all: readonly T[], size: (typeof sizes)[number]): readonly T[] {
  return all.filter((_, at) => inTurn(sizes, at).includes(size));
}

test('in no window anything scrolls or is cut, and the batch gradients of other sizes cover nothing', async ({
  page,
}) => {
  test.slow();
  const table = page.getByRole('table', { name: 'Batch gradient, by B' });
  for (const size of sizes) {
    await page.setViewportSize(size);
    const without = [
      'example=lecture&network.show=all&phase=hidden-delta',
      'example=lecture&phase=update',
      'example=iris&batchSize=100&phase=update',
    ];
    for (const address of inWindow(without, size)) {
      await present(page, address);
      const { cut, scrolling } = await see(page);
      expect({ address, cut, scrolling }).toEqual({ address, cut: [], scrolling: [] });
      // Every unit is drawn, with all its samples.
      if (address.includes('show=all'))
        await expect(page.getByRole('region', { name: 'Network' }).getByText(/^… \d+ more/)).toHaveCount(0);
    }
    const withTable = [
      ['example=xor&phase=sum', '-'],
      ['example=lecture&phase=sum&ledger.whatif=productOfMeans', '-+'],
      ['example=lecture&phase=update&optimizer=adam&penalty=0.01', '-'],
      ['example=iris&phase=update', '+'],
      ['example=iris&phase=sum&reduction=sum', '++'],
      ['example=lecture&phase=update&network.show=all', '-1'],
      ['example=mse-128-64-10&phase=sum', '+'],
      ['lesson=sum-and-mean&scene=1', ['PageDown', '2', '-']],
    ] as const;
    for (const [address, keys] of inWindow(withTable, size)) {
      if (address.startsWith('lesson')) {
        // Its question covers no number, so no sentence says so.
        await follow(page, `${address}&present=1`);
        await page.getByRole('heading', { name: 'Which learning rate goes with the sum?' }).waitFor();
        await rest(page);
      } else await present(page, address);
      await expect(table).toHaveCount(0);
      for (const key of keys) await page.keyboard.press(key);
      await expect(table).toBeInViewport({ ratio: 1 });
      await rest(page);
      // Neither its neighbours nor the foot of the ledger has its place, and all of them are whole.
      const { over, small } = await table.evaluate((sizes, smallest) => {
        const box = sizes.getBoundingClientRect();
        const others = document.querySelectorAll(
          '[data-beat] :is(section, [role="group"]), [data-beat] tfoot :is(th, td), [data-beat] footer',
        );
        const isOver = (other: Element): boolean => {
          const { left, right, top, bottom } = other.getBoundingClientRect();
          const isBeside = right <= box.left || left >= box.right || bottom <= box.top || top >= box.bottom;
          return !isBeside && !sizes.contains(other);
        };
        const cells = [...sizes.querySelectorAll('th, td')];
        return {
          over: [...others].filter(isOver).map(({ outerHTML }) => outerHTML.slice(0, 80)),
          small: cells.filter((cell) => Number.parseFloat(getComputedStyle(cell).fontSize) < smallest - 0.05).length,
        };
      }, size.least);
      expect({ address, over, small }).toEqual({ address, over: [], small: 0 });
      if (address.startsWith('lesson')) continue;
      const { cut, scrolling } = await see(page);
      expect({ address, cut, scrolling }).toEqual({ address, cut: [], scrolling: [] });
      const formula = page.getByRole('group', { name: 'Formula' });
      if ((await formula.count()) > 0)
        expect(await formula.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBeLessThan(2);
    }
  }
});

test('other views fit the stage at 1280 × 720 in large type, without their controls', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  for (const view of ['sum', 'arrows', 'data', 'pictures', 'compare', 'epoch', 'matrix', 'weights']) {
    const example = view === 'pictures' ? 'digits' : 'lecture';
    await present(page, `example=${example}&phase=sum&view=${view},loss&present.panel=view`);
    // Its script is fetched, and its type size found, in a few frames.
    await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toBeAttached();
    const fits = async () => {
      const { scrolling, small } = await see(page);
      return { scrolling, small };
    };
    await expect.poll(fits, { message: view }).toEqual({ scrolling: [], small: [] });
    await expect(page.getByRole('main').locator('[aria-haspopup="listbox"]:visible')).toHaveCount(0);
  }
  await page.keyboard.press('3');
  await expect.poll(async () => (await see(page)).scrolling, { message: 'formulas' }).toEqual([]);
  await present(page, 'lesson=sum-and-mean&scene=6');
  await expect.poll(async () => (await see(page)).scrolling, { message: 'lesson' }).toEqual([]);
});

test('a lesson on the stage is read from the last row, before and after its answer, with all columns beside it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  /** Texts of the lesson below 18 pixels, indices and drawings apart. */
  const small = () =>
    page.getByRole('region', { name: /^Lesson/ }).evaluate((slot: HTMLElement) => {
      // As it is drawn; the width of one letter would be rounded.
      const scale = slot.getBoundingClientRect().width / slot.offsetWidth;
      return [...slot.querySelectorAll<HTMLElement>('*')].flatMap((one) => {
        if (one.closest('svg, sub, sup, math, [aria-hidden="true"]')) return [];
        const hasText = [...one.childNodes].some(({ nodeType, textContent }) => nodeType === 3 && textContent?.trim());
        const { width, height } = one.getBoundingClientRect();
        if (!hasText || width < 3 || height < 3) return [];
        const size = Number.parseFloat(getComputedStyle(one).fontSize) * scale;
        return size < 17.9 ? [`${size.toFixed(1)} ${one.textContent}`] : [];
      });
    });
  // No number is covered there, so no sentence says so.
  await follow(page, 'lesson=x-and-delta&scene=4&present=1');
  await page.getByRole('heading', { name: 'Each sample is its own picture' }).waitFor();
  await rest(page);
  await expect(caption(page)).toHaveCount(0);
  await expect.poll(small).toEqual([]);
  await expect(page.getByText(/more columns/)).toHaveCount(0);
  await page.keyboard.press('PageDown');
  await expect(page.getByText('The answer', { exact: true })).toBeInViewport();
  await expect.poll(small).toEqual([]);
  await page.keyboard.press('PageUp');
  await expect(page.getByText('The answer', { exact: true })).toHaveCount(0);
});

test('a matrix product fits the stage, with its chosen cell written out and no small number or index', async ({
  page,
}) => {
  const [low, usual] = sizes;
  for (const [size, address] of [
    [usual, 'example=lecture&batchSize=4&phase=forward'],
    [usual, 'example=digits&phase=forward'],
    [usual, 'example=square-batch&phase=hidden-delta'],
    [usual, 'example=mse-128-64-10&phase=hidden-delta'],
    [usual, 'example=lecture&phase=hidden-delta&notation=nielsen'],
    [usual, 'example=iris&batchSize=32&phase=sum'],
    [low, 'example=iris&batchSize=32&phase=forward'],
    [low, 'example=xor&phase=hidden-delta'],
    // Four large matrices below a note have fewer rows, not smaller type.
    [low, 'example=digits&phase=hidden-delta'],
  ] as const) {
    await page.setViewportSize(size);
    // A page that is kept keeps its notation, too.
    const notation = address.includes('notation=') ? '' : '&notation=lecture';
    await present(page, `${address}${notation}&view=product,loss&present.panel=view`);
    await expect(page.getByRole('main').getByRole('figure')).toHaveCount(address.includes('phase=sum') ? 3 : 4);
    const fits = async () => {
      const { scrolling, small } = await see(page, size.least);
      return { scrolling, small };
    };
    await expect.poll(fits, { message: address }).toEqual({ scrolling: [], small: [] });
    await expect(page.getByRole('region', { name: 'The chosen cell written out' })).toBeInViewport({ ratio: 1 });
    const least = await page.evaluate(() => {
      const all = [...document.querySelectorAll('main :is(sub, sup, td)')];
      return Math.min(...all.map((one) => Number.parseFloat(getComputedStyle(one).fontSize)));
    });
    expect(least, address).toBeGreaterThan(size.least - 0.1);
  }
  await expect(page.getByText('Layer 1 has no backward product')).toBeVisible();
});

test('Arrows with the other run’s path: smaller type, until every row of its table is in sight', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await present(page, 'example=lecture&batchSize=4&phase=update&compare=reduction:sum&notation=lecture&view=arrows');
  const rows = page.getByRole('main').getByRole('table').getByRole('row');
  await expect(rows).toHaveCount(11);
  // A line between rows may have a part of a pixel outside.
  for (const row of [rows.first(), rows.last()]) await expect(row).toBeInViewport({ ratio: 0.95 });
  await expect(page.getByRole('main').getByRole('figure')).toHaveCount(1);
});

test('of a hundred rows the first, the last and the one being added are in sight, with the number of the others', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await present(page, 'example=iris&batchSize=100&phase=sum&part=50');
  const rows = page.getByRole('table', { name: 'Ledger' }).locator('tbody').getByRole('row');
  for (const row of [rows.first(), rows.last()]) {
    await expect(row).toHaveAccessibleName(/^Sample/);
    await expect(row).toBeInViewport({ ratio: 1 });
  }
  const between = rows.filter({ hasText: /^⋮ 4\d more rows/ });
  await expect(between).toHaveCount(2);
  for (const line of await between.all()) await expect(line).toBeInViewport({ ratio: 1 });
  // Between them is the fiftieth sample of the batch, which is being added.
  const added = between.first().locator('+ tr');
  await expect(added).toHaveAccessibleName(/^Sample/);
  await expect(added).toBeInViewport({ ratio: 1 });
});

test('the bars have the room that ten targets of a sample would take', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await present(page, `${tenOutputs}&phase=sum`);
  const [row] = await page.getByRole('table', { name: 'Ledger' }).locator('tbody').getByRole('row').all();
  const bar = await row?.getByRole('cell').last().boundingBox();
  expect(bar?.width).toBeGreaterThan(300);
});

test('a table for which a single row has no room has the chosen row in sight, whole, and counts the other', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 432 });
  await present(page, 'example=xor&phase=sum&weight=1.2.3&notation=lecture&view=weights');
  const chosen = page.getByRole('rowheader', { name: 'weight from input 2 to hidden 3' });
  await expect(chosen).toBeInViewport({ ratio: 0.95 });
  await expect(page.getByText('▴ 1 more row above')).toBeInViewport({ ratio: 0.95 });
});

test('cards beside a lesson, and Formulas on a narrow screen, are read from the last row', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await follow(page, 'lesson=x-and-delta&scene=1&present=1&notation=lecture');
  await page.getByText('sample 1', { exact: true }).first().waitFor();
  await rest(page);
  await expect.poll(() => smallText(page, 18)).toEqual([]);
  await page.setViewportSize({ width: 1024, height: 768 });
  await follow(page, 'lesson=x-and-delta&scene=7&present=1&notation=lecture');
  await page.getByRole('region', { name: 'Formulas' }).waitFor();
  await rest(page);
  await expect.poll(() => smallText(page, 16)).toEqual([]);
});

test('Epoch says of the row of the step, too, that a batch has more samples than are listed', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await present(page, 'example=iris&batchSize=32&phase=sum&notation=lecture&view=epoch');
  const cut = await page.getByText(/^\d+, .*…$/).evaluateAll((lists) =>
    lists.flatMap((list) => {
      const dots = document.createRange();
      dots.selectNodeContents(list.lastChild ?? list);
      const [own, row] = [dots.getBoundingClientRect(), list.getBoundingClientRect()];
      return own.right > row.right + 1 || own.bottom > row.bottom + 1 ? [list.textContent] : [];
    }),
  );
  expect(cut).toEqual([]);
});

test('Present takes the whole screen, and gives the page back', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await open(page, 'phase=batch');
  await page.getByRole('button', { name: 'Present' }).click();
  await caption(page).waitFor();
  await expect(page.getByRole('button', { name: 'Share' })).toBeHidden();
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  await expectNoViolations(page);
  await page.keyboard.press('b');
  await expect(page.getByRole('button', { name: /The screen is black/ })).toBeVisible();
  await page.keyboard.press('b');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Share' })).toBeVisible();
});

test('in a narrow window, no setting of the stage lies over another or is cut', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await present(page, 'example=xor&phase=sum');
  await page.mouse.move(100, 300);
  await page.mouse.move(120, 320);
  const settings = page.getByRole('toolbar', { name: 'Settings' });
  await expect(settings.getByRole('button', { name: 'Leave' })).toBeInViewport();
  const wrong = await settings.getByRole('button').evaluateAll((buttons) => {
    const boxes = buttons.map((button) => button.getBoundingClientRect());
    return buttons.filter((_, index) => {
      const own = boxes[index];
      if (!own || own.left < 0 || own.right > innerWidth || own.bottom > innerHeight) return true;
      return boxes.some(
        (other, at) =>
          at !== index &&
          own.left < other.right - 1 &&
          other.left < own.right - 1 &&
          own.top < other.bottom - 1 &&
          other.top < own.bottom - 1,
      );
    }).length;
  });
  expect(wrong).toBe(0);
});
