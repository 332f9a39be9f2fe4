/** Formulas are set in boxes that lie over each other: every number and symbol in them is still within the pointer's reach. */
import { expect, open, panel, test } from './support';

test.use({ viewport: { width: 1440, height: 900 } });

for (const address of ['phase=sum', 'phase=update&optimizer=adam']) {
  test(`every number of a formula is reached by the pointer: ${address}`, async ({ page }) => {
    await open(page, address);
    const factors = panel(page, 'Formulas').locator('.formula-picture [data-quantity]');
    expect(await factors.count()).toBeGreaterThan(10);
    const missed = await factors.evaluateAll((elements) =>
      elements.flatMap((element) => {
        element.scrollIntoView({ block: 'center' });
        const range = document.createRange();
        // The box around it is as high as a line; what is seen is its first letter or digit.
        const letters = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, (text) =>
          text.textContent?.trim() ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP,
        );
        range.selectNodeContents(letters.nextNode() ?? element);
        const { left, top, width, height } = range.getBoundingClientRect();
        const found = document.elementFromPoint(left + width / 2, top + height / 2)?.closest('[data-quantity]');
        return found === element ? [] : [element.getAttribute('data-quantity')];
      }),
    );
    expect(missed).toEqual([]);
  });
}

test('1/B lights the ledger’s row that divides by it, and the reduction', async ({ page }) => {
  await open(page, 'phase=sum');
  await panel(page, 'Formulas').locator('.formula-picture [data-quantity="batchSize"]').first().hover();
  await expect(panel(page, 'Ledger').getByText('Mean: divided by B = 4')).toHaveAttribute('data-light', 'same');
  await expect(page.locator('.segments')).toHaveAttribute('data-light', 'same');
});
