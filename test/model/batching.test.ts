import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { batchAt, epochOrder } from '../../src/model';

const plans = fc
  .record({
    sampleCount: fc.integer({ min: 1, max: 40 }),
    order: fc.constantFrom('sequential' as const, 'shuffled' as const),
    seed: fc.nat(),
  })
  .chain((plan) => fc.integer({ min: 1, max: plan.sampleCount }).map((batchSize) => ({ ...plan, batchSize })));

describe('batchAt(plan, step)', () => {
  it('uses every sample once an epoch, in batches of B but for the last', () => {
    fc.assert(
      fc.property(plans, fc.integer({ min: 0, max: 5 }), (plan, epochsBefore) => {
        const steps = Math.ceil(plan.sampleCount / plan.batchSize);
        const batches = Array.from({ length: steps }, (_, index) => batchAt(plan, epochsBefore * steps + index + 1));
        const used = batches.flatMap(({ batch }) => batch);
        expect(used.toSorted((a, b) => a - b)).toEqual(Array.from({ length: plan.sampleCount }, (_, index) => index));
        expect(used).toEqual(epochOrder(plan.order, plan.seed, epochsBefore + 1, plan.sampleCount));
        expect(batches.every(({ epoch }) => epoch === epochsBefore + 1)).toBe(true);
        expect(batches.slice(0, -1).every(({ batch }) => batch.length === plan.batchSize)).toBe(true);
        expect(batches.map(({ batchInEpoch }) => batchInEpoch)).toEqual(batches.map((_, index) => index + 1));
        expect(new Set(batches.map(({ batchesPerEpoch }) => batchesPerEpoch))).toEqual(new Set([steps]));
      }),
      { seed: 1 },
    );
  });

  it('eight samples in batches of three: 3, 3, 2, and the next epoch begins', () => {
    const plan = { sampleCount: 8, batchSize: 3, order: 'sequential', seed: 1 } as const;
    expect([1, 2, 3, 4].map((step) => batchAt(plan, step).batch)).toEqual([
      [0, 1, 2],
      [3, 4, 5],
      [6, 7],
      [0, 1, 2],
    ]);
    expect([1, 2, 3, 4].map((step) => batchAt(plan, step).epoch)).toEqual([1, 1, 1, 2]);
    expect(batchAt({ ...plan, firstEpoch: 5 }, 4).epoch).toBe(6);
  });

  it('shuffles by seed and epoch alone: the same again, another in another epoch or from another seed', () => {
    const order = epochOrder('shuffled', 1, 1, 50);
    expect(epochOrder('shuffled', 1, 1, 50)).toEqual(order);
    expect(epochOrder('shuffled', 1, 2, 50)).not.toEqual(order);
    expect(epochOrder('shuffled', 2, 1, 50)).not.toEqual(order);
    expect(epochOrder('shuffled', 1, 1, 6)).toEqual(pinnedOrder);
  });

  it('refuses a batch size that is not 1..N and a step before 1', () => {
    const plan = { sampleCount: 4, batchSize: 5, order: 'sequential', seed: 1 } as const;
    expect(() => batchAt(plan, 1)).toThrow('batch size 5: expected a whole number 1..4');
    expect(() => batchAt({ ...plan, batchSize: 1.5 }, 1)).toThrow(RangeError);
    expect(() => batchAt({ ...plan, batchSize: 4 }, 0)).toThrow('step 0: expected a whole number from 1');
  });
});

/** A change here changes the runs behind every link to a shuffled scenario. */
const pinnedOrder = [0, 5, 3, 2, 1, 4];
