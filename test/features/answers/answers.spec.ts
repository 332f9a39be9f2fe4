/** The pages of answers as they are built: read without a script, true in every number, whole on a phone and on paper, and light. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { inTurn } from '../../e2e/inTurn';
import { expect, expectNoViolations, test } from '../../e2e/support';

const folder = 'dist/answers';
const slugs = existsSync(folder)
  ? readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
  : [];

const texts = 'src/features/answers/texts';

function textOf(slug: string): string {
  return readFileSync(`${texts}/${slug}.md`, 'utf8');
}

function hasNoTable(slug: string): boolean {
  return /^ledger: none$/m.test(textOf(slug));
}

test('each file has its page, the list leads to it, and it weighs less than 100 kB on the way', async ({ page }) => {
  expect(slugs.toSorted()).toEqual(
    readdirSync(texts)
      .map((name) => name.replace(/\.md$/, ''))
      .toSorted(),
  );
  await page.goto('/answers/index.html');
  const listed = await page
    .getByRole('main')
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.replace('/index.html', '')));
  expect(listed.toSorted()).toEqual(slugs.toSorted());
  const sent = (path: string): number => gzipSync(readFileSync(path)).length;
  const shared = sent(`${folder}/answers.css`) + sent(`${folder}/answers.js`);
  // What the app keeps for later visits, and what packages hold, does not grow with them.
  for (const list of ['sw.js', 'files.json']) expect(readFileSync(`dist/${list}`, 'utf8')).not.toContain('answers');
  for (const slug of slugs) expect(shared + sent(`${folder}/${slug}/index.html`), slug).toBeLessThan(100_000);
});

test('a page asks for nothing but its own style and script, until its figure is woken, and the table stays until then', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/answers/which-x-in-a-batch/index.html', { waitUntil: 'networkidle' });
  expect(asked.filter((path) => !path.startsWith('/answers/'))).toEqual([]);
  const table = page.getByRole('table');
  await table.getByText('−0.98367').click();
  const ledger = page.frameLocator('iframe').getByRole('region', { name: 'Ledger' });
  await expect(ledger.getByText('−0.98367').first()).toBeVisible();
  await expect(table).toBeHidden();
});

test('the figure is woken by keyboard; a wrong way of the ledger opens in it, another one as a comparison', async ({
  page,
}) => {
  await page.goto('/answers/sum-or-mean/index.html');
  await page.getByRole('button', { name: 'Try it' }).focus();
  await page.keyboard.press('Enter');
  const app = page.frameLocator('iframe');
  await expect(app.getByRole('region', { name: 'Ledger' })).toBeVisible();
  await expect(page.locator('iframe')).toBeFocused();
  const top = await page.locator('iframe').evaluate((frame) => frame.getBoundingClientRect().top + scrollY);
  const shown = page.getByRole('button', { name: 'Show it in the figure above' });
  await shown.first().focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('iframe')).toBeFocused();
  await expect(app.getByRole('region', { name: 'But what if I … take the sum, not the mean?' })).toBeInViewport();
  await shown.nth(1).click();
  await expect(app.getByRole('region', { name: 'Compare' })).toBeInViewport();
  expect(await page.locator('iframe').evaluate((frame) => frame.getBoundingClientRect().top + scrollY)).toBe(top);
});

test('a wrong way that wakes the figure leads the keyboard to it', async ({ page }) => {
  await page.goto('/answers/sum-or-mean/index.html');
  await page.getByRole('button', { name: 'Show it in the figure above' }).first().focus();
  await page.keyboard.press('Enter');
  await expect(page.frameLocator('iframe').getByRole('region', { name: 'Ledger' })).toBeVisible();
  await expect(page.locator('iframe')).toBeFocused();
});

test('where the app cannot be fetched, the table stays, and a sentence says so', async ({ page }) => {
  await page.clock.install();
  await page.goto('/answers/which-x-in-a-batch/index.html');
  await page.route('**/index.html', (route) => route.abort());
  await page.getByRole('button', { name: 'Try it' }).click();
  await expect(page.getByText('The app is loading.')).toBeVisible();
  await page.clock.runFor(10_000);
  await expect(page.getByText('The app could not be shown here.')).toBeVisible();
  await expect(page.getByRole('table')).toBeVisible();
});

