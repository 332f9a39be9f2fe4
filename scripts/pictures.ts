/**
 * `npm run pictures`: builds the app and takes the pictures of README.md and docs/views.md, into docs/pictures, the one beside links to the app, and those that features have of
 * their own pages (`scripts/NAME/pictures.ts`); `npm run pictures -- NAME …` only those, by their names or a feature's.
 * The build goes to a folder of its own, so that dist/ stays what `npm run build` made.
 */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from '@playwright/test';
import { build, preview } from 'vite';
import { browserArguments, browserPath } from './browser';
import { linkPicture } from './linkPreview';
import { palettePng } from './palettePng';

const site = '.cache/pictures';

/** A picture that is made in a browser. */
export interface Picture {
  readonly name: string;
  /** The file that it is written to. */
  readonly path: string;
  /** `root`: where the built site is served; `site`: its folder. */
  readonly take: (browser: Browser, built: { readonly root: string; readonly site: string }) => Promise<Buffer>;
}

interface Screen {
  readonly name: string;
  /** The app's hash; the first screen where absent. */
  readonly address?: string;
  readonly width: number;
  readonly height: number;
  /** Only this region is in the picture, at its natural height. */
  readonly region?: string;
  /** Its file, if not in docs/pictures. */
  readonly path?: string;
  /** Pixels of the picture for each of the page; 1 where absent. */
  readonly density?: number;
  /** As a phone: coarse pointer, and letters sharp enough to read in a narrow picture. */
  readonly phone?: boolean;
}

const four = '#example=xor&step=1&phase=sum';
const hundred = '#example=mse-128-64-10&step=1&phase=sum';
const thousand = `${hundred}&batchSize=1000&theme=dark`;

const screens: readonly Screen[] = [
  { name: 'first-screen', width: 1440, height: 900 },
  { name: 'first-screen-dark', address: `${four}&theme=dark`, width: 1440, height: 900 },
  { name: 'projector', address: `${four}&scale=1.5`, width: 1280, height: 720 },
  { name: 'one-weight', address: '#example=one-weight&step=1&phase=sum', width: 1440, height: 900 },
  { name: 'mse-128-64-10', address: hundred, width: 1440, height: 900 },
  { name: 'pictures', address: '#example=digits&step=1&phase=update&view=pictures', width: 1440, height: 900 },
  {
    name: 'pictures-500',
    address: '#example=digits&step=1&phase=sum&batchSize=500&view=pictures',
    width: 1440,
    height: 900,
  },
  { name: 'lesson', address: '#lesson=means-too-early&scene=1', width: 1440, height: 900 },
  { name: 'phone', width: 390, height: 844, phone: true },
  {
    name: 'link',
    path: `public/${linkPicture.file}`,
    address: `${four}&embed=ledger&theme=light&lock=phase`,
    density: 1.5,
    width: linkPicture.width / 1.5,
    height: linkPicture.height / 1.5,
  },
];

/** Panels by themselves, small and large. */
const panels: readonly Screen[] = [
  panel('sum-4', 'Sum', `${four}&embed=sum`),
  panel('sum-100', 'Sum', `${hundred}&embed=sum`),
  panel('sum-1000', 'Sum', `${thousand}&embed=sum`),
  panel('arrows-4', 'Arrows', '#example=xor&step=1&phase=update&embed=arrows'),
  panel('arrows-100', 'Arrows', `${hundred}&embed=arrows&arrows.lay=point`),
  panel('arrows-1000', 'Arrows', `${thousand}&embed=arrows&arrows.lay=point`),
  panel('noise-4', 'Noise', `${four}&embed=noise&noise.size=2`),
  panel('noise-100', 'Noise', `${hundred}&embed=noise`),
  panel('noise-1000', 'Noise', `${thousand}&embed=noise&noise.size=10`),
  panel('influence-4', 'Influence', '#example=xor&step=1&phase=update&embed=influence&influence.without=4'),
  panel('influence-100', 'Influence', `${hundred}&embed=influence&influence.without=87,25,22,13,9`),
  panel('influence-1000', 'Influence', `${thousand}&embed=influence&influence.without=491,670,324,934,378`),
  panel('check-4', 'Numeric check', `${four}&embed=check`),
  panel('data-4', 'Data', `${four}&embed=data`),
  panel('matrix-1000', 'Gradient matrix', `${thousand}&embed=matrix`, 880),
  panel('product-3', 'Matrix product', '#example=square-batch&step=1&phase=sum&embed=product', 1000),
  panel('product-1000', 'Matrix product', `${thousand}&embed=product`, 1100),
  panel('outputs-100', 'Outputs', `${hundred}&weight=1.1.1&embed=outputs`, 1100),
  panel('outputs-1000', 'Outputs', `${thousand}&weight=2.1.1&embed=outputs`, 1100),
  panel('explanation-4', 'Formulas', `${four}&embed=formulas&formulas.explain=show`, 1000),
];

