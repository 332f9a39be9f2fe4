/** The ledger in the room that it has: nothing cut, nothing over another, the totals always in sight. */
import type { Locator, Page } from '@playwright/test';
import { show } from './rest';
import { answerRow, expect, ledgerGrid, ledgerRow, open, panel, sentence, test } from './support';

/** A frame with the ledger alone, whose panel comes out as high and as wide as asked for. */
async function openPanel(page: Page, size: { width: number; height: number }, address: string): Promise<void> {
  await page.setViewportSize({ width: size.width + 18, height: size.height + 57 });
  await show(page, `${address}&embed=ledger`);
  await expect(async () => {
    const box = await panel(page, 'Ledger').boundingBox();
    expect(Math.abs((box?.width ?? 0) - size.width)).toBeLessThanOrEqual(2);
    // Narrow frames let their panels have the height they need.
    if (size.width >= 480) expect(Math.abs((box?.height ?? 0) - size.height)).toBeLessThanOrEqual(3);
  }).toPass();
}

/** Elements whose text does not fit into them, or that stand outside the panel; and numbers that lie over others. */
function misplaced(page: Page): Promise<readonly string[]> {
  return panel(page, 'Ledger').evaluate((ledger) => {
    const found: string[] = [];
    const inside = ledger.getBoundingClientRect();
    const shown = (element: Element): boolean => element.getClientRects().length > 0;
    for (const head of ledger.querySelectorAll('thead th')) {
      const cell = head.getBoundingClientRect();
      for (const part of head.querySelectorAll('[aria-hidden="true"]')) {
        const box = part.getBoundingClientRect();
        if (box.left < cell.left - 1 || box.right > cell.right + 1) found.push(`cut head: ${part.textContent}`);
      }
    }
    for (const cell of ledger.querySelectorAll('tbody th, tbody th > span')) {
      if (cell.scrollWidth > cell.clientWidth + 1 && cell.clientWidth > 0) found.push(`cut: ${cell.textContent}`);
    }
    for (const number of ledger.querySelectorAll('td span:not(:has(*))')) {
      if (!shown(number) || !/\d/.test(number.textContent ?? '')) continue;
      const box = number.getBoundingClientRect();
      const cell = (number.closest('td') as Element).getBoundingClientRect();
      if (box.left < cell.left - 1 || box.right > cell.right + 1) found.push(`leaves its cell: ${number.textContent}`);
      if (box.right > inside.right) found.push(`leaves the panel: ${number.textContent}`);
    }
    for (const label of ledger.querySelectorAll('tfoot th')) {
      const range = document.createRange();
      range.selectNodeContents(label);
      const numbers = [...(label.parentElement?.querySelectorAll('td span:not(:has(*))') ?? [])];
      const next = numbers.find(({ textContent }) => /\d/.test(textContent ?? ''))?.getBoundingClientRect();
      const text = range.getBoundingClientRect();
      const overflow = getComputedStyle(label).overflow;
      const right = overflow === 'hidden' ? Math.min(text.right, label.getBoundingClientRect().right) : text.right;
      if (next && right > next.left && text.top < next.bottom && text.bottom > next.top)
        found.push(`over x: ${label.textContent}`);
    }
    return found;
  });
}

const wild = [
  ['xor, Update', 'example=xor&phase=update'],
  ['a weight that diverges under sum', 'example=one-weight&step=10&phase=update&reduction=sum&learningRate=0.9'],
  ['the same, 40 steps', 'example=one-weight&step=40&phase=update&reduction=sum&learningRate=0.9'],
  ['terms that cancel to 10⁻¹⁶', 'example=one-weight&step=300&phase=update'],
  ['Adam', 'example=xor&phase=update&optimizer=adam'],
  ['AdamW, step 3', 'example=xor&step=3&phase=update&optimizer=adamw'],
  ['three inputs of a class', 'example=iris&step=3&phase=update'],
] as const;

test('wild numbers, in any room: no head, number or label is cut or lies over another', async ({ page }) => {
  for (const [width, height] of [
    [566, 330],
    [616, 410],
    [372, 700],
    [800, 1000],
  ] as const) {
    for (const [name, address] of wild) {
      await test.step(`${width} × ${height}, ${name}`, async () => {
        await openPanel(page, { width, height }, address);
        await expect
          .configure({ soft: true })
          .poll(() => misplaced(page))
          .toEqual([]);
      });
    }
  }
});

/** The rows of samples. */
function sampleRows(page: Page): Locator {
  return ledgerRow(page, /^Sample \d/);
}

/** What the table scrolls in. */
function scroller(page: Page): Locator {
  return ledgerGrid(page).locator('..');
}

test('four samples: sentence, rows, totals and update are seen whole', async ({ page }) => {
  for (const [width, height] of [
    [566, 330],
    [616, 410],
  ] as const) {
    for (const phase of ['batch', 'per-sample', 'sum', 'update']) {
      await test.step(`${width} × ${height}, ${phase}`, async () => {
        await openPanel(page, { width, height }, `example=xor&phase=${phase}`);
        const hidden = () => scroller(page).evaluate((element) => element.scrollHeight - element.clientHeight);
        await expect.configure({ soft: true }).poll(hidden).toBeLessThanOrEqual(1);
        await expect.soft(sampleRows(page)).toHaveCount(4);
        const last = phase === 'update' ? /^New weight/ : /^Mean/;
        await expect.soft(page.getByRole('rowheader', { name: last })).toBeInViewport({ ratio: 1 });
        await expect.soft(sentence(page)).toBeInViewport({ ratio: 1 });
        await expect.soft(outOfSight(page)).toHaveCount(0);
      });
    }
  }
});

