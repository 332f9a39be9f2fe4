/** The walks that matter, through any browser's page: each ends without a word in the console, which the caller asks for. */
import { expect, type Page, test } from '@playwright/test';
import { serveBuiltCopy } from '../builtCopy';
import { nameOf, type RoomName, wholeMatrix } from '../guards/cases';
import { enter, partsOf } from '../guards/enter';
import { measured } from '../guards/measures';
import { type GivenAnswer, lessonPlans } from '../lessons/plan';
import { journeyOf } from '../monkey/actions';
import { complaints, settled } from '../monkey/invariants';
import { perform } from '../monkey/perform';
import type { Place } from '../monkey/place';
import { rest } from '../rest';
import type { Servers } from '../servers';
import { phases } from '../support';
import { patiently } from './engine';
import { click, linkKey, regionIs, says, tabTo } from './finders';

/** What a walk gets: the page, and the servers of the app and of a stranger's page. */
export interface Walked {
  readonly page: Page;
  readonly servers: Servers;
}

const desk = { width: 1280, height: 720 } as const;
const grid = '[role="grid"][aria-label="Ledger"]';
const sentence = '#view-ledger p:has(~ [role="status"])';

async function openApp({ page, servers }: Walked, address: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${servers.appUrl}#${address}`);
  await page.waitForSelector('main section');
  await rest(page);
}

function placeOf(page: Page): Place {
  return { page, frame: () => page.mainFrame(), framed: false };
}

export async function firstScreen({ page, servers }: Walked): Promise<void> {
  await page.setViewportSize(desk);
  await page.goto(servers.appUrl);
  await page.waitForSelector(grid);
  await rest(page);
  await says(page, sentence, 'sample');
  expect(await complaints(placeOf(page))).toEqual([]);
  expect(await measured(page, 'body')).toEqual([]);
}

/** Batch to Update and into the next step, by keys alone: each phase says something of its own. */
export async function oneStep(walked: Walked): Promise<void> {
  const { page } = walked;
  await openApp(walked, 'example=lecture&step=1&phase=batch');
  const said = new Set<string>();
  for (const name of phases) {
    await page.waitForFunction(
      (wanted) =>
        document
          .querySelector(
            '[role="radiogroup"][aria-label="Phase"] [aria-checked="true"], [role="radiogroup"][aria-label="Phase"] label:has(:checked)',
          )
          ?.textContent?.includes(wanted) ?? false,
      name,
    );
    await rest(page);
    said.add(await page.evaluate((where) => document.querySelector(where)?.textContent ?? '', sentence));
    await page.keyboard.press('n');
  }
  expect(said.size).toBe(phases.length);
  await patiently(async () => expect(await linkKey(page, 'step')).toBe('2'));
}

/** Lessons whose questions are answered by choosing, typing and moving controls. */
export const walkedLessons = ['one-loss-or-many', 'sum-and-mean', 'belongs-to-no-sample'] as const;

export async function lesson(walked: Walked, name: string): Promise<void> {
  const { page, servers } = walked;
  const part = '#view-lesson';
  await page.setViewportSize(desk);
  await page.goto('about:blank');
  await page.goto(`${servers.appUrl}#lesson=${name}`);
  const scenes = lessonPlans()[name] ?? [];
  expect(scenes.length).toBeGreaterThan(0);
  for (const [index, { question }] of scenes.entries()) {
    await says(page, part, `Scene ${index + 1} of ${scenes.length}`);
    await rest(page);
    if (question) {
      const [wrong] = question.wrong;
      if (wrong) {
        await answer(page, wrong.given);
        await replied(page, 'wrong');
      }
      await answer(page, question.right);
      await replied(page, 'right');
    }
    if (index + 1 < scenes.length) await click(page, 'Next.*', part);
  }
  await says(page, part, 'What you have seen');
}

async function replied(page: Page, status: 'right' | 'wrong'): Promise<void> {
  await page.waitForSelector(`#view-lesson [role="status"][data-status="${status}"]`);
}

async function focusOn(page: Page, selector: string, nth: number): Promise<void> {
  await page.waitForFunction(([wanted, index]) => document.querySelectorAll(wanted).length > index, [
    selector,
    nth,
  ] as const);
  await page.evaluate(([wanted, index]) => document.querySelectorAll<HTMLElement>(wanted)[index]?.focus(), [
    selector,
    nth,
  ] as const);
}

async function answer(page: Page, given: GivenAnswer): Promise<void> {
  switch (given.kind) {
    case 'digit':
      await focusOn(page, '#view-lesson form input[type="radio"]', given.digit - 1);
      await page.keyboard.press('Space');
      return page.keyboard.press('Enter');
    case 'text':
      await focusOn(page, '#view-lesson form input:not([type="radio"])', 0);
      await page.keyboard.press('Control+a');
      await page.keyboard.type(given.text);
      return page.keyboard.press('Enter');
    case 'make':
      for (const [index, count] of given.presses.entries()) {
        await focusOn(page, '#view-lesson :is([role="slider"], input[type="range"])', index);
        for (let done = 0; done < Math.abs(count); done++)
          await page.keyboard.press(count > 0 ? 'ArrowRight' : 'ArrowLeft');
      }
      return;
    default:
      throw new Error(`an answer by ${given.kind} is not walked here`);
  }
}

