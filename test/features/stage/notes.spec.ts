/** The notes window: two real windows in step, whichever moves; either may be closed or reloaded. */
import type { Page } from '@playwright/test';
import { comingDeflate } from '../../../src/store/address/deflated';
import { packed } from '../../../src/store/address/packedLink';
import { expect, expectNoViolations, stageSentence, test } from '../../e2e/support';

await comingDeflate();

const lecture = packed(
  JSON.stringify({
    format: 'batch-gradient-lecture',
    version: 1,
    links: [
      { address: '#example=xor&phase=per-sample', note: 'Ask $\\delta$ first.\n\n- Then x.' },
      { address: '#example=nothing' },
      { address: '#example=xor&phase=sum' },
      { address: '#lesson=one-sample&scene=2' },
    ],
  }),
);

async function opened(page: Page): Promise<Page> {
  const popup = page.waitForEvent('popup');
  await page.keyboard.press('v');
  const notes = await popup;
  await notes.setViewportSize({ width: 500, height: 700 });
  return notes;
}

const region = (notes: Page, name: string) => notes.getByRole('region', { name });

test('stage and notes window stay in step until the lecture has ended, whichever moves or is reloaded', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto(`/#lecture=${lecture}&present=1&present.beat=start`);
  const caption = stageSentence(page);
  await caption.waitFor();
  const notes = await opened(page);
  const next = region(notes, 'Next press');
  const scenes = notes.getByRole('navigation', { name: 'Lecture' });
  await expect(region(notes, 'Note')).toContainText('Ask δ first. – Then x.');
  await expect(scenes.locator('[aria-current]')).toHaveText(/^1\. /);
  await expect(scenes.getByRole('button', { name: /^2\. / })).toBeDisabled();
  await expectNoViolations(notes);

  // Either window has the clicker, and what is announced comes.
  for (const window of [page, notes, notes]) {
    const announced = await next.getByRole('paragraph').last().textContent();
    await window.keyboard.press('PageDown');
    await expect(caption).toHaveText(announced ?? '');
    await expect(next).not.toContainText(announced ?? '');
  }

  // The scene ends where the next one begins.
  await expect(next).toContainText('The next press leads to the next screen');
  await notes.getByRole('button', { name: 'Next' }).click();
  await expect(caption).toContainText('Sample 1 adds');
  await expect(scenes.locator('[aria-current]')).toHaveText(/^3\. /);
  await notes.keyboard.press('PageUp');
  await expect(caption).toContainText('Sample 4 multiplies');

  // Either is reloaded.
  await notes.reload();
  await expect(next).toContainText('The next press leads to the next screen');
  // The address follows within a fifth of a second.
  await expect(page).toHaveURL(/present\.beat=per-sample\.product\.4/);
  await page.reload();
  await expect(caption).toContainText('Sample 4 multiplies');
  await expect(notes.getByRole('status').filter({ hasText: 'Connected' })).toBeVisible();
  await scenes.getByRole('button', { name: /^3\. / }).click();
  await expect(caption).toContainText('Sample 1 adds');
  await expect(next).toContainText('Sample 2 adds');
  await page.keyboard.press('PageUp');
  await expect(caption).toContainText('Sample 4 multiplies');
  await expect(next).toContainText('The next press leads to the next screen');

  // The lecturer knows what the question asks for.
  await scenes.getByRole('button', { name: /^4\. / }).click();
  await expect(next).toContainText('The next press shows the answer: 4 × −3 = −12');
  await notes.keyboard.press('PageDown');
  await expect(next).toContainText('The lecture ends here.');
  await notes.keyboard.press('PageDown');
  const end = page.getByRole('button', { name: 'The lecture ends here.' });
  await expect(end).toBeVisible();
  const ended = 'The lecture has ended, and no press follows. Back shows its last screen.';
  await expect(next).toContainText(ended);
  await notes.keyboard.press('PageDown');
  await expect(next).toContainText(ended);
  await notes.getByRole('button', { name: 'Back' }).click();
  await expect(end).toBeHidden();
  await expect(next).toContainText('The lecture ends here.');

  // Left, the stage does not answer; after another Present it does.
  await page.keyboard.press('Escape');
  await expect(notes.getByRole('status')).toHaveText(/does not answer/);
  await page.keyboard.press('f');
  await expect(notes.getByRole('status')).toHaveText(/Connected/);
});

