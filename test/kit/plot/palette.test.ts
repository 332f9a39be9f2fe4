import { expect, it } from 'vitest';
import { rootPlaces } from '../../../src/kit/plot/palette';

it('rootPlaces goes by the square root to the end, has the last place beyond it, and −1 for what is no number', () => {
  const values = Float64Array.of(0, 2, -2, 0.5, 1e-9, -1e-9, Number.NEGATIVE_INFINITY, Number.NaN);
  // A quarter of the end is half way; what is not 0 is a step away from it at least.
  expect([...rootPlaces(values, 2)]).toEqual([255, 510, 0, 255 + 128, 256, 254, 0, -1]);
});
