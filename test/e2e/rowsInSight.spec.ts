/** Which rows a table shows where not all have room: the one in question, and never all but one. */
import type { JSHandle, Locator, Page } from '@playwright/test';
import { framesOfStage, goTo, rest, show } from './rest';
import { expect, panel, stageSentence, test } from './support';

/** Scenarios whose tables have room for all rows but a few pixels. */
const decisive =
  'scenario=bVC7bgJBDPyV09QG3ZFHsV0i5QdCkQJtYe7MYXHswq6BALp_jxYkiojCI3lkjWfmilVMWzY4LNna9aRP3KkEm-RWAieNIBwlZY0BriGY2iBwmOtvZXEjIVdxVdkpVln2BwmtZBCC2CmmDdwVA58lZbhFQ40ncGt6ZNMYCgftJJjaGZ5wEu3XVujFovbeE5bKGQ4hBsFIGGIu65qH1Xx_4CTdV0oxgdCxcXmmYXe4KzSenownGKde7jeTmafn0NTlNPN2N8jPw1Y9ndH_KZkGXspwi_PRgPAxK_BS4LXAGwifDfxIsMQaNPTF663vuV4E7p2QpDu0dmsZW-FQQulRc0xwj2YIcWe61YukorDR0MEh9x0Ig3Aq0t9sAldPm3Ec_wA';
const fourBatches =
  'scenario=JY9BbsJADEXv8temSmi7mX0vUJbRLEzGBIswQz0GBCh3ryZs37ee9V44FDuzI2DPPh43k3FSyb6po2Q2LSDcxKqWjNATsvi92AnhhZkfYhVh6KmPBB5db-xacmPQJNnVH4iEu-h09IaHoYsxEvbKVVbQxbgQ5lIrAo48H3Z_VzZJP2bFQEjs3L5pvlzfij7SsI00fEYavprM2SZ5b9uV0fD93haCG2vWPDXHmrjTp6wpJuk6-hqGs3AGoVxcz_oUa9cnzQkBdUogzMLWNL_sgtB9dF2_LMs_';
const threeSamples =
  'scenario=PZDBbsIwEER_pZrzBuHQk69Vf6Ct1EPkw5Jsw4rEjuwFBCj_XhmqXp9Gb2b3jp-UZzZ47Nn6QzNmHlSiNaWXyFkTCGfJRVOEdwRTmwQeX4cs8lJ4XiYpIESxS8pH-Dsmvkou8F1LLhC4Nz2zaYqVoeg4Jx0QCBfR8WCVdp0L1LUhBMJeucgDtiGshCmVUudp5Hx9y6mU92g5LVcQBjaulRqX01PkaFdN9Bqoaxw1u01bpcZ5lL9EoG4bqHOVPw_4_h-yJUeutlpmjRrHan985lNvAr8jZBlOvT3-gVk4gpAW01lvkmv6qHGARxkHECbhXDUfbAK_3bh1XX8B';
/** Momentum and weight decay: the rule has all of its rows. */
const momentum =
  'scenario=PVC7bsMwDPyXm5nC7mOo5vYHGnQyPLAWYxOxpJSSkyaB_71QGnQgcDwcj0desUsWuMDhi8swbUZjrxLLJg8S2TSBcBTLmiJcS4hSTsn2cFfMfBbLcN0jPVLbE3goeuSiKVYWWceQ1IP-UU_QqEV51stNV23yMEkQOPzwUcU-o9ZIdUrEwz2tK2FOOcNh4nm3_V7YxL-bJQPBc-HqovGwlLq2a6jpqWtqoq694ZbavicUtlHumsreq-n7lVCMNWocq9ftE1u9CNwzwcQvw19YBOEIQjoUDXoRq-q9Rg-HPNZLZ2GrNh9cBK55eCGEFCSWJdT2lXASHafyJgOfK9Ou6_oL';