/** Narrower windows than these some browsers do not have; a frame has any width, and has cases of its own. */
const windows: readonly RoomName[] = ['1280×720', '1440×900', '820×1100', 'frame 700×520', 'stage'];

/** Every view in every room that any browser's window can have, with the guards' measures. */
export async function everyView({ page, servers }: Walked): Promise<void> {
  const found: string[] = [];
  await page.goto(`${servers.appUrl}#example=xor`);
  const cases = wholeMatrix.filter(
    ({ room, rows, type, phase }) =>
      windows.includes(room) && (rows === 4 || rows === 5) && type === 1 && phase === 'sum',
  );
  // What is pointed at has a tag of its own.
  await page.mouse.move(1, 1);
  for (const one of cases) {
    await enter(page, one);
    const all = [...(await measured(page, partsOf(one))), ...(await complaints(placeOf(page)))];
    for (const what of all) found.push(`${nameOf(one)}: ${what}`);
  }
  expect(cases.length).toBeGreaterThan(80);
  expect(found).toEqual([]);
}

/** Numbers that do not follow, by keys: from the first field to the judgement. */
export async function ownWork(walked: Walked): Promise<void> {
  const { page } = walked;
  await page.setViewportSize({ width: 1440, height: 900 });
  await openApp(walked, 'example=xor&step=1&phase=sum&view=work&work.show=weight');
  await tabTo(page, '#view-my-work td input');
  for (const text of ['0.5', '0.5']) {
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('Control+Enter');
  await says(page, '#view-my-work', 'differ|First difference');
}

/** A table of samples, as a spreadsheet gives it: copied and pasted by the browser's own keys. */
export async function ownNumbers(walked: Walked): Promise<void> {
  const { page } = walked;
  await page.setViewportSize({ width: 1440, height: 900 });
  await openApp(walked, 'example=xor&step=1&phase=sum');
  await click(page, 'Four points of XOR.*', 'header');
  await click(page, 'Your own numbers.*');
  await page.waitForSelector('[role="dialog"] table');
  await page.evaluate(() => {
    const source = document.createElement('textarea');
    source.value = '0.25\t0.75\t1\n0.5\t-0.5\t0';
    document.querySelector('[role="dialog"]')?.append(source);
    source.select();
    source.focus();
  });
  await page.keyboard.press('Control+c');
  await page.evaluate(() => {
    document.querySelector('[role="dialog"] textarea:last-child')?.remove();
    const [first] = [...document.querySelectorAll<HTMLElement>('[role="dialog"] td input')].slice(-12);
    first?.focus();
  });
  await page.keyboard.press('Control+v');
  await page.waitForFunction(() =>
    [...document.querySelectorAll<HTMLInputElement>('[role="dialog"] input')].some(({ value }) => value === '0.25'),
  );
}

/** What was chosen is in the address: a reload shows the same. */
export async function shareAndReload(walked: Walked): Promise<void> {
  const { page } = walked;
  await page.setViewportSize(desk);
  await openApp(walked, 'example=iris&phase=per-sample&view=arrows');
  await page.keyboard.press('n');
  await patiently(async () => expect(await linkKey(page, 'phase')).toBe('sum'));
  await rest(page);
  const text = (): Promise<string> =>
    page.evaluate((where) => document.querySelector<HTMLElement>(where)?.innerText ?? '', grid);
  const before = await text();
  await page.reload();
  await page.waitForSelector(grid);
  await rest(page);
  expect(await text()).toBe(before);
  await click(page, 'Share.*');
  await page.waitForFunction(() =>
    [...document.querySelectorAll<HTMLInputElement>('[role="dialog"] :is(input, textarea)')].some(({ value }) =>
      value.includes('phase=sum'),
    ),
  );
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => document.querySelector('[role="dialog"]') === null);
}

interface Message {
  readonly type: string;
  readonly id?: number;
  readonly state?: { readonly example?: string; readonly phase?: string };
}

/** A stranger's page talks with the app in a frame that may run scripts and nothing else. */
export async function framesAndMessages({ page, servers }: Walked): Promise<void> {
  await page.goto(servers.hostUrl('example=iris&embed=ledger,network'));
  const messages = (): Promise<readonly Message[]> => page.evaluate('messages');
  const post = (message: object): Promise<void> =>
    page.evaluate((one) => document.querySelector('iframe')?.contentWindow?.postMessage(one, '*'), message);
  let asked = 0;
  const state = async (): Promise<Message['state']> => {
    const id = ++asked;
    await post({ type: 'batch-gradient/get', id });
    let answered: Message | undefined;
    await patiently(async () => {
      answered = (await messages()).find((one) => one.id === id);
      expect(answered).toBeDefined();
    });
    return answered?.state;
  };
  await patiently(async () =>
    expect((await messages()).map(({ type }) => type).filter((type) => /ready|error/.test(type))).toEqual([
      'batch-gradient/ready',
    ]),
  );
  expect((await state())?.example).toBe('iris');
  await post({ type: 'batch-gradient/set', state: { phase: 'sum' } });
  await patiently(async () => expect((await state())?.phase).toBe('sum'));
  await post({ type: 'batch-gradient/command', command: 'nextPhase' });
  await patiently(async () => expect((await state())?.phase).toBe('update'));
}

