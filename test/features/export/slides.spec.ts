/** Pictures for slides: every view, in a real layout. */
import type { Download, Page } from '@playwright/test';
import { expect, expectNoViolations, open, test } from '../../e2e/support';

const whole = { name: 'whole slide', width: 1920, height: 1080 };
/** From which view on pictures have another size: each change of the size draws the view once more. */
const sizes: Readonly<Record<string, typeof whole>> = {
  Network: whole,
  Influence: { name: 'half a slide', width: 960, height: 1080 },
  Pictures: { name: 'square', width: 1080, height: 1080 },
};

/** The least type of a picture on a whole slide, and what remains of it on a part of one. */
const usual = 24;
const inPart = 0.42;

test('every view is a picture of the chosen size, complete and legible', async ({ page }) => {
  test.setTimeout(60_000);
  await open(page, 'example=xor&step=3&phase=update');
  const address = page.url();
  // The browser draws a file when it has nothing else to do: meanwhile the next views are looked at.
  const saved: Download[] = [];
  page.on('download', (file) => saved.push(file));
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('button', { name: 'Picture for slides…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share' });
  const view = dialog.getByRole('button', { name: /View$/ });
  await view.click();
  const names = await page.getByRole('option').allInnerTexts();
  expect(names.length).toBeGreaterThanOrEqual(17);
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  let size = whole;
  for (const name of names) {
    await expect(view).toContainText(name);
    const next = sizes[name];
    if (next) {
      size = next;
      await dialog.getByText(size.name).click();
    }
    const found = await pictureIn(page, name, size);
    expect(found, name).toEqual({ ...found, width: size.width, height: size.height, outside: [], missing: [] });
    expect(found.texts, name).toBeGreaterThan(5);
    // What the dialog says about the type is true.
    const said = Number(/smallest text has (?:only )?(\d+)/.exec(found.words)?.[1]);
    expect(found.smallest, name).toBeGreaterThan(said - 1);
    expect(said, name).toBeGreaterThanOrEqual(size === whole ? usual : inPart * usual);
    if (next) await dialog.getByRole('button', { name: 'Save PNG' }).click();
    await view.focus();
    await page.keyboard.press('ArrowRight');
  }
  // What stands in for a pseudo-element takes no room beside it: products and mean lay outside half a slide.
  const half = { name: 'half a slide', width: 960, height: 1080 };
  await view.click();
  await page.getByRole('option', { name: 'Ledger', exact: true }).click();
  await dialog.getByText(half.name).click();
  const ledger = await pictureIn(page, 'Ledger', half);
  expect(ledger).toEqual({ ...ledger, width: half.width, height: half.height, beyond: [], outside: [], missing: [] });
  await expectNoViolations(page, { part: '[role="dialog"]' });
  // A picture leaves no trace in what is shown.
  expect(page.url()).toBe(address);
  await expect.poll(() => saved.length).toBe(3);
  const chosen = Object.values(sizes).map(({ width, height }) => [width, height]);
  // Which of them is drawn first is the browser's own.
  expect(await Promise.all(saved.map(sizeOfPng))).toEqual(expect.arrayContaining(chosen));
});

/** What there is to say about the picture in the preview, once it is of that view and that size. */
async function pictureIn(page: Page, name: string, { width, height }: typeof whole) {
  // A view is drawn after four frames without a change, and once more when something in it changes.
  const { source, words } = await page.evaluate(
    async (wanted) => {
      const find = (): string | undefined => {
        const image = [...document.images].find(({ alt }) => alt.startsWith(`Preview: ${wanted.name}`));
        const isThere = image?.naturalWidth === wanted.width && image.naturalHeight === wanted.height;
        return isThere ? image.src : undefined;
      };
      const until = performance.now() + 10_000;
      let before = find();
      for (let still = 0; before === undefined || still < 10; ) {
        if (performance.now() > until) throw new Error(`no picture of ${wanted.name} has the chosen size`);
        await new Promise((done) => requestAnimationFrame(done));
        const now = find();
        still = now === before ? still + 1 : 0;
        before = now;
      }
      // In the same moment: the words are about this picture.
      return { source: before, words: document.querySelector('[role="dialog"]')?.textContent ?? '' };
    },
    { name, width, height },
  );
  const svg = decodeURIComponent(source.slice(source.indexOf(',') + 1));
  const withoutData = svg.replace(/data:[\w/+-]+;base64,[\w+/=]+/g, '');
  expect(withoutData.match(/foreignObject|class=|var\(--|NaN|(?:href=|url\()["']?[^#)"']{1,20}/g)).toBeNull();
  const found = await page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
    if (parsed.querySelector('parsererror') || !parsed.querySelector('title')?.textContent)
      throw new Error('no picture');
    const picture = document.importNode(parsed.documentElement, true) as unknown as SVGSVGElement;
    document.body.append(picture);
    const frame = picture.getBoundingClientRect();
    const all = [...picture.querySelectorAll('text')];
    const outside = all.filter((one) => {
      const box = one.getBoundingClientRect();
      const isCut = one.closest('[clip-path]') !== null;
      return !isCut && (box.left < frame.left - 1 || box.right > frame.right + 1 || box.bottom > frame.bottom + 1);
    });
    const beyond = all.filter((one) => one.getBoundingClientRect().left > frame.right);
    // Indices and formulas are smaller by design.
    const words = all.filter((one) => {
      const isFormula = one.getAttribute('font-family')?.startsWith('KaTeX');
      return !isFormula && /[\p{L}\d.]{3}/u.test(one.textContent ?? '');
    });
    const smallest = Math.min(
      // The name of an upright axis is turned: its size is the length of its own upright, wherever that points.
      ...words.map((one) => {
        const { c, d } = one.getScreenCTM() ?? { c: 0, d: 0 };
        return Number(one.getAttribute('font-size')) * Math.hypot(c, d);
      }),
    );
    const drawn = picture.textContent ?? '';
    // What only screen readers read is in a box of a pixel.
    const isOnlyHeard = (element: Element | null): boolean =>
      element !== null && (element.getBoundingClientRect().width < 2 || isOnlyHeard(element.parentElement));
    const missing = [
      ...document.querySelectorAll<HTMLElement>('[data-medium~="slide"] [data-quantity] span:not(:has(*))'),
    ]
      .filter((one) => one.checkVisibility() && !isOnlyHeard(one) && /^−?\d[\d.]*$/.test(one.textContent ?? ''))
      .map((one) => one.textContent ?? '')
      .filter((number) => !drawn.includes(number));
    picture.remove();
    return {
      ...{ width: picture.viewBox.baseVal.width, height: picture.viewBox.baseVal.height },
      ...{ texts: all.length, smallest, missing, outside: outside.map((one) => one.textContent) },
      beyond: beyond.map((one) => one.textContent),
    };
  }, svg);
  return { ...found, words };
}

/** The size that a saved file says it has. */
async function sizeOfPng(file: Download): Promise<readonly number[]> {
  const chunks: Buffer[] = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
  const png = Buffer.concat(chunks);
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}
