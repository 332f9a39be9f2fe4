/** Every beat and page of the crossed scenarios, read: names, sums, divisions and products are done again. */
import { cleanup } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import '../allFeatures';
import '../allMessages';
import { otherRunOf, shownTraceOf, type ViewName } from '../../src/store';
import { crossed } from './crossed';
import { type Facts, faultsIn, faultsOfScreen, faultsOfTables } from './redone';
import { shownOnPage, storeAt, toldOnStage } from './screen';

function factsOf(store: ReturnType<typeof storeAt>, isCompared: boolean): Facts {
  const state = store.getState();
  const trace = shownTraceOf(state);
  const { step, weight: place } = state.cursor;
  return { traces: isCompared ? [trace, otherRunOf(state).traceAt(step)] : [trace], place };
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

const pages: readonly ViewName[] = ['ledger', 'outputs', 'epoch', 'sum', 'influence', 'pictures', 'work'];

/** Of each scenario the steps in which something is out of the ordinary. */
const steps: Partial<Record<keyof typeof crossed, readonly number[]>> = { accumulated: [1, 2], byHand: [1, 2] };

const compared = { byHand: 'leaveOut:2', sum: 'divisor:3' } as const;

describe.each(Object.keys(crossed) as (keyof typeof crossed)[])('%s', (name) => {
  const at = (view: ViewName | undefined, step: number): string => {
    const other = name in compared ? compared[name as keyof typeof compared] : 'reduction:sum';
    const comparison = name === 'sum' || name === 'summedPenalty' ? 'reduction:mean' : other;
    return `step=${step}&phase=update${view === 'compare' ? `&compare=${comparison}` : ''}`;
  };

  it('tells nothing false on the stage', async () => {
    const found: string[] = [];
    for (const step of steps[name] ?? [1]) {
      for (const view of told) {
        const store = storeAt(crossed[name], at(view, step));
        const facts = factsOf(store, view === 'compare');
        for (const { beat, sentence } of await toldOnStage(store, view)) {
          const faults = [...faultsIn(sentence, facts), ...faultsOfScreen(sentence)];
          found.push(...faults.map((fault) => `${view} ${step} ${beat}: ${fault} (${sentence})`));
        }
      }
    }
    expect(found).toEqual([]);
  });

  it('shows nothing false on the page', async () => {
    const found: string[] = [];
    for (const step of steps[name] ?? [1]) {
      for (const view of pages) {
        const page = await shownOnPage(storeAt(crossed[name], at(view, step)), view);
        const faults = [...faultsOfScreen(page.textContent), ...faultsOfTables(page)];
        found.push(...faults.map((fault) => `${view} ${step}: ${fault}`));
        cleanup();
      }
    }
    expect(found).toEqual([]);
  });
});
