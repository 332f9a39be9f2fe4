import { describe, expect, it } from 'vitest';
import {
  changesButSize,
  comparableSizes,
  nextSize,
  offeredSizes,
  withSeen,
} from '../../../../src/features/stage/present/batchSizes';
import { readingTime } from '../../../../src/features/stage/present/readingTime';
import { presentScale } from '../../../../src/features/stage/present/useStageType';
import { type Change, createRun } from '../../../../src/run';
import { exampleScenario } from '../../../exampleScenario';

describe('presentScale', () => {
  it('makes the smallest text of the views 18 pixels at 1280 × 720, and follows the shorter side', () => {
    const smallest = (width: number, height: number): number => 0.6875 * 16 * presentScale(width, height);
    expect(smallest(1280, 720)).toBeCloseTo(18, 1);
    expect(smallest(1920, 1080)).toBeCloseTo(27, 1);
    expect(smallest(1024, 768)).toBeCloseTo((18 * 1024) / 1280, 1);
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
  it('are 1, half, all, and those used before, each once and in order', () => {
    expect(offeredSizes(8, [8])).toEqual([1, 4, 8]);
    expect(offeredSizes(150, [3, 1])).toEqual([1, 3, 75, 150]);
    expect(offeredSizes(1, [])).toEqual([1]);
  });

  it('are walked one by one, and stay at either end', () => {
    const sizes = [1, 4, 8];
    expect([nextSize(sizes, 8, -1), nextSize(sizes, 4, -1), nextSize(sizes, 1, -1)]).toEqual([4, 1, 1]);
    expect([nextSize(sizes, 1, 1), nextSize(sizes, 8, 1), nextSize(sizes, 2, 1)]).toEqual([4, 8, 4]);
  });

  const scenario = exampleScenario('lecture');
  const seenWith = (size: number, changes: readonly Change[] = []) => ({
    size,
    reduction: changes.some(({ value }) => value === 'sum') ? 'sum' : 'mean',
    scenario,
    changes,
    trace: createRun(scenario, [...changes, { step: 1, setting: 'batchSize', value: size }]).traceAt(1),
  });

  it('keep what each gave, the latest of one size', () => {
    const all = [8, 1, 4, 1].reduce<ReturnType<typeof withSeen>>((seen, size) => withSeen(seen, seenWith(size)), []);
    expect(all.map(({ size }) => size)).toEqual([1, 4, 8]);
  });

  it('are compared only where nothing else differs', () => {
    const seen = withSeen([], seenWith(4));
    const other: readonly Change[] = [{ step: 1, setting: 'learningRate', value: 0.1 }];
    expect(comparableSizes(seen, seenWith(8))).toHaveLength(1);
    expect(comparableSizes(seen, seenWith(8, other))).toHaveLength(0);
  });

  it('are kept for both reductions, the latest of each', () => {
    const sum: readonly Change[] = [{ step: 1, setting: 'reduction', value: 'sum' }];
    const swept = (one: ReturnType<typeof seenWith>) => ({ ...one, changes: changesButSize(one.changes, 1) });
    const all = [seenWith(4), seenWith(4, sum), seenWith(4)].map(swept);
    const seen = all.reduce<ReturnType<typeof withSeen>>((before, one) => withSeen(before, one), []);
    expect(seen.map(({ reduction }) => reduction)).toEqual(['mean', 'sum']);
  });

  it('of earlier steps count, because they decide the weights', () => {
    const early: Change = { step: 1, setting: 'batchSize', value: 4 };
    const now: Change = { step: 3, setting: 'batchSize', value: 1 };
    expect(changesButSize([early, now], 3)).toEqual([early]);
  });
});
