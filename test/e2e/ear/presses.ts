/** Every button of a view, pressed with Enter: the focus after it and what is said, as lines that a person can read. */
import type { Page } from '@playwright/test';
import { goTo } from '../rest';
import { focusName, goOn, rest, takeSaid } from './listening';

/** Buttons that Tab can reach, but for those of files, which wait for them; what stands in a grid has one stop for all. */
const buttons = 'button:not([tabindex="-1"], :disabled, [aria-disabled="true"], [role="gridcell"] *)';

/** Buttons of the same kind are pressed once. */
const most = 16;

/** One kind in all views, whatever it offers. */
const list = '[aria-haspopup="listbox"]';

/** `panel` is the view's element. After each press, the page is brought back to the address before the next button is looked at. */
export async function pressesOf(page: Page, address: string, panel: string): Promise<readonly string[]> {
  const lines: string[] = [];
  const seen = new Set<string>();
  const [forwards, backwards] = spellings(address);
  let isChanged = false;
  let resets = 0;
  for (let index = 0; seen.size < most; index++) {
    if (isChanged) {
      await goTo(page, resets++ % 2 === 0 ? backwards : forwards);
      isChanged = false;
    }
    const button = page.locator(`${panel} ${buttons}`).filter({ visible: true }).nth(index);
    if ((await button.count()) === 0) break;
    const isList = await button.evaluate((one, selector) => one.matches(selector), list);
    if (isList && seen.has(list)) continue;
    await button.focus();
    const name = short(await focusName(page));
    const kind = isList ? list : name.replace(/[\d.−]+/g, '#');
    if (seen.has(kind) || /file|package|CSV|Download|Open…|Save/.test(name)) continue;
    seen.add(kind);
    isChanged = true;
    // As by a reader: only after a key is the focus watched.
    await page.keyboard.press('Shift');
    await goOn(page);
    await takeSaid(page);
    await page.keyboard.press('Enter');
    // What came with the press has been loaded, and has taken the focus.
    await rest(page);
    const said = await takeSaid(page);
    const focused = await focusName(page);
    const states = focused.match(/\[(?:pressed|expanded|checked)\]/g) ?? [];
    let after = short(focused);
    if (
      await page.evaluate(() => document.querySelector('[role="dialog"], [role="listbox"], [role="menu"]') !== null)
    ) {
      await page.keyboard.press('Escape');
      await rest(page);
      const back = short(await focusName(page));
      after = `opens something; after Escape ${back}`;
      // What was opened has closed, and nothing was chosen in it.
      isChanged = back !== name;
    }
    const place = [after === name ? 'stays' : after, ...states].join(' ');
    lines.push(`${name} → ${place}: ${said.length === 0 ? 'silent' : said.map((text) => `“${text}”`).join(' ')}`);
  }
  return lines;
}

/** The same link twice, with its keys in orders in which the app does not write them: it reads a link only if it is written otherwise than the last one. */
function spellings(address: string): readonly [string, string] {
  const [last = '', ...others] = address.split('&').toReversed();
  return [[...others, last].join('&'), [last, ...others].join('&')];
}

/** Without states that only the name repeats. */
function short(name: string): string {
  return name
    .replace(/^'(.*)'$/, '$1')
    .replace(/^(button|gridcell|textbox) (".*?").*/, '$1 $2')
    .slice(0, 90);
}
