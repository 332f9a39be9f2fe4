/** While one step is told on a phone, the rows that a sentence speaks of are in sight between it and the buttons, and upright the sum, too. */
import { rest } from '../rest';
import { expect, firstVisit, ledgerGrid, open, sentence, test } from '../support';

test.use({ ...firstVisit, viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

for (const [width, height, address = ''] of [
  [360, 740],
  [320, 568],
  [844, 390],
  [568, 320],
  // With rows of other views that are spoken of, below the ledger.
  [390, 844, '#example=mse-128-64-10'],
  // Whose rows scroll in the ledger.
  [390, 844, '#example=iris&step=1&phase=sum'],
  [360, 740, '#example=iris&step=1&phase=batch'],
] as const) {
  test(`at ${width} × ${height} ${address}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await open(page, address);
    await page.getByRole('button', { name: 'Show me this step' }).first().tap();
    const player = page.getByRole('region', { name: 'One step in a minute' });
    const next = player.getByRole('button', { name: 'Next', exact: true });
    await expect(player).toBeVisible();
    await expect(sentence(page)).toBeVisible();
    const hidden: string[] = [];
    const heads: number[] = [];
    let looked = 0;
    for (let station = 1; ; station++) {
      await rest(page);
      // Its numbers that are printed in the table, too; what is known of other samples is not spoken of.
      const numbers = [...new Set((await sentence(page).innerText()).match(/−?\d+\.\d{3,}/g))];
      const said = await sentence(page).boundingBox();
      const buttons = await player.boundingBox();
      if (!said || !buttons) throw new Error('expected a sentence and buttons');
      if (said.y < 0) hidden.push(`station ${station}: the sentence, at ${said.y}`);
      for (const head of await ledgerGrid(page).getByRole('columnheader').filter({ visible: true }).all()) {
        const { y = 0, height: tall = 0 } = (await head.boundingBox()) ?? {};
        const covered = said.y + said.height - y;
        if (tall > 0 && covered > 2 && covered < tall - 2)
          hidden.push(`station ${station}: half of a head, ${covered} of ${tall}`);
      }
      for (const number of numbers) {
        const cells = ledgerGrid(page).getByRole('gridcell').filter({ hasText: number, visible: true });
        if ((await cells.count()) !== 1) continue;
        const cell = await cells.boundingBox();
        looked += 1;
        if (!cell || cell.y < said.y + said.height - 1 || cell.y + cell.height > buttons.y + 1 || said.y < 0)
          hidden.push(`station ${station}: ${number} at ${cell?.y}, between ${said.y + said.height} and ${buttons.y}`);
      }
      if (height > width) {
        const [, one] = /sample (\d+)/i.exec(await sentence(page).innerText()) ?? [];
        const named = one ? ledgerGrid(page).getByRole('row', { name: new RegExp(`^Sample ${one}\\b`) }) : undefined;
        const total = ledgerGrid(page).getByRole('row', { name: /^Sum over the batch/ });
        for (const row of [total, ...(named ? [named] : [])]) {
          const { y = 0, height: tall = 0 } = (await row.boundingBox()) ?? {};
          if (y < said.y + said.height - 1 || y + tall > buttons.y + 1)
            hidden.push(`station ${station}: ${await row.innerText()} at ${y}, of ${tall}`);
        }
        const head = await ledgerGrid(page).getByRole('columnheader').first().boundingBox();
        heads.push(Math.round(head?.y ?? 0));
      }
      if (await next.isDisabled()) break;
      await next.tap();
    }
    expect(looked).toBeGreaterThan(6);
    expect(hidden).toEqual([]);
    // Rows stay where they are; a first sentence may have a line more, and on the narrowest phone the last has a row of buttons more.
    expect(new Set(heads.slice(1, width < 360 ? -1 : undefined)).size).toBeLessThanOrEqual(1);
  });
}
