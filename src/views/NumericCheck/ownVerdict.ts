/** Whether a reader's own quotients are the gradient, or become it by one factor that all of them share, and which one that is. */
import type { OwnNumber } from './readOwn';

export interface OwnPair {
  readonly own: OwnNumber;
  readonly gradient: number;
}

export type OwnFactor = 'divisor' | 'perDivisor' | 'outputs' | 'perOutputs' | 'two' | 'half' | 'sign' | 'outputError';

/** A factor that has a name, and its value in this step. */
export type NamedFactor = readonly [OwnFactor, number];

export type OwnVerdict =
  /** No number tells anything, or too few for a factor. */
  | { readonly kind: 'few'; readonly needed: number }
  /** `misfits`: so many numbers are another gradient's. */
  | { readonly kind: 'same'; readonly count: number; readonly misfits: number }
  | {
      readonly kind: 'factor';
      readonly ratio: number;
      /** All whose value it is. */
      readonly names: readonly OwnFactor[];
      readonly count: number;
      readonly misfits: number;
    }
  | { readonly kind: 'varies'; readonly smallest: number; readonly largest: number };

/** One's own difference may be one-sided, with a step of one's own: nearer than this, two ratios are the same. */
export const ownWithin = 0.01;

/** Two numbers share a factor by accident once in fifty pairs; a third one makes that once in some thousands. */
const fewest = 3;

/** A number whose last digit leaves more than this open tells nothing of a factor. */
const coarse = 0.05;

/** `parameters`: how many there are at all; with two, two are all that there can be. */
export function ownVerdict(pairs: readonly OwnPair[], factors: readonly NamedFactor[], parameters: number): OwnVerdict {
  const needed = Math.min(fewest, parameters);
  const telling = pairs.filter(({ own, gradient }) => gradient !== 0 && own.half <= coarse * Math.abs(own.value));
  const ratios = telling.map(({ own, gradient }) => gradient / own.value).sort((one, other) => one - other);
  const middle = ratios[Math.floor(ratios.length / 2)];
  if (middle === undefined || !Number.isFinite(middle)) return { kind: 'few', needed };
  const most = Math.max(...pairs.map(({ gradient }) => Math.abs(gradient)));
  const fitting = (factor: number): readonly OwnPair[] => pairs.filter((pair) => fits(pair, { factor, most }));
  const isTelling = (pair: OwnPair): boolean => telling.includes(pair);
  for (const ratio of [1, middle]) {
    const fitted = fitting(ratio);
    const misfits = pairs.length - fitted.length;
    const enough = fitted.filter(isTelling).length >= needed;
    if (misfits > (enough ? mostMisfits * pairs.length : 0)) continue;
    if (ratio === 1 || Math.abs(ratio - 1) <= ownWithin) return { kind: 'same', count: fitted.length, misfits };
    if (!enough || fitted.length < 2) return { kind: 'few', needed: Math.max(2, needed) };
    const names = factors.filter(([, value]) => Math.abs(value - middle) <= ownWithin * Math.abs(middle));
    return { kind: 'factor', ratio, names: names.map(([name]) => name), count: fitted.length, misfits };
  }
  const [smallest = Number.NaN, largest = Number.NaN] = [ratios[0], ratios.at(-1)];
  if (largest - smallest <= ownWithin * Math.abs(middle)) return { kind: 'few', needed: Math.max(2, needed) };
  return { kind: 'varies', smallest, largest };
}

interface Fit {
  readonly factor: number;
  /** The largest gradient: far below it, a difference of losses has only its rounding. */
  readonly most: number;
}

/** Whether the number is the gradient when it is multiplied by the factor, as far as its digits and its difference go. */
export function fits({ own, gradient }: OwnPair, { factor, most }: Fit): boolean {
  const open = Math.abs(factor) * own.half + ownWithin * Math.max(Math.abs(gradient), Math.abs(factor * own.value));
  return Math.abs(gradient - factor * own.value) <= open + rounding * most;
}

const rounding = 1e-9;

/** This share of the numbers may be wrong on its own. */
const mostMisfits = 0.2;