/** The line that says that a single row is out of sight. */
function countOfOne(page: Page): Locator {
  return page.getByText(/^[▾▴⋮] 1 more row( above)?$/).filter({ visible: true });
}

/** Whether rows stand one under another between head and totals, with nothing over them. */
async function standFree(rows: Locator): Promise<boolean> {
  return rows.evaluateAll((all) =>
    all.every((row, at) => {
      const { top, bottom, left, height } = row.getBoundingClientRect();
      const next = all[at + 1]?.getBoundingClientRect().top ?? bottom;
      const seen = document.elementFromPoint(left + 12, top + height / 2);
      return bottom <= next + 1 && row.contains(seen);
    }),
  );
}

test('a line that counts rows never takes the room of a single one', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });

  await show(page, `${decisive}&step=1&phase=sum&weight=1.1.1`);
  const samples = panel(page, 'Ledger').getByRole('row', { name: /^Sample [1-6]\b/ });
  await expect(samples).toHaveCount(6);
  await expect(countOfOne(page)).toHaveCount(0);
  await expect.poll(() => standFree(samples)).toBe(true);
  // A label is cut where a narrow room leaves it no other choice; this one is as wide as a laptop’s.
  const label = panel(page, 'Ledger').getByText('the batch gradient', { exact: true }).locator('..');
  expect(await label.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBeLessThanOrEqual(0);

  await show(page, `${fourBatches}&step=4&phase=update&weight=1.1.1&view=epoch`);
  const batches = panel(page, 'Epoch').getByRole('row', { name: /^Batch [1-4]\b/ });
  await expect(batches).toHaveCount(4);
  await expect(countOfOne(page)).toHaveCount(0);
  await expect.poll(() => standFree(batches)).toBe(true);

  await show(page, `${threeSamples}&step=1&phase=sum&weight=1.1.1`);
  const gradients = panel(page, 'Gradient matrix').getByRole('row', { name: /^sample [1-3]/ });
  await expect(gradients).toHaveCount(3);
  await expect(countOfOne(page)).toHaveCount(0);
  await expect.poll(() => standFree(gradients)).toBe(true);
});

test('what the rule kept of the last step stands above the line that needs it, beside Code as above a tab', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  for (const view of ['code', 'weights']) {
    await show(page, `${momentum}&step=2&phase=update&view=${view}`);
    const ledger = panel(page, 'Ledger');
    await expect(ledger.getByRole('row', { name: /^New v = /u })).toBeInViewport({ ratio: 0.9 });
    await expect(ledger.getByRole('row', { name: /^Velocity v before/ })).toBeInViewport({ ratio: 0.9 });
    await expect(ledger.getByRole('row', { name: /^New weight/ })).toBeInViewport({ ratio: 0.9 });
  }
  const samples = panel(page, 'Ledger').getByRole('row', { name: /^Sample [1-4]\b/ });
  await expect.poll(() => standFree(samples)).toBe(true);
  await expect(samples.first()).toBeInViewport({ ratio: 0.95 });
});

test('where rows are out of sight, what counts them covers no number of theirs', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await show(page, `${decisive}&step=1&phase=sum&weight=1.1.1`);
  const line = panel(page, 'Gradient matrix').getByText(/^▾ \d+ more rows$/);
  await expect(line).toBeInViewport({ ratio: 1 });
  const beside = await line.evaluate((cell) => {
    const { top, height } = cell.getBoundingClientRect();
    const table = cell.closest('table') as HTMLElement;
    const { left, right } = table.getBoundingClientRect();
    const places = Array.from({ length: 40 }, (_, at) => left + ((right - left) * (at + 0.5)) / 40);
    const seen = places.map((x) => document.elementFromPoint(x, top + height / 2));
    return seen.every((one) => one === cell);
  });
  expect(beside).toBe(true);
});

