import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRun, epochShares } from '../../src/run';
import { exampleScenario } from '../exampleScenario';
import { withTraining } from './support';

const iris = exampleScenario('iris');

describe('epochShares', () => {
  it('of the last batch: every other sample was in an earlier one', () => {
    const run = createRun(withTraining(exampleScenario('xor'), { batchSize: 3 }), []);
    expect(epochShares(run, 2)).toEqual({ batch: 2, batches: 2, lastBatch: 2, earlier: 3, later: 0, unused: 0 });
  });

  it('of an epoch that a new batch size cuts short: the samples that come no more are in no batch', () => {
    const run = createRun(withTraining(exampleScenario('xor'), { batchSize: 1 }), [
      { step: 3, setting: 'batchSize', value: 2 },
    ]);
    expect(epochShares(run, 1)).toEqual({ batch: 1, batches: 4, lastBatch: 2, earlier: 0, later: 1, unused: 2 });
    expect(epochShares(run, 3)).toMatchObject({ batch: 1, batches: 2, later: 2, unused: 0 });
  });

  it('counts what the batches of the epoch hold', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 2, max: 40 }),
        fc.integer({ min: 1, max: 60 }),
        (batchSize, step, changedAt, changedTo) => {
          const run = createRun(withTraining(iris, { batchSize }), [
            { step: changedAt, setting: 'batchSize', value: changedTo },
          ]);
          const { epoch } = run.epochInfo(step);
          const counts = { earlier: 0, later: 0, now: 0 };
          for (let at = 1; at <= step + run.data.sampleCount; at++) {
            if (run.epochOf(at) !== epoch) continue;
            counts[at < step ? 'earlier' : at > step ? 'later' : 'now'] += run.batchOf(at).length;
          }
          const { earlier, later, unused } = epochShares(run, step);
          expect({ earlier, later }).toEqual({ earlier: counts.earlier, later: counts.later });
          expect(unused).toBe(run.data.sampleCount - counts.earlier - counts.now - counts.later);
        },
      ),
      { numRuns: 40 },
    );
  });
});
