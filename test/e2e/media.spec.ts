/** What the reader's system asks for: less motion, dark colours, paper. */
import type { Locator, Page } from '@playwright/test';
import { printedPages, toPaper } from './paper';
import { rest, show } from './rest';
import { answerRow, expect, open, phase, test, transport } from './support';

test.use({ viewport: { width: 1280, height: 720 } });

test('where less motion is asked for, nothing takes time to move', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page);
  await phase(page, 'Per sample').click();
  await phase(page, 'Sum').click();
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => {
        const { transitionDuration, animationDuration, animationName } = getComputedStyle(element);
        const longest = (durations: string) => Math.max(...durations.split(',').map(Number.parseFloat));
        return longest(transitionDuration) > 0.001 || (animationName !== 'none' && longest(animationDuration) > 0.001);
      })
      .map((element) => element.outerHTML.slice(0, 80)),
  );
  expect(moving).toEqual([]);
});

test('colours follow the system, and a choice holds against it', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await open(page);
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const dark = await paper();
  await page.emulateMedia({ colorScheme: 'light' });
  await expect.poll(paper).not.toBe(dark);
  await open(page, 'theme=dark');
  await expect.poll(() => paper()).toBe(dark);
});

test('the browser’s own print of a page that nobody has touched is the page for paper', async ({ page }) => {
  await open(page, 'example=lecture&phase=sum');
  // What printing needs comes by itself, a moment after the first screen.
  const printed = async (): Promise<number> => {
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    return page.locator('[data-medium~="paper"]').count();
  };
  await expect.poll(printed).toBe(1);
  // The chosen sample stands above the bias of the inputs, not on it.
  const network = page.locator('[data-medium~="paper"] [data-view="network"]');
  const chip = network.getByText('(0.5, 1) → 0.8');
  const bias = network.getByText('x₀ = 1, bias').first();
  const [above, below] = [await chip.boundingBox(), await bias.boundingBox()];
  if (!above || !below) throw new Error('the sample or the bias is not on paper');
  expect(below.y - above.y - above.height).toBeGreaterThan(1);
});

/** The page as it is printed, on a window as wide as the printed part of A4. */
async function paperOf(page: Page): Promise<Locator> {
  const paper = await toPaper(page);
  await page.setViewportSize({ width: 703, height: 1000 });
  await page.emulateMedia({ media: 'print' });
  return paper;
}

/** Panels that do not begin with their title, and elements that are cut at the right. */
async function flaws(paper: Locator): Promise<readonly string[]> {
  return paper.evaluate((page) => {
    const { right } = page.getBoundingClientRect();
    // Landscape is wider: 273 mm in place of 186.
    const edge = (element: Element): number => 3 + right * (element.closest('[data-wide]') ? 273 / 186 : 1);
    const titles = [...page.querySelectorAll('section[id^="view-"]')].filter((panel) => !panel.querySelector('h2'));
    const wide = [...page.querySelectorAll('td, th, p, svg, canvas')].filter(
      (element) => !element.closest('[aria-hidden="true"]') && element.getBoundingClientRect().right > edge(element),
    );
    return [...titles, ...wide].map((element) => `${element.tagName} ${element.textContent?.slice(0, 40)}`);
  });
}

test('paper has every unit of a small network, and no line that counts rows out of sight', async ({ page }) => {
  await open(page, 'example=iris&phase=update');
  const paper = await paperOf(page);
  await expect(paper.getByText('hidden 3', { exact: true })).toBeVisible();
  // The browser measures once more while it prints.
  const areVisible = await paper.locator('tfoot > tr[aria-hidden]').evaluateAll((lines) =>
    lines.map((line) => {
      line.removeAttribute('hidden');
      return line.checkVisibility();
    }),
  );
  expect(areVisible).not.toHaveLength(0);
  expect(areVisible).not.toContain(true);
});

