/**
 * `npm run pictures`: builds the app and takes the README's pictures of it, into docs/pictures.
 * The build goes to a folder of its own, so that dist/ stays what `npm run build` made.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { type Browser, chromium } from '@playwright/test';
import { build, preview } from 'vite';
import { browserPath } from './browser';
import { palettePng } from './palettePng';

const site = '.cache/pictures';
const folder = 'docs/pictures';

interface Picture {
  readonly name: string;
  /** The app's hash; the first screen where absent. */
  readonly address?: string;
  readonly width: number;
  readonly height: number;
  /** As a phone: coarse pointer, and letters sharp enough to read in a narrow picture. */
  readonly phone?: boolean;
}

const pictures: readonly Picture[] = [
  { name: 'first-screen', width: 1440, height: 900 },
  { name: 'first-screen-dark', address: '#example=xor&step=1&phase=sum&theme=dark', width: 1440, height: 900 },
  { name: 'projector', address: '#example=xor&step=1&phase=sum&scale=1.5', width: 1280, height: 720 },
  { name: 'one-weight', address: '#example=one-weight&step=1&phase=sum', width: 1440, height: 900 },
  { name: 'mse-128-64-10', address: '#example=mse-128-64-10&step=1&phase=sum', width: 1440, height: 900 },
  { name: 'phone', width: 390, height: 844, phone: true },
];

async function take(browser: Browser, root: string, wanted: Picture): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: wanted.width, height: wanted.height },
    deviceScaleFactor: wanted.phone ? 1.5 : 1,
    hasTouch: wanted.phone === true,
    isMobile: wanted.phone === true,
    reducedMotion: 'reduce',
    colorScheme: 'light',
  });
  const page = await context.newPage();
  await page.goto(`${root}${wanted.address ?? ''}`);
  await page.getByRole('grid', { name: 'Ledger' }).waitFor();
  await page.evaluate(() => document.fonts.ready);
  const path = `${folder}/${wanted.name}.png`;
  const picture = palettePng(await page.screenshot({ animations: 'disabled' }));
  await context.close();
  writeFileSync(path, picture);
  process.stdout.write(`${path}, ${Math.round(picture.length / 1000)} kB\n`);
}

await build({ logLevel: 'warn', build: { outDir: site, emptyOutDir: true } });
const server = await preview({ build: { outDir: site }, preview: { host: '127.0.0.1', port: 0 } });
const root = server.resolvedUrls?.local[0];
if (!root) throw new Error('vite preview: expected an address, got none');
const browser = await chromium.launch({
  executablePath: await browserPath(),
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  mkdirSync(folder, { recursive: true });
  for (const picture of pictures) await take(browser, root, picture);
} finally {
  await browser.close();
  await server.close();
}
