/**
 * The pictures that forums show beside a link to an answer: the ledger of its example, or another view that its file names, as the app itself
 * draws it for a slide, with the question above it.
 */
import { readFileSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';
import { JSDOM } from 'jsdom';
import type { Answer } from '../../src/features/answers/file/answer';
import { palettePng } from '../palettePng';
import type { Picture } from '../pictures';
import { withSource } from '../pngChunks';
import { readAnswers } from './files';
import { pictureFile, pictureSize, pictureSource } from './picture';

/** Enough for six colours and the edges of their letters. */
const colours = 48;

export const pictures: readonly Picture[] = readAnswers().map((answer) => ({
  name: answer.slug,
  path: pictureFile(answer.slug),
  async take(browser, { root, site }) {
    const page = await browser.newPage({ reducedMotion: 'reduce', colorScheme: 'light' });
    await page.goto(`${root}#${answer.link.replace(/phase=output-delta/, 'phase=sum')}`);
    const svg = await drawnSvg(page, answer);
    await page.close();
    const drawn = new JSDOM(readFileSync(`${site}/answers/${answer.slug}/index.html`, 'utf8'));
    const source = pictureSource(drawn.window.document, answer.picture);
    return withSource(palettePng(await shotOf(browser, svg), colours), source);
  },
}));

/** The file that the app writes, once it shows this view in this size under this title. */
async function drawnSvg(page: Page, { question, picture }: Answer): Promise<string> {
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Share' });
  await dialog.getByRole('button', { name: 'Export' }).click();
  await dialog.getByRole('button', { name: 'Picture for slides…' }).click();
  await dialog.getByRole('button', { name: /View$/ }).click();
  await page.getByRole('option', { name: viewTitles[picture], exact: true }).click();
  await dialog.getByText('beside a link').click();
  await dialog.getByRole('textbox', { name: 'Title' }).fill(question);
  const found = await page.waitForFunction(
    ({ title, size }) => {
      const [, data = ''] = document.querySelector<HTMLImageElement>('.picture-preview img')?.src.split(',') ?? [];
      const svg = new DOMParser().parseFromString(decodeURIComponent(data), 'image/svg+xml').documentElement;
      const isIt = svg.querySelector('title')?.textContent === title && svg.getAttribute('width') === size;
      // What has just been drawn may be drawn once more.
      const state = window as { drawn?: string; still?: number };
      state.still = isIt && state.drawn === data ? (state.still ?? 0) + 1 : 0;
      state.drawn = data;
      return state.still > 20 ? decodeURIComponent(data) : false;
    },
    { title: question, size: String(pictureSize.width) },
  );
  return String(await found.jsonValue());
}

const viewTitles: Readonly<Record<Answer['picture'], string>> = {
  ledger: 'Ledger',
  formulas: 'Formulas',
  pictures: 'Pictures',
  product: 'Matrix product',
  epoch: 'Epoch',
};

async function shotOf(browser: Browser, svg: string): Promise<Buffer> {
  const page = await browser.newPage({ viewport: pictureSize });
  await page.setContent(`<body style="margin: 0">${svg}</body>`);
  await page.evaluate(() => document.fonts.ready);
  const shot = await page.screenshot();
  await page.close();
  return shot;
}
