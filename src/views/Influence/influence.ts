/** What the batch gradient of one weight owes to each sample, and what it would be without some of them. */
import type { StepTrace } from '../../model';
import { divisionOf, samplesOf, type WeightPlace } from '../../quantity';

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
  return samplesOf(trace).map((sample, position) => {
    const gradient = trace.contribution(layer, from, to, position);
    const divisor = divisorWithout(trace, position);
    const without = divisor === 0 ? 0 : (sum - gradient) / divisor;
    return batchSize === 1
      ? { sample, gradient, without: undefined, change: -all }
      : { sample, gradient, without, change: without - all };
  });
}

/** B − 1, or the weights that are left; a divisor that does not look at the batch stays. */
function divisorWithout(trace: StepTrace, position: number): number {
  const division = divisionOf(trace);
  if (division === 'batch') return trace.batchSize - 1;
  return division === 'weights' ? trace.divisor - trace.sampleWeight(position) : trace.divisor;
}

/** The biggest first; equals keep their order. */
export function ranked(all: readonly SampleInfluence[]): readonly SampleInfluence[] {
  return [...all].sort((one, other) => sizeOf(other) - sizeOf(one));
}

function sizeOf({ change }: SampleInfluence): number {
  return Number.isNaN(change) ? Number.POSITIVE_INFINITY : Math.abs(change);
}

export type Effect = 'same' | 'flips' | 'vanishes' | 'larger' | 'smaller';

/** What leaving out does to a number, in a word, and by how many times. */
export function effectOf(before: number, after: number): { readonly effect: Effect; readonly times: number } {
  const times = Math.abs(after / before);
  if (before === after || Math.abs(times - 1) < 5e-3) {
    return { effect: before * after < 0 ? 'flips' : 'same', times };
  }
  if (before * after < 0) return { effect: 'flips', times };
  if (after === 0) return { effect: 'vanishes', times };
  return { effect: times > 1 ? 'larger' : 'smaller', times: times > 1 ? times : 1 / times };
}