/** The line above the totals. */
function outOfSight(page: Page): Locator {
  return panel(page, 'Ledger')
    .getByText(/^[▾▴] \d+ more rows?( above)?$/)
    .filter({ visible: true });
}

// In the low frame, only Σ and the mean stay: the row of the new weight scrolls with the four samples.
for (const [width, height, address, rows] of [[634, 467, 'example=iris&phase=update&embed=ledger', 30]] as const) {
  test(`in ${width} × ${height}, ${address}: every row can be read, or is counted`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await open(page, address);
    await expect(outOfSight(page)).toHaveText(/^▾/);
    await expect
      .poll(async () => {
        // What is cut less than this has all of its letters.
        const edge = await outOfSight(page).evaluate((line) => line.getBoundingClientRect().top + 3);
        const seen = await sampleRows(page).evaluateAll(
          (all, bottom) => all.filter((row) => row.getBoundingClientRect().bottom <= bottom).length,
          edge,
        );
        return seen + Number(/\d+/.exec((await outOfSight(page).textContent()) ?? '')?.[0]);
      })
      .toBe(rows);
    await scroller(page).evaluate((element) => element.scrollTo(0, element.scrollHeight));
    await expect(outOfSight(page)).toHaveText(/^▴/);
    await expect(page.getByRole('rowheader', { name: /^Sum over the batch/ })).toBeInViewport({ ratio: 1 });
    await expect(page.getByRole('rowheader', { name: /^Mean/ })).toBeInViewport({ ratio: 1 });
  });
}

test('where not even the rows under the rule fit, Update shows the new weight, and Sum the sum', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  const many = 'example=xor&optimizer=adam&penalty=0.1/batch&accumulate=2/samples&reduction=sum&step=2';
  await open(page, `${many}&phase=update`);
  const row = (name: RegExp) => panel(page, 'Ledger').getByRole('row', { name });
  await expect(row(/^New weight/)).toBeInViewport({ ratio: 0.95 });
  await show(page, `${many}&phase=sum`);
  await expect(row(/^Sum over the batch/)).toBeInViewport({ ratio: 0.95 });
  await show(page, `${many}&phase=update`);
  await expect(row(/^New weight/)).toBeInViewport({ ratio: 0.95 });
});

test('in small frames the sum and the mean are in sight', async ({ page }) => {
  for (const [width, height, address] of [
    [480, 600, 'example=xor&phase=sum&embed=ledger,network'],
    [700, 520, 'example=xor&phase=sum&embed=ledger,sum'],
    [700, 520, 'example=xor&phase=sum&embed=product,ledger'],
    [480, 600, 'example=iris&phase=sum&embed=ledger,network'],
    [700, 520, 'example=iris&phase=sum&embed=ledger,sum'],
    [584, 320, 'example=xor&phase=update&optimizer=adam&embed=ledger'],
  ] as const) {
    await test.step(`${width} × ${height}, ${address}`, async () => {
      await page.setViewportSize({ width, height });
      await show(page, address);
      for (const name of [/^Sum over the batch/, /^Mean/]) {
        const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) });
        await expect(row).toBeInViewport({ ratio: 1 });
        // In sight is what nothing lies over.
        const isOnTop = () =>
          row.evaluate((element) => {
            const { left, top, height } = element.getBoundingClientRect();
            return element.contains(document.elementFromPoint(left + 20, top + height / 2));
          });
        await expect.poll(isOnTop).toBe(true);
      }
    });
  }
});

test('a crossed-out number keeps its minus sign under a line from corner to corner, and bars end in arrowheads', async ({
  page,
}) => {
  await open(page, 'example=xor&phase=sum&ledger.whatif=productOfMeans');
  const wrong = answerRow(page, /^not: mean × mean/);
  const number = wrong.getByText('−0.0123', { exact: true });
  const look = await number.evaluate((element) => {
    const style = getComputedStyle(element);
    return { line: style.textDecorationLine, image: style.backgroundImage };
  });
  expect(look.line).toBe('none');
  expect(look.image).toMatch(/^linear-gradient\(to (right bottom|bottom right)/);
  // In greyscale a bar’s direction can be seen: its end is an arrowhead, left for negative ones, right for positive ones.
  const tips = await page.getByRole('row', { name: /^Sample \d/ }).evaluateAll((rows) =>
    rows.map((row) => {
      const product = row.querySelector('[data-quantity^="sampleGradient."]')?.textContent ?? '';
      const clips = [...row.querySelectorAll('*')].map((one) => getComputedStyle(one).clipPath);
      const arrow = clips.find((clip) => /^polygon.*0(px|%)? 50%/.test(clip)) ?? 'none';
      const end = arrow === 'none' ? arrow : arrow.includes('100% 50%') ? 'right' : 'left';
      return `${product.startsWith('−') ? 'negative' : 'positive'} ${end}`;
    }),
  );
  expect(tips).toEqual(['negative left', 'positive right', 'positive right', 'negative left']);
});

test('the note on the epoch is whole, or is not there', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, 'example=xor&batchSize=2&penalty=0.1/data&accumulate=2/actual&step=2&phase=update');
  const ledger = panel(page, 'Ledger');
  await expect
    .poll(() =>
      ledger.evaluate((element) => {
        const lines = [...element.querySelectorAll('tbody > tr[role="presentation"]')];
        const note = lines.find(({ textContent }) => textContent !== '')?.getBoundingClientRect();
        const sum = element.querySelector('tfoot')?.getBoundingClientRect();
        return sum !== undefined && (note === undefined || note.bottom <= sum.top + 1);
      }),
    )
    .toBe(true);
});
