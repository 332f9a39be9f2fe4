/**
 * Every view on the stage, by clicker: at each press a number that the sentence names is newly shown or newly lit, the text is
 * large enough for a hall.
 */
import type { Page } from '@playwright/test';
import { inTurn } from '../../e2e/inTurn';
import { follow, resize, rest } from '../../e2e/rest';
import { expect, stageSentence, test } from '../../e2e/support';
import { present, smallText } from './onStage';

/** In this order they come into the windows in turn: `GUARDS=whole npx playwright test beats` walks every view in every window. */
const views: readonly (readonly [name: string, address: string])[] = [
  ['one sample', 'example=lecture&batchSize=1&phase=per-sample'],
  ['Network', 'example=lecture&batchSize=4&view=network'],
  ['more rows than presses', 'example=iris&batchSize=20&phase=per-sample'],
  ['Compare', 'example=lecture&view=compare'],
  ['Ledger', 'example=lecture&batchSize=4&view=ledger'],
  ['Compare, a mistake', 'example=xor&view=compare&compare=method:averagedErrors'],
  ['Epoch', 'example=lecture&batchSize=3&step=2&view=epoch'],
  ['Formulas', 'example=lecture&batchSize=4&present.panel=formulas'],
  ['Pictures', 'example=digits&view=pictures'],
  ['Matrix product', 'example=lecture&batchSize=4&view=product'],
  ['Sum', 'example=lecture&batchSize=4&view=sum'],
  ['Matrix product, layer 1', 'example=xor&weight=1.1.1&view=product'],
  ['Matrix product, a matrix for each sample', 'example=xor&view=product&product.mode=outer'],
  ['Gradient matrix', 'example=lecture&batchSize=4&view=matrix'],
  ['Noise', 'example=lecture&batchSize=4&view=noise'],
  ['Weights', 'example=lecture&view=weights'],
  ['Arrows', 'example=lecture&batchSize=4&view=arrows'],
  ['My work, more samples than rows', 'example=iris&batchSize=20&view=work'],
  ['Formulas, sums of eight', 'example=lecture&present.panel=formulas&phase=sum'],
  ['Outputs', 'example=iris&batchSize=5&view=outputs'],
  ['Outputs, more samples than rows', 'example=iris&batchSize=20&view=outputs'],
  ['Influence, pairs of inputs', 'example=lecture&view=influence'],
  ['Loss', 'example=lecture&view=loss'],
  ['Influence, more samples than rows', 'example=iris&batchSize=20&view=influence'],
];

/** Each with its least text, in pixels. */
const sizes = [
  { width: 1280, height: 720, least: 18 },
  { width: 1024, height: 768, least: 16 },
  { width: 1920, height: 1080, least: 27 },
] as const;

for (const size of sizes) {
  const walked = views.filter((_, index) => inTurn(sizes, index).includes(size));
  test(`${size.width} × ${size.height}: each sentence names what its press shows, in every view`, async ({ page }) => {
    test.slow();
    await page.setViewportSize(size);
    for (const [name, address] of walked) {
      await test.step(name, async () => {
        await present(page, address.includes('phase=') ? address : `${address}&phase=batch`);
        await walkStep(page, size.least);
      });
    }
  });
}

test('Worked solution’s last press has the tables of all layers in large type', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await present(page, 'example=lecture&batchSize=4&view=worked&phase=update&present.beat=update.loss');
  await expect(page.locator('main table')).toHaveCount(3);
  await expect.poll(() => smallText(page, 18)).toEqual([]);
});

test('at 1024 × 768 text has 16 pixels', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  const views = ['ledger', 'network', 'formulas', 'sum', 'matrix', 'arrows', 'outputs', 'loss', 'influence', 'epoch'];
  for (const keys of [
    ...views.map((view) => `example=xor&view=${view}&phase=sum`),
    'example=lecture&view=matrix&phase=sum',
    // Narrow units.
    'example=lecture&phase=forward',
    // What is whole on the page.
    ...['example=xor&view=editor', 'example=iris&view=editor', 'example=xor&view=data'].map(
      (keys) => `${keys}&phase=batch`,
    ),
    // A long formula has the room that a short headline leaves.
    'example=xor&phase=update&present.beat=update.rule.1&present.panel=formulas',
    'example=digits&phase=per-sample&present.panel=formulas',
  ]) {
    await present(page, keys);
    await expect.poll(() => smallText(page, 16), keys).toEqual([]);
  }
  // Eight samples and the rows of a penalty share the height.
  await follow(page, 'example=lecture&optimizer=adam&penalty=0.1/data&view=compare&compare=optimizer:sgd&present=1');
  const runs = page.getByRole('grid', { name: 'Both runs' });
  for (const name of [/^8/, /^New weight/]) await expect(runs.getByRole('row', { name })).toBeInViewport({ ratio: 1 });
  await expect(page.getByText(/more rows/)).toBeHidden();
});

