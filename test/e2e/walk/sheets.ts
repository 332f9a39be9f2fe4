/** Two tabs with the same sheet of My work: what is typed stays, as it was typed, in both, whatever is edited in them. */
import type { BrowserContext, Locator, Page } from '@playwright/test';
import type { Random } from '../monkey/random';
import { hands, rest } from './page';

const address = '/#example=xor&step=1&phase=sum&view=work&work.show=weight';

interface SheetDeed {
  readonly deed: string;
  /** A sentence for each cell that is not as it was typed. */
  readonly lost: readonly string[];
}

export class Sheets {
  /** By the cell's place: what was typed last, and in which tab. */
  readonly #typed = new Map<number, { readonly text: string; readonly tab: number }>();
  readonly #tabs: readonly Page[];
  #count = 0;
  /** What stands in the box for a table; empty: nothing. */
  #table = '';

  private constructor(tabs: readonly Page[]) {
    this.#tabs = tabs;
  }

  static async opened(context: BrowserContext): Promise<Sheets> {
    const tabs = [await context.newPage(), await context.newPage()];
    for (const tab of tabs) {
      await tab.goto(address);
      await cells(tab).first().waitFor();
    }
    return new Sheets(tabs);
  }

  /** Types one cell in one tab; says what. */
  async type(random: Random): Promise<string> {
    const at = random.below(8);
    const isLong = random.chance(0.3);
    const number = `0.${(++this.#count * 37) % 1000}1`;
    const text = isLong ? `(exp(-${number})-exp(${number}))/(exp(-${number})+exp(${number})) = -${number}` : number;
    const tab = this.#tab(random);
    const cell = cells(this.#page(tab)).nth(at);
    await cell.fill(text);
    await cell.press('Tab');
    this.#typed.set(at, { text, tab });
    return `tab ${tab + 1}: ${isLong ? 'a long cell' : 'a cell'}`;
  }

  /** Comes back to the sheet in one tab, and says which cells are not as they were typed. */
  async comeBack(random: Random): Promise<SheetDeed> {
    const tab = this.#tab(random);
    const page = this.#page(tab);
    const isReload = random.chance(0.5);
    if (isReload) await page.reload();
    else {
      await hands.page(page, 'code');
      await cells(page).first().waitFor({ state: 'detached' });
      await page.goBack();
    }
    await cells(page).first().waitFor();
    return { deed: `tab ${tab + 1}: ${isReload ? 'reload' : 'Code and back'}`, lost: await this.#lostIn(page) };
  }

  /** Edits what the sheet is about, in the sheet or in another view, and loads the page anew: its cells are there. */
  async edit(random: Random): Promise<SheetDeed> {
    const tab = this.#tab(random);
    const page = this.#page(tab);
    const what = random.one(['a setting', 'a unit', 'a sample', 'batches by hand'] as const);
    if (what === 'a setting') await hands.rate(page, (100 + ++this.#count) / 1000);
    else {
      await showView(page, what === 'a unit' ? 'editor' : 'data');
      if (what === 'a unit')
        await page
          .getByRole('button', { name: /Add a unit/ })
          .first()
          .click();
      else if (what === 'a sample') await page.getByRole('button', { name: 'Add a sample' }).click();
      else await page.getByRole('checkbox', { name: 'By hand' }).click();
      await rest(page);
      await showView(page, 'work');
    }
    await rest(page);
    await page.reload();
    await cells(page).first().waitFor();
    return { deed: `tab ${tab + 1}: ${what} edited, and a reload`, lost: await this.#lostIn(page) };
  }

  /** Types a table, leaves it as it is, and comes back to it. */
  async table(random: Random): Promise<SheetDeed> {
    const tab = this.#tab(random);
    const page = this.#page(tab);
    const open = page.getByRole('button', { name: 'Paste your numbers' });
    const box = page.getByRole('textbox', { name: 'Paste your numbers' });
    if (!(await box.isVisible())) await open.click();
    const there = await box.inputValue();
    const lost = there === this.#table ? [] : [`the table is “${there}”, typed “${this.#table}”`];
    this.#table = `0.${++this.#count}\t0.5`;
    await box.fill(this.#table);
    if (random.chance(0.5)) await open.click();
    else await page.reload();
    await cells(page).first().waitFor();
    return { deed: `tab ${tab + 1}: a table`, lost };
  }

  async #lostIn(page: Page): Promise<readonly string[]> {
    const lost: string[] = [];
    for (const [at, { text, tab: of }] of this.#typed) {
      const value = await cells(page).nth(at).inputValue();
      if (value === text) continue;
      lost.push(`cell ${at + 1} is “${value}”, typed “${text}” in tab ${of + 1}`);
      this.#typed.set(at, { text: value, tab: of });
    }
    return lost;
  }

  #tab(random: Random): number {
    return random.below(this.#tabs.length);
  }

  #page(tab: number): Page {
    const page = this.#tabs[tab];
    if (!page) throw new Error(`no tab ${tab}`);
    return page;
  }
}

async function showView(page: Page, view: string): Promise<void> {
  await page.evaluate((name) => {
    location.hash = location.hash.replace(/view=\w+/, `view=${name}`);
  }, view);
}

function cells(page: Page): Locator {
  return page.getByRole('region', { name: 'My work', exact: true }).getByRole('textbox', { name: /sample \d/ });
}