test('where the totals end the scrolling, the first sample in sight is whole, and a line counts those above', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await show(page, 'example=xor&optimizer=adam&phase=update&step=3');
  await rest(page);
  const ledger = panel(page, 'Ledger');
  const row = (name: RegExp): Locator => ledger.getByRole('row', { name });
  // At the end of the scrolling a fraction of a pixel may be left.
  await expect(row(/^New weight/)).toBeInViewport({ ratio: 0.95 });
  await expect(ledger.getByText(/^▴ 2 more rows above$/)).toBeInViewport({ ratio: 1 });
  expect(await standFree(row(/^Sample 3\b/))).toBe(true);
  expect(await standFree(row(/^Sample 2\b/))).toBe(false);
  // A row further up, it is the first one.
  await row(/^Sample 4\b/).hover();
  await page.mouse.wheel(0, -20);
  await expect.poll(() => standFree(row(/^Sample 2\b/))).toBe(true);
  expect(await standFree(row(/^Sample 3\b/))).toBe(true);
});

test('the end of a table comes to rest where its height is not a whole number of pixels', async ({ page }) => {
  await page.setViewportSize({ width: 480, height: 400 });
  for (const optimizer of ['adam', 'rmsprop']) {
    await show(page, `example=xor&optimizer=${optimizer}&phase=update&step=3&embed=ledger`);
    await expect(panel(page, 'Ledger').getByRole('row', { name: /^New weight/ })).toBeInViewport({ ratio: 0.95 });
    await rest(page);
  }
});

test('a table comes to rest where the words of its line make the head lower', async ({ page }) => {
  await page.setViewportSize({ width: 480, height: 400 });
  // It fails where the page never rests.
  await goTo(page, 'embed=outputs&example=xor&step=1&phase=sum&scale=1.5');
  await expect(panel(page, 'Outputs').getByRole('row', { name: /^sample [1-4]/i })).toHaveCount(4);
  await expect(page.getByText(/more rows?/).filter({ visible: true })).toHaveCount(0);
});

test('the chosen sample’s row is in sight, wherever it stands', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  for (const view of ['ledger', 'matrix', 'outputs', 'influence'] as const) {
    const name = { ledger: 'Ledger', matrix: 'Gradient matrix', outputs: 'Outputs', influence: 'Influence' }[view];
    await show(page, `example=iris&order=sequential&batchSize=50&phase=sum&sample=33&view=${view}`);
    await rest(page);
    const row = panel(page, name).getByRole('row', { name: view === 'influence' ? /\b33 setosa/ : /^(sample )?33\b/i });
    await expect.soft(row, view).toBeInViewport({ ratio: 0.99 });
  }
});

test('the table of a picture has rows in a low panel, the chosen sample’s in sight, and follows the choice', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  const address = 'example=iris&order=sequential&batchSize=50&phase=sum&view=loss';
  await show(page, `${address}&sample=33`);
  const loss = panel(page, 'Loss');
  await loss.getByRole('button', { name: 'Show as table' }).click();
  const table = loss.getByRole('region', { name: 'Loss of each sample of this batch' });
  for (const sample of [33, 4, 47]) {
    await goTo(page, `${address}&sample=${sample}`);
    const row = table.getByRole('row').nth(sample);
    await expect(row).toContainText(new RegExp(`^${sample}`));
    const [box, seen] = [await row.boundingBox(), await table.boundingBox()];
    if (!box || !seen) throw new Error('expected a table');
    expect(box.y, `sample ${sample}`).toBeGreaterThanOrEqual(seen.y);
    expect(box.y + box.height, `sample ${sample}`).toBeLessThanOrEqual(seen.y + seen.height);
  }
});

