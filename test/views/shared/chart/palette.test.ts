import { expect, it } from 'vitest';
import { colourPixels } from '../../../../src/views/shared/chart/palette';

it('colourPixels goes by the square root to the end, has the full colour beyond it, and shows what is no number', () => {
  const ramp = { colours: Uint32Array.from({ length: 511 }, (_, step) => step), notANumber: 999 };
  const pixels = new Uint32Array(8);
  const values = Float64Array.of(0, 2, -2, 0.5, 1e-9, -1e-9, Number.NEGATIVE_INFINITY, Number.NaN);
  colourPixels(pixels, values, { ramp, scale: { end: 2 } });
  // A quarter of the end is half way; what is not 0 is a step away from it at least.
  expect([...pixels]).toEqual([255, 510, 0, 255 + 128, 256, 254, 0, 999]);
});
