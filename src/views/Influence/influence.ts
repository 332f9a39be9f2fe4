/** Each sample's influence on the batch gradient of one weight. */
import { penaltyTerm, type StepTrace } from '../../model';
import {
  divisionRow,
  largestRemainder,
  plainStep,
  type Quantity,
  rowOf,
  rowsOf,
  sampleAt,
  summandOf,
  type WeightPlace,
} from '../../quantity';

export interface SampleInfluence {
  readonly sample: number;
  /** How many rows of the batch it has. */
  readonly rows: number;
  /** The contribution of each to the sum, with its weight and clip factor if there are any. */
  readonly gradient: number;
  /** The batch gradient without this sample alone; undefined if no sample remains. */
  readonly without: number | undefined;
  /** The change of the batch gradient if it is left out. */
  readonly change: number;
}

/** A sample's number beside gradients of the batch without it: what it adds, in their sign and without 1/B. */
export function ownGradient(trace: StepTrace, place: WeightPlace, sample: number): Quantity {
  return plainStep(trace) === trace ? summandOf(trace, place, sample) : { kind: 'plainGradient', ...place, sample };
}

/** Every sample once, in the order of the batch. */
export function influences(shown: StepTrace, place: WeightPlace): readonly SampleInfluence[] {
  const { layer, from, to } = place;
  return influencesIn(shown, place, new Set(), plainStep(shown).batchGradient(layer, from, to));
}

/** The samples that are left, in what is left of the batch; `all`: its gradient with all of them. */
export function influencesIn(
  shown: StepTrace,
  place: WeightPlace,
  leftOut: ReadonlySet<number>,
  all: number,
): readonly SampleInfluence[] {
  const trace = plainStep(shown);
  const { layer, from, to } = place;
  const left = rowsOf(trace).filter((row) => !leftOut.has(sampleAt(trace, row)));
  const batchSize = left.length;
  const total = (numberOf: (row: number) => number): number => left.reduce((sum, row) => sum + numberOf(row), 0);
  const sum =
    leftOut.size === 0 ? trace.gradientSum(layer, from, to) : total((row) => trace.contribution(layer, from, to, row));
  const weights = leftOut.size === 0 ? trace.divisor : total((row) => trace.sampleWeight(row));
  const division = divisionRow(trace);
  /** B or the weights, less the sample's; a divisor that does not look at the batch stays. */
  const divisorWithout = (row: number, rows: number): number => {
    if (division === 'batch') return batchSize - rows;
    return division === 'weights' ? weights - rows * trace.sampleWeight(row) : trace.divisor;
  };
  const rowCounts = new Map<number, number>();
  for (const row of left) rowCounts.set(sampleAt(trace, row), (rowCounts.get(sampleAt(trace, row)) ?? 0) + 1);
  return Array.from(rowCounts, ([sample, rows]) => {
    const row = rowOf(trace, sample);
    const own = trace.contribution(layer, from, to, row);
    const gradient = shown.contribution(layer, from, to, row);
    const divisor = divisorWithout(row, rows);
    const ofData = divisor === 0 ? 0 : (sum - rows * own) / divisor;
    const without = ofData + penaltyTerm(trace, place, batchSize - rows);
    return batchSize === rows
      ? { sample, rows, gradient, without: undefined, change: -all }
      : { sample, rows, gradient, without, change: without - all };
  });
}

/** The largest first; equal ones keep their order. */
export function ranked(all: readonly SampleInfluence[]): readonly SampleInfluence[] {
  return [...all].sort((one, other) => sizeOf(other) - sizeOf(one));
}

function sizeOf({ change }: SampleInfluence): number {
  return Number.isNaN(change) ? Number.POSITIVE_INFINITY : Math.abs(change);
}

export type Effect = 'equal' | 'same' | 'zero' | 'rounding' | 'appears' | 'flips' | 'vanishes' | 'larger' | 'smaller';

/**
 * The effect of leaving out on a number, in a word, and the ratio. A magnitude up to `rounding` is rounding error of
 * terms that cancel: its sign and magnitude mean nothing.
 */
export function effectOf(
  before: number,
  after: number,
  rounding: number,
): { readonly effect: Effect; readonly times: number } {
  const times = Math.abs(after / before);
  const isNothing = (value: number): boolean => Math.abs(value) <= rounding;
  if (isNothing(before) && isNothing(after)) {
    return { effect: before === 0 && after === 0 ? 'zero' : 'rounding', times };
  }
  if (isNothing(before)) return { effect: 'appears', times };
  if (isNothing(after)) return { effect: 'vanishes', times };
  if (Math.sign(before) !== Math.sign(after)) return { effect: 'flips', times };
  if (Math.abs(after - before) <= rounding) return { effect: 'equal', times };
  if (Math.abs(times - 1) < 5e-3) return { effect: 'same', times };
  return { effect: times > 1 ? 'larger' : 'smaller', times: times > 1 ? times : 1 / times };
}

/** The largest rounding error of a batch gradient whose terms cancel exactly, for B numbers of their magnitude. */
export function roundingOf(trace: StepTrace, { layer, from, to }: WeightPlace, divisor: number): number {
  let sizes = 0;
  for (const row of rowsOf(trace)) sizes += Math.abs(plainStep(trace).contribution(layer, from, to, row));
  // Nothing is divided if all weights are 0.
  return divisor > 0 ? largestRemainder(trace.batchSize, sizes) / divisor : 0;
}
