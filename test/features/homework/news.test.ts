/** What a page around a frame hears of an exercise. */
import { expect, it } from 'vitest';
import { framed } from '../framed';

it('tells the result of an exercise to a parent that has spoken, once for each check, and no state that has it', () => {
  const { store, posted, say, heard } = framed();
  const details = { cells: 10, right: 9, consistent: 0, coarse: 0, wrong: 1, blank: 0 };
  const result = {
    exercise: 'One weight',
    score: 9,
    of: 10,
    details: { ...details, attempts: 1, finished: false, hints: 0, slips: ['sumForMean' as const] },
  };
  store.setState({ workResult: result });
  expect(posted).toHaveLength(1);
  say({ type: 'batch-gradient/get', id: 1 });
  store.setState({ workResult: { ...result, score: 10 } });
  expect(heard('batch-gradient/result')).toEqual([{ type: 'batch-gradient/result', ...result, score: 10 }]);
  store.getState().nextPhase();
  expect(heard('batch-gradient/result')).toHaveLength(1);
  expect(JSON.stringify(heard('batch-gradient/state'))).not.toContain('One weight');
});