test('on a stage, Outputs has the row that its sentence speaks of', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  const address = 'example=iris&batchSize=30&step=1&phase=hidden-delta&weight=1.1.1&view=outputs';
  await goTo(page, `${address}&present=1&present.panel=view`);
  // What it tries when it opens is not counted.
  await rest(page, framesOfStage);
  const named = new Set<string>();
  const sizes = await sizesTried(page);
  for (let press = 0; press < 4; press++) {
    await page.keyboard.press('ArrowRight');
    await rest(page, framesOfStage);
    // The table fits in no size of type. To try all takes a second: what changes after the first time is tried in the smallest alone.
    const tried = await sizes.evaluate((all) => all.splice(0));
    const smallest = String(Math.min(...tried.map(Number)));
    const others = tried.filter((size) => size !== smallest && size !== tried.at(-1));
    expect(others, `press ${press}`).toEqual([...new Set(others)]);
    const sample = /sample (\d+)/i.exec(await stageSentence(page).innerText())?.[1];
    if (sample === undefined) continue;
    named.add(sample);
    const row = panel(page, 'Outputs').getByRole('row', { name: new RegExp(`^Sample ${sample}\\b`) });
    await expect(row).toBeInViewport({ ratio: 0.99 });
  }
  expect(named.size).toBeGreaterThan(1);
});

/** The sizes of type that the page is laid out in from now on, one after the other. */
function sizesTried(page: Page): Promise<JSHandle<string[]>> {
  return page.evaluateHandle(() => {
    const { style } = document.documentElement;
    const tried: string[] = [];
    const set = style.setProperty.bind(style);
    style.setProperty = (name, value, ...rest) => {
      if (name === '--scale') tried.push(String(value));
      set(name, value, ...rest);
    };
    return tried;
  });
}

/** The numbers of a row as they are printed, after its name. */
function numbersOf(text: string): readonly number[] {
  return [...text.replaceAll('−', '-').matchAll(/(?<![\d.])-?\d+\.\d+/g)].map(([number]) => Number(number));
}

test('on a stage, rows and columns of Outputs add up with what stands for those that have no room', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await goTo(page, 'example=mse-128-64-10&step=1&phase=sum&weight=1.1.1&view=outputs&present=1&present.panel=view');
  const table = panel(page, 'Outputs').getByRole('grid');
  await expect(table.getByRole('columnheader', { name: /^\d more$/ })).toBeInViewport({ ratio: 1 });
  const rest = table.locator('tr', { hasText: /^▾ \d+ more rows/ });
  await expect(rest).toBeInViewport({ ratio: 1 });
  const lineTop = await rest.evaluate((line) => line.getBoundingClientRect().top);
  const rows = await table
    .getByRole('row', { name: /^Sample \d/ })
    .evaluateAll(
      (all, bottom) =>
        all
          .filter((row) => row.getBoundingClientRect().bottom <= bottom + 1)
          .map((row) => (row as HTMLElement).innerText),
      lineTop,
    );
  const samples = rows.map(numbersOf);
  expect(samples.length).toBeGreaterThan(2);
  const added = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);
  for (const numbers of samples)
    expect.soft(Math.abs(added(numbers.slice(0, -1)) - (numbers.at(-1) ?? 0))).toBeLessThan(1e-4);
  const others = numbersOf(await rest.innerText());
  const sums = numbersOf(await table.getByRole('row', { name: /^Σ over the batch/ }).innerText());
  expect(others.length).toBe(sums.length);
  sums.forEach((sum, at) => {
    const shown = samples.map((numbers) => numbers[at] ?? Number.NaN);
    expect.soft(Math.abs(added(shown) + (others[at] ?? Number.NaN) - sum)).toBeLessThan(4e-4);
  });
});

test('of thirty samples in Update, a laptop shows six rows, and a small frame five', async ({ page }) => {
  for (const [width, height, keys, least] of [
    [1280, 720, '', 6],
    [480, 400, '&embed=ledger', 5],
  ] as const) {
    await page.setViewportSize({ width, height });
    await goTo(page, `example=iris&phase=update${keys}`);
    const rows = panel(page, 'Ledger').locator('tbody tr:visible');
    expect(
      await standFree(rows.filter({ hasNotText: 'more rows' }).and(page.locator(`tr:nth-child(-n + ${least})`))),
    ).toBe(true);
  }
});
