/** What the batch gradient of one weight owes to each sample, and what it would be without some of them. */
import type { StepTrace } from '../../model';
import { divisionOf, rowsOf, sampleAt, type WeightPlace } from '../../quantity';

export interface SampleInfluence {
  readonly sample: number;
  /** What it adds to the sum, with its weight and clipping where there are any. */
  readonly gradient: number;
  /** The batch gradient if this sample alone were left out; undefined where no other is left. */
  readonly without: number | undefined;
  /** How far leaving it out would move the batch gradient. */
  readonly change: number;
}

/** In the order of the batch. */
export function influences(trace: StepTrace, { layer, from, to }: WeightPlace): readonly SampleInfluence[] {
  const { batchSize } = trace;
  const sum = trace.gradientSum(layer, from, to);
  const all = trace.batchGradient(layer, from, to);
  return rowsOf(trace).map((row) => {
    const sample = sampleAt(trace, row);
    const gradient = trace.contribution(layer, from, to, row);
    const divisor = divisorWithout(trace, row);
    const without = divisor === 0 ? 0 : (sum - gradient) / divisor;
    return batchSize === 1
      ? { sample, gradient, without: undefined, change: -all }
      : { sample, gradient, without, change: without - all };
  });
}

/** B − 1, or the weights that are left; a divisor that does not look at the batch stays. */
function divisorWithout(trace: StepTrace, row: number): number {
  const division = divisionOf(trace);
  if (division === 'batch') return trace.batchSize - 1;
  return division === 'weights' ? trace.divisor - trace.sampleWeight(row) : trace.divisor;
}

/** The biggest first; equals keep their order. */
export function ranked(all: readonly SampleInfluence[]): readonly SampleInfluence[] {
  return [...all].sort((one, other) => sizeOf(other) - sizeOf(one));
}

function sizeOf({ change }: SampleInfluence): number {
  return Number.isNaN(change) ? Number.POSITIVE_INFINITY : Math.abs(change);
}

export type Effect = 'same' | 'zero' | 'rounding' | 'appears' | 'flips' | 'vanishes' | 'larger' | 'smaller';

/**
 * What leaving out does to a number, in a word, and by how many times. Up to `rounding` a number is what rounding left
 * of terms that cancel: it has neither a sign nor a size to compare.
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

/** How large a batch gradient may come out where its terms cancel exactly: the rounding of a sum of B numbers of their size. */
export function roundingOf(trace: StepTrace, { layer, from, to }: WeightPlace, divisor: number): number {
  let sizes = 0;
  for (const row of rowsOf(trace)) sizes += Math.abs(trace.contribution(layer, from, to, row));
  const rounding = trace.batchSize * Number.EPSILON * sizes;
  // What is not finite is no rounding; nor is anything divided where nothing counts.
  return Number.isFinite(rounding) && divisor > 0 ? rounding / divisor : 0;
}