test('beside a lesson stands the view that its scene speaks of, in 18 pixels, and a long scene is whole', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  for (const [scene, name] of [
    ['check-the-gradient&scene=2', 'Numeric check'],
    ['one-to-batch&scene=2', 'Arrows'],
    ['all-outputs&scene=2', 'Outputs'],
    ['as-a-matrix&scene=6', 'Matrix product'],
    ['as-a-matrix&scene=7', 'Matrix product'],
    // Of the ledger, whatever else its scene has, the step is told.
    ['as-a-matrix&scene=4', 'Ledger'],
  ] as const) {
    await follow(page, `lesson=${scene}&present=1`);
    await expect(page.getByRole('main').getByRole('region', { name, exact: true }), scene).toBeVisible();
    await rest(page);
    await expect.poll(() => smallText(page, 18), scene).toEqual([]);
  }
  for (const scene of [
    'means-too-early&scene=5',
    'x-and-delta&scene=7',
    'all-outputs&scene=7',
    'adds-nothing&scene=6',
    'check-the-gradient&scene=4',
    'one-to-batch&scene=7',
    'passes-and-updates&scene=2',
    'spread-out&scene=9',
  ]) {
    await follow(page, `lesson=${scene}&present=1`);
    await rest(page);
    const text = page.locator('[data-lesson-scroll]');
    const isWhole = () => text.evaluate(({ scrollHeight, clientHeight }) => scrollHeight <= clientHeight + 1);
    await expect.poll(isWhole, scene).toBe(true);
    // Nobody could press it there.
    await expect(page.getByRole('button', { name: /^Back to this phase/ })).toHaveCount(0);
  }
});

test('beside a lesson, no sentence, no head, no row and no unit is cut, whatever the window', async ({ page }) => {
  const said = page.getByRole('table', { name: 'Ledger' });
  const showScene = async (scene: string, width: number, height: number): Promise<void> => {
    await page.setViewportSize({ width, height });
    await follow(page, `lesson=${scene}&present=1`);
  };
  for (const [width, height, scene] of [
    [1280, 720, 'passes-and-updates&scene=5'],
    [1280, 720, 'one-to-batch&scene=7'],
    [1024, 768, 'sum-and-mean&scene=2'],
    [1024, 768, 'means-too-early&scene=4'],
  ] as const) {
    await showScene(scene, width, height);
    await stageSentence(page).waitFor();
    await rest(page);
    expect(await cutText(page), scene).toEqual([]);
  }
  // Outputs folds outputs before its sums, which the sentence speaks of, are out of sight.
  await showScene('all-outputs&scene=7', 1024, 768);
  for (const name of [/^all outputs/, /^9 more/])
    await expect(page.getByRole('columnheader', { name })).toBeInViewport({ ratio: 0.98 });
  // What is said of a crossed-out row is whole, and so is its table.
  for (const [width, height, scene, verdict] of [
    [1440, 900, 'x-and-delta&scene=2&theme=contrast', 'zero, but the gradient is not'],
    [1024, 768, 'x-and-delta&scene=2&theme=dark', 'zero, but the gradient is not'],
    [1024, 768, 'means-too-early&scene=6', 'the same here'],
    [1280, 720, 'means-too-early&scene=1', 'too far from 0'],
  ] as const) {
    await showScene(scene, width, height);
    const verdictCell = said.getByText(verdict, { exact: true });
    await verdictCell.waitFor();
    await rest(page);
    const tooLarge = await verdictCell.evaluate((cell) => {
      const table = cell.closest('table');
      const room = table?.parentElement;
      return [
        cell.scrollWidth - cell.clientWidth,
        cell.scrollHeight - cell.clientHeight,
        (table?.offsetHeight ?? 0) - (room?.clientHeight ?? 0),
      ].filter((over) => over > 1);
    });
    expect(tooLarge, scene).toEqual([]);
  }
  // The network is whole, alone and above the ledger.
  const network = page.getByRole('region', { name: 'Network' });
  for (const [width, height, scene] of [
    [1280, 720, 'passes-and-updates&scene=1'],
    [1024, 768, 'as-a-matrix&scene=7&present.panel=step'],
  ] as const) {
    await showScene(scene, width, height);
    await network
      .getByText(/target/)
      .first()
      .waitFor();
    await rest(page);
    expect(await network.evaluate((one) => one.scrollHeight - one.clientHeight), scene).toBeLessThanOrEqual(1);
  }
});

