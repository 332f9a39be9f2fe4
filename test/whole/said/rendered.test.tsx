/** Beats and pages of the crossed scenarios, read: names, sums, divisions and products are done again. */
import { describe, expect, it } from 'vitest';
import '../../allFeatures';
import '../../allMessages';
import { media } from '../../../src/kit';
import { comingNotation } from '../../../src/quantity';
import { type ViewName, viewNames } from '../../../src/store';
import { crossed } from '../../said/crossed';
import { storeAt } from '../../said/storeAt';
import { drawnScreen } from './drawn';
import { comparisonOf, faultsOnPage, faultsOnStage, type Medium, type StepRead, told } from './faults';
import { shownOnPage } from './screen';

const isDrawn = Number(process.env.SAID_SCENARIOS ?? 0) > 0;

/** What a view has only where it is asked for; long, so only for those that are drawn. */
const furtherKeys: Partial<Record<ViewName, string>> = isDrawn ? { formulas: '&formulas.explain=show' } : {};

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

/**
 * `npm test` reads a view on the stage of one half of the steps and on the page of the other; `npm run said` reads all. A worked solution
 * takes as long as all other pages together.
 */
const shareOf = { worked: 4 } as Partial<Record<ViewName, number>>;

function isRead(at: number, view: ViewName | undefined): boolean {
  return isDrawn || (at + viewNames().indexOf(view ?? 'ledger')) % ((view && shareOf[view]) ?? 2) === 0;
}

async function faultsOnStages(step: StepRead, views = told): Promise<readonly string[]> {
  const found: string[] = [];
  for (const view of views) found.push(...(await faultsOnStage(step, view)));
  return found;
}

async function faultsOnPages(
  step: StepRead,
  on: readonly Medium[] = [media.screen],
  views: readonly ViewName[] = viewNames(),
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const view of views) {
    for (const medium of on)
      found.push(...(await faultsOnPage(step, view, { medium, further: furtherKeys[view] ?? '' })));
  }
  return found;
}

const steps = (Object.keys(crossed) as (keyof typeof crossed)[]).flatMap((name) =>
  (links[name] ?? ['step=1']).map((keys) => ({ name, keys })),
);

describe.each(steps.map((step, at) => ({ ...step, at })))('$name, $keys', ({ name, keys, at }) => {
  const scenario = crossed[name];

  it('tells nothing false on the stage', async () => {
    const views = told.filter((view) => isRead(at, view));
    expect(views.length).toBeGreaterThan(2);
    const step = { scenario, keys, comparison: compared[name] ?? 'reduction:sum' };
    expect(await faultsOnStages(step, views)).toEqual([]);
  });

  it('shows nothing false on the page', { timeout: 180_000 }, async () => {
    const views = viewNames().filter((view) => isRead(at + 1, view));
    expect(views.length).toBeGreaterThan(8);
    const step = { scenario, keys, comparison: 'reduction:sum' };
    expect(await faultsOnPages(step, [media.screen], views)).toEqual([]);
  });
});

it('adds up the sheet of a batch that has a sample twice', async () => {
  const step = { scenario: crossed.byHand, keys: 'step=1', comparison: 'reduction:sum' };
  expect(await faultsOnPage(step, 'work', { medium: media.slide })).toEqual([]);
});

it('counts no directions among gradients that are not computable', async () => {
  const huge = {
    ...crossed.plain,
    network: { ...crossed.plain.network, activations: ['identity', 'sigmoid'] as const },
  };
  const weights = [
    [
      [1e300, 1e300, 1],
      [1e300, -1e300, 1],
    ],
    [[1e300], [1e300], [1]],
  ];
  const scenario = { ...huge, network: { ...huge.network, weights } };
  const { textContent } = await shownOnPage(storeAt(scenario, 'step=1&phase=update&noise.size=2'), 'noise');
  expect(textContent).toContain('NaN');
  expect(textContent).not.toMatch(/opposite (direction|sign)/);
});

/** `npm run said` draws some. */
const drawn = Array.from(
  { length: Number(process.env.SAID_SCENARIOS ?? 0) },
  (_, at) => 1000 * Number(process.env.SAID_SEED ?? 1) + at,
);

/** Beside the screen, one for each drawn scenario. */
const others = [media.paper, media.slide, media.frame] as const;

describe.runIf(isDrawn)('drawn scenarios', () => {
  it.each(drawn)('%i', { timeout: 300_000 }, async (seed) => {
    const { scenario, keys, notation } = drawnScreen(seed);
    await comingNotation(notation);
    const comparison = comparisonOf(scenario, keys, seed);
    const other = others[seed % others.length] ?? media.paper;
    const found = [
      ...(await faultsOnStages({ scenario, keys, comparison })),
      ...(await faultsOnPages({ scenario, keys, comparison: 'reduction:sum' }, [media.screen, other])),
    ];
    expect(found).toEqual([]);
  });
});