test('on paper every open view is whole, without controls, and the link leads back', async ({ page }) => {
  await open(page, 'example=lecture&view=matrix,sum,product,arrows,weights&ledger.whatif=productOfMeans');
  const paper = await paperOf(page);
  const names = ['Network', 'Ledger', 'Formulas', 'Gradient matrix', 'Sum', 'Matrix product', 'Arrows', 'Weights'];
  for (const name of names) {
    await expect(paper.getByRole('heading', { level: 2, name, exact: true })).toBeVisible();
  }
  await expect(answerRow(page, 'not: mean × mean')).toBeVisible();
  await expect(transport(page, 'Play')).toBeHidden();
  await expect(page.getByRole('textbox', { name: 'Learning rate' })).toBeHidden();
  await expect(paper.getByRole('button', { name: 'Explain' })).toBeHidden();
  await expect(paper.getByRole('link', { name: /#example=lecture&.*view=matrix/ })).toBeVisible();
  await expect.poll(() => flaws(paper)).toEqual([]);
  const pages = await printedPages(page);
  expect(pages).toBeGreaterThanOrEqual(4);
  expect(pages).toBeLessThanOrEqual(8);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(paper).toBeHidden();
});

test('a step of a small network takes two pages, from the browser’s own menu too', async ({ page }) => {
  for (const example of ['xor', 'lecture']) {
    await show(page, `example=${example}`);
    // On its way to the menu, the pointer moves over the page, which then loads what prints; before that the screen is printed, on one page.
    await page.mouse.move(300, 300);
    for (const format of ['A4', 'Letter'] as const) {
      await expect.poll(() => printedPages(page, format), { message: `${example} on ${format}` }).toBe(2);
    }
  }
  // A scene before the sum, without the pictures that its phase does not have yet.
  await show(page, 'lesson=x-and-delta&scene=4');
  await page.mouse.move(310, 300);
  await expect.poll(() => printedPages(page)).toBe(2);
});

test('on narrow paper drawings are whole, and in large type each number stays in the row of its sample', async ({
  page,
}) => {
  await open(page, 'example=xor&phase=sum');
  const paper = await paperOf(page);
  await page.setViewportSize({ width: 360, height: 1000 });
  const network = paper.locator('[data-view="network"]');
  const edgeOf = async (part: Locator): Promise<number> => {
    const { x, width } = (await part.boundingBox()) ?? { x: Number.NaN, width: 0 };
    return x + width;
  };
  expect(await edgeOf(network.getByText('output o'))).toBeLessThan(await edgeOf(network));
  await page.addStyleTag({ content: ':root:root { font-size: 200%; }' });
  const ledger = paper.getByRole('grid', { name: 'Ledger' });
  // No room is left for bars beside the numbers: a sample has two lines.
  await expect(ledger.getByText('adding up')).toBeHidden();
  const strays = await ledger.locator('tr').evaluateAll((rows) =>
    rows.flatMap((row) => {
      const { top, bottom } = row.getBoundingClientRect();
      const isOutside = (cell: Element): boolean => {
        const box = cell.getBoundingClientRect();
        return box.height > 0 && (box.top < top - 1 || box.bottom > bottom + 1);
      };
      return [...row.children].filter(isOutside).map((cell) => `${row.textContent}: ${cell.textContent}`);
    }),
  );
  expect(strays).toEqual([]);
});

test('on paper Compare has every sample of its table', async ({ page }) => {
  await open(page, 'example=iris&batchSize=100&compare=reduction:sum&view=compare&phase=update');
  const paper = await paperOf(page);
  const table = paper.getByRole('grid', { name: 'Both runs' });
  await expect(table.locator('tbody tr')).toHaveCount(100);
  const heightOf = async (part: Locator): Promise<number> => (await part.boundingBox())?.height ?? Number.NaN;
  // 100 rows of 22 pixels, and the panel does not cut them.
  await expect.poll(() => heightOf(table)).toBeGreaterThan(100 * 22);
  const card = paper.getByRole('region', { name: 'Compare' });
  await expect.poll(async () => (await heightOf(card)) - (await heightOf(table))).toBeGreaterThan(0);
  await expect.poll(() => flaws(paper)).toEqual([]);
});

test('forced colours show what is chosen, bars and pictures, in the system’s colours', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await open(page, 'example=mse-128-64-10');
  const system = await page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('i'));
    const colours = ['Highlight', 'CanvasText', 'LinkText', 'Canvas', 'GrayText'].map((name) => {
      probe.style.cssText = `forced-color-adjust: none; background: ${name}`;
      return [name, getComputedStyle(probe).backgroundColor];
    });
    probe.remove();
    return Object.fromEntries(colours) as Record<string, string>;
  });
  await page.getByRole('textbox', { name: 'Learning rate η' }).fill('0.25');
  await page.keyboard.press('Enter');
  await rest(page);
  const backgrounds = (selector: string) =>
    page.locator(selector).evaluateAll((elements) => elements.map((one) => getComputedStyle(one).backgroundColor));
  // The reduction, and the phase's sign.
  const chosen = await backgrounds(
    '[role="radiogroup"] [data-selected], [role="radio"][aria-checked="true"] > span:empty',
  );
  expect(chosen).toHaveLength(2);
  expect(new Set(chosen)).toEqual(new Set([system.Highlight]));
  await expect.poll(() => backgrounds('tbody span:empty')).toContain(system.CanvasText);
  await expect(page.getByRole('banner').getByRole('button', { name: 'Redo' })).toHaveCSS(
    'color',
    system.GrayText ?? '',
  );
  // The picture of the matrix is drawn again when the system's colours change.
  const picture = page.locator('canvas').first();
  const drawn = () => picture.evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
  const light = await drawn();
  await page.emulateMedia({ forcedColors: 'none' });
  await expect.poll(drawn).not.toBe(light);
});
