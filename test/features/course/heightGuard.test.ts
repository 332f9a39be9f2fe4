import { describe, expect, it } from 'vitest';
import { createHeightGuard } from '../../../src/features/course/host/heightGuard';

describe('createHeightGuard', () => {
  it('tells whole pixels, and each height once', () => {
    const guard = createHeightGuard();
    expect(guard(400.2, 0)).toBe(401);
    expect(guard(400.9, 10)).toBeUndefined();
    expect(guard(380, 20)).toBe(380);
    expect(guard(401, 30)).toBe(401);
  });

  it('never tells that there is no height', () => {
    const guard = createHeightGuard();
    expect([guard(0, 0), guard(-3, 0), guard(Number.NaN, 0)]).toEqual([undefined, undefined, undefined]);
    expect(guard(300, 0)).toBe(300);
  });

  it('stops for good after ten growths in a second: the page grows because its frame does', () => {
    const guard = createHeightGuard();
    const told = Array.from({ length: 40 }, (_, growth) => guard(100 + growth, growth * 16));
    expect(told.filter((height) => height !== undefined)).toHaveLength(10);
    expect(guard(500, 60_000)).toBeUndefined();
  });

  it('lets a page grow for ever that takes its time', () => {
    const guard = createHeightGuard();
    const told = Array.from({ length: 40 }, (_, growth) => guard(100 + growth, growth * 150));
    expect(told).not.toContain(undefined);
  });

  it('does not count shrinking', () => {
    const guard = createHeightGuard();
    const told = Array.from({ length: 40 }, (_, index) => guard(1000 - index, index));
    expect(told).not.toContain(undefined);
  });
});
