/** While one step is told on a phone, the rows that a sentence speaks of are in sight between it and the buttons. */
import { rest } from '../rest';
import { expect, firstVisit, ledgerGrid, open, sentence, test } from '../support';

test.use({ ...firstVisit, viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

for (const [width, height] of [
  [360, 740],
  [320, 568],
  [844, 390],
  [568, 320],
] as const) {
  test(`at ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await open(page);
    await page.getByRole('button', { name: 'Show me this step' }).first().tap();
    const player = page.getByRole('region', { name: 'One step in a minute' });
    const next = player.getByRole('button', { name: 'Next', exact: true });
    await expect(player).toBeVisible();
    await expect(sentence(page)).toBeVisible();
    const hidden: string[] = [];
    let looked = 0;
    for (let station = 1; ; station++) {
      await rest(page);
      // Its numbers that are printed in the table, too; what is known of other samples is not spoken of.
      const numbers = [...new Set((await sentence(page).innerText()).match(/−?\d+\.\d{3,}/g))];
      const said = await sentence(page).boundingBox();
      const buttons = await player.boundingBox();
      if (!said || !buttons) throw new Error('expected a sentence and buttons');
      for (const number of numbers) {
        const cells = ledgerGrid(page).getByRole('gridcell').filter({ hasText: number, visible: true });
        if ((await cells.count()) !== 1) continue;
        const cell = await cells.boundingBox();
        looked += 1;
        if (!cell || cell.y < said.y + said.height - 1 || cell.y + cell.height > buttons.y + 1 || said.y < 0)
          hidden.push(`station ${station}: ${number} at ${cell?.y}, between ${said.y + said.height} and ${buttons.y}`);
      }
      if (await next.isDisabled()) break;
      await next.tap();
    }
    expect(looked).toBeGreaterThan(6);
    expect(hidden).toEqual([]);
  });
}
