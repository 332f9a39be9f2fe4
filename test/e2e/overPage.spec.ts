/** Lists, menus and dialogs: their script loads when the pointer first moves or a key is pressed. */
import { expect, moving, open, test } from './support';

test.use(moving);

const names = { example: /Example$/, share: 'Share' } as const;

test('a list opened before its script has loaded opens as soon as it has, and returns the focus', async ({ page }) => {
  let fetch = (): void => undefined;
  const mayCome = new Promise<void>((resolve) => {
    fetch = resolve;
  });
  await open(page);
  await page.route('**/later-*.js', async (route) => {
    await mayCome;
    await route.continue();
  });
  const example = page.getByRole('button', { name: names.example });
  await example.focus();
  await page.keyboard.press('Enter');
  await expect(example).toHaveAttribute('aria-expanded', 'true');
  await expect(page.getByRole('listbox')).toHaveCount(0);
  fetch();
  await expect(page.getByRole('option', { selected: true })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(example).toBeFocused();
  await expect(example).not.toHaveAccessibleName(/XOR/);
  await page.keyboard.press('ArrowLeft');
  await expect(example).toHaveAccessibleName(/XOR/);
});

test('if the script cannot be loaded, a notice says so; opened again, it loads', async ({ page, silence }) => {
  await open(page);
  await page.route('**/later-*.js', (route) => route.abort());
  const share = page.getByRole('button', { name: names.share, exact: true });
  await share.click();
  await expect(page.getByText('This part of the page could not be loaded.')).toBeVisible();
  await expect(share).toHaveAttribute('aria-expanded', 'false');
  await page.unroute('**/later-*.js');
  await share.click();
  await expect(page.getByRole('dialog', { name: names.share })).toBeVisible();
  expect(silence.splice(0).every((line) => /ERR_FAILED|could not be loaded/.test(line))).toBe(true);
});

test('own numbers that a link has opened give the focus to the choice of examples', async ({ page }) => {
  for (const leave of ['Escape', 'Enter'] as const) {
    await page.goto('about:blank');
    await page.goto('/#example=xor&paste=1');
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('textbox', { name: 'Paste your numbers' })).toBeFocused();
    if (leave === 'Enter') await dialog.getByRole('button', { name: 'Close' }).focus();
    await page.keyboard.press(leave);
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('banner').getByRole('button', { name: /Example/ })).toBeFocused();
  }
});

/** The buttons of the header, and what each leads to that opens in its place. */
const onward = [
  ['Display, keys and about', 'About'],
  ['Display, keys and about', 'What this browser keeps'],
  ['Share', 'Add to the lecture'],
  ['Share', 'Open the lecture'],
] as const;

for (const [button, item] of onward) {
  test(`${item} gives the focus back to “${button}”, however it is closed`, async ({ page }) => {
    await open(page);
    const opener = page.getByRole('banner').getByRole('button', { name: button, exact: true });
    const dialog = page.getByRole('dialog');
    for (const isByMouse of [true, false]) {
      for (const leave of ['Escape', 'Close'] as const) {
        await opener.click();
        const onwards = dialog.getByRole('button', { name: item });
        if (isByMouse) await onwards.click();
        else await onwards.press('Enter');
        await expect(onwards).toBeHidden();
        await expect(dialog).toHaveCount(1);
        if (leave === 'Escape') await page.keyboard.press('Escape');
        else await dialog.getByRole('button', { name: 'Close' }).click();
        await expect(dialog).toBeHidden();
        await expect(opener).toBeFocused();
      }
    }
  });
}

for (const [key, button] of [
  ['?', 'Display, keys and about'],
  ['k', 'Share'],
] as const) {
  test(`what ${key} opens while nothing has the focus gives it to “${button}”, which leads to it as well`, async ({
    page,
  }) => {
    await open(page);
    await page.keyboard.press(key);
    const dialog = page.getByRole('dialog');
    await expect(dialog).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('banner').getByRole('button', { name: button, exact: true })).toBeFocused();
  });
}
