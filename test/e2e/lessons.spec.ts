/**
 * Every built-in lesson, walked by keyboard alone: each scene is reached, each question of the course is in sight with what it speaks
 * of (in windows of other sizes: lessonsInSight.spec.ts), each question is answered wrongly, and by a mistaken method
 * if its file knows one, what a reply runs is run, then it is answered rightly, and once more.
 */
import type { Locator, Page } from '@playwright/test';
import { heard } from './guards/inPage/heard';
import { measured } from './guards/measures';
import { disagreements } from './lessons/agrees';
import { course, lacksInSight } from './lessons/inSight';
import { type GivenAnswer, lessonPlans, type ScenePlan } from './lessons/plan';
import { follow, rest, show } from './rest';
import { expect, expectNoViolations, focused, ledgerGrid, panel, test } from './support';

const plans = lessonPlans();

test.describe.configure({ timeout: 240_000 });
test.use({ viewport: { width: 1280, height: 720 } });

/** Lessons that one page shows, one after the other: to load the app takes as long as three scenes. */
const inAPage = 5;

const lessons = Object.entries(plans);
const firstOfKind = firstOfEachKind();
for (let first = 0; first < lessons.length; first += inAPage) {
  const some = lessons.slice(first, first + inAPage);
  test(`every scene and every answer, by keyboard: ${some.map(([name]) => name).join(', ')}`, async ({ page }) => {
    for (const [name, scenes] of some) await test.step(name, () => walk(page, name, scenes));
  });
}

/** Where axe looks: at the first question of each kind, and the first scene without one. Others of a kind differ in their words alone. */
function firstOfEachKind(): ReadonlySet<ScenePlan> {
  const kinds = new Map<string, ScenePlan>();
  for (const scene of lessons.flatMap(([, scenes]) => scenes)) {
    const kind = scene.question?.right.kind ?? 'none';
    if (!kinds.has(kind)) kinds.set(kind, scene);
  }
  return new Set(kinds.values());
}

async function walk(page: Page, name: string, scenes: readonly ScenePlan[]): Promise<void> {
  await follow(page, `lesson=${name}`);
  const region = lessonOf(page);
  let hasRun = false;
  for (const [index, scene] of scenes.entries()) {
    const { question } = scene;
    await region.getByText(`Scene ${index + 1} of ${scenes.length}`, { exact: true }).waitFor();
    if (question) {
      if (course.some((lesson) => lesson.name === name))
        await expect
          .configure({ soft: true })
          .poll(() => lacksInSight(page), `out of sight in ${name}, scene ${index + 1}`)
          .toEqual([]);
      if (firstOfKind.has(scene)) await expectNoViolations(page, { part });
      for (const { given, isCalculated } of question.wrong) {
        await give(page, given);
        await replied(region, 'wrong');
        await expectAgreement(page, `${name}, scene ${index + 1}, wrong`);
        if (isCalculated)
          await panel(page, 'Ledger').getByRole('paragraph').filter({ hasText: ofItsCalculation }).waitFor();
        // Beside this run stands the right number.
        await expect(runButton(region)).toHaveCount(0);
      }
      await give(page, question.right);
      await replied(region, 'right');
      await expectAgreement(page, `${name}, scene ${index + 1}, right`);
      if (!hasRun && question.wrong.some(({ run }) => run !== undefined)) {
        hasRun = true;
        await runReply(page, region);
      }
      const onceMore = region.getByRole('button', { name: /^Once more/ });
      if (question.again) {
        await press(page, onceMore);
        await give(page, question.again);
        await replied(region, 'right');
        await expectAgreement(page, `${name}, scene ${index + 1}, once more`);
      } else await expect(onceMore).toHaveCount(0);
    } else await expectAgreement(page, `${name}, scene ${index + 1}`);
    if (firstOfKind.has(scene)) await expectNoViolations(page, { part });
    if (index + 1 === scenes.length) break;
    await press(page, region.getByRole('button', { name: 'Next' }));
  }
  await region.getByText('What you have seen').waitFor();
  expect.soft(await measured(page, 'body', [heard]), `what is only heard at the end of ${name}`).toEqual([]);
  // With the page around it, which is the same after every lesson.
  if (name === lessons[0]?.[0]) await expectNoViolations(page);
}

