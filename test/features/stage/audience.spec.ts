/** The link for the audience: what a camera reads from the stage opens the same numbers. */
import jsQR from 'jsqr';
import { expect, expectNoViolations, ledgerGrid, open, stageSentence, test } from '../../e2e/support';

test('the code on the stage, read from a picture of the screen, opens the explorer with the same numbers', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await open(page, 'example=lecture&step=2&phase=update&weight=1.2.1&batchSize=4&theme=dark');
  const numbers = await ledgerGrid(page).locator('[data-quantity]').allInnerTexts();
  // This page itself is served to this computer only.
  await page.getByRole('button', { name: 'Share' }).click();
  const share = page.getByRole('dialog', { name: 'Share' });
  await expect(share.getByText('Your audience cannot open a link to it.')).toBeVisible();
  // Seen without scrolling.
  await expect(share.getByRole('button', { name: 'Add to the lecture' })).toBeInViewport();
  await share.getByRole('textbox', { name: 'Public address of the app' }).fill('lectures.example.org/batch/');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Present' }).click();
  await stageSentence(page).waitFor();
  await page.keyboard.press('q');
  const screen = page.getByRole('region', { name: 'Link for your audience' });
  const code = screen.getByRole('img', { name: /^QR code of https:\/\/lectures\.example\.org\/batch\/#/ });
  await expect(code).toBeInViewport({ ratio: 1 });
  await expectNoViolations(page);

  const picture = (await code.screenshot()).toString('base64');
  const read = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const { width, height } = bitmap;
    const context = new OffscreenCanvas(width, height).getContext('2d');
    if (!context) throw new Error('expected a canvas');
    context.drawImage(bitmap, 0, 0);
    // As text: an array of half a million numbers takes seconds to leave the page.
    const { data } = context.getImageData(0, 0, width, height);
    return { width, height, pixels: [...data].map((byte) => String.fromCharCode(byte)).join('') };
  }, picture);
  const pixels = Uint8ClampedArray.from(Buffer.from(read.pixels, 'latin1'));
  const link = jsQR(pixels, read.width, read.height)?.data ?? '';
  expect(`QR code of ${link}`).toBe(await code.getAttribute('aria-label'));
  await expect(screen.getByText(link, { exact: true })).toBeVisible();

  await page.keyboard.press('q');
  await expect(screen).toBeHidden();
  await open(page, link.replace(/^.*#/, ''));
  await expect.poll(() => ledgerGrid(page).locator('[data-quantity]').allInnerTexts()).toEqual(numbers);
});
