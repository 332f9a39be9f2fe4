import { describe, expect, it } from 'vitest';
import { imagePixels } from '../../../src/views/shared/image/imagePixels';

/** Colours that are their own step: −2 … 2 around zero, 9 where there is no number. */
const ramp = { colours: Uint32Array.of(1, 2, 3, 4, 5), notANumber: 9 };
const size = { width: 2, height: 2 };

describe('imagePixels', () => {
  it('colours by sign and size, beyond the end in full', () => {
    const pixels = imagePixels(Float64Array.of(-7, -1, 0, 2), size, { ramp, end: 2, cell: 1 });
    expect([...pixels]).toEqual([1, 2, 3, 5]);
  });

  it('what is not 0 is told from 0, and NaN from both', () => {
    const pixels = imagePixels(Float64Array.of(1e-9, -1e-9, Number.NaN, Number.POSITIVE_INFINITY), size, {
      ramp,
      end: 2,
      cell: 1,
    });
    expect([...pixels]).toEqual([4, 2, 9, 5]);
  });

  it('a negative pixel has a dash where there is room, a positive one has none', () => {
    const cell = 9;
    const pixels = imagePixels(Float64Array.of(-2, 2), { width: 2, height: 1 }, { ramp, end: 2, cell });
    const row = (down: number): readonly number[] => [...pixels.subarray(down * 2 * cell, (down + 1) * 2 * cell)];
    const middle = row(4);
    expect(new Set(middle.slice(0, cell))).toEqual(new Set([1, 3]));
    expect(new Set(middle.slice(cell))).toEqual(new Set([5]));
    expect(new Set(row(0).slice(0, cell))).toEqual(new Set([1]));
  });
});