test('a question that covers the ledger has the view beside it that it leaves open, and is whole in sight', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  for (const [scene, view] of [
    ['one-to-batch&scene=1', 'Network'],
    ['all-outputs&scene=6', 'Network'],
    ['as-a-matrix&scene=6', 'Matrix product'],
  ] as const) {
    await follow(page, `lesson=${scene}&present=1`);
    await expect(page.getByRole('region', { name: view })).toBeVisible();
    await expect(page.getByText('Covered until you answer.')).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Check' })).toBeInViewport({ ratio: 0.99 });
  }
  // A small matrix has no picture there: its heads say that it goes on.
  const gradient = page.getByRole('grid', { name: /^G/ });
  await expect(gradient.getByRole('columnheader')).toHaveCount(2);
  const mark = gradient.getByRole('columnheader').first();
  expect(await mark.evaluate((head) => getComputedStyle(head, '::before').content)).toContain('…');
});

test('of a table, no column is out of sight, no name is cut, and rows that scroll are whole and of one height', async ({
  page,
}) => {
  const table = page.getByRole('grid', { name: /outputs/ });
  await page.setViewportSize({ width: 1280, height: 720 });
  // Its rows are as high before their numbers are known as after.
  await present(page, 'example=mse-128-64-10&view=outputs&phase=batch');
  let last: string | undefined;
  for (let press = 0; press < 4; press++) {
    last = (await look(page, last)).beat;
    await page.keyboard.press('PageDown');
  }
  await look(page, last);
  const heights = await table
    .locator('tbody > tr:not([aria-hidden])')
    .evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().height.toFixed(1)));
  expect(heights.length).toBeGreaterThan(8);
  expect(new Set(heights).size).toBe(1);

  // The classes that the sentence speaks of are in sight, and below them the chosen sample.
  await present(page, 'example=iris&batchSize=32&view=pictures&phase=per-sample');
  await expect(stageSentence(page)).toContainText('Virginica pushes the weights of its inputs up. Setosa pushes');
  for (const name of [/^setosa/, /^versicolor/, /^virginica/])
    await expect(page.getByRole('row', { name }).filter({ hasText: 'samples' })).toBeInViewport({ ratio: 0.9 });
  await expect(page.getByRole('rowheader', { name: /^115/ })).toBeInViewport({ ratio: 0.98 });

  for (const [example, names] of [
    ['iris&batchSize=32', ['layer 1', 'layer 2']],
    ['digits', ['layer 1', '2']],
  ] as const) {
    await present(page, `example=${example}&view=matrix&phase=batch`);
    for (const name of names) {
      const head = page.locator('main').getByText(name, { exact: true }).first();
      await expect(head).toBeVisible();
      expect(await head.evaluate((one) => one.scrollWidth - one.clientWidth), `${name} of ${example}`).toBe(0);
    }
  }

  // Beside another run, the sentence of a number of this run has its mark.
  await follow(page, 'example=xor&view=compare&phase=update&present=1');
  await expect(stageSentence(page)).toHaveText('● The weight changes once, by −0.0065: from −1.3000 to −1.3065.');
  await expect(page.getByRole('columnheader', { name: /mean/ })).toHaveText(/^●/);

  const windows = [
    [1280, 720],
    [1024, 768],
  ] as const;
  await present(page, 'example=iris&batchSize=50&view=outputs&phase=forward');
  for (const [width, height] of windows) {
    await resize(page, width, height);
    await expect(page.getByText(/more rows/)).toBeVisible();
    const cut = await table.evaluate((rows) => {
      const [head, line] = [rows.querySelector('thead'), rows.querySelector('tfoot > tr')];
      const [top, bottom] = [head?.getBoundingClientRect().bottom ?? 0, line?.getBoundingClientRect().top ?? 0];
      return [...rows.querySelectorAll('tbody > tr')]
        .map((row) => row.getBoundingClientRect())
        .filter((row) => row.bottom > top + 1 && row.top < bottom - 1 && (row.top < top - 1 || row.bottom > bottom + 1))
        .length;
    });
    expect(cut, `${width}`).toBe(0);
  }
  await present(page, 'example=lecture&batchSize=4&view=data&phase=batch');
  for (const [width, height] of windows) {
    await resize(page, width, height);
    await expect(page.getByRole('columnheader', { name: 'y₁' })).toBeInViewport({ ratio: 1 });
    await expect(page.getByText(/more columns?/)).toHaveCount(0);
  }
});

/** Sentences, and heads of columns, that are larger than their room. */
async function cutText(page: Page): Promise<readonly (string | null)[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('[data-beat] :is(p, th)')]
      .filter(({ clientWidth }) => clientWidth > 1)
      .filter((one) => one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1)
      .map(({ textContent }) => textContent),
  );
}

