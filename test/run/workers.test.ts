import { describe, expect, it } from 'vitest';
import { dealt, largestShare } from '../../src/run';

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
