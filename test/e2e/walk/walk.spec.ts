/**
 * A walk at random through edits, places, Back, Forward, Undo, Redo, reloads, other sites and two tabs of a sheet, compared after each
 * action with a plain model. `npm run walk` takes 500 actions; WALK_SEED is its seed, WALK_LENGTH its length.
 */
import type { Page } from '@playwright/test';
import { type Random, randomOf } from '../monkey/random';
import { expect, open, test } from '../support';
import {
  begun,
  edited,
  gone,
  left,
  loaded,
  lostIn,
  type Model,
  moved,
  now,
  rateOf,
  redone,
  type Screen,
  undone,
  weightOf,
  withUnit,
} from './model';
import { changesIn, hands, rest, type Seen, seen } from './page';
import { Sheets } from './sheets';

/** Its first fourteen actions are each of another kind. */
const seed = Number(process.env.WALK_SEED ?? 866);
const length = Number(process.env.WALK_LENGTH ?? 14);

test.use({ viewport: { width: 1280, height: 720 } });

test(`nothing is lost in ${length} actions from seed ${seed}`, async ({ page, context }) => {
  test.setTimeout(90_000 + length * 4_000);
  await open(page, 'example=xor&step=1&phase=update');
  const walk = new Walk(page, await Sheets.opened(context), randomOf(seed));
  await walk.begin();
  for (let action = 1; action <= length; action++) await walk.act(action);
  if (walk.complaints.length > 0)
    process.stdout.write(`\nseed ${seed}; again: WALK_SEED=${seed} WALK_LENGTH=${length} npm run walk\n`);
  expect(walk.complaints).toEqual([]);
});

/** What is compared: of what is not in sight, nothing. */
const compared = ['example', 'step', 'rate', 'unit', 'weight', 'page'] as const;

class Walk {
  readonly complaints: string[] = [];
  readonly #done: string[] = [];
  readonly #page: Page;
  readonly #sheets: Sheets;
  readonly #random: Random;
  #model: Model | undefined;
  /** Another value for each edit, so that none is idle. */
  #values = 0;

  constructor(page: Page, sheets: Sheets, random: Random) {
    this.#page = page;
    this.#sheets = sheets;
    this.#random = random;
  }

  get #now(): Model {
    if (!this.#model) throw new Error('the walk has not begun');
    return this.#model;
  }

  async begin(): Promise<void> {
    this.#model = begun(screenOf(await seen(this.#page)));
  }

