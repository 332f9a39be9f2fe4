/**
 * The sums of an epoch's batches for one weight, all at the same weights: Σ_b Σ_k∈b ∂e(k)/∂w, which divided by N is the
 * full-batch gradient; and the mean of the batch means, which is not if sizes differ.
 */
import { divisorOf, over, type StepSettings, type TrainingData, weightsOf } from '../model';
import { type Division, divisionOfMean } from '../quantity';
import type { EpochBatch, EpochPlan } from './epochPlan';

export interface BatchSum {
  readonly sum: number;
  /** What the batch's sum is divided by. */
  readonly divisor: number;
  /** After the reduction, before any clipping of the batch. */
  readonly gradient: number;
}

/** What the sum of all sums is divided by: what one batch of all the epoch's rows would be divided by. */
export interface EpochDivision {
  readonly by: Division;
  readonly divisor: number;
  /** Whether that is N, or nothing is divided, so that the result is the full-batch gradient and no multiple of it. */
  readonly isUsual: boolean;
}

export interface EpochTotals {
  /** Σ of the batches' sums. */
  readonly sum: number;
  /** The sum reduced by the rule of one batch of all rows: ÷ N, ÷ D, ÷ Σ c(k), or undivided. */
  readonly reduced: number;
  /** The mean of the batches' gradients. */
  readonly meanOfGradients: number;
}

/** By batch. `contributions`: the contribution of each sample of the data, k = 1..N. */
export function batchSums(
  { batches }: EpochPlan,
  contributions: Float64Array,
  data: TrainingData,
): readonly BatchSum[] {
  return batches.map(({ samples, settings }) => {
    let sum = 0;
    for (const sample of samples) sum += contributions[sample - 1] ?? Number.NaN;
    const divisor = divisorIn(samples, settings, data);
    return { sum, divisor, gradient: over(divisor, sum) };
  });
}

/** Totals of the batches' sums, in order. */
export function epochTotals({ batches }: EpochPlan, sums: readonly BatchSum[], data: TrainingData): EpochTotals {
  let [sum, gradients] = [0, 0];
  for (const batch of sums) {
    sum += batch.sum;
    gradients += batch.gradient;
  }
  const { divisor } = epochDivision({ batches }, data);
  return { sum, reduced: over(divisor, sum), meanOfGradients: gradients / sums.length };
}

/** By the settings of the epoch's first batch. */
export function epochDivision({ batches }: Pick<EpochPlan, 'batches'>, data: TrainingData): EpochDivision {
  const settings = batches[0]?.settings;
  if (!settings) return { by: 'none', divisor: 1, isUsual: true };
  const samples = batches.flatMap((batch) => batch.samples);
  const [by, divisor] = [divisionIn(settings, data), divisorIn(samples, settings, data)];
  return { by, divisor, isUsual: by === 'none' || divisor === samples.length };
}

function divisionIn({ reduction, divisor }: StepSettings, { sampleWeights }: TrainingData): Division {
  return reduction === 'sum' ? 'none' : divisionOfMean(divisor, sampleWeights !== undefined);
}

function divisorIn(samples: readonly number[], settings: StepSettings, data: TrainingData): number {
  const rows = samples.map((sample) => sample - 1);
  return divisorOf(settings, rows.length, weightsOf(data, rows));
}

/**
 * Reasons why the sum of all sums, divided, need not be the gradient of one batch of all N samples. Sample weights are in the
 * sums of both, and a batch gradient is clipped only after its sum has been divided.
 */
export type EpochObstacle =
  | { readonly kind: 'cutShort'; readonly batches: number; readonly planned: number }
  | { readonly kind: 'omitted' | 'repeated'; readonly samples: readonly number[] }
  | { readonly kind: 'clippedSamples' | 'reductionChanges' };

/** Empty: it is that gradient, up to rounding. */
export function epochObstacles({ batches, planned }: EpochPlan, data: TrainingData): readonly EpochObstacle[] {
  const times = new Int32Array(data.sampleCount);
  for (const { samples } of batches) for (const sample of samples) times[sample - 1] = (times[sample - 1] ?? 0) + 1;
  const numbers = Array.from(times, (_, index) => index + 1);
  const omitted = numbers.filter((sample) => times[sample - 1] === 0);
  const repeated = numbers.filter((sample) => (times[sample - 1] ?? 0) > 1);
  const some = (test: (batch: EpochBatch) => boolean): boolean => batches.some(test);
  const reduction = batches[0]?.settings.reduction;
  return [
    ...(batches.length < planned ? [{ kind: 'cutShort', batches: batches.length, planned } as const] : []),
    ...(omitted.length > 0 && batches.length === planned ? [{ kind: 'omitted', samples: omitted } as const] : []),
    ...(repeated.length > 0 ? [{ kind: 'repeated', samples: repeated } as const] : []),
    ...(some(({ settings }) => settings.clip?.per === 'sample') ? [{ kind: 'clippedSamples' } as const] : []),
    ...(some(({ settings }) => settings.reduction !== reduction) ? [{ kind: 'reductionChanges' } as const] : []),
  ];
}
