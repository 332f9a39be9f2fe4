/** Formulas are set in boxes that lie over each other: every number and symbol in them is still within the pointer's reach. */
import { show } from './rest';
import { expect, moving, open, panel, test } from './support';

test.use({ ...moving, viewport: { width: 1440, height: 900 } });

// KaTeX's boxes are as high as the lines of the face around the formula, which a page may be without.
const faces = ['', 'DejaVu Sans', 'Liberation Serif', 'Liberation Sans Narrow', 'monospace'];
const addresses = ['phase=sum', 'phase=sum&reduction=sum', 'phase=output-delta', 'phase=update&optimizer=adam'];

for (const address of addresses) {
  test(`every number of a formula is reached by the pointer, in any face: ${address}`, async ({ page }) => {
    await open(page, address);
    const factors = panel(page, 'Formulas').locator('[aria-hidden="true"] [data-quantity]');
    await expect.poll(() => factors.count()).toBeGreaterThan(4);
    for (const face of faces) {
      if (face) await page.addStyleTag({ content: `:root, body, .panel { font-family: '${face}' !important; }` });
      await expect.poll(() => factors.evaluateAll(missedOf), face || 'the shipped face').toEqual([]);
    }
  });
}

/** The addresses of those whose first letter or digit another element covers. */
async function missedOf(elements: readonly Element[]): Promise<readonly (string | null)[]> {
  const missed: (string | null)[] = [];
  const range = document.createRange();
  /** The box around it is as high as a line; what is seen is its first letter or digit. */
  const middleOf = (element: Element): readonly [x: number, y: number] => {
    const letters = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, (text) =>
      text.textContent?.trim() ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP,
    );
    range.selectNodeContents(letters.nextNode() ?? element);
    const { left, top, width, height } = range.getBoundingClientRect();
    return [left + width / 2, top + height / 2];
  };
  const isReached = (element: Element): boolean =>
    document.elementFromPoint(...middleOf(element))?.closest('[data-quantity]') === element;
  for (const element of elements) {
    // In sight without scrolling, mostly: the one before has brought its neighbours along.
    if (isReached(element)) continue;
    element.scrollIntoView({ block: 'center' });
    // What covers the panel's lower edge follows the scrolling before the next frame is painted.
    await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
    if (!isReached(element)) missed.push(element.getAttribute('data-quantity'));
  }
  return missed;
}

/** One weight, whose velocity has just as many digits as its line has room for on a laptop. */
const oneWeight = encodeURIComponent(
  JSON.stringify({
    format: 'batch-gradient-scenario',
    version: 1,
    network: { layers: [1, 1], activations: ['identity'], bias: 'none', weights: [[[0]]] },
    loss: 'halfSquaredError',
    data: { inputs: [[1]], targets: [[3]] },
    training: {
      batchSize: 1,
      reduction: 'mean',
      optimizer: { kind: 'sgd', learningRate: 0.03, momentum: 0.9 },
    },
  }),
);

for (const { width, height } of [
  { width: 1440, height: 900 },
  { width: 1280, height: 720 },
]) {
  test(`no line is wider than its column, and what is cut below is covered to its end, at ${width} pixels`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    for (const address of [
      `scenario=${oneWeight}&step=4&phase=update&focus=update.1.1.1`,
      'phase=update&optimizer=nesterov&momentum=0.1&step=6&focus=update.2.2.1',
      ...addresses,
      // A page that is kept keeps its notation.
      `scenario=${oneWeight}&notation=ng&step=4&phase=update&focus=update.1.1.1`,
    ]) {
      await show(page, address);
      const formulas = panel(page, 'Formulas');
      // What is seen of a formula is hidden from readers by ear, who have its MathML: its parts between two places for a break.
      const parts = formulas.locator('span[aria-hidden="true"] > span');
      await expect(parts.first()).toBeVisible();
      await expect.poll(() => parts.evaluateAll(outOfColumn), address).toEqual([]);
    }
  });
}

/** Parts of formulas that reach out of the block that they are in, whose edge is that of the lines between blocks and of what covers them. */
function outOfColumn(parts: readonly Element[]): readonly (string | null)[] {
  const isOut = (part: Element): boolean => {
    const block = part.closest('section');
    return block !== null && part.getBoundingClientRect().right > block.getBoundingClientRect().right + 0.5;
  };
  return parts.filter(isOut).map(({ textContent }) => textContent);
}

test('1/B lights the ledger’s row that divides by it, and the reduction', async ({ page }) => {
  await open(page, 'phase=sum');
  await panel(page, 'Formulas').locator('[aria-hidden="true"] [data-quantity="batchSize"]').first().hover();
  await expect(panel(page, 'Ledger').getByText('Mean: divided by B = 4')).toHaveAttribute('data-light', 'same');
  await expect(page.getByRole('radiogroup', { name: 'Reduction' }).locator('[data-light-with]')).toHaveAttribute(
    'data-light',
    'same',
  );
});

// A script's click lets nothing happen between one listener and the next: only a real press draws the button anew before React hears of it.
test('Explain opens what the number is computed from, and closes it, by the mouse', async ({ page }) => {
  await open(page, 'phase=sum');
  const explain = panel(page, 'Formulas').getByRole('button', { name: 'Explain' });
  await explain.click();
  await expect(panel(page, 'Explanation')).toBeInViewport();
  await expect(explain).toHaveAttribute('aria-expanded', 'true');
  await explain.click();
  await expect(panel(page, 'Explanation')).toHaveCount(0);
});
