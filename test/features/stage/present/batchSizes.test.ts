import { describe, expect, it } from 'vitest';
import { offeredSizes } from '../../../../src/features/stage/present/settings';
import { presentScale } from '../../../../src/features/stage/present/useStageType';
import { readingTime } from '../../../../src/views';

describe('presentScale', () => {
  it('makes the smallest text of the views 18 pixels at 1280 × 720, and 16 at 1024 × 768', () => {
    const smallest = (width: number, height: number): number => 0.6875 * 16 * presentScale(width, height);
    expect(smallest(1280, 720)).toBeCloseTo(18, 1);
    expect(smallest(1920, 1080)).toBeCloseTo(27, 1);
    expect(smallest(1024, 768)).toBeCloseTo(16, 1);
    expect(presentScale(9000, 9000)).toBe(3);
  });
});

describe('readingTime', () => {
  it('gives two lines three seconds at least, a longer sentence more, and a verdict more than that', () => {
    const words = (count: number): string => Array.from({ length: count }, () => 'word').join(' ');
    expect(readingTime(words(3), false)).toBeLessThan(3000);
    expect(readingTime(words(12), false)).toBeGreaterThanOrEqual(3000);
    expect(readingTime(words(24), false)).toBeGreaterThan(readingTime(words(12), false));
    expect(readingTime(words(12), true)).toBeGreaterThan(readingTime(words(12), false));
  });
});

describe('batch sizes', () => {
  it('are 1, half, all, and the present one, each once and in order', () => {
    expect(offeredSizes(8, 8)).toEqual([1, 4, 8]);
    expect(offeredSizes(150, 3)).toEqual([1, 3, 75, 150]);
    expect(offeredSizes(1, 1)).toEqual([1]);
  });
});