/** A second visit without a server, and then a newer version: it is offered, and taken when the reader agrees. */
export async function offline({ page }: Walked): Promise<void> {
  const copy = await serveBuiltCopy();
  const version = (): Promise<string | null> =>
    page.evaluate(() => document.querySelector('meta[name="version"]')?.getAttribute('content') ?? null);
  try {
    await page.setViewportSize(desk);
    await page.goto(copy.address);
    await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
    copy.setDown(true);
    await page.goto('about:blank');
    await page.goto(`${copy.address}#example=xor&phase=sum&view=arrows`);
    await page.waitForSelector('#view-arrows svg');

    copy.setDown(false);
    copy.publishNewer();
    await page.goto('about:blank');
    await page.goto(copy.address);
    await says(page, 'body', 'A new version of the app is available');
    expect(await version()).not.toBe('99.0.0');
    await click(page, 'Reload');
    await patiently(async () => expect(await version()).toBe('99.0.0'));
    await page.waitForSelector(grid);
  } finally {
    await page
      .evaluate(async () => {
        for (const one of await navigator.serviceWorker.getRegistrations()) await one.unregister();
      })
      .catch(() => undefined);
    await copy.close();
  }
}

/** Every number of the formulas is shown; its explanation opens by the mouse, and Escape leads back to all of them. */
export async function formulas(walked: Walked): Promise<void> {
  const { page } = walked;
  await page.setViewportSize({ width: 1440, height: 900 });
  await openApp(walked, 'example=xor&step=1&phase=sum&view=formulas');
  const shown = (): Promise<number> =>
    page.evaluate(
      () =>
        [...document.querySelectorAll('#view-formulas [aria-hidden="true"] [data-quantity]')].filter((one) =>
          one.checkVisibility(),
        ).length,
    );
  await page.waitForFunction(
    () => document.querySelectorAll('#view-formulas [aria-hidden="true"] [data-quantity]').length > 0,
  );
  await rest(page);
  const before = await shown();
  expect(before).toBeGreaterThan(0);
  await click(page, 'Explain.*', '#view-formulas');
  await page.waitForFunction(regionIs, { name: 'Explanation', there: true });
  await page.keyboard.press('Escape');
  await page.waitForFunction(regionIs, { name: 'Explanation', there: false });
  expect(await shown()).toBe(before);
}

/** The browser's own file of the page, with something on it. */
export async function printed(walked: Walked): Promise<void> {
  const { page } = walked;
  await page.setViewportSize(desk);
  await openApp(walked, 'example=xor&step=1&phase=sum');
  const pdf = await page.pdf().catch((error: unknown) => {
    // The driver of WebKit has no word for it.
    test.skip(String(error).includes('Unknown command'), 'this driver cannot print');
    throw error;
  });
  const file = pdf.toString('latin1');
  expect(file.slice(0, 5)).toBe('%PDF-');
  expect(file.length).toBeGreaterThan(20_000);
}

/** In pieces: each begins with a link of its own. */
const pieces = 8;

/** Two hundred actions at random; after each of them what must always hold. */
export async function monkey({ page, servers }: Walked, seed: number): Promise<void> {
  const troubles: string[] = [];
  for (let piece = 0; piece < pieces; piece++) {
    const journey = journeyOf(seed + piece, 40);
    // Windows have sizes that any browser has, and the way back may lead out of the page.
    const actions = journey.actions
      .filter(({ kind }) => kind !== 'travel' && kind !== 'post' && kind !== 'resize')
      .slice(0, 200 / pieces);
    await page.setViewportSize({ width: Math.min(1800, Math.max(600, journey.width)), height: journey.height });
    await page.goto('about:blank');
    await page.goto(`${servers.appUrl}#${journey.framed ? 'example=xor' : journey.start}`);
    await page.waitForSelector('main');
    const log: string[] = [];
    for (const action of actions) {
      log.push(`${JSON.stringify(action)} → ${await perform(placeOf(page), action)}`);
      const late = await settled(placeOf(page));
      const heard = await page.evaluate<readonly string[]>('globalThis.heard ?? []');
      const wrong = [...(late === undefined ? await complaints(placeOf(page)) : [late]), ...heard];
      if (wrong.length > 0) {
        troubles.push(`seed ${seed + piece}: ${wrong.join('; ')}\n${journey.start}\n${log.join('\n')}`);
        break;
      }
    }
  }
  expect(troubles).toEqual([]);
}
