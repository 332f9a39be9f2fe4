/**
 * Interprets the ratios gradient ÷ numeric slope: a constant ratio other than 1 is a missing or extra factor, which can
 * be named.
 */

import { differenceStep, type StepTrace } from '../../model';
import { plainDivisionOf, type WeightPlace } from '../../quantity';
import { firstApart, formatDigits, formatShort, messages } from '../../text';
import { meansFactorText } from '../shared/ledger/averages';

export type Compared = 'batchGradient' | 'gradientSum' | 'productOfMeans';

export const comparable: readonly Compared[] = ['batchGradient', 'gradientSum', 'productOfMeans'];

export function comparedName(compared: Compared, trace: StepTrace): string {
  const { comparedWith, divisors } = messages.check;
  return comparedWith[compared]({
    divisor: divisors[plainDivisionOf(trace)],
    factor: meansFactorText(trace) ?? '',
  });
}

export interface Slopes {
  /** By central differences. */
  readonly numeric: number;
  /** The gradient being checked. */
  readonly gradient: number;
  /** The losses are at w ± h; absent: the default h of a weight near 0. */
  readonly h?: number;
}

export type Factor = 'divisor' | 'perDivisor' | 'other';

/** `counted`: the parameters that have a ratio, outliers among them. */
export type RatioVerdict =
  | { readonly kind: 'zero' }
  | { readonly kind: 'notFinite' }
  /** Every gradient is 0, and a slope is not. */
  | { readonly kind: 'noGradient' }
  /** Every slope is 0, and a gradient is not. */
  | { readonly kind: 'noSlope' }
  | { readonly kind: 'one'; readonly outliers: number; readonly counted: number }
  | {
      readonly kind: 'constant';
      readonly ratio: number;
      readonly factor: Factor;
      readonly outliers: number;
      readonly counted: number;
    }
  | { readonly kind: 'varies'; readonly smallest: number; readonly largest: number };

export interface CheckedStep {
  /** What the sum over the batch is divided by, usually B. */
  readonly divisor: number;
  /** The batch loss, whose last digits limit the accuracy of differences. */
  readonly loss: number;
  /** Whether kinks, where the loss has no single slope, may be the reason for a ratio that differs. */
  readonly hasKinks?: boolean;
}

/**
 * With the default h, central differences are accurate to about nine digits of the loss; ratios of smaller slopes mean
 * nothing.
 */
const noiseShare = 1e-7;
export const sameWithin = 1e-3;
const mostOutliers = 0.02;

/** Where the gradient is known to be right, kinks may spoil this share of the slopes. */
const mostKinks = 0.49;

/** The h at a weight: the chosen one, or the default, which grows with the weight. */
export function stepAt(trace: StepTrace, { layer, from, to }: WeightPlace, chosen: number | undefined): number {
  return chosen ?? differenceStep(trace.weight(layer, from, to));
}

const smallestDefault = differenceStep(0);

/** The smallest slope that a difference of two losses of this magnitude shows: their rounding is divided by 2h, which grows with the weight. */
export function leastMeasured(loss: number, h = smallestDefault): number {
  return noiseShare * Math.max(Math.abs(loss), 1e-3) * Math.min(1, smallestDefault / h);
}

/** As it is printed; where there is none, what the two are. */
export function ratioText(slopes: Slopes, step: CheckedStep): string {
  const { bothZero, tooSmall } = messages.check;
  const ratio = ratioOf(slopes, step);
  if (ratio !== undefined) return formatShort(shownRatio(ratio));
  return slopes.numeric === 0 && slopes.gradient === 0 ? bothZero : tooSmall;
}

/** gradient ÷ numeric; undefined if the difference cannot measure either of them. */
export function ratioOf({ numeric, gradient, h }: Slopes, { loss }: CheckedStep): number | undefined {
  const floor = leastMeasured(loss, h);
  return Math.abs(numeric) <= floor && Math.abs(gradient) <= floor ? undefined : gradient / numeric;
}

/** Removes the error of the differences, which would turn 1 into 0.99999999. */
export function shownRatio(ratio: number): number {
  return Number(ratio.toPrecision(6));
}

const fewestDigits = 3;
const mostDigits = 6;

/** Two ratios as they are printed, with as many digits as it takes to tell them apart. */
export function printedApart(smallest: number, largest: number): readonly [string, string] {
  const ratios = [shownRatio(smallest), shownRatio(largest)] as const;
  return firstApart<readonly [string, string]>(
    (more) => {
      const print = (ratio: number): string =>
        more === 0 ? formatShort(ratio) : formatDigits(ratio, fewestDigits + more);
      return [print(ratios[0]), print(ratios[1])];
    },
    ([one, other]) => one === other,
    mostDigits - fewestDigits,
  );
}

export function verdictOn(all: readonly Slopes[], step: CheckedStep): RatioVerdict {
  if (all.some(({ numeric, gradient }) => !Number.isFinite(numeric + gradient))) return { kind: 'notFinite' };
  const measured = all.filter((slopes) => ratioOf(slopes, step) !== undefined);
  if (measured.length === 0) return { kind: 'zero' };
  if (measured.every(({ gradient }) => gradient === 0)) return { kind: 'noGradient' };
  if (measured.every(({ numeric }) => numeric === 0)) return { kind: 'noSlope' };
  const sorted = measured.map(({ numeric, gradient }) => gradient / numeric).sort((one, other) => one - other);
  const middle = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const isOne = isNear(middle, 1);
  // What is called 1 is counted from 1.
  const shared = isOne ? 1 : middle;
  const outliers = sorted.filter((ratio) => !isNear(ratio, shared)).length;
  const counted = sorted.length;
  const allowed = step.hasKinks && isOne ? mostKinks : mostOutliers;
  if (!Number.isFinite(middle) || outliers > allowed * counted) {
    return { kind: 'varies', smallest: sorted[0] ?? Number.NaN, largest: sorted.at(-1) ?? Number.NaN };
  }
  if (isOne) return { kind: 'one', outliers, counted };
  return { kind: 'constant', ratio: middle, factor: factorOf(middle, step), outliers, counted };
}

/** The number of digits to which two numbers agree, 0 to 15; two zeros agree completely. */
export function digitsInCommon(one: number, other: number): number {
  const size = Math.max(Math.abs(one), Math.abs(other));
  if (one === other) return 15;
  const share = Math.abs(one - other) / size;
  return Number.isFinite(share) ? Math.min(15, Math.max(0, Math.floor(-Math.log10(share)))) : 0;
}

function factorOf(ratio: number, { divisor }: CheckedStep): Factor {
  const candidates: readonly (readonly [Factor, number])[] = [
    ['divisor', divisor],
    ['perDivisor', 1 / divisor],
  ];
  return candidates.find(([, value]) => isNear(ratio, value))?.[0] ?? 'other';
}

function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) <= sameWithin * Math.abs(other);
}
