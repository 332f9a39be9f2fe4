/** What a page around a frame hears of an exercise. */
import { expect, it } from 'vitest';
import { news } from '../../../src/features/homework/asking/news';
import { createExplainerStore, type News, writeAddress } from '../../../src/store';

it('tells the result of an exercise once for each check, and the address has nothing of it', () => {
  const store = createExplainerStore();
  const heard: News[] = [];
  store.subscribe((state, before) => void heard.push(...news.tells(state, before)));
  const details = { cells: 10, right: 9, consistent: 0, coarse: 0, wrong: 1, blank: 0 };
  const result = {
    exercise: 'One weight',
    score: 9,
    of: 10,
    details: { ...details, attempts: 1, finished: false, hints: 0, slips: ['sumForMean' as const] },
  };
  store.setState({ workResult: result });
  store.setState({ workResult: { ...result, score: 10 } });
  store.getState().nextPhase();
  expect(heard).toEqual([9, 10].map((score) => ({ type: 'batch-gradient/result', ...result, score })));
  expect(decodeURIComponent(writeAddress(store.getState()))).not.toContain('One weight');
});
