/** Each sample's influence on the batch gradient of one weight. */
import { penaltyTerm, type StepTrace } from '../../model';
import {
  divisionRow,
  largestRemainder,
  plainStep,
  type Quantity,
  rowOf,
  rowsOf,
  samplesOf,
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
  const trace = plainStep(shown);
  const { layer, from, to } = place;
  const { batchSize } = trace;
  const sum = trace.gradientSum(layer, from, to);
  const all = trace.batchGradient(layer, from, to);
  const rowCounts = new Map<number, number>();
  for (const sample of samplesOf(trace)) rowCounts.set(sample, (rowCounts.get(sample) ?? 0) + 1);
  return Array.from(rowCounts, ([sample, rows]) => {
    const row = rowOf(trace, sample);
    const own = trace.contribution(layer, from, to, row);
    const gradient = shown.contribution(layer, from, to, row);
    const divisor = divisorWithout(trace, row, rows);
    const ofData = divisor === 0 ? 0 : (sum - rows * own) / divisor;
    const without = ofData + penaltyTerm(trace, place, batchSize - rows);
    return batchSize === rows
      ? { sample, rows, gradient, without: undefined, change: -all }
      : { sample, rows, gradient, without, change: without - all };
  });
}

/** B less the sample's rows, or the weights that are left; a divisor that does not look at the batch stays. */
function divisorWithout(trace: StepTrace, row: number, rows: number): number {
  const division = divisionRow(trace);
  if (division === 'batch') return trace.batchSize - rows;
  return division === 'weights' ? trace.divisor - rows * trace.sampleWeight(row) : trace.divisor;
}

/** The largest first; equal ones keep their order. */
export function ranked(all: readonly SampleInfluence[]): readonly SampleInfluence[] {
  return [...all].sort((one, other) => sizeOf(other) - sizeOf(one));
}

function sizeOf({ change }: SampleInfluence): number {
  return Number.isNaN(change) ? Number.POSITIVE_INFINITY : Math.abs(change);
}

export type Effect = 'same' | 'zero' | 'rounding' | 'appears' | 'flips' | 'vanishes' | 'larger' | 'smaller';

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
