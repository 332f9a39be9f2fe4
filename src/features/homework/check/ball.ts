/**
 * Arithmetic with what rounding leaves open: a midpoint and a radius. After every operation half a unit of the result is added, because
 * a person may have written it down rounded; of an exact result it is known what rounding can change. Exact factors 0, 1 and −1 and terms that are exactly 0 are no operations.
 */
import { isMultiple, leastShare } from './written';

export interface Ball {
  readonly middle: number;
  /** Infinite where nothing is known. */
  readonly radius: number;
}

/** Half a unit of a number of this magnitude, in the format of the sheet. */
export type Allowance = (magnitude: number) => number;

export const unbounded: Ball = { middle: 0, radius: Number.POSITIVE_INFINITY };

export function exactly(middle: number): Ball {
  return { middle, radius: 0 };
}

export function highest({ middle, radius }: Ball): number {
  return middle + radius;
}

export function lowest({ middle, radius }: Ball): number {
  return middle - radius;
}

/** The largest magnitude. */
function reach({ middle, radius }: Ball): number {
  return Math.abs(middle) + radius;
}

export function between(low: number, high: number): Ball {
  return Number.isFinite(low) && Number.isFinite(high)
    ? { middle: (low + high) / 2, radius: (high - low) / 2 }
    : unbounded;
}

/** The same interval in so many equal pieces. */
export function parts(ball: Ball, count: number): readonly Ball[] {
  const { middle, radius } = ball;
  if (radius === 0 || !Number.isFinite(radius)) return [ball];
  const own = radius / count;
  return Array.from({ length: count }, (_, at) => ({ middle: middle - radius + (2 * at + 1) * own, radius: own }));
}

/** Whether two balls have a number in common, but for the rounding of doubles. */
export function overlap(one: Ball, other: Ball): boolean {
  const slack = 1e-12 * Math.min(reach(one), reach(other));
  return lowest(one) <= highest(other) + slack && lowest(other) <= highest(one) + slack;
}

/** The smallest ball around several; around equal balls, the same midpoint to the last bit. */
export function hull(balls: readonly Ball[]): Ball {
  const [first, ...rest] = balls;
  if (!first) return unbounded;
  if (rest.every(({ middle, radius }) => middle === first.middle && radius <= first.radius)) return first;
  return between(Math.min(...balls.map(lowest)), Math.max(...balls.map(highest)));
}

export function rounded(ball: Ball, allow: Allowance): Ball {
  const { middle, radius } = ball;
  return { middle, radius: radius === 0 ? cutOff(Math.abs(middle), allow) : radius + allow(reach(ball)) };
}

/**
 * Of an exact number it is known what is cut off, at its unit or at a finer one: no more than stands beyond its unit. Rounding changes it by no
 * more either, and by no more than half a unit.
 */
function cutOff(size: number, allow: Allowance): number {
  const half = allow(size);
  return Math.min(half, beyondUnit(size, half));
}

/** What of a number stands beyond its unit, of two halves. Of doubles nothing is known, nor of a result that does not come out. */
function beyondUnit(size: number, half: number): number {
  const isKnown = Number.isFinite(half) && half > leastShare * size;
  if (!isKnown) return half;
  return isMultiple(size, 2 * half) ? 0 : size % (2 * half);
}

export function negated({ middle, radius }: Ball): Ball {
  return { middle: -middle, radius };
}

/** A given number with more digits than the sheet, such as a bias, may be rounded before it is added. */
function shortening({ middle, radius }: Ball, allow: Allowance): number {
  return radius === 0 ? cutOff(Math.abs(middle), allow) : 0;
}

/** A sum in any order of its terms: partial sums can be as large as all terms together, the last result is the sum itself. */
export function added(terms: readonly Ball[], allow: Allowance): Ball {
  const present = terms.filter(({ middle, radius }) => middle !== 0 || radius !== 0);
  const middle = present.reduce((total, term) => total + term.middle, 0);
  const radius = present.reduce((total, term) => total + term.radius + shortening(term, allow), 0);
  if (present.length < 2) return { middle, radius };
  if (present.length === 2) return rounded({ middle, radius }, allow);
  return rounded({ middle, radius: radius + (present.length - 2) * allowPartial(present, allow) }, allow);
}

/** For a partial sum: in any order it is no larger than all terms together. In the order that is written, none may fail to come out. */
function allowPartial(terms: readonly Ball[], allow: Allowance): number {
  const sums = terms.map((_, at) => Math.abs(terms.slice(0, at + 1).reduce((total, { middle }) => total + middle, 0)));
  const largest = terms.reduce((total, term) => total + reach(term), 0);
  return Math.max(...[largest, ...sums.slice(1, -1)].map(allow));
}