/** These have a sentence of their own, which may be about all that a press has shown. */
const saysItself = /view=(compare|epoch|noise|pictures)/;

/** From the first beat of a step to its last. */
async function walkStep(page: Page, least: number): Promise<void> {
  let before = await look(page);
  const { step } = before;
  for (let press = 0; press < 60; press++) {
    await page.keyboard.press('PageDown');
    const now = await look(page, before.beat);
    if (now.step !== step) {
      await page.keyboard.press('PageUp');
      await look(page, now.beat);
      return;
    }
    expect(await smallText(page, least), now.beat).toEqual([]);
    expect(await cutNames(page), now.beat).toEqual([]);
    expect(now.caption, `the sentence of ${now.beat} is that of ${before.beat}`).not.toBe(before.caption);
    const fresh = newlyShown(now, before);
    // The sentence of a view may be about all that a press has shown, and Sum draws the total so far without printing it.
    const named =
      saysItself.test(page.url()) || page.url().includes('view=sum')
        ? fresh
        : fresh.filter((text) => now.numbers.some((number) => names(text, number)));
    expect(named, `${now.beat}: “${now.caption}” names none of ${JSON.stringify(fresh)}`).not.toEqual([]);
    before = now;
  }
  throw new Error('the step did not end');
}

/** Cells of tables that end in dots because they have no room. */
async function cutNames(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main :is(th, td)')]
      .filter((cell) => cell.scrollWidth > cell.clientWidth && getComputedStyle(cell).textOverflow === 'ellipsis')
      .map(({ textContent }) => textContent ?? ''),
  );
}

interface Look {
  readonly beat: string;
  readonly step: string;
  readonly caption: string;
  /** The numbers of the sentence, and ? where it asks. */
  readonly numbers: readonly string[];
  /** Every number by its place. */
  readonly shown: readonly (readonly [place: string, text: string])[];
  /** What is lit. */
  readonly lit: readonly string[];
}

function newlyShown(now: Look, before: Look): readonly string[] {
  const places = new Map(before.shown);
  const shown = now.shown.filter(([place, text]) => places.get(place) !== text).map(([, text]) => text);
  const lit = new Set(before.lit);
  return [...shown, ...now.lit.filter((text) => !lit.has(text))];
}

/** 0 is a digit of most numbers: it must be one by itself. */
function names(text: string, number: string): boolean {
  return number === '0' ? text.split(' ').includes(number) : text.includes(number);
}

/** What rests: two looks in a row see the same, and nothing is being computed. `last`: the beat that another one comes after. */
async function look(page: Page, last?: string): Promise<Look> {
  return page.evaluate(async (left) => {
    const until = performance.now() + 10_000;
    const beatOf = (): string => document.querySelector('[data-beat]')?.getAttribute('data-beat') ?? '';
    while (beatOf() === left) {
      if (performance.now() > until) throw new Error(`the stage stays at ${left}`);
      await new Promise((done) => requestAnimationFrame(done));
    }
    const frame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const stage = (): string => document.querySelector('[data-beat] main')?.outerHTML ?? '';
    const sentence = '[role="group"][aria-label="Sentence"]';
    let before: string;
    do {
      before = stage();
      await frame();
    } while (stage() !== before || document.querySelector('main [role="progressbar"], [aria-busy="true"]'));
    const caption = document.querySelector(sentence)?.textContent ?? '';
    const elements = [...document.querySelectorAll(`main [data-quantity]:not(${sentence} *)`)];
    const counts = new Map<string, number>();
    const textOf = (element: Element): string => (element.textContent ?? '').trim();
    const shown = elements
      .filter(({ textContent }) => !textContent?.includes('computed in phase'))
      .map((element): readonly [string, string] => {
        const address = element.getAttribute('data-quantity') ?? '';
        const nth = (counts.get(address) ?? 0) + 1;
        counts.set(address, nth);
        // A mark without a text of its own stands for its number, which the sentence has.
        const named = [...document.querySelectorAll(`${sentence} [data-quantity="${address}"]`)];
        return [`${address} ${nth}`, [element, ...named].map(textOf).join(' ')];
      });
    const lit = [...document.querySelectorAll('main :is(.now, .is-now, [data-now])')].map(
      (element) => `${element.getAttribute('data-quantity') ?? ''} ${textOf(element)}`,
    );
    // A number alone is an exact zero, or what something is divided by.
    const numbers = caption.match(/−?\d+\.\d+|÷ \?|\?$|(?<=by )\d+|(?<= )0(?=[.,])/g) ?? [];
    const step = document.querySelector('footer p')?.textContent;
    if (!step) throw new Error('the stage does not say which step it shows');
    return { beat: beatOf(), step, caption, numbers: [...numbers], shown, lit };
  }, last);
}