test('two notes windows follow one lecture, apart from another; the page’s keys close what covers the stage, and leave it', async ({
  page,
  context,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto('/#example=xor&phase=per-sample&present=1&present.beat=per-sample.product.1');
  const caption = stageSentence(page);
  await caption.waitFor();
  const told = (await caption.textContent()) ?? '';
  const notes = await opened(page);
  const next = region(notes, 'Next press');
  await expect(next).toContainText('Sample 2 multiplies');

  for (const [key, cover, says] of [
    ['q', page.getByRole('region', { name: 'Link for your audience' }), 'The stage shows the link for the audience.'],
    ['b', page.getByRole('button', { name: /The screen is black/ }), 'The screen is black.'],
  ] as const) {
    await notes.keyboard.press(key);
    await expect(cover).toBeVisible();
    await expect(next).toContainText(says);
    await notes.keyboard.press('Escape');
    await expect(cover).toBeHidden();
    await expect(next).toContainText('Sample 2 multiplies');
  }

  // A dialog over the stage is closed by Escape, or by a press that does nothing else.
  for (const [key, name, leave] of [
    ['?', 'Keys and symbols', 'PageDown'],
    ['k', 'Lecture', 'Escape'],
  ] as const) {
    const dialog = page.getByRole('dialog', { name });
    await notes.keyboard.press(key);
    await expect(dialog).toBeVisible();
    await expect(next).toContainText('A dialog is open on the stage.');
    await notes.keyboard.press('r');
    await notes.keyboard.press(leave);
    await expect(dialog).toBeHidden();
    await expect(caption).toHaveText(told);
  }
  expect(page.url()).not.toContain('reduction');
  // k again adds the screen.
  await notes.keyboard.press('k');
  await expect(page.getByRole('dialog', { name: 'Lecture' })).toBeVisible();
  await notes.keyboard.press('k');
  await expect(page.getByRole('list', { name: 'Screens of the lecture' }).getByRole('listitem')).toHaveCount(1);
  await notes.keyboard.press('Escape');

  const second = await context.newPage();
  await second.goto(notes.url().replace('#notes', '#speaker'));
  await expect(region(second, 'Next press')).toContainText('Sample 2 multiplies');
  const other = await context.newPage();
  await other.goto('/#example=lecture&phase=per-sample&present=1&present.beat=per-sample.product.1');
  await stageSentence(other).waitFor();
  const ofOther = await opened(other);
  await expect(region(ofOther, 'Next press')).toContainText('Sample 2 multiplies');
  for (const [window, sample] of [
    [second, 3],
    [notes, 4],
  ] as const) {
    await window.keyboard.press('PageDown');
    for (const one of [notes, second]) await expect(region(one, 'Next press')).toContainText(`Sample ${sample} `);
  }
  await expect(region(ofOther, 'Next press')).toContainText('Sample 2 multiplies');

  await notes.keyboard.press('Escape');
  await expect(notes.getByRole('status')).toHaveText(/does not answer/);
  await expect(page.getByRole('button', { name: 'Present' })).toBeVisible();
});

test('a phone opens a lecture as pages', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`/#lecture=${lecture}&present=1&present.beat=start`);
  const pages = page.getByRole('navigation', { name: 'Lecture' });
  await expect(pages).toContainText('Screen 1 of 4');
  await expect(page.getByRole('heading', { name: 'Ledger' })).toBeVisible();
  await pages.getByRole('button', { name: 'Next screen' }).click();
  // One that cannot be read is passed over.
  await expect(pages).toContainText('Screen 3 of 4');
  await pages.getByRole('button', { name: 'Next screen' }).click();
  await expect(page.getByRole('heading', { name: 'And the gradient of the weight?' })).toBeVisible();
  await expect(pages.getByRole('button', { name: 'Next screen' })).toBeDisabled();
  // What stays in sight above the text stays below the list.
  const kept = page.getByRole('main').getByRole('region').first();
  // Scrolled again until the scene has come to rest, as a reader would.
  const scrolled = async (): Promise<number | undefined> => {
    await page.evaluate(() => {
      scrollTo(0, 0);
      scrollTo(0, 200);
    });
    return (await kept.boundingBox())?.y;
  };
  await expect.poll(scrolled).toBeGreaterThan(60);
  await page.evaluate(() => scrollTo(0, 0));
  await pages.getByRole('button', { name: 'Previous screen' }).click();
  await pages.getByRole('button', { name: 'Previous screen' }).click();
  await expect(pages).toContainText('Screen 1 of 4');
  const list = pages.getByRole('combobox', { name: 'Screens of the lecture' });
  await expect(list.getByRole('option', { name: /^2\. / })).toBeDisabled();
  await list.selectOption('3');
  await expect(pages).toContainText('Screen 3 of 4');
  await expectNoViolations(page);
  // A mouse has no phone in its hand.
  await page.setViewportSize({ width: 844, height: 390 });
  await expect(pages).toBeHidden();
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(pages).toContainText('Screen 3 of 4');
  await pages.getByRole('button', { name: 'End the lecture' }).click();
  await expect(pages).toBeHidden();
});

test.describe('under a finger', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test('a phone that is turned stays at its page of the lecture', async ({ page }) => {
    await page.goto(`/#lecture=${lecture}&present=1&present.beat=start`);
    const pages = page.getByRole('navigation', { name: 'Lecture' });
    await pages.getByRole('button', { name: 'Next screen' }).click();
    await page.setViewportSize({ width: 844, height: 390 });
    await expect(pages).toContainText('Screen 3 of 4');
    await expect(pages.getByRole('button', { name: 'Next screen' })).toBeInViewport();
  });
});
