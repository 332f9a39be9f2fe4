/** Intervals: a result must lie in its ball, wherever the numbers lie in theirs. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Expression, evaluate } from '../../../../src/expression';
import {
  added,
  type Ball,
  divided,
  highest,
  lowest,
  multiplied,
  raised,
  rooted,
  times,
  unbounded,
} from '../../../../src/features/homework/check/ball';
import { ballOf } from '../../../../src/features/homework/check/ballOf';
import { activationNames, isPerUnit, unitActivation } from '../../../../src/model';
import { leaf, type Quantity } from '../../../../src/quantity';
import '../../../propertySeed';

const nothing = (): number => 0;
const ball = fc.record({
  middle: fc.double({ min: -3, max: 3, noNaN: true }),
  radius: fc.double({ min: 0, max: 0.5, noNaN: true }),
});
/** A ball, and a number in it. */
const inside = fc.tuple(ball, fc.double({ min: -1, max: 1, noNaN: true })).map(([one, part]) => ({
  ball: one,
  value: one.middle + part * one.radius,
}));

function holds(found: Ball, value: number): boolean {
  return value >= lowest(found) - 1e-9 && value <= highest(found) + 1e-9;
}

describe('a ball', () => {
  it('holds products, quotients, powers and roots', () => {
    fc.assert(
      fc.property(inside, inside, inside, (a, b, c) => {
        expect(holds(multiplied([a.ball, b.ball, c.ball], nothing), a.value * b.value * c.value)).toBe(true);
        expect(holds(divided(a.ball, b.ball, nothing), a.value / b.value)).toBe(true);
        expect(holds(raised(a.ball, 2, nothing), a.value ** 2)).toBe(true);
        expect(holds(raised(a.ball, 3, nothing), a.value ** 3)).toBe(true);
        const root = rooted(a.ball, nothing);
        if (a.value >= 0) expect(holds(root, Math.sqrt(a.value))).toBe(true);
      }),
    );
  });

  it('holds every activation, and softmax', () => {
    const [s, other]: readonly Quantity[] = [1, 2].map((unit) => ({
      kind: 'preactivation',
      layer: 1,
      unit,
      sample: 1,
    }));
    if (!s || !other) throw new Error('two numbers');
    const trees = activationNames.filter(isPerUnit).map((name) => unitActivation(name).formula({ s: leaf(s) }));
    const softmax: Expression<Quantity> = {
      node: 'softmax',
      of: leaf(s),
      among: { node: 'series', lower: '', upper: '', general: leaf(s), terms: [leaf(s), leaf(other)] },
    };
    fc.assert(
      fc.property(inside, inside, (a, b) => {
        for (const tree of [...trees, softmax]) {
          const found = ballOf(tree, (part) => (part === s ? a.ball : b.ball), nothing);
          expect(
            holds(
              found,
              evaluate(tree, (part) => (part === s ? a.value : b.value)),
            ),
          ).toBe(true);
        }
      }),
    );
  });

  it('adds half a unit after each operation, but none for a factor 1 or 0', () => {
    const half = (): number => 0.005;
    const exact = (middle: number): Ball => ({ middle, radius: 0 });
    const open = { middle: 0.3, radius: 0.001 };
    expect(times(open, exact(0.7), half).radius).toBeCloseTo(0.7 * 0.001 + 0.005, 12);
    expect(times(exact(1), open, half).radius).toBe(0.001);
    expect(times(exact(0), open, half)).toEqual(exact(0));
    // (0.3 · 0.7 ± 0.005) · 2 ± 0.005 is wider than 0.3 · (0.7 · 2 ± 0.005) ± 0.005.
    expect(multiplied([open, exact(0.7), exact(2)], half).radius).toBeCloseTo(2 * (0.7 * 0.001 + 0.005) + 0.005, 12);
  });

  it('adds to an exact result what stands beyond its unit, and at most half a unit', () => {
    const half = (): number => 0.005;
    const exact = (middle: number): Ball => ({ middle, radius: 0 });
    // 0.21; 0.231, written 0.23 or 0.231; 0.217, written 0.22, 0.217, or cut off 0.21.
    expect(times(exact(0.3), exact(0.7), half).radius).toBe(0);
    expect(times(exact(0.3), exact(0.77), half).radius).toBeCloseTo(0.001, 12);
    expect(times(exact(0.31), exact(0.7), half).radius).toBe(0.005);
    // 1 / 3 and 2 / 3
    expect(divided(exact(1), exact(3), half).radius).toBeCloseTo(1 / 3 - 0.33, 12);
    expect(divided(exact(2), exact(3), half).radius).toBe(0.005);
    // Where nobody writes in units, nothing is known: the rounding of doubles, and a result that does not come out.
    const ofDoubles = (size: number): number => size * Number.EPSILON;
    expect(times(exact(0.3), exact(0.7), ofDoubles).radius).toBeCloseTo(0.21 * Number.EPSILON, 24);
    expect(times(exact(0.3), exact(0.7), () => Number.POSITIVE_INFINITY).radius).toBe(Number.POSITIVE_INFINITY);
  });

  it('holds a power of an exact number, multiplied out with any number of digits', () => {
    const written = (value: number, digits: number, isCut: boolean): number => {
      const unit = 10 ** (Math.floor(Math.log10(value)) + 1 - digits);
      return (isCut ? Math.floor(value / unit + 1e-9) : Math.round(value / unit)) * unit;
    };
    const digits = fc.array(fc.record({ count: fc.integer({ min: 4, max: 9 }), isCut: fc.boolean() }), {
      maxLength: 12,
    });
    const four = (size: number): number => 10 ** (Math.floor(Math.log10(size)) - 3) / 2;
    fc.assert(
      fc.property(fc.constantFrom<number[]>(0.9, 0.99, 0.999, 0.95, 0.123), digits, (base, steps) => {
        const found = raised({ middle: base, radius: 0 }, steps.length + 1, four);
        const value = steps.reduce((power, { count, isCut }) => written(power * base, count, isCut), base);
        // Whoever cuts off is at most twice as far away.
        const times = steps.some(({ isCut }) => isCut) ? 2 : 1;
        expect(Math.abs(value - found.middle)).toBeLessThanOrEqual(times * found.radius + 1e-12);
      }),
    );
    // 0.998001 is written 0.9980, and 0.997002999 as 0.9970 or 0.997003.
    expect(raised({ middle: 0.999, radius: 0 }, 2, four).radius).toBeCloseTo(0.000001, 12);
    expect(raised({ middle: 0.999, radius: 0 }, 3, four).radius).toBeLessThan(0.00001);
  });

  it('adds to a sum half a unit of the result for the last addition, of all terms for those before', () => {
    const twoDigits = (size: number): number => 10 ** (Math.floor(Math.log10(size)) - 1) / 2;
    const exact = (middle: number): Ball => ({ middle, radius: 0 });
    const open = { middle: 1, radius: 0.001 };
    // 1 − 0.76 = 0.24 is written with two decimals; its terms alone would allow 0.05.
    expect(added([open, exact(-0.76)], twoDigits).radius).toBeCloseTo(0.001 + 0.005, 12);
    expect(added([exact(1), exact(-0.76)], twoDigits).radius).toBe(0);
    // 1 − 0.76 + 0.5: a partial sum may be as large as 1.5, and the result is 0.74.
    expect(added([exact(1), exact(-0.76), exact(0.5)], twoDigits).radius).toBeCloseTo(0.05 + 0.005, 12);
    // A bias of 1.35 may be rounded to 1.4 before 0.5 is subtracted: half a unit of 0.1, and another of the result 0.85.
    expect(added([exact(1.35), exact(-0.5)], twoDigits).radius).toBeCloseTo(0.05 + 0.005, 12);
  });

  it('is unbounded over a divisor, and under a root, that may be 0 or less', () => {
    expect(divided({ middle: 1, radius: 0 }, { middle: 0.01, radius: 0.01 }, nothing)).toEqual(unbounded);
    expect(rooted({ middle: 0.01, radius: 0.02 }, nothing)).toEqual(unbounded);
  });
});