  async act(action: number): Promise<void> {
    const before = now(this.#now);
    const { deed, lost, from = before, isReturn = false } = await this.#deed();
    await rest(this.#page);
    const found = await this.#settled(from, deed, isReturn);
    this.#done.push(`${action}. ${deed}`);
    for (const sentence of [...lost, ...found]) {
      const complaint = `${action}. ${deed}: ${sentence}`;
      // At once: a long walk takes minutes.
      process.stdout.write(`\n${complaint}\n  after ${this.#done.slice(-12).join('; ')}\n`);
      this.complaints.push(complaint);
    }
  }

  /** Compares the page with the model; what differs is taken over, so that the next difference is another one. */
  async #settled(before: Screen, deed: string, isReturn: boolean): Promise<readonly string[]> {
    const wanted = now(this.#now);
    let differences: readonly string[] = [];
    let there = await seen(this.#page);
    for (let tries = 0; tries < 8; tries++) {
      there = await seen(this.#page);
      differences = differencesOf(wanted, there);
      if (differences.length === 0) break;
      await this.#page.waitForTimeout(150);
    }
    this.#model = differences.length > 0 ? begun(screenOf(there)) : withUnit(this.#now, there.unit);
    // An edit takes the place of what was typed there before.
    const removed = lostIn(before, wanted, /^[ηw] =/.test(deed) ? wanted.step : 0);
    const isSaid = isReturn || there.offersUndo || removed === 0 || /^(Undo|Redo|reload|away)/.test(deed);
    return isSaid ? differences : [...differences, `${removed} changes were removed without a word`];
  }

  /** Does one thing on the page, and the same to the model. */
  async #deed(): Promise<Done> {
    const page = this.#page;
    const random = this.#random;
    const model = this.#now;
    const screen = now(model);
    const value = (base: number): number => (base + this.#values) / 1000;
    this.#values++;
    const done = (deed: string, next: Model, others: Partial<Done> = {}): Done => {
      this.#model = next;
      return { deed, lost: [], ...others };
    };
    // There and back again: nobody has done anything in between, and the other way leads to the screen that is left.
    const wentTo = (deed: string, next: Model): Done =>
      done(deed, next, { isReturn: next.past.length < model.past.length });
    switch (random.one(deeds)) {
      case 'rate':
        await hands.rate(page, value(100));
        return done(`η = ${value(100)}`, edited(model, { of: 'rate', value: value(100) }));
      case 'weight': {
        if (screen.page !== '' || screen.unit === undefined) return done('nothing', model);
        await hands.weight(page, value(1000));
        return done(`w = ${value(1000)}`, edited(model, { of: screen.unit, value: value(1000) }));
      }
      case 'unit': {
        if (screen.page !== '') return done('nothing', model);
        const unit = screen.unit === 1 ? 2 : 1;
        await hands.unit(page, unit);
        return done(`the weight from hidden ${unit}`, gone(model, { unit }));
      }
      case 'step': {
        const by = screen.step > 1 && random.chance(0.4) ? -1 : 1;
        await hands.step(page, by);
        return done(`step ${screen.step + by}`, gone(model, { step: screen.step + by }));
      }
      case 'first step': {
        let next = model;
        for (let { step } = screen; step > 1; step--) {
          await hands.step(page, -1);
          next = gone(next, { step: step - 1 });
        }
        return done('the first step', next);
      }
      case 'earlier': {
        // What is changed at a later step is removed by an edit at this one, with a sentence, also after a reload.
        let later = model;
        for (let { step } = screen; step < screen.step + 2; step++) {
          await hands.step(page, 1);
          later = gone(later, { step: step + 1 });
        }
        await hands.rate(page, value(300));
        later = edited(later, { of: 'rate', value: value(300) });
        for (let { step } = now(later); step > screen.step; step--) {
          await hands.step(page, -1);
          later = gone(later, { step: step - 1 });
        }
        await rest(page);
        // A link knows no more of later steps than their changes; a reload has what can be undone, too.
        const lost = await editedElsewhere(page, value(250));
        await page.reload();
        await hands.rate(page, value(200));
        const there = edited(later, { of: 'rate', value: value(200) });
        return done(`η = ${value(200)} before a change of a later step, after a reload`, there, {
          lost,
          from: now(later),
        });
      }
      case 'page': {
        const name = screen.page === '' ? random.one(['compare', 'epoch']) : '';
        await hands.page(page, name);
        return done(name === '' ? 'the explorer' : name, gone(model, { page: name }));
      }
      case 'example': {
        const isXor = screen.example.startsWith('Four points');
        await hands.example(page, isXor ? '8 samples' : 'Four points of XOR');
        return done('another example', await this.#loaded(model));
      }
      case 'own': {
        await hands.own(page, value(1000));
        return done(`own numbers with η = ${value(1000)}`, await this.#loaded(model, value(1000)));
      }
      case 'glance': {
        const way = random.one(['Cancel', 'Escape', 'Back'] as const);
        await hands.glance(page, way);
        // A place of its own only as long as it is open, but what was ahead is not any more.
        return done(`own numbers, ${way}`, left(model));
      }
      case 'Back':
        if (model.at === 0) return done('nothing', model);
        await page.goBack();
        return wentTo('Back', moved(model, -1));
      case 'Forward':
        if (model.at === model.entries.length - 1) return done('nothing', model);
        await page.goForward();
        return wentTo('Forward', moved(model, 1));
      case 'Undo':
        await hands.key(page, 'Control+z');
        return done('Undo', undone(model));
      case 'Redo':
        await hands.key(page, 'Control+Shift+z');
        return done('Redo', redone(model));
      case 'reload':
        await page.reload();
        return done('reload', model);
      case 'away':
        await hands.away(page);
        return done('away and back', left(model));
      case 'cell':
        return done(await this.#sheets.type(random), model);
      case 'sheet': {
        const { deed, lost } = await this.#sheets.comeBack(random);
        return done(deed, model, { lost });
      }
      case 'sheet edit': {
        const { deed, lost } = await this.#sheets.edit(random);
        return done(deed, model, { lost });
      }
      case 'table': {
        const { deed, lost } = await this.#sheets.table(random);
        return done(deed, model, { lost });
      }
    }
  }

  /** What an example begins with is read from the page. */
  async #loaded(model: Model, rate?: number): Promise<Model> {
    await rest(this.#page);
    const there = screenOf(await seen(this.#page));
    return loaded(model, { ...there, rate: rate ?? there.rate, step: 1, page: now(model).page, changes: [] });
  }
}

interface Done {
  readonly deed: string;
  readonly lost: readonly string[];
  /** The screen before the last thing that was done. */
  readonly from?: Screen;
  /** It leads back to where the last move came from. */
  readonly isReturn?: boolean;
}

/** Somebody opens the link to the screen, and edits it: what that removes is said there, too. */
async function editedElsewhere(page: Page, rate: number): Promise<readonly string[]> {
  const tab = await page.context().newPage();
  await tab.goto(page.url());
  await hands.rate(tab, rate);
  await rest(tab);
  const { offersUndo } = await seen(tab);
  await tab.close();
  return offersUndo ? [] : ['the change of a later step in a link was removed without a word'];
}

/** How often each comes, of all. */
const often = {
  ...{ rate: 3, weight: 3, unit: 2, step: 3, 'first step': 1, page: 1, example: 1, own: 2, glance: 1 },
  ...{ Back: 4, Forward: 2, Undo: 4, Redo: 2, reload: 2, away: 1, cell: 3, sheet: 2 },
  ...{ earlier: 2, 'sheet edit': 1, table: 1 },
} as const;

type Deed = keyof typeof often;

const deeds = (Object.keys(often) as Deed[]).flatMap((deed) => Array.from({ length: often[deed] }, () => deed));

function screenOf({ example, step, rate, unit, page, hash }: Seen): Screen {
  return { example, step, rate, unit, page, changes: changesIn(hash) };
}

function differencesOf(wanted: Screen, there: Seen): readonly string[] {
  const expected: Partial<Record<(typeof compared)[number], string | number | undefined>> = {
    ...wanted,
    rate: rateOf(wanted),
    weight: weightOf(wanted),
  };
  return compared.flatMap((name) => {
    const [one, other] = [expected[name], there[name]];
    if (one === undefined || other === undefined || one === other) return [];
    return [`${name} is ${other}, expected ${one}`];
  });
}
