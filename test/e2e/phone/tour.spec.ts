/** While one step is told on a phone, the rows that a sentence speaks of are in sight between it and the buttons, and upright the sum, too. */
import type { Page } from '@playwright/test';
import { rest } from '../rest';
import { expect, firstVisit, open, sentence, test } from '../support';

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
      const seen = await look(page, height > width);
      looked += seen.numbers;
      hidden.push(...seen.hidden.map((what) => `station ${station}: ${what}`));
      if (height > width) heads.push(seen.head);
      if (await next.isDisabled()) break;
      await next.tap();
    }
    expect(looked).toBeGreaterThan(6);
    expect(hidden).toEqual([]);
    // Rows stay where they are; a first sentence may have a line more, and on the narrowest phone the last has a row of buttons more.
    expect(new Set(heads.slice(1, width < 360 ? -1 : undefined)).size).toBeLessThanOrEqual(1);
  });
}

interface Look {
  readonly hidden: readonly string[];
  /** How many numbers of the sentence have been looked for. */
  readonly numbers: number;
  /** Where the head of the ledger is. */
  readonly head: number;
}

/** What of a station is not between its sentence and its buttons. */
function look(page: Page, isUpright: boolean): Promise<Look> {
  return page.evaluate((upright) => {
    const ledger = document.querySelector('#view-ledger');
    const sentence = ledger?.querySelector<HTMLElement>('p:has(~ [role="status"])');
    const buttons = document.querySelector('[aria-label="One step in a minute"]');
    if (!sentence || !buttons) throw new Error('expected a sentence and buttons');
    const said = sentence.getBoundingClientRect();
    const below = buttons.getBoundingClientRect().top;
    const all = (role: string) => [...(ledger?.querySelectorAll<HTMLElement>(`[role="grid"] [role="${role}"]`) ?? [])];
    const hidden: string[] = [];
    const expectBetween = (what: string, { top, bottom }: DOMRect): void => {
      if (top < said.bottom - 1 || bottom > below + 1)
        hidden.push(`${what} at ${top}, between ${said.bottom} and ${below}`);
    };
    if (said.top < 0) hidden.push(`the sentence, at ${said.top}`);
    const heads = all('columnheader').filter((head) => head.checkVisibility());
    for (const { top, height } of heads.map((head) => head.getBoundingClientRect())) {
      const covered = said.bottom - top;
      if (height > 0 && covered > 2 && covered < height - 2) hidden.push(`half of a head, ${covered} of ${height}`);
    }
    // Its numbers that are printed in the table, too; what is known of other samples is not spoken of.
    let numbers = 0;
    const cells = all('gridcell').filter((cell) => cell.checkVisibility({ visibilityProperty: true }));
    for (const number of new Set(sentence.innerText.match(/−?\d+\.\d{3,}/g))) {
      const [cell, ...others] = cells.filter(({ textContent }) => textContent?.includes(number));
      if (!cell || others.length > 0) continue;
      numbers += 1;
      expectBetween(number, cell.getBoundingClientRect());
    }
    if (upright) {
      const [, one] = /sample (\d+)/i.exec(sentence.innerText) ?? [];
      const named = ['Sum over the batch', ...(one ? [`Sample ${one},`] : [])];
      for (const name of named) {
        const row = all('rowheader').find((head) => (head.ariaLabel ?? head.textContent ?? '').startsWith(name));
        expectBetween(name, row?.closest('tr')?.getBoundingClientRect() ?? new DOMRect());
      }
    }
    return { hidden, numbers, head: Math.round(heads[0]?.getBoundingClientRect().top ?? 0) };
  }, isUpright);
}