export function times(one: Ball, other: Ball, allow: Allowance): Ball {
  const middle = one.middle * other.middle;
  if (isExact(one, 0) || isExact(other, 0)) return exactly(0);
  const radius = Math.abs(one.middle) * other.radius + Math.abs(other.middle) * one.radius + one.radius * other.radius;
  if (Number.isNaN(middle) || Number.isNaN(radius)) return unbounded;
  return isUnit(one) || isUnit(other) ? { middle, radius } : rounded({ middle, radius }, allow);
}

/** A product in any order of its factors: the widest of all orders, for up to four of them. */
export function multiplied(factors: readonly Ball[], allow: Allowance): Ball {
  const telling = factors.filter((factor) => !isUnit(factor));
  const sign = factors.reduce((total, factor) => (isUnit(factor) ? total * factor.middle : total), 1);
  const products = ordersOf(telling).map((order) =>
    order.reduce((total, factor) => times(total, factor, allow), exactly(sign)),
  );
  const middle = products[0]?.middle ?? sign;
  return { middle, radius: Math.max(...products.map(({ radius }) => radius)) };
}

/** Orders of multiplication that differ; of more than four factors, the one that is written and its reverse. */
function ordersOf(factors: readonly Ball[]): readonly (readonly Ball[])[] {
  if (factors.length <= 2) return [factors];
  if (factors.length > 4) return [factors, [...factors].reverse()];
  return factors.flatMap((first, at) =>
    ordersOf(factors.filter((_, other) => other !== at)).map((rest) => [first, ...rest]),
  );
}

export function divided(numerator: Ball, denominator: Ball, allow: Allowance): Ball {
  if (isExact(denominator, 1)) return numerator;
  const least = Math.abs(denominator.middle) - denominator.radius;
  if (!(least > 0)) return unbounded;
  if (isExact(numerator, 0)) return exactly(0);
  const middle = numerator.middle / denominator.middle;
  const radius = (numerator.radius + Math.abs(middle) * denominator.radius) / least;
  return Number.isFinite(radius) ? rounded({ middle, radius }, allow) : unbounded;
}

/** A whole power, multiplied out. */
export function raised(base: Ball, exponent: number, allow: Allowance): Ball {
  if (exponent === 1) return base;
  const size = reach(base);
  const middle = base.middle ** exponent;
  const spread = Math.max(
    size ** exponent - Math.abs(middle),
    Math.abs(middle) - Math.max(0, 2 * Math.abs(base.middle) - size) ** exponent,
  );
  const steps = Math.max(1, exponent - 1) * Math.max(1, size) ** Math.max(0, exponent - 2);
  const roundings = steps * allow(Math.abs(middle) + spread);
  if (base.radius === 0) return { middle, radius: Math.min(roundings, spreadOfPower(size, exponent, allow)) };
  return { middle, radius: spread + roundings };
}

/** How far a power of an exact number may be off, because every product on the way is cut off, or rounded up. */
function spreadOfPower(base: number, exponent: number, allow: Allowance): number {
  let [low, high] = [base, base];
  for (let factors = 2; factors <= exponent; factors++) {
    low = Math.max(0, low * base - beyondUnit(low * base, allow(low * base)));
    high = high * base + upToUnit(high * base, allow(high * base));
  }
  return Math.max(high - base ** exponent, base ** exponent - low);
}

/** By how much rounding may increase a number: to the next multiple of its unit, or less than half of a tenth of it. */
function upToUnit(size: number, half: number): number {
  const beyond = beyondUnit(size, half);
  if (beyond > half) return 2 * half - beyond;
  return beyond < half ? Math.min(beyond, half / 10) : half;
}

/** Unbounded where the number under the root may be negative. */
export function rooted(of: Ball, allow: Allowance): Ball {
  if (isExact(of, 0)) return of;
  if (!(lowest(of) >= 0)) return unbounded;
  const middle = Math.sqrt(of.middle);
  return rounded({ middle, radius: middle - Math.sqrt(lowest(of)) }, allow);
}

export function absolute({ middle, radius }: Ball): Ball {
  return { middle: Math.abs(middle), radius };
}

/** A function that only rises or only falls; without its own rounding. */
export function monotone(of: Ball, value: (argument: number) => number): Ball {
  const middle = value(of.middle);
  if (of.radius === 0) return { middle, radius: 0 };
  const radius = Math.max(Math.abs(value(highest(of)) - middle), Math.abs(middle - value(lowest(of))));
  return Number.isFinite(radius) ? { middle, radius } : unbounded;
}

function isExact({ middle, radius }: Ball, value: number): boolean {
  return middle === value && radius === 0;
}

function isUnit({ middle, radius }: Ball): boolean {
  return radius === 0 && Math.abs(middle) === 1;
}
