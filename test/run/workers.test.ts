import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allReduce, dealt, heldAfter, largestShare } from '../../src/run';

describe('dealt', () => {
  it('gives every sample to one worker, in order, the first ones one more', () => {
    const shares = dealt([3, 1, 2, 7, 5], [1, 2, 4, 8, 16], 3);
    expect(shares.map(({ samples }) => samples)).toEqual([[3, 1], [2, 7], [5]]);
    expect(shares.map(({ sum }) => sum)).toEqual([1 + 2, 4 + 8, 16]);
    expect(shares.map(({ mean }) => mean)).toEqual([3 / 2, 12 / 2, 16]);
  });

  it('leaves workers without a sample, and without a mean', () => {
    const shares = dealt([1], [5], 2);
    expect(shares[1]).toEqual({ worker: 2, samples: [], sum: 0, mean: undefined });
    expect(largestShare(1, 2)).toBe(1);
    expect(largestShare(0, 2)).toBe(0);
    expect(largestShare(7, 4)).toBe(2);
  });
});

describe('allReduce', () => {
  it('leaves the whole sum with every worker, in a tree as in a ring', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('tree', 'ring'),
        fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 8 }),
        (kind, sums) => {
          const held = heldAfter(sums, allReduce(kind, sums.length)).at(-1) ?? sums;
          const total = sums.reduce((sum, one) => sum + one, 0);
          expect(held).toEqual(sums.map(() => total));
        },
      ),
    );
  });

  it('takes 2 ⌈log₂ W⌉ rounds in a tree, and 2 (W − 1) in a ring', () => {
    for (let workers = 1; workers <= 8; workers++) {
      expect(allReduce('tree', workers)).toHaveLength(2 * Math.ceil(Math.log2(workers)));
      expect(allReduce('ring', workers)).toHaveLength(2 * (workers - 1));
    }
  });
});
