/** Which Chromium the browser tests drive: one that is installed where there is one, else the one that came with npm. */
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import sparticuz from '@sparticuz/chromium';

const chosen = 'BATCH_GRADIENT_BROWSER';

/**
 * Our own, not those that @sparticuz/chromium offers: they switch CORS off, and a broken build would pass. Without hinting, letters are as wide as
 * on most screens; some builds of Chromium round each of them to whole pixels.
 */
export const browserArguments = ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'];

/** The path of a Chromium that has been seen to start; throws one sentence that says what to do where none does. */
export async function browserPath(): Promise<string> {
  const known = process.env[chosen];
  if (known) return known;
  for (const path of candidates()) {
    if (existsSync(path) && (await starts(path))) return choose(path);
  }
  const bundled = await sparticuz.executablePath().catch(() => undefined);
  if (bundled && (await starts(bundled))) return choose(bundled);
  throw new Error(
    'No Chromium starts on this machine: run "npx playwright install --with-deps chromium", or set CHROMIUM to the path of one.',
  );
}

function candidates(): string[] {
  return [
    process.env.CHROMIUM ?? '',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    chromium.executablePath(),
  ];
}

async function starts(executablePath: string): Promise<boolean> {
  try {
    const browser = await chromium.launch({ executablePath, args: browserArguments, timeout: 30_000 });
    await browser.close();
    return true;
  } catch {
    return false;
  }
}

function choose(path: string): string {
  process.env[chosen] = path;
  return path;
}
