import { describe, expect, it } from 'vitest';
import { activationNames, isPerUnit, unitActivation } from '../../../src/model';

const inputs = [-1e6, -30, -2, -0.5, 0, 0.5, 2, 30, 1e6];

describe.each(activationNames.filter(isPerUnit))('the range of %s', (name) => {
  it('is the smallest interval that has all of its values', () => {
    const { value, range } = unitActivation(name);
    const values = inputs.map((s) => value(s));
    const [low, high] = range;
    expect(values.every((x) => x >= low && x <= high)).toBe(true);
    const isReached = (end: number, extreme: number): boolean =>
      Number.isFinite(end) ? Math.abs(end - extreme) < 1e-9 : Math.abs(extreme) > 1000;
    expect(isReached(low, Math.min(...values))).toBe(true);
    expect(isReached(high, Math.max(...values))).toBe(true);
  });
});
