/** A stage that a link has opened, without a page, and the beat that it is at. */
import { expect } from 'vitest';
import { settleBeat } from '../../../../src/features/stage/present/beatMoves';
import { beatOnStage } from '../../../../src/features/stage/present/beatOnStage';
import { createExplainerStore, type ExplainerStore, readAddress } from '../../../../src/store';
import { beatText } from '../../../../src/views';

export function openedStage(hash: string): ExplainerStore {
  const store = createExplainerStore();
  const { state, problems } = readAddress(hash);
  expect(problems).toEqual([]);
  store.getState().applyAddress(state, problems);
  settleBeat(store);
  return store;
}

export function told(store: ExplainerStore): string {
  return beatText(beatOnStage(store.getState()));
}
