import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { thinned } from '../../../src/kit/plot/thinned';

const mostPoints = 120;

describe('thinned', () => {
  const losses = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 3000 });
  const asPoints = (values: readonly number[]) => values.map((loss, index) => ({ step: index + 1, loss }));

  it('keeps the smallest, the largest, the first and the last, in order', () => {
    fc.assert(
      fc.property(losses, (values) => {
        const kept = thinned(asPoints(values), mostPoints);
        const sizes = kept.map(({ loss }) => loss);
        expect(Math.max(...sizes)).toBe(Math.max(...values));
        expect(Math.min(...sizes)).toBe(Math.min(...values));
        expect([kept[0]?.step, kept.at(-1)?.step]).toEqual([1, values.length]);
        expect(kept.map(({ step }) => step)).toEqual([...kept.map(({ step }) => step)].sort((a, b) => a - b));
        expect(kept.length).toBeLessThanOrEqual(4 * mostPoints);
      }),
    );
  });

  it('leaves short curves as they are and drops what cannot be drawn', () => {
    expect(thinned(asPoints([3, Number.NaN, 1, Number.POSITIVE_INFINITY]), 10).map(({ step }) => step)).toEqual([1, 3]);
  });
});
