/**
 * The sums of an epoch's batches for one weight, all at the same weights: Σ_b Σ_k∈b ∂e(k)/∂w, which divided by N is the
 * full-batch gradient; and the mean of the batch means, which is not if sizes differ.
 */
import { divisorOf, over, type StepSettings, type TrainingData, weightsOf } from '../model';
import type { EpochBatch, EpochPlan } from './epochPlan';

export interface BatchSum {
  readonly sum: number;
  /** After the reduction, before any clipping of the batch. */
  readonly gradient: number;
}

export interface EpochTotals {
  /** Σ of the batches' sums. */
  readonly sum: number;
  /** The sum reduced by the rule over all N samples: ÷ N, or undivided. */
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
    return { sum, gradient: over(divisorIn(samples, settings, data), sum) };
  });
}

/** Totals of the batches' sums, in order. */
export function epochTotals({ batches }: EpochPlan, sums: readonly BatchSum[], data: TrainingData): EpochTotals {
  let [sum, gradients] = [0, 0];
  for (const batch of sums) {
    sum += batch.sum;
    gradients += batch.gradient;
  }
  const samples = batches.flatMap((batch) => batch.samples);
  const settings = batches[0]?.settings;
  const divisor = settings ? divisorIn(samples, settings, data) : 1;
  return { sum, reduced: over(divisor, sum), meanOfGradients: gradients / sums.length };
}

function divisorIn(samples: readonly number[], settings: StepSettings, data: TrainingData): number {
  const rows = samples.map((sample) => sample - 1);
  return divisorOf(settings, rows.length, weightsOf(data, rows));
}

/** Reasons why the sum of all sums, divided by N, need not be the full-batch gradient. */
export type EpochObstacle =
  | { readonly kind: 'cutShort'; readonly batches: number; readonly planned: number }
  | { readonly kind: 'omitted' | 'repeated'; readonly samples: readonly number[] }
  | { readonly kind: 'weighted' | 'clippedSamples' | 'clippedBatches' | 'divisor' | 'reductionChanges' };

/** Empty: it is the full-batch gradient, up to rounding. */
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
    ...(data.sampleWeights?.some((weight) => weight !== 1) ? [{ kind: 'weighted' } as const] : []),
    ...(some(({ settings }) => settings.clip?.per === 'sample') ? [{ kind: 'clippedSamples' } as const] : []),
    ...(some(({ settings }) => settings.clip?.per === 'batch') ? [{ kind: 'clippedBatches' } as const] : []),
    ...(some(({ settings }) => hasOwnDivisor(settings, data)) ? [{ kind: 'divisor' } as const] : []),
    ...(some(({ settings }) => settings.reduction !== reduction) ? [{ kind: 'reductionChanges' } as const] : []),
  ];
}

/** Whether a mean is divided by anything other than its number of samples. */
function hasOwnDivisor({ reduction, divisor = 'batch' }: StepSettings, { sampleWeights }: TrainingData): boolean {
  return reduction === 'mean' && divisor !== 'batch' && !(divisor === 'weights' && !sampleWeights);
}