test('without scripts, every page has its question, its answer, its table and its links', async ({
  browser,
  baseURL,
}) => {
  const page = await browser.newPage({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
  for (const slug of [slugs.find(hasNoTable), slugs.find((one) => !hasNoTable(one))]) {
    await page.goto(`/answers/${slug}/index.html`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('main').getByRole('paragraph').first()).toBeVisible();
    await expect(page.getByRole('table').filter({ visible: true })).toHaveCount(hasNoTable(slug ?? '') ? 0 : 1);
    await expect(page.getByRole('link', { name: 'Open it in the app' })).toBeVisible();
  }
  // The others are made alike: what each has is in its file.
  const files = slugs.map((slug) => readFileSync(`${folder}/${slug}/index.html`, 'utf8'));
  const found = await page.evaluate(
    (texts) =>
      texts.map((text) => {
        const { body } = new DOMParser().parseFromString(text, 'text/html');
        return {
          isAsked: /\?$/.test(body.querySelector('h1')?.textContent?.trim() ?? ''),
          isAnswered: Boolean(body.querySelector('main p')?.textContent?.trim()),
          tables: body.querySelectorAll('table').length,
          leadsToApp: [...body.querySelectorAll('a')].some((link) => link.textContent?.includes('Open it in the app')),
        };
      }),
    files,
  );
  for (const [at, slug] of slugs.entries())
    expect(found[at], slug).toEqual({
      isAsked: true,
      isAnswered: true,
      tables: hasNoTable(slug) ? 0 : 1,
      leadsToApp: true,
    });
  await page.close();
});

test('no page is wider than the screen, from 320 pixels on, nor in the dark, and each is at most two sheets of paper', async ({
  page,
}) => {
  const screens = [
    { width: 320, colorScheme: 'light' },
    { width: 390, colorScheme: 'dark' },
    { width: 1280, colorScheme: 'light' },
  ] as const;
  const margin = { top: '15mm', bottom: '15mm', left: '15mm', right: '15mm' };
  for (const [at, slug] of ['', ...slugs.map((name) => `${name}/`)].entries()) {
    await page.goto(`/answers/${slug}index.html`);
    for (const { width, colorScheme } of at === 0 ? screens : inTurn(screens, at)) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth),
        `${slug} at ${width}`,
      ).toBeLessThanOrEqual(width);
    }
    if (slug === '') continue;
    await page.emulateMedia({ colorScheme: null });
    const sheets = (await page.pdf({ format: 'A4', margin })).toString('latin1').match(/\/Type\s*\/Page\b/g);
    expect(sheets?.length, slug).toBeLessThanOrEqual(2);
  }
});

test('axe has no objection to the list and to pages that have together whatever a page has', async ({ page }) => {
  for (const path of ['', ...together()]) {
    await page.goto(`/answers/${path}index.html`);
    await expectNoViolations(page);
  }
});

