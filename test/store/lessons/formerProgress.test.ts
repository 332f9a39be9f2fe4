/** What was reached under a lesson's former name counts where its scenes are now: once, and with what was reached since. */
import { describe, expect, it } from 'vitest';
import { createExplainerStore, createSafeStorage } from '../../../src/store';

/** A browser's storage with what a former visit has left there. */
function kept(progress: unknown) {
  const values = new Map([['batch-gradient-explainer/lessons', JSON.stringify(progress)]]);
  const storage = createSafeStorage(() => ({
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => values.set(key, value),
  }));
  const read = (): unknown => JSON.parse(values.get('batch-gradient-explainer/lessons') ?? 'null');
  return { storage, read };
}

describe('progress under a former name', () => {
  it('is carried over to the places of the scenes, and kept under the new name', async () => {
    // Scenes 1, 3 and 4 of “Which x?” are scenes 2, 4 and 5 now; only scene 4 has a question.
    const { storage, read } = kept({ 'which-x': { reached: [1, 3, 4], answered: [1, 3], scenes: 8 } });
    const store = createExplainerStore({ storage });
    const expected = { 'x-and-delta': { reached: [2, 4, 5], answered: [4], scenes: 7 } };
    await expect.poll(() => store.getState().progress).toEqual(expected);
    expect(read()).toEqual(expected);
    expect(createExplainerStore({ storage }).getState().progress).toEqual(expected);
  });

  it('adds to what was reached since, and to several lessons', async () => {
    const { storage } = kept({
      'four-passes': { reached: [1, 3], answered: [1], scenes: 7 },
      'passes-and-updates': { reached: [2, 1], answered: [2], scenes: 5 },
    });
    const store = createExplainerStore({ storage });
    await expect
      .poll(() => store.getState().progress)
      .toEqual({
        'passes-and-updates': { reached: [2, 1], answered: [2, 1], scenes: 5 },
        'as-a-matrix': { reached: [5], answered: [], scenes: 7 },
      });
  });

  it('leaves the progress in a file of the site as it is', async () => {
    const progress = { 'lessons/mine.md': { reached: [1], answered: [], scenes: 2 } };
    const store = createExplainerStore({ storage: kept(progress).storage });
    await new Promise((later) => setTimeout(later, 50));
    expect(store.getState().progress).toEqual(progress);
  });
});
