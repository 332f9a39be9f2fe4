import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  allInOneBatch,
  inlineData,
  oneBatchEach,
  parseScenario,
  samplesInNoBatch,
  serializeScenario,
  withBatches,
  withData,
  withEmptyBatch,
  withoutBatch,
  withoutBatches,
  withoutRow,
  withoutSample,
  withRow,
  withRowMoved,
} from '../../src/scenario';
import { exampleScenario } from '../exampleScenario';

const xor = exampleScenario('xor');

describe('withRowMoved', () => {
  const batches = [[1, 2, 3], [], [4]];

  it('takes a row to a place in its own batch or another', () => {
    expect(withRowMoved(batches, { batch: 0, row: 0 }, { batch: 0, row: 3 })).toEqual([[2, 3, 1], [], [4]]);
    expect(withRowMoved(batches, { batch: 0, row: 2 }, { batch: 0, row: 0 })).toEqual([[3, 1, 2], [], [4]]);
    expect(withRowMoved(batches, { batch: 0, row: 1 }, { batch: 1, row: 0 })).toEqual([[1, 3], [2], [4]]);
    expect(withRowMoved(batches, { batch: 2, row: 0 }, { batch: 0, row: 1 })).toEqual([[1, 4, 2, 3], [], []]);
  });

  it('changes nothing for a row that is not there, and loses no row', () => {
    expect(withRowMoved(batches, { batch: 1, row: 0 }, { batch: 0, row: 0 })).toBe(batches);
    const place = fc.record({ batch: fc.nat({ max: 2 }), row: fc.nat({ max: 3 }) });
    fc.assert(
      fc.property(place, place, (from, to) => {
        expect(withRowMoved(batches, from, to).flat().toSorted()).toEqual([1, 2, 3, 4]);
      }),
    );
  });
});

describe('edits of the list', () => {
  it('add and remove rows and batches', () => {
    expect(withRow([[1], []], 1, { batch: 1, row: 0 })).toEqual([[1], [1]]);
    expect(withoutRow([[1, 2]], { batch: 0, row: 0 })).toEqual([[2]]);
    expect(withEmptyBatch([[1]])).toEqual([[1], []]);
    expect(withoutBatch([[1], [2]], 0)).toEqual([[2]]);
    expect([oneBatchEach(3), allInOneBatch(3)]).toEqual([[[1], [2], [3]], [[1, 2, 3]]]);
    expect(samplesInNoBatch([[1, 1], [3]], 4)).toEqual([2, 4]);
  });
});

describe('withBatches', () => {
  it('is written without size and order, and reads back', () => {
    const scenario = withBatches(xor, [[1, 3], [], [2, 2, 4]]);
    const file = serializeScenario(scenario);
    expect(file.training).not.toHaveProperty('batchSize');
    expect(file.training).not.toHaveProperty('order');
    expect(parseScenario(file)).toEqual({ ok: true, scenario });
  });

  it('taken away again leaves the size of the largest batch, at most N', () => {
    expect(withoutBatches(withBatches(xor, [[1], [2, 3]])).training).toMatchObject({
      batchSize: 2,
      order: 'sequential',
    });
    expect(withoutBatches(withBatches(xor, [[1, 1, 1, 1, 1, 1]])).training.batchSize).toBe(4);
    expect(withoutBatches(xor)).toBe(xor);
  });
});

describe('withData of a scenario with batches by hand', () => {
  it('keeps the samples in their batches under their new numbers', () => {
    const scenario = withBatches(xor, [
      [1, 3],
      [2, 2, 4],
    ]);
    const next = withData(scenario, withoutSample(inlineData(scenario), 2));
    expect(next.training.batches).toEqual([[1, 2], [3]]);
  });

  it('has none once no sample is left in any', () => {
    const scenario = withBatches(xor, [[2]]);
    const next = withData(scenario, withoutSample(inlineData(scenario), 2));
    expect(next.training.batches).toBeUndefined();
    expect(parseScenario(serializeScenario(next)).ok).toBe(true);
  });
});
