/** What one epoch costs in passes, matrix products and updates: a larger batch saves products and updates, but no pass. */
import type { EpochPlan } from './epochPlan';

export interface EpochCost {
  readonly batchSize: number;
  /** Of single samples, each way. */
  readonly passes: number;
  /** (3L − 1)⌈N/B⌉: L forward, L for the gradients, and L − 1 that carry δ down. */
  readonly products: number;
  readonly updates: number;
}

/** Of the batches as they are, empty ones too: these are updates without a product. */
export function plannedCost(layers: number, { batches }: EpochPlan): Omit<EpochCost, 'batchSize'> {
  const sizes = batches.map(({ samples }) => samples.length);
  return {
    passes: sizes.reduce((sum, size) => sum + size, 0),
    products: (3 * layers - 1) * sizes.filter((size) => size > 0).length,
    updates: batches.filter(({ updates }) => updates).length,
  };
}

export function epochCost(layers: number, sampleCount: number, batchSize: number): EpochCost {
  const batches = Math.ceil(sampleCount / batchSize);
  return { batchSize, passes: sampleCount, products: (3 * layers - 1) * batches, updates: batches };
}

/** B = 1, 4, 8, N and the current one if there is one, each once; none larger than N. */
export function comparedSizes(sampleCount: number, now = sampleCount): readonly number[] {
  const sizes = [1, 4, 8, now, sampleCount].filter((size) => size <= sampleCount);
  return [...new Set(sizes)].sort((one, other) => one - other);
}