function panel(name: string, region: string, address: string, width = 720): Screen {
  return { name, region, address: `${address}&layout=flow`, width, height: 900 };
}

async function taken(browser: Browser, root: string, wanted: Screen): Promise<Buffer> {
  const context = await browser.newContext({
    viewport: { width: wanted.width, height: wanted.height },
    deviceScaleFactor: wanted.phone ? 1.5 : (wanted.density ?? 1),
    hasTouch: wanted.phone === true,
    isMobile: wanted.phone === true,
    reducedMotion: 'reduce',
    colorScheme: 'light',
  });
  const page = await context.newPage();
  await page.goto(`${root}${wanted.address ?? ''}`);
  const region =
    wanted.region === undefined ? undefined : page.getByRole('region', { name: wanted.region, exact: true });
  // A stage has no ledger.
  await (region ?? page.locator('main').getByRole('region').first()).waitFor();
  await page.evaluate(() => document.fonts.ready);
  await settled(page);
  const picture = palettePng(await (region ?? page).screenshot({ animations: 'disabled' }));
  await context.close();
  return picture;
}

/** By the feature's name. */
async function picturesOfFeatures(): Promise<Readonly<Record<string, readonly Picture[]>>> {
  const all: Record<string, readonly Picture[]> = {};
  for (const name of readdirSync('src/features')) {
    const script = `scripts/${name}/pictures.ts`;
    if (existsSync(script))
      all[name] = ((await import(pathToFileURL(script).href)) as { pictures: Picture[] }).pictures;
  }
  return all;
}

/** Those of the names given; all where none is. */
async function wantedPictures(names: readonly string[]): Promise<readonly Picture[]> {
  const own = [...screens, ...panels].map(
    (screen): Picture => ({
      name: screen.name,
      path: screen.path ?? `docs/pictures/${screen.name}.png`,
      take: (browser, { root }) => taken(browser, root, screen),
    }),
  );
  const ofFeatures = await picturesOfFeatures();
  const all = [...own, ...Object.values(ofFeatures).flat()];
  if (names.length === 0) return all;
  return names.flatMap((name) => {
    const found = ofFeatures[name] ?? all.filter((picture) => picture.name === name);
    if (found.length === 0) throw new Error(`pictures: there is none of the name ${name}`);
    return found;
  });
}

/** Waits until long work, which tells its progress, is over: until what is written has not changed for a while. */
async function settled(page: Page): Promise<void> {
  const pause = 600;
  const attempts = 50;
  let before = '';
  for (let attempt = 0; attempt < attempts; attempt++) {
    const now = await page.locator('body').innerText();
    if (now === before && (await page.locator('progress').count()) === 0) return;
    before = now;
    await page.waitForTimeout(pause);
  }
  throw new Error(`pictures: ${page.url()} was still computing after ${(pause * attempts) / 1000} seconds`);
}

const wanted = await wantedPictures(process.argv.slice(2));
await build({ logLevel: 'warn', build: { outDir: site, emptyOutDir: true } });
const server = await preview({ build: { outDir: site }, preview: { host: '127.0.0.1', port: 0 } });
const root = server.resolvedUrls?.local[0];
if (!root) throw new Error('vite preview: expected an address, got none');
const browser = await chromium.launch({
  executablePath: await browserPath(),
  args: browserArguments,
});
try {
  for (const { path, take } of wanted) {
    const picture = await take(browser, { root, site });
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, picture);
    process.stdout.write(`${path}, ${Math.round(picture.length / 1000)} kB\n`);
  }
} finally {
  await browser.close();
  await server.close();
}
