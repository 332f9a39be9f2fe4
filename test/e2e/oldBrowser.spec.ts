/** A browser that lacks what the app needs is told so by the page, whatever it lacks, and never of a connection or of an error within. */
import type { Page } from '@playwright/test';
import { singleFile } from '../../scripts/release/singleFile';
import { chooseExample, expect, open, sentence, test } from './support';

const needs = /needs a browser of 2023 or later/;
const misleading = /connection|Reload|is not a function|is not defined|regular expression/;

/** Names by what has them, each as a browser without it: what iPadOS 15 lacks at once, others one by one. */
const lacking: readonly (readonly [owner: string, names: readonly string[]])[] = [
  ['Array.prototype', ['toSorted', 'toReversed', 'toSpliced', 'with']],
  ['Array.prototype', ['findLast']],
  ['Array.prototype', ['at']],
  ['Object', ['hasOwn']],
  ['window', ['ResizeObserver']],
  ['String.prototype', ['replaceAll']],
];

async function takeAway(page: Page, owner: string, names: readonly string[]): Promise<void> {
  await page.addInitScript(`for (const name of ${JSON.stringify(names)}) delete ${owner}[name];`);
}

for (const [owner, names] of lacking) {
  test(`without ${names.join(', ')}`, async ({ page, silence }) => {
    await takeAway(page, owner, names);
    await page.goto('/#example=iris&view=compare');
    const said = page.getByRole('alert');
    await expect(said).toContainText(needs);
    for (const name of names) await expect(said).toContainText(name);
    // Whatever is fetched has run, and has not taken the sentence's place.
    await page.waitForLoadState('load');
    await expect(page.locator('body')).toHaveText(/^\s*This needs a browser/);
    expect(await page.locator('body').innerText()).not.toMatch(misleading);
    silence.splice(0);
  });
}

/** A pattern that a browser cannot read makes its whole script unreadable. */
const newerPattern = /\(\?<[=!]/g;
const unreadable = '(?<~';

test('a script on request that it cannot read: what asked for it says so, and the rest works', async ({
  page,
  silence,
}) => {
  await page.route(/assets\/.*\.js$/, async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: (await answer.text()).replace(newerPattern, unreadable) });
  });
  await open(page, 'example=xor&view=sum');
  await chooseExample(page, /Your own numbers/);
  await expect(page.getByText(needs).first()).toBeVisible();
  expect(await page.locator('body').innerText()).not.toMatch(misleading);
  await expect(sentence(page)).toHaveText(/0\.0130/);
  silence.splice(0);
});

test('the single file that it cannot read', async ({ page, silence }) => {
  const body = singleFile('dist').replace(newerPattern, unreadable);
  await page.route('**/single.html', (route) => route.fulfill({ body, contentType: 'text/html' }));
  await page.goto('/single.html');
  await expect(page.getByRole('alert')).toContainText(needs);
  silence.splice(0);
});