for (const [width, height] of [
  [1280, 720],
  [390, 844],
] as const) {
  test(`by Next, a scene begins at its top, and its reply stays in sight at ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.goto('/#lesson=one-loss-or-many&scene=2');
    const lesson = panel(page, 'Lesson');
    const next = page.getByRole('button', { name: 'Next', exact: false }).filter({ visible: true }).last();
    await next.click();
    await expect(lesson.getByText('Scene 3 of')).toBeVisible();
    await expect.poll(() => page.evaluate(() => document.scrollingElement?.scrollTop)).toBe(0);
    await rest(page);
    const top = (await lesson.boundingBox())?.y;
    // The right answer opens Numeric check, which once came into sight instead of the reply.
    await lesson.getByRole('radio', { name: /the same number/ }).press('Space');
    await lesson.getByRole('button', { name: 'Check' }).click();
    await expect(page.getByRole('region', { name: 'Numeric check' })).toBeVisible();
    await expect(lesson.getByText('Right.', { exact: true })).toBeInViewport({ ratio: 1 });
    if (width > 390) await expect.poll(async () => (await lesson.boundingBox())?.y).toBe(top);
    await next.click();
    await expect(lesson.getByText('Scene 4 of')).toBeVisible();
    await expect.poll(() => page.evaluate(() => document.scrollingElement?.scrollTop)).toBe(0);
  });
}

test('all samples of a hidden layer beside a text: the network takes so much width that its edges are no bundle', async ({
  page,
}) => {
  await show(page, '#lesson=passes-and-updates&scene=2');
  await expect.poll(() => measured(page, '#view-network')).toEqual([]);
});

/** Numbers that are still being computed come later. */
async function expectAgreement(page: Page, place: string): Promise<void> {
  await expect
    .configure({ soft: true })
    .poll(() => disagreements(page), `told otherwise beside ${place}`)
    .toEqual([]);
}

/** By its id: to find a region by its name takes asking the whole page for names, hundreds of times in a walk. */
function lessonOf(page: Page): Locator {
  return page.locator(part);
}

const part = '#view-lesson';

/** Waits for the reply to an answer. */
async function replied(region: Locator, status: 'right' | 'wrong'): Promise<void> {
  const reply = region.locator('[role="status"][data-status]').first();
  await reply.and(region.locator(`[data-status="${status}"]`)).waitFor();
}

/** Enters an answer, and checks it with Enter. */
async function give(page: Page, answer: GivenAnswer): Promise<void> {
  const form = lessonOf(page).getByRole('form');
  switch (answer.kind) {
    case 'digit':
      // Where an option is a number itself, none has a key's number.
      if ((await form.locator('kbd').count()) > 0) await page.keyboard.press(String(answer.digit));
      else await chooseByArrows(page, form.getByRole('radio'), answer.digit - 1);
      await page.keyboard.press('Enter');
      return;
    case 'text':
      await tabTo(page, form.getByRole('textbox'));
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type(answer.text);
      await page.keyboard.press('Enter');
      return;
    case 'order':
      await arrange(page, answer.order);
      break;
    case 'batch':
      await arrangeBatches(page, answer.batches);
      break;
    case 'make':
      return make(page, answer.presses);
    default:
      await choose(page, answer);
  }
  await press(page, form.getByRole('button', { name: 'Check' }));
}

/** Tab leads to the chosen option, or to the first one; arrows lead on. */
async function chooseByArrows(page: Page, options: Locator, index: number): Promise<void> {
  const chosen = await options.evaluateAll((all) => all.findIndex((one) => (one as HTMLInputElement).checked));
  await tabTo(page, options.nth(Math.max(0, chosen)));
  if (chosen < 0) await page.keyboard.press('Space');
  const moves = index - Math.max(0, chosen);
  for (let done = 0; done < Math.abs(moves); done++) await page.keyboard.press(moves > 0 ? 'ArrowDown' : 'ArrowUp');
  await expect(options.nth(index)).toBeChecked();
}

/** Moves each control step by step to the goal. Then each reason is chosen. */
async function make(page: Page, presses: readonly number[]): Promise<void> {
  const region = lessonOf(page);
  for (const [index, count] of presses.entries()) {
    await tabTo(page, region.getByRole('slider').nth(index));
    for (let done = 0; done < Math.abs(count); done++)
      await page.keyboard.press(count > 0 ? 'ArrowRight' : 'ArrowLeft');
  }
  await replied(region, 'right');
  const reasons = region.getByRole('group', { name: 'Why?' }).getByRole('radio');
  for (let one = 0; one < (await reasons.count()); one++) {
    if (await reasons.nth(one).isEnabled()) await reasons.nth(one).press('Space');
  }
}

/** Tab or Shift+Tab, whichever leads there, until the control has the focus. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  // Found once: to ask the whole page for a role and a name took longer than the press.
  const place = await control.elementHandle();
  for (let presses = 0; presses < 120; presses++) {
    const key = await place?.evaluate((element) => {
      const from = document.activeElement;
      if (element.contains(from)) return undefined;
      const isAfter = !from || from.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING;
      return isAfter ? 'Tab' : 'Shift+Tab';
    });
    if (key === undefined) return;
    await page.keyboard.press(key);
  }
  throw new Error(`Tab never reaches ${control}`);
}

async function press(page: Page, button: Locator): Promise<void> {
  await tabTo(page, button);
  await page.keyboard.press('Enter');
}

/** A number is calculated; of an option that is chosen, the ledger shows what it leads to. */
const ofItsCalculation = /(of|is) (your|the wrong) calculation/;

function runButton(region: Locator): Locator {
  return region.getByRole('button', { name: /^Run (this way|your wrong answer)/ });
}

/** Shows what a wrong answer said in Compare, and comes back. */
async function runReply(page: Page, region: Locator): Promise<void> {
  await press(page, runButton(region));
  await panel(page, 'Compare').waitFor();
  await press(page, region.getByRole('button', { name: 'Back to the question' }));
  await panel(page, 'Compare').waitFor({ state: 'detached' });
}

/** Chooses a sample in the ledger, or a unit's number in the network: arrows go from one to the next, Enter chooses. */
async function choose(page: Page, { kind, name }: GivenAnswer & { readonly name: string }): Promise<void> {
  const chosen = lessonOf(page).getByText(/^(Chosen: |Nothing)/);
  const isChosen = async (): Promise<boolean> => (await chosen.innerText()) === `Chosen: ${name}`;
  /** A unit has two numbers: a second Enter chooses the other. */
  const isHere = async (): Promise<boolean> => {
    await page.keyboard.press('Enter');
    if (await isChosen()) return true;
    await page.keyboard.press('Enter');
    return isChosen();
  };
  if (await isChosen()) return;
  if (kind === 'weight') {
    await moveToEdge(page, name);
    await page.keyboard.press('Enter');
    await expect(chosen).toHaveText(`Chosen: ${name}`);
    return;
  }
  if (kind === 'sample') {
    await tabTo(page, ledgerGrid(page));
    // From the only head that does something to the first row’s name.
    for (const key of ['Control+Home', 'ArrowDown', 'Home']) await page.keyboard.press(key);
    for (let row = 0; row < 40; row++) {
      if ((await accessibleName(page)).startsWith(`${name},`) && (await isHere())) return;
      await page.keyboard.press('ArrowDown');
    }
    throw new Error(`no key chooses ${name}`);
  }
  await tabTo(page, panel(page, 'Network').getByRole('group', { name: 'Units and weights' }));
  await page.keyboard.press('Home');
  for (let layer = 0; layer < 4; layer++) {
    let last = '';
    for (let unit = await accessibleName(page); unit !== last; unit = await accessibleName(page)) {
      if (await isHere()) return;
      last = unit;
      await page.keyboard.press('ArrowDown');
    }
    for (const key of ['ArrowRight', 'ArrowRight', ...Array<string>(8).fill('ArrowUp')]) await page.keyboard.press(key);
  }
  throw new Error(`no key chooses ${name}`);
}

/** The edges into an output, one after the other. */
async function moveToEdge(page: Page, name: string): Promise<void> {
  await tabTo(page, panel(page, 'Network').getByRole('group', { name: 'Units and weights' }));
  // To an output, and to the edges into it; up from their first one leads nowhere.
  for (const key of ['End', 'ArrowLeft', ...Array<string>(4).fill('ArrowUp')]) await page.keyboard.press(key);
  for (let edges = 0; edges < 8; edges++) {
    const edge = await accessibleName(page);
    if (edge === name || edge.startsWith(`${name},`)) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`no key leads to ${name}`);
}

async function accessibleName(page: Page): Promise<string> {
  return focused(page).evaluate((element) => element.getAttribute('aria-label') ?? element.textContent ?? '');
}

/** Moves each item up to its place. */
async function arrange(page: Page, order: readonly number[]): Promise<void> {
  const form = lessonOf(page).getByRole('form');
  const now = order.toSorted((one, other) => one - other);
  for (const [place, item] of order.entries()) {
    for (let from = now.indexOf(item); from > place; from--) {
      await press(page, form.getByRole('button', { name: `Move item ${from + 1} up`, exact: true }));
      now.splice(from - 1, 2, item, now[from - 1] ?? item);
    }
  }
}

/** All samples into one batch, and those of the second batch down into a new one. */
async function arrangeBatches(page: Page, [first = [], second = []]: readonly (readonly number[])[]): Promise<void> {
  const editor = lessonOf(page).getByRole('region', { name: 'Batches of the epoch' });
  await press(page, editor.getByRole('button', { name: 'All in one batch' }));
  await press(page, editor.getByRole('button', { name: 'Add a batch' }));
  await tabTo(page, editor.getByRole('group').first());
  for (const sample of second) {
    await page.keyboard.press('Control+Home');
    while (!(await accessibleName(page)).startsWith(`Sample ${sample} in`)) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Shift+ArrowDown');
    await expect(focused(page)).toHaveAccessibleName(`Sample ${sample} in batch 2`);
  }
  await expect(editor.getByRole('group', { name: 'Batch 1' })).toContainText(first.join(''));
}
