import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  batchCount,
  drawnGradients,
  expectedSpread,
  mostDraws,
  spreadAround,
  wrongSigns,
} from '../../src/views/Noise/draws';
import { placeOf, readSeed, readSize, sliderSizes } from '../../src/views/Noise/noiseKeys';
import { binned, swarm } from '../../src/views/Noise/swarm';

const number = fc.double({ min: -10, max: 10, noNaN: true });

describe('drawnGradients', () => {
  it('takes every possible batch once where there are few', () => {
    const { gradients, complete } = drawnGradients(Float64Array.of(1, 2, 4), { size: 2, reduction: 'mean', seed: 1 });
    expect(complete).toBe(true);
    expect([...gradients]).toEqual([(1 + 2) / 2, (1 + 4) / 2, (2 + 4) / 2]);
  });

  it('adds instead of averaging under sum', () => {
    const { gradients } = drawnGradients(Float64Array.of(1, 2, 4), { size: 2, reduction: 'sum', seed: 1 });
    expect([...gradients]).toEqual([3, 5, 6]);
  });

  it('of all batches scatters exactly as the formula says', () => {
    fc.assert(
      fc.property(
        fc.array(number, { minLength: 2, maxLength: 8 }),
        fc.nat(),
        fc.constantFrom('mean', 'sum'),
        (values, some, reduction) => {
          const all = Float64Array.from(values);
          const size = 1 + (some % all.length);
          const { gradients, complete } = drawnGradients(all, { size, reduction, seed: 1 });
          const { centre, expected } = expectedSpread(all, { size, reduction });
          expect(complete).toBe(true);
          expect(spreadAround(centre, gradients)).toBeCloseTo(expected, 9);
        },
      ),
    );
  });

  it('draws many batches of distinct samples, the same ones for the same seed', () => {
    // Each sample's gradient is a power of two of its own: a sum tells which samples are in it, and that none is twice.
    const powers = Float64Array.from({ length: 30 }, (_, index) => 2 ** index);
    const plan = { size: 10, reduction: 'sum', seed: 3 } as const;
    const { gradients, complete } = drawnGradients(powers, plan);
    expect(complete).toBe(false);
    expect(gradients).toHaveLength(mostDraws);
    for (const sum of gradients) expect([...sum.toString(2)].filter((bit) => bit === '1')).toHaveLength(10);
    expect(drawnGradients(powers, plan).gradients).toEqual(gradients);
    expect(drawnGradients(powers, { ...plan, seed: 4 }).gradients).not.toEqual(gradients);
  });

  it('scatters about as expected where it draws', () => {
    const all = Float64Array.from({ length: 200 }, (_, index) => Math.sin(index * 12.9898) * 3);
    const { centre, expected } = expectedSpread(all, { size: 20, reduction: 'mean' });
    const { gradients } = drawnGradients(all, { size: 20, reduction: 'mean', seed: 1 });
    expect(spreadAround(centre, gradients) / expected).toBeGreaterThan(0.88);
    expect(spreadAround(centre, gradients) / expected).toBeLessThan(1.12);
  });

  it('refuses a size that no batch has', () => {
    expect(() => drawnGradients(Float64Array.of(1), { size: 2, reduction: 'mean', seed: 1 })).toThrow(RangeError);
  });
});

describe('expectedSpread', () => {
  it('is σ for single samples and 0 for the whole data', () => {
    const all = Float64Array.of(1, 2, 6);
    const single = expectedSpread(all, { size: 1, reduction: 'mean' });
    expect(single.expected).toBeCloseTo(single.sigma, 14);
    expect(single.centre).toBe(3);
    expect(expectedSpread(all, { size: 3, reduction: 'mean' }).expected).toBe(0);
    expect(expectedSpread(Float64Array.of(5), { size: 1, reduction: 'mean' }).expected).toBe(0);
  });
});

describe('batchCount', () => {
  it.each([
    [4, 2, 6],
    [30, 29, 30],
    [10, 10, 1],
    [1000, 500, Number.POSITIVE_INFINITY],
  ])('%i over %i is %f', (count, size, batches) => {
    expect(batchCount(count, size)).toBe(batches);
  });
});

describe('wrongSigns', () => {
  it('counts what lies on the other side of zero', () => {
    expect(wrongSigns(0.5, Float64Array.of(-1, 0, 2, -3))).toBe(2);
  });
});

describe('swarm', () => {
  it('keeps each dot at its place on the scale and inside the picture', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { maxLength: 200 }), (places) => {
        const dots = swarm(places, { diameter: 6, height: 150 });
        expect(dots.map(({ x }) => x)).toEqual(places);
        for (const { up } of dots) {
          expect(up).toBeGreaterThanOrEqual(3);
          expect(up).toBeLessThanOrEqual(147.0001);
        }
      }),
    );
  });
});

describe('binned', () => {
  it('loses nothing', () => {
    fc.assert(
      fc.property(fc.array(number, { minLength: 1, maxLength: 300 }), (values) => {
        const counts = binned(Float64Array.from(values), 12).map(({ count }) => count);
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(values.length);
      }),
    );
  });
});

describe('the keys of the link', () => {
  it('read what makes sense and nothing else', () => {
    expect(['2', '0', '5', '1.5', 'x', undefined].map((text) => readSize(text, 3, 4))).toEqual([2, 3, 3, 3, 3, 3]);
    expect(['7', '-1', undefined].map(readSeed)).toEqual([7, 1, 1]);
  });

  it('the slider has 1 and all, and comes back to each of its sizes', () => {
    for (const count of [1, 4, 60, 61, 1000, 50_000]) {
      const sizes = sliderSizes(count);
      expect([sizes[0], sizes.at(-1)]).toEqual([1, count]);
      expect(sizes.map((size) => placeOf(size, sizes))).toEqual(sizes.map((_, place) => place));
    }
  });
});
