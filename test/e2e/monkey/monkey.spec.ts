/**
 * A seeded monkey on the built page: it acts at random, and after each action it checks what must always hold. MONKEY_SEED is
 * the first seed, MONKEY_SEEDS how many there are, MONKEY_LENGTH how many actions each takes, and MONKEY_EXCEPT a pattern of
 * complaints that are ignored.
 */
import type { Browser } from '@playwright/test';
import { featureParts } from '../featureParts';
import { type Servers, startServers } from '../servers';
import { askForAll, expect, moving, test } from '../support';
import { type Journey, journeyOf } from './actions';
import { foundJourneys } from './found';
import { type Trouble, take } from './journey';
import { shortened } from './shorten';

const firstSeed = Number(process.env.MONKEY_SEED ?? 1);
const seeds = Number(process.env.MONKEY_SEEDS ?? 1);
const length = Number(process.env.MONKEY_LENGTH ?? 15);

test.use(moving);

let servers: Servers;

test.beforeAll(async () => {
  servers = await startServers();
});
test.afterAll(() => servers.close());

/** In a context of its own, so that nothing of one journey is kept for the next. */
async function taken(browser: Browser, journey: Journey): Promise<Trouble | undefined> {
  const context = await browser.newContext(moving.contextOptions);
  await askForAll(context);
  try {
    return await take(await context.newPage(), servers, journey);
  } finally {
    await context.close();
  }
}

for (const journey of [...foundJourneys, ...featureParts.flatMap((part) => part.foundJourneys ?? [])]) {
  test(`found before: ${journey.name}`, async ({ page }) => {
    expect(await take(page, servers, journey)).toBeUndefined();
  });
}

for (let seed = firstSeed; seed < firstSeed + seeds; seed++) {
  test(`nothing breaks in ${length} actions from seed ${seed}`, async ({ browser }) => {
    // A failure is shortened, which takes the journey many times.
    test.setTimeout(5 * 60_000);
    const journey = journeyOf(seed, length);
    const trouble = await taken(browser, journey);
    expect(trouble && (await told(browser, seed, journey, trouble))).toBeUndefined();
  });
}

async function told(browser: Browser, seed: number, journey: Journey, trouble: Trouble): Promise<string> {
  const short = await shortened({ ...journey, actions: journey.actions.slice(0, trouble.after) }, async (shorter) => {
    const again = await taken(browser, shorter);
    return again !== undefined;
  });
  const text = [
    `seed ${seed}, after ${trouble.after} actions (again: MONKEY_SEED=${seed} MONKEY_SEEDS=1 npx playwright test monkey):`,
    ...trouble.complaints.slice(0, 5),
    ...trouble.log,
    `As a test in found.ts: ${JSON.stringify(short)}`,
  ].join('\n');
  process.stdout.write(`\n${text}\n`);
  return text;
}