/** Pages of which each has a kind of element, by its name, class or role, that those before it do not have; formulas are spans alone. */
function together(): readonly string[] {
  const kindsOf = (slug: string): ReadonlySet<string> => {
    const body = readFileSync(`${folder}/${slug}/index.html`, 'utf8').split('<body>')[1] ?? '';
    return new Set(body.match(/<(?!span\b)[a-z]\w*(?: class="[^"]*")?|\brole="[^"]*"/g));
  };
  const seen = new Set<string>();
  // Those with the most kinds first: fewer pages have them all.
  const ordered = slugs.toSorted((one, other) => kindsOf(other).size - kindsOf(one).size);
  return ordered
    .filter((slug) => {
      const before = seen.size;
      for (const kind of kindsOf(slug)) seen.add(kind);
      return seen.size > before;
    })
    .map((slug) => `${slug}/`);
}

test('the search of the list finds a question by another wording, and says how many there are', async ({ page }) => {
  await page.goto('/answers/index.html');
  const field = page.getByRole('searchbox', { name: 'Search the questions' });
  const [, question = ''] = /^question: (.*)$/m.exec(textOf('which-x-in-a-batch')) ?? [];
  const [, wording = ''] = /^asked:\n {2}- (.*)$/m.exec(textOf('which-x-in-a-batch')) ?? [];
  await field.fill(wording);
  const found = page.getByRole('main').getByRole('link');
  await expect(found.first()).toHaveText(question);
  await expect(page.getByRole('status')).toHaveText(`${await found.count()} of ${slugs.length} questions`);
  await field.fill('xylophone');
  await expect(page.getByRole('status')).toHaveText('No question has these words. All are below.');
  await expect(found).toHaveCount(slugs.length);
  await field.fill('');
  await expect(page.getByRole('main').getByRole('link')).toHaveCount(slugs.length);
});

test('Questions in the header finds pages by words of any kind, and leads there; by keyboard, too', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Questions' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Questions' });
  await expect(dialog.getByRole('link')).toHaveCount(slugs.length);
  await expect(dialog.getByRole('searchbox', { name: 'Search the questions' })).toBeFocused();
  for (const [typed, question] of [
    ['double', 'Does the learning rate have to change with the batch size?'],
    ['MSELoss', 'My gradient check is off by a constant factor. Where does it come from?'],
    ['avrage the inputs', 'Can I average the inputs of a batch and run the network once?'],
  ] as const) {
    await page.getByRole('searchbox').fill(typed);
    await expect(dialog.getByRole('link').first()).toHaveText(question);
  }
  await expectNoViolations(page);
  const opened = page.waitForEvent('popup');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect((await opened).getByRole('heading', { level: 1 })).toHaveText(
    'Can I average the inputs of a batch and run the network once?',
  );
  await page.getByRole('searchbox').fill('xylophone');
  await expect(dialog.getByRole('status')).toHaveText('No question has these words. All are below.');
  await expect(dialog.getByRole('link')).toHaveCount(slugs.length);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Questions' })).toBeFocused();
  // Whoever has numbers instead of a question.
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Paste your numbers' }).click();
  await expect(page.getByRole('dialog', { name: 'Your own numbers' }).getByRole('textbox').first()).toBeFocused();
});

test('where the questions cannot be fetched, Questions says so and leads to their page', async ({ page }) => {
  await page.route('**/answers/questions.json', (route) => route.fulfill({ body: 'no list' }));
  await page.goto('/');
  await page.getByRole('button', { name: 'Questions' }).click();
  const dialog = page.getByRole('dialog', { name: 'Questions' });
  await expect(dialog.getByRole('status')).toContainText('The questions could not be fetched.');
  await expect(dialog.getByRole('link', { name: 'The page of all questions' })).toHaveAttribute(
    'href',
    'answers/index.html',
  );
});

test('the notation chosen in the app is offered as a link, which opens the example in it; the text stays', async ({
  page,
}) => {
  const question = '/answers/which-x-in-a-batch/index.html';
  await page.goto(question);
  const text = await page.getByRole('main').innerText();
  await expect(page.getByRole('link', { name: 'Open it in the app' })).not.toHaveAttribute('href', /notation=/);
  await expect(page.getByRole('link', { name: 'in the notation' })).toHaveCount(0);
  await page.goto('/#example=xor&step=1');
  await page.getByRole('button', { name: 'Display' }).click();
  await page.getByRole('button', { name: 'Learning from Data Notation' }).press('ArrowRight');
  await expect(page.getByRole('button', { name: 'Nielsen Notation' })).toBeFocused();
  await page.goto(question);
  await page.getByRole('link', { name: 'Open the example in the notation that you have chosen, Nielsen' }).click();
  await expect(page).toHaveURL(/\?notation=nielsen$/);
  await expect(page.getByRole('link', { name: 'Open it in the app' })).toHaveAttribute('href', /&notation=nielsen$/);
  await expect(page.locator('[data-live]:not(button)')).toHaveAttribute('data-live', /&notation=nielsen$/);
  const note = 'The example opens in the notation of Nielsen. This text has the lecture’s.';
  await expect(page.getByText(note)).toBeVisible();
  expect((await page.getByRole('main').innerText()).replace(note, '').replace(/\n+/g, '\n')).toBe(
    text.replace(/\n+/g, '\n'),
  );
});
