import { expect, it, vi } from 'vitest';
import { cosineOf } from '../../claims/ofCompare/numbers';

/** All typed arrays share it. */
const typedArray = Object.getPrototypeOf(Float64Array.prototype) as Float64Array;

it('reads each of two vectors a few times, not once for each of its numbers', () => {
  const reduce = vi.spyOn(typedArray, 'reduce');
  const ramp = Float64Array.from({ length: 1000 }, (_, at) => at + 1);
  // Of k and n + 1 − k: (n + 2) / (2n + 1).
  expect(cosineOf(ramp, ramp.toReversed())).toBeCloseTo(1002 / 2001, 12);
  expect(reduce.mock.calls.length).toBeLessThan(12);
  reduce.mockRestore();
});
