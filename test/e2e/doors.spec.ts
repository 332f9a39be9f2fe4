/** The reader's own questions under the mean: nothing above them moves, and a link keeps the open one. */
import { toPaper } from './paper';
import { goTo, resize, show } from './rest';
import { answerRow, expect, expectNoViolations, firstVisit, ledgerRow, open, panel, phase, test } from './support';

const questions = [
  'average x and δ first?',
  'pair x with another sample’s δ?',
  'take the sum, not the mean?',
  'double the batch?',
] as const;

test.describe('on the first screen', () => {
  test.use({ ...firstVisit, viewport: { width: 1280, height: 720 } });

  test('an answer moves nothing above it and is in sight at once; where there is little room, it takes the place of the questions', async ({
    page,
  }) => {
    await open(page);
    const ledger = panel(page, 'Ledger');
    const mean = ledgerRow(page, 'Mean: divided by B = 4');
    const expectInPlace = async (name: string): Promise<void> => {
      const before = await mean.boundingBox();
      const door = ledger.getByRole('button', { name });
      await door.click();
      const answer = ledger.getByRole('region', { name: `But what if I … ${name}` });
      await expect(answer.getByRole('paragraph').first()).toBeInViewport();
      await expect(answer.getByRole('gridcell').last()).toBeInViewport();
      await expect(answer.getByRole('columnheader', { name: /^(x of hidden 2|x$)/ })).toHaveCount(1);
      expect(await mean.boundingBox()).toEqual(before);
      // By keyboard: what closes it has the focus, or is the question itself, which has it afterwards.
      await page.keyboard.press('Enter');
      await expect(answer).toHaveCount(0);
      await expect(door).toBeFocused();
      expect(await mean.boundingBox()).toEqual(before);
    };
    for (const name of questions) await expectInPlace(name);
    const door = page.getByRole('button', { name: 'pair x with another sample’s δ?' });
    await door.click();
    const answer = page.getByRole('region', { name: /^But what if I … pair x/ });
    for (const result of ['0.0292', '0.0620', '−0.1242', '−0.1465', '−0.0449'])
      await expect(answer.getByRole('gridcell', { name: result }).last()).toBeInViewport({ ratio: 1 });
    await expect(door).toBeHidden();
    // The pointer rests where the question was: nothing that stands there now is pointed at.
    await expect(page.getByRole('tooltip')).toHaveCount(0);
    await answer.getByRole('button', { name: 'Close' }).click();
    await expect(door).toBeVisible();
    // With more room, one whose rows differ and one whose rows are twice as many.
    await resize(page, 1440, 900);
    for (const name of [questions[1], questions[3]]) await expectInPlace(name);
  });
});

test('where the foot is long, and above another view, rows give way to the answer', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 657 });
  for (const [address, answer] of [
    ['penalty=0.1/data&ledger.whatif=productOfMeans', '−0.0123'],
    ['weightDecay=0.1&ledger.whatif=averagedInputs', '−0.0182'],
  ] as const) {
    await show(page, `example=xor&phase=update&${address}`);
    await expect(answerRow(page, /./).getByText(answer).first()).toBeInViewport({ ratio: 1 });
    await expect(ledgerRow(page, 'Sum over the batch')).toBeInViewport({ ratio: 1 });
    await expect(ledgerRow(page, 'New weight')).toBeInViewport({ ratio: 1 });
  }
  // All but the chosen row, and no sentence is cut.
  await resize(page, 1280, 720);
  for (const [name, total] of [
    ['otherReduction', 'the sum, not divided'],
    ['productOfMeans', 'not: mean × mean'],
    ['crossedPairs', 'Mean: divided by B = 4'],
    ['doubledBatch', 'Mean: divided by B = 8'],
    ['averagedInputs', 'one pass of the mean input'],
  ] as const) {
    await show(page, `example=xor&phase=sum&ledger.whatif=${name}`);
    const answer = page.getByRole('region', { name: /^But what if I/ });
    for (const part of [
      answer.getByRole('paragraph').first(),
      answer.getByRole('row', { name: total }),
      ledgerRow(page, 'Sample 2').first(),
      ledgerRow(page, 'Mean: divided by B = 4').first(),
    ])
      await expect(part, name).toBeInViewport({ ratio: 0.98 });
  }
});

