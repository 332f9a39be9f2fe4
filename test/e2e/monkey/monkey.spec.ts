/**
 * A seeded monkey on the built page: it does what comes into its head, and after every action what always has to hold is
 * looked at. MONKEY_MINUTES says how long, MONKEY_SEED where to begin, MONKEY_LENGTH how many actions a seed has,
 * MONKEY_EXCEPT what it shall not complain of.
 */
import type { Browser } from '@playwright/test';
import { type Servers, startServers } from '../servers';
import { expect, test } from '../support';
import { type Journey, journeyOf } from './actions';
import { foundJourneys } from './found';
import { type Trouble, take } from './journey';
import { shortened } from './shorten';

const minutes = Number(process.env.MONKEY_MINUTES ?? 2);
const firstSeed = Number(process.env.MONKEY_SEED ?? 1);
const length = Number(process.env.MONKEY_LENGTH ?? 40);

let servers: Servers;

test.beforeAll(async () => {
  servers = await startServers();
});
test.afterAll(() => servers.close());

/** In a context of its own, so that nothing of one journey is kept for the next. */
async function taken(browser: Browser, journey: Journey): Promise<Trouble | undefined> {
  const context = await browser.newContext();
  try {
    return await take(await context.newPage(), servers, journey);
  } finally {
    await context.close();
  }
}

for (const journey of foundJourneys) {
  test(`found before: ${journey.name}`, async ({ browser }) => {
    expect(await taken(browser, journey)).toBeUndefined();
  });
}

test(`nothing breaks in ${minutes} minutes, from seed ${firstSeed} on`, async ({ browser }) => {
  test.setTimeout((minutes + 5) * 60_000);
  const end = Date.now() + minutes * 60_000;
  let seed = firstSeed;
  let actions = 0;
  const failures: string[] = [];
  for (; Date.now() < end && failures.length < mostFailures; seed++) {
    const journey = journeyOf(seed, length);
    const trouble = await taken(browser, journey);
    actions += trouble?.after ?? length;
    if (trouble) failures.push(await told(browser, seed, journey, trouble));
  }
  process.stdout.write(`\nmonkey: seeds ${firstSeed}–${seed - 1}, ${actions} actions\n`);
  expect(failures.join('\n\n')).toBe('');
});

/** More would only be more of the same. */
const mostFailures = process.env.MONKEY_MINUTES === undefined ? 1 : 12;

async function told(browser: Browser, seed: number, journey: Journey, trouble: Trouble): Promise<string> {
  const short = await shortened({ ...journey, actions: journey.actions.slice(0, trouble.after) }, async (shorter) => {
    const again = await taken(browser, shorter);
    return again !== undefined;
  });
  const text = [
    `seed ${seed}, after ${trouble.after} actions (again: MONKEY_SEED=${seed} npx playwright test monkey):`,
    ...trouble.complaints.slice(0, 5),
    ...trouble.log,
    `As a test in found.ts: ${JSON.stringify(short)}`,
  ].join('\n');
  process.stdout.write(`\n${text}\n`);
  return text;
}
