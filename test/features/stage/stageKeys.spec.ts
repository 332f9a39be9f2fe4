/** No key of a clicker is dead on the stage: what is open over it closes, and nothing else happens. */
import { expect, stageSentence, test } from '../../e2e/support';

test('link and black screen leave the clicker its keys, and a link comes back to its beat', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  // The explorer is not for the audience: it is not on the page at any time before the stage.
  await page.addInitScript(() => {
    const look = (): void => {
      // The picture for a first visit is in the page, and not shown.
      const isExplorer =
        document.querySelector('#root > [data-layout] main')?.checkVisibility() &&
        !document.querySelector('[data-beat]');
      if (isExplorer) document.documentElement.dataset.explorerSeen = '';
    };
    new MutationObserver(look).observe(document, { childList: true, subtree: true });
  });
  await page.goto('/#example=xor&phase=sum&present=1&present.beat=sum.division');
  const caption = stageSentence(page);
  await expect(caption).toHaveText('What is the sum divided by?');
  expect(await page.evaluate(() => document.documentElement.dataset.explorerSeen)).toBeUndefined();
  await page.reload();
  await expect(caption).toHaveText('What is the sum divided by?');

  // Link and black screen are closed by the press, which does nothing else.
  for (const key of ['q', 'b']) {
    const cover =
      key === 'q'
        ? page.getByRole('region', { name: 'Link for your audience' })
        : page.getByRole('button', { name: /black/ });
    await page.keyboard.press(key);
    await expect(cover).toBeVisible();
    await page.keyboard.press('PageDown');
    await expect(cover).toBeHidden();
    await expect(caption).toHaveText('What is the sum divided by?');
  }
  await page.keyboard.press('PageDown');
  await expect(caption).toContainText('The sum is divided once');
  expect(new URL(page.url()).hash).toContain('present.beat=sum.mean');

  await page.evaluate(() => location.replace('#example=xor&phase=sum&present=1'));
  await expect(caption).toBeVisible();

  // Left, the link is the explorer's again; f opens Present.
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Share' })).toBeVisible();
  await expect.poll(() => new URL(page.url()).hash).not.toContain('present');
  await page.keyboard.press('f');
  await expect(caption).toBeVisible();
});