test('in a frame, the answer that its address opens is whole: heads that are typeset later leave it less room', async ({
  page,
}) => {
  await page.setViewportSize({ width: 700, height: 520 });
  await open(page, 'example=xor&phase=sum&embed=ledger&ledger.whatif=productOfMeans');
  // Below the questions it would end under the edge.
  await expect(page.getByRole('button', { name: 'double the batch?' })).toBeHidden();
  const answer = page.getByRole('region', { name: /^But what if I/ });
  await expect(answer.getByRole('paragraph')).toBeInViewport({ ratio: 0.98 });
});

test('on a phone and in a low frame the questions are one menu', async ({ page }) => {
  const menu = page.getByRole('button', { name: /^But what if I/ });
  const door = page.getByRole('button', { name: 'average the inputs, one pass?' });
  const expectMenu = async (): Promise<void> => {
    await expect(door).toBeHidden();
    await menu.click();
    await door.click();
    await expect(door).toBeHidden();
    const answer = page.getByRole('region', { name: /average the inputs, one pass\?$/ });
    await expect(answer).toContainText('But what if I … average the inputs, one pass?');
    await expect(answerRow(page, 'one pass of the mean input')).toContainText('−0.0182');
    await answer.getByRole('button', { name: 'Close' }).press('Enter');
    await expect(answer).toHaveCount(0);
    await expect(menu).toBeFocused();
  };
  await page.setViewportSize({ width: 390, height: 844 });
  await show(page, 'example=xor&phase=sum');
  await expectMenu();
  await menu.press('Enter');
  await expect(door).toBeVisible();
  await expectNoViolations(page, { part: '#view-ledger' });
  await page.keyboard.press('Escape');
  await expect(door).toBeHidden();
  await page.setViewportSize({ width: 480, height: 400 });
  await goTo(page, 'example=xor&phase=sum&embed=ledger');
  await expectMenu();
});

test('a link opens a question and keeps it, and Back brings it back; an unknown one is reported', async ({ page }) => {
  await open(page, 'example=xor&phase=sum&ledger.whatif=averagedInputs');
  await expect(answerRow(page, 'one pass of the mean input')).toBeVisible();
  // Nobody has chosen it: the focus stays at the page's beginning.
  await expect(page.locator(':focus')).toHaveCount(0);
  expect(new URL(page.url()).hash).toContain('ledger.whatif=averagedInputs');
  await panel(page, 'Ledger').getByRole('button', { name: 'From unit' }).click();
  await page.getByRole('option', { name: 'hidden 3' }).click();
  await expect(page).toHaveURL(/weight=2\.3\.1/);
  await expect(answerRow(page, 'one pass of the mean input')).toBeVisible();
  await page.evaluate(() => {
    location.hash = location.hash.replace('averagedInputs', 'otherReduction');
  });
  await expect(answerRow(page, 'the sum, not divided')).toBeVisible();
  await page.goBack();
  await expect(answerRow(page, 'one pass of the mean input')).toBeVisible();
  await open(page, 'example=xor&phase=sum&ledger.whatif=everything');
  await expect(page.getByText(/ledger\.whatif.*expected .*crossedPairs/)).toBeVisible();
});

test('before the sum there are no questions; while a lesson’s question is open, there are none either', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const doors = page.getByRole('button', { name: 'average x and δ first?' });
  await show(page, 'example=xor&phase=per-sample');
  await expect(doors).toHaveCount(0);
  await phase(page, 'Sum').click();
  await expect(doors).toBeVisible();
  await goTo(page, 'lesson=means-too-early&scene=5');
  await expect(panel(page, 'Lesson')).toBeVisible();
  await expect(page.getByRole('button', { name: 'average x and δ first?', includeHidden: true })).toHaveCount(0);
});

test('an open question is printed, without the others', async ({ page }) => {
  await open(page, 'example=xor&phase=sum&ledger.whatif=averagedInputs');
  const paper = await toPaper(page);
  await page.emulateMedia({ media: 'print' });
  await expect(paper.getByRole('row', { name: 'one pass of the mean input' })).toBeVisible();
  await expect(paper.getByText('average x and δ first?')).toHaveCount(0);
  await expect(paper.getByRole('button', { name: 'Close' })).toHaveCount(0);
});
