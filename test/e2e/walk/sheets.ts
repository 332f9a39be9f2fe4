/** Two tabs with the same sheet of My work: what is typed stays, as it was typed, in both. */
import type { BrowserContext, Locator, Page } from '@playwright/test';
import type { Random } from '../monkey/random';

const address = '/#example=xor&step=1&phase=sum&view=work&work.show=weight';

export class Sheets {
  /** By the cell's place: what was typed last, and in which tab. */
  readonly #typed = new Map<number, { readonly text: string; readonly tab: number }>();
  readonly #tabs: readonly Page[];
  #count = 0;

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
  async comeBack(random: Random): Promise<{ readonly deed: string; readonly lost: readonly string[] }> {
    const tab = this.#tab(random);
    const page = this.#page(tab);
    const isReload = random.chance(0.5);
    if (isReload) await page.reload();
    else {
      await page.getByRole('banner').first().getByText('Code', { exact: true }).click();
      await cells(page).first().waitFor({ state: 'detached' });
      await page.goBack();
    }
    await cells(page).first().waitFor();
    const lost: string[] = [];
    for (const [at, { text, tab: of }] of this.#typed) {
      const value = await cells(page).nth(at).inputValue();
      if (value === text) continue;
      lost.push(`cell ${at + 1} is “${value}”, typed “${text}” in tab ${of + 1}`);
      this.#typed.set(at, { text: value, tab: of });
    }
    return { deed: `tab ${tab + 1}: ${isReload ? 'reload' : 'Code and back'}`, lost };
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

function cells(page: Page): Locator {
  return page.getByRole('region', { name: 'My work', exact: true }).getByRole('textbox', { name: /sample \d/ });
}
