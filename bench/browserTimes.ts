/** The built app in a real browser: bytes of JavaScript, and the time from a click to paint at the large example. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, type Locator, type Page } from '@playwright/test';
import { build, preview } from 'vite';
import { browserPath } from '../scripts/browser';

export interface BrowserTimes {
  /** Compressed bytes of the scripts, by name: what a first visit loads, and what the other views load on request. */
  readonly scripts: readonly { readonly name: string; readonly bytes: number }[];
  /** Absent where no browser starts. */
  readonly browser?: string;
  readonly clicks: readonly { readonly what: string; readonly milliseconds: number }[];
}

const address = '#example=mse-128-64-10&batchSize=1000&phase=sum';
const times = 9;

export async function browserTimes(): Promise<BrowserTimes> {
  const outDir = mkdtempSync(join(tmpdir(), 'bench-build-'));
  try {
    await build({ logLevel: 'silent', build: { outDir, emptyOutDir: true } });
    const scripts = scriptsIn(outDir);
    const executablePath = await browserPath().catch(() => undefined);
    if (executablePath === undefined) return { scripts, clicks: [] };
    const server = await preview({ logLevel: 'silent', build: { outDir }, preview: { host: '127.0.0.1', port: 0 } });
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
    try {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      await page.goto(`${server.resolvedUrls?.local[0]}${address}`);
      await page.locator('.ledger-sentence').waitFor();
      const clicks = [];
      for (const what of ['Next step', 'Previous step']) {
        const milliseconds = await answerTime(page, page.getByRole('button', { name: what, exact: true }), 'ledger');
        clicks.push({ what, milliseconds });
      }
      for (const [what, cell] of Object.entries(cells))
        clicks.push({ what, milliseconds: await answerTime(page, page.locator(cell), 'formulas') });
      return { scripts, browser: `Chromium ${browser.version()}`, clicks };
    } finally {
      await browser.close();
      await server.close();
    }
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}

function scriptsIn(folder: string): BrowserTimes['scripts'] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js'))
    .map((file) => ({
      name: file.replace(/^.*[\\/]/, '').replace(/-[^-]*\.js$/, ''),
      bytes: gzipSync(readFileSync(join(folder, file))).byteLength,
    }))
    .sort((one, other) => one.name.localeCompare(other.name));
}

/** A click on each of the ledger's cells makes another number the one that Formulas derives. */
const cells = {
  'Choose a sample': '#view-ledger tbody tr[aria-rowindex="5"] [data-quantity^="delta."]',
  'Choose a total': '#view-ledger tfoot [data-quantity^="gradientSum."]',
};

/** The median time from a click on the target until the frame after the panel has changed. Between clicks, Formulas is led back to the phase's own number. */
async function answerTime(page: Page, target: Locator, panel: string): Promise<number> {
  const measured: number[] = [];
  for (let time = 0; time < times; time++) {
    measured.push(
      await target.first().evaluate(async (element, id) => {
        const changing = document.querySelector(`#view-${id}`) as HTMLElement;
        const start = performance.now();
        const changed = new Promise<void>((resolve) => {
          new MutationObserver((_, observer) => {
            observer.disconnect();
            resolve();
          }).observe(changing, { childList: true, characterData: true, subtree: true });
        });
        (element as HTMLElement).click();
        await changed;
        // The first callback runs before that frame is painted, the second after it.
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        return performance.now() - start;
      }, panel),
    );
    if (panel === 'formulas') {
      await page.evaluate(async (before) => {
        location.hash = before;
        await new Promise((resolve) => setTimeout(resolve, 300));
      }, address);
    }
  }
  return measured.sort((a, b) => a - b)[times >> 1] ?? Number.NaN;
}
