/** The step's batch on several workers: the numbers of each, the total of their sums, and the mean of their means. */
import type { StepTrace } from '../../model';
import { plainDivisionOf, samplesOf, type WeightPlace } from '../../quantity';
import { dealt, largestShare, type WorkerShare } from '../../run';

export interface WorkerModel {
  readonly shares: readonly WorkerShare[];
  /** Passes each way of the slowest worker. */
  readonly passes: number;
  /** The sum as one machine computes it. */
  readonly sum: number;
  readonly gradient: number;
  /** How the mean of the workers' means compares; undefined if the batch is not divided by its size. */
  readonly means:
    | { readonly kind: 'agree' | 'happen' | 'differ'; readonly value: number; readonly by: number }
    | undefined;
}

export function workerModel(trace: StepTrace, { layer, from, to }: WeightPlace, workers: number): WorkerModel {
  const samples = samplesOf(trace);
  const contributions = samples.map((_, index) => trace.contribution(layer, from, to, index + 1));
  const shares = dealt(samples, contributions, workers);
  const gradient = trace.dataGradient(layer, from, to);
  const busy = shares.flatMap(({ mean }) => mean ?? []);
  const value = busy.reduce((sum, mean) => sum + mean, 0) / busy.length;
  const magnitude = contributions.reduce((sum, one) => sum + Math.abs(one), 0);
  const by = value - gradient;
  const sizes = new Set(shares.map((share) => share.samples.length).filter((size) => size > 0));
  const isRounding = !(Math.abs(by) > 4 * samples.length * Number.EPSILON * magnitude);
  return {
    shares,
    passes: largestShare(samples.length, workers),
    sum: trace.gradientSum(layer, from, to),
    gradient,
    means:
      plainDivisionOf(trace) === 'batch'
        ? { kind: sizes.size <= 1 ? 'agree' : isRounding ? 'happen' : 'differ', value, by }
        : undefined,
  };
}
