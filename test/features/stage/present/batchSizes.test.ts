import { describe, expect, it } from 'vitest';
import { settingsOf } from '../../../../src/features/stage/present/settings';
import { presentScale } from '../../../../src/features/stage/present/useStageType';
import { createExplainerStore, runOf } from '../../../../src/store';
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
  it('are 1, half and all, from any size between them, and none below or above', () => {
    const store = createExplainerStore();
    store.getState().loadExample('iris');
    const { largerBatch, smallerBatch } = settingsOf(store);
    const after = (change: () => unknown): number => {
      change();
      return runOf(store.getState()).settingsAt(1).batchSize;
    };
    store.getState().change('batchSize', 3);
    const larger = [largerBatch, largerBatch, largerBatch].map(after);
    expect(larger).toEqual([75, 150, 150]);
    expect([smallerBatch, smallerBatch, smallerBatch].map(after)).toEqual([75, 1, 1]);
    store.getState().change('batchSize', 3);
    expect(after(smallerBatch)).toBe(1);
  });
});
