/** The reader's own questions under the mean: nothing above them moves, and a link keeps the open one. */
import { answerRow, expect, ledgerRow, open, panel, test } from './support';

for (const [width, height] of [
  [1440, 900],
  [1280, 720],
] as const) {
  test(`an answer moves nothing above it and is in sight at once, at ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await open(page, 'example=xor&phase=sum');
    const ledger = panel(page, 'Ledger');
    const mean = ledgerRow(page, 'Mean: divided by B = 4');
    const before = await mean.boundingBox();
    for (const name of ['average x and δ first?', 'pair x with another sample’s δ?', 'take the sum, not the mean?']) {
      await ledger.getByRole('button', { name }).click();
      const answer = ledger.getByRole('region', { name: `But what if I … ${name}` });
      await expect(answer.getByRole('status').first()).toBeInViewport();
      await expect(answer.getByRole('gridcell').last()).toBeInViewport();
      expect(await mean.boundingBox()).toEqual(before);
      // By keyboard: what closes it has the focus, or is the question itself.
      await page.keyboard.press('Enter');
      await expect(answer).toHaveCount(0);
      expect(await mean.boundingBox()).toEqual(before);
    }
  });
}

test('a link opens a question and keeps it; an unknown one is reported', async ({ page }) => {
  await open(page, 'example=xor&phase=sum&ledger.whatif=averagedInputs');
  await expect(answerRow(page, 'one pass of the mean input')).toBeVisible();
  expect(new URL(page.url()).hash).toContain('ledger.whatif=averagedInputs');
  await open(page, 'example=xor&phase=sum&ledger.whatif=everything');
  await expect(page.getByText(/ledger\.whatif.*expected .*crossedPairs/)).toBeVisible();
});
