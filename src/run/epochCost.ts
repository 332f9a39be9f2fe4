/** What one epoch costs in passes, matrix products and updates: a larger batch saves products and updates, but no passes. */
import type { EpochPlan } from './epochPlan';

export interface EpochCost {
  readonly batchSize: number;
  /** Passes of single samples, counted in each direction. */
  readonly passes: number;
  /** (3L − 1)⌈N/B⌉: L forward, L for the gradients, and L − 1 that propagate δ back. */
  readonly products: number;
  readonly updates: number;
}

/** For the given batches. Empty ones are updates without products. */
export function plannedCost(layers: number, { batches }: EpochPlan): Omit<EpochCost, 'batchSize'> {
  const sizes = batches.map(({ samples }) => samples.length);
  return {
    passes: sizes.reduce((sum, size) => sum + size, 0),
    products: (3 * layers - 1) * sizes.filter((size) => size > 0).length,
    updates: batches.filter(({ updates }) => updates).length,
  };
}

/** `cycle`: how many batches are accumulated for an update. */
export function epochCost(layers: number, sampleCount: number, batchSize: number, cycle = 1): EpochCost {
  const batches = Math.ceil(sampleCount / batchSize);
  const updates = Math.ceil(batches / cycle);
  return { batchSize, passes: sampleCount, products: (3 * layers - 1) * batches, updates };
}

/** B = 1, 4, 8, N and the current batch size, if there is one; each once, and none larger than N. */
export function comparedSizes(sampleCount: number, now = sampleCount): readonly number[] {
  const sizes = [1, 4, 8, now, sampleCount].filter((size) => size <= sampleCount);
  return [...new Set(sizes)].sort((one, other) => one - other);
}
