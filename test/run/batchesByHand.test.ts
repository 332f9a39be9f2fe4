import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkChange, createOtherRun, createRun, epochShares } from '../../src/run';
import { withBatches } from '../../src/scenario';
import { exampleScenario } from '../exampleScenario';
import { traceHash, withTraining } from './support';

const xor = exampleScenario('xor');
const listed = withBatches(xor, [[1, 3], [], [2, 2, 4]]);

const lists = fc
  .array(fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 5 }), { minLength: 1, maxLength: 5 })
  .filter((batches) => batches.some(({ length }) => length > 0));

describe('a run with batches given by hand', () => {
  it('goes through the list, an empty batch being a step, and repeats it', () => {
    const run = createRun(listed, []);
    expect([1, 2, 3, 4].map((step) => run.epochInfo(step))).toEqual([
      { epoch: 1, batch: 1, batches: 3, samples: [1, 3] },
      { epoch: 1, batch: 2, batches: 3, samples: [] },
      { epoch: 1, batch: 3, batches: 3, samples: [2, 2, 4] },
      { epoch: 2, batch: 1, batches: 3, samples: [1, 3] },
    ]);
    expect(run.traceAt(2).batchGradient(1, 1, 1)).toBe(0);
    expect(run.traceAt(4).weight(1, 1, 1)).toBe(run.traceAt(3).weightAfter(1, 1, 1));
  });

  it('in the order of the data and of one size has the very bits of that size', () => {
    const byHand = createRun(withBatches(xor, [[1, 2, 3], [4]]), []);
    const bySize = createRun(withTraining(xor, { batchSize: 3 }), []);
    expect([1, 2, 5].map((step) => traceHash(byHand.traceAt(step)))).toEqual(
      [1, 2, 5].map((step) => traceHash(bySize.traceAt(step))),
    );
  });

  it('counts the rows seen before a step', () => {
    fc.assert(
      fc.property(lists, fc.integer({ min: 1, max: 30 }), (batches, step) => {
        const run = createRun(withBatches(xor, batches), []);
        let seen = 0;
        for (let at = 1; at < step; at++) seen += run.batchOf(at).length;
        expect(run.samplesBefore(step)).toBe(seen);
      }),
    );
  });

  it('tells how many rows the other batches have, and how many samples none has', () => {
    const run = createRun(listed, []);
    expect(epochShares(run, 1)).toEqual({ batch: 1, batches: 3, lastBatch: 3, earlier: 0, later: 3, unused: 0 });
    expect(epochShares(run, 2)).toMatchObject({ earlier: 2, later: 3 });
    expect(epochShares(createRun(withBatches(xor, [[2, 2], [1]]), []), 2)).toMatchObject({ earlier: 2, unused: 2 });
  });

  it('leaves samples out of their batches, which stay', () => {
    const run = createRun(listed, [], { leaveOut: [2, 3] });
    expect([1, 2, 3].map((step) => run.epochInfo(step).samples)).toEqual([[1], [], [4]]);
  });

  it('takes no batch size and no order, and a seed changes nothing', () => {
    expect(checkChange(listed, [], { step: 1, setting: 'batchSize', value: 2 })).toBe(
      'batchSize: expected no value, because the scenario gives its batches by hand; got 2',
    );
    expect(checkChange(listed, [], { step: 3, setting: 'order', value: 'shuffled' })).toContain('order: expected no');
    const seeded = createRun(listed, [{ step: 2, setting: 'seed', value: 7 }]);
    expect(seeded.epochInfo(3)).toEqual(createRun(listed, []).epochInfo(3));
  });

  it('is compared with a run of any batch size', () => {
    const other = createOtherRun(
      { scenario: listed, changes: [] },
      { changes: [{ step: 1, setting: 'batchSize', value: 2 }] },
    );
    expect([1, 2].map((step) => other.epochInfo(step).samples)).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });
});
