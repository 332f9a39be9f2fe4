import { describe, expect, it } from 'vitest';
import { imagePixels } from '../../../src/views/shared/image/imagePixels';

/** Colours that are their own step: −2 … 2 around zero, with other ones in stripes, and 9 where there is no number. */
const ramp = { colours: Uint32Array.of(1, 2, 3, 4, 5), stripes: Uint32Array.of(11, 12, 3, 4, 5), notANumber: 9 };
const picture = { width: 2, height: 2 };
/** One point per pixel; the stripes are beside the picture. */
const small = { size: { width: 2, height: 2 }, hatch: { period: 9, stripe: 0 } };

describe('imagePixels', () => {
  it('colours by sign and size, beyond the end in full', () => {
    const pixels = imagePixels(Float64Array.of(-7, -1, 0, 2), picture, { ramp, end: 2, ...small });
    expect([...pixels]).toEqual([1, 2, 3, 5]);
  });

  it('what is not 0 is told from 0, and NaN from both', () => {
    const values = Float64Array.of(1e-9, -1e-9, Number.NaN, Number.POSITIVE_INFINITY);
    expect([...imagePixels(values, picture, { ramp, end: 2, ...small })]).toEqual([4, 2, 9, 5]);
  });

  it('a negative pixel is hatched from lower left to upper right, a positive one of the same size is plain', () => {
    const room = { size: { width: 6, height: 3 }, hatch: { period: 3, stripe: 1 } };
    const pixels = imagePixels(Float64Array.of(-2, 2), { width: 2, height: 1 }, { ramp, end: 2, ...room });
    expect([...pixels]).toEqual([11, 1, 1, 5, 5, 5, 1, 1, 11, 5, 5, 5, 1, 11, 1, 5, 5, 5]);
  });
});
