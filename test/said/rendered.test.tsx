/** Every beat and page of the crossed scenarios, read: names, sums, divisions and products are done again. */
import { cleanup } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import '../allFeatures';
import '../allMessages';
import { media } from '../../src/kit';
import { comingNotation } from '../../src/quantity';
import type { FilledScenario } from '../../src/scenario';
import { otherRunOf, shownTraceOf, type ViewName, viewNames } from '../../src/store';
import { crossed } from './crossed';
import { drawnScreen } from './drawn';
import { faultsOfLines, faultsOfNumbers, faultsOfTexts, textsOf } from './numbers';
import { type Facts, faultsIn, faultsOfScreen, faultsOfTables } from './redone';
import { shownOnPage, toldOnStage } from './screen';
import { storeAt } from './storeAt';

function factsOf(store: ReturnType<typeof storeAt>, view: ViewName | undefined): Facts {
  const state = store.getState();
  const trace = shownTraceOf(state);
  const { step, weight: place } = state.cursor;
  const traces = view === 'compare' ? [trace, otherRunOf(state).traceAt(step)] : [trace];
  // Its sums are at the weights before the epoch, and are redone from their claims.
  return { traces, place, isElsewhere: view === 'epoch' && step > 1 };
}

/** Views with sentences of their own on the stage, and network and ledger. */
const told: readonly (ViewName | undefined)[] = [
  undefined,
  'outputs',
  'influence',
  'arrows',
  'pictures',
  'product',
  'noise',
  'epoch',
  'compare',
  'work',
];

/** Whatever has a view of its own, on the page; drawn scenarios on paper, too. */
const pages: readonly ViewName[] = viewNames();

const isDrawn = Number(process.env.SAID_SCENARIOS ?? 0) > 0;

/** What a view has only where it is asked for. */
const furtherKeys: Partial<Record<ViewName, string>> = {
  compare: '&compare=reduction:sum',
  // Long, so only for those that are drawn.
  ...(isDrawn && { formulas: '&formulas.explain=show' }),
};

/** Of each scenario the steps and the conventions in which something is out of the ordinary. */
const links: Partial<Record<keyof typeof crossed, readonly string[]>> = {
  plain: ['step=1', 'step=1&notation.divide=delta'],
  accumulated: ['step=1', 'step=2'],
  byHand: ['step=1', 'step=2'],
};

const compared: Partial<Record<keyof typeof crossed, string>> = {
  byHand: 'leaveOut:2',
  sum: 'divisor:3',
  summedPenalty: 'reduction:mean',
  frozenBiases: 'method:lastSample',
};

/** What is false of a step on the stage, with the beat and the sentence. */
async function faultsOnStage(scenario: FilledScenario, keys: string, comparison: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const view of told) {
    const store = storeAt(scenario, `${keys}&phase=update${view === 'compare' ? `&compare=${comparison}` : ''}`);
    const facts = factsOf(store, view);
    for (const { beat, sentence } of await toldOnStage(store, view)) {
      const faults = [...faultsIn(sentence, facts), ...faultsOfScreen(sentence)];
      found.push(...faults.map((fault) => `${keys} ${view} ${beat}: ${fault} (${sentence})`));
    }
  }
  return found;
}

/** What is false of a step on the pages of views with tables. */
async function faultsOnPages(
  scenario: FilledScenario,
  keys: string,
  on: readonly Parameters<typeof shownOnPage>[2][] = [media.screen],
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const view of pages) {
    for (const medium of on) {
      const store = storeAt(scenario, `${keys}&phase=update${furtherKeys[view] ?? ''}`);
      const facts = factsOf(store, view);
      const page = await shownOnPage(store, view, medium);
      const texts = [page.textContent, ...textsOf(page)];
      const faults = [
        ...texts.flatMap(faultsOfScreen),
        ...faultsOfTables(page),
        ...faultsOfLines(page),
        ...faultsOfNumbers(page, facts),
        ...faultsOfTexts(page, facts),
      ];
      found.push(...new Set(faults.map((fault) => `${keys} ${view} ${medium?.kind}: ${fault}`)));
      cleanup();
    }
  }
  return found;
}

describe.each(Object.keys(crossed) as (keyof typeof crossed)[])('%s', (name) => {
  it.each(links[name] ?? ['step=1'])('tells nothing false on the stage of %s', async (keys) => {
    const found = await faultsOnStage(crossed[name], keys, compared[name] ?? 'reduction:sum');
    expect(found).toEqual([]);
  });

  it.each(links[name] ?? ['step=1'])('shows nothing false on the page of %s', { timeout: 60_000 }, async (keys) => {
    expect(await faultsOnPages(crossed[name], keys)).toEqual([]);
  });
});

/** `npm run said` draws some. */
const drawn = Array.from(
  { length: Number(process.env.SAID_SCENARIOS ?? 0) },
  (_, at) => 1000 * Number(process.env.SAID_SEED ?? 1) + at,
);

/** Beside the screen, one for each drawn scenario. */
const others = [media.paper, media.slide, media.frame] as const;

/** One of those that are possible. */
function comparisonOf(scenario: FilledScenario, keys: string, seed: number): string {
  const some = [
    'method:lastSample',
    'method:productOfMeans',
    'method:biasNotDivided',
    'method:dividedTwice',
    'reduction:sum',
  ];
  const drawnOne = some[seed % some.length] ?? '';
  try {
    storeAt(scenario, `${keys}&phase=update&compare=${drawnOne}`);
    return drawnOne;
  } catch {
    return 'learningRate:0.1';
  }
}

describe.runIf(isDrawn)('drawn scenarios', () => {
  it.each(drawn)('%i', { timeout: 300_000 }, async (seed) => {
    const { scenario, keys, notation } = drawnScreen(seed);
    await comingNotation(notation);
    const found = [
      ...(await faultsOnStage(scenario, keys, comparisonOf(scenario, keys, seed))),
      ...(await faultsOnPages(scenario, keys, [media.screen, others[seed % others.length]])),
    ];
    expect(found).toEqual([]);
  });
});
