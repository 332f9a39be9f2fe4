/** What the explorer starts with: folded on a first visit, as it was left later, whole where a link or a frame says what it shows. */
import { describe, expect, test } from 'vitest';
import {
  createExplainerStore,
  createSafeStorage,
  firstMoreViews,
  isFolded,
  keepPreference,
  keptPreferences,
} from '../../src/store';
import { eventually } from '../eventually';

const memory = () => createSafeStorage(() => undefined);

function visits() {
  const storage = memory();
  let session = memory();
  return {
    storage,
    visit(hash = '', { isFrame = false, isReload = false } = {}) {
      // Another visit is in another tab.
      if (!isReload) session = memory();
      return firstMoreViews(storage, { hash, isFrame, isReload, session });
    },
  };
}

describe('where the explorer starts', () => {
  test('a first visit to the empty address is folded, and so are the next ones', () => {
    const { visit } = visits();
    expect(visit()).toBe(false);
    expect(visit('#')).toBe(false);
  });

  test('whoever asked for more, or has used the app before there was less, sees all', () => {
    const asked = visits();
    asked.visit();
    keepPreference(asked.storage, { moreViews: true });
    expect(asked.visit()).toBeUndefined();
    const used = visits();
    keepPreference(used.storage, { theme: 'dark' });
    expect(used.visit()).toBeUndefined();
  });

  test('a choice of colours on a folded first visit does not unfold the next one', () => {
    const { storage, visit } = visits();
    visit();
    keepPreference(storage, { theme: 'dark' });
    expect(visit()).toBe(false);
  });

  test('a link and a frame show what they name, and leave no trace', () => {
    const { storage, visit } = visits();
    expect(visit('#example=xor')).toBeUndefined();
    expect(visit('', { isFrame: true })).toBeUndefined();
    expect(keptPreferences(storage)).toEqual({});
    expect(visit()).toBe(false);
  });

  test('a reload shows what was there: folded after a folded start, whole after a link', () => {
    const { visit } = visits();
    visit();
    expect(visit('#example=xor&step=2', { isReload: true })).toBe(false);
    visit('#example=xor');
    expect(visit('#example=xor&step=2', { isReload: true })).toBeUndefined();
  });
});

describe('in a folded explorer', () => {
  const folded = () => {
    const kept: object[] = [];
    const store = createExplainerStore({
      preferences: { moreViews: false },
      keepPreference: (change) => kept.push(change),
    });
    return { store, kept, isFolded: () => isFolded(store.getState()) };
  };

  test('to open one view shows them all from then on', () => {
    const { store, kept, isFolded } = folded();
    expect(isFolded()).toBe(true);
    store.getState().setPanel('weights', true);
    store.getState().setPanel('weights', false);
    expect(isFolded()).toBe(false);
    expect(kept).toEqual([{ moreViews: true }]);
  });

  test('to fold it again closes the opened tabs', () => {
    const { store, isFolded } = folded();
    store.getState().setPanel('weights', true);
    store.getState().showMoreViews(false);
    expect(isFolded()).toBe(true);
    expect(store.getState().otherKeys).toEqual({});
  });

  test('a view in a link, and a lesson, have their own place', async () => {
    const { store, isFolded } = folded();
    store.getState().followLink('#view=sum');
    await eventually(() => expect(isFolded()).toBe(false));
  });
});
