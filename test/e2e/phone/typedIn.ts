/** The fields of a view that are typed in while the phone's keyboard is up. */
import type { Page } from '@playwright/test';
import { panelOf } from '../guards/enter';
import { resize } from '../rest';

interface Looked {
  readonly looked: number;
  readonly found: readonly string[];
}

/** What lies over the first and the last field of the view, when they have the focus and the keyboard leaves this size; and how many were looked at. */
export async function overFields(
  page: Page,
  view: string,
  [width, height]: readonly [number, number],
): Promise<Looked> {
  const found: string[] = [];
  const fields = page
    .locator(panelOf({ view }))
    .locator('input:not([type="range"], [type="checkbox"], [type="radio"]):visible');
  if ((await fields.count()) === 0) return { looked: 0, found };
  await resize(page, width, height);
  const all = await fields.count();
  const places = [...new Set([0, all - 1])].filter((at) => at >= 0 && at < all);
  for (const at of places) {
    const field = fields.nth(at);
    await field.focus();
    await field.scrollIntoViewIfNeeded();
    const over = await field.evaluate(async (input) => {
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      const { left, top, width: wide, height: high } = input.getBoundingClientRect();
      const seen = document.elementFromPoint(left + wide / 2, top + high / 2);
      return seen === input || input.contains(seen) ? '' : (seen?.textContent?.slice(0, 30) ?? 'nothing');
    });
    if (over !== '') found.push(`over field ${at + 1} of ${all} at ${width} × ${height}: ${over}`);
    await field.blur();
  }
  return { looked: places.length, found };
}
