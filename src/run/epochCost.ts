/** What one epoch costs in passes, matrix products and updates: a larger batch saves products and updates, but no pass. */

export interface EpochCost {
  readonly batchSize: number;
  /** Of single samples, each way. */
  readonly passes: number;
  /** (3L − 1)⌈N/B⌉: L forward, L for the gradients, and L − 1 that carry δ down. */
  readonly products: number;
  readonly updates: number;
}

export function epochCost(layers: number, sampleCount: number, batchSize: number): EpochCost {
  const batches = Math.ceil(sampleCount / batchSize);
  return { batchSize, passes: sampleCount, products: (3 * layers - 1) * batches, updates: batches };
}

/** B = 1, 4, 8 and N, and the one in force, each once; none larger than N. */
export function comparedSizes(sampleCount: number, now: number): readonly number[] {
  const sizes = [1, 4, 8, now, sampleCount].filter((size) => size <= sampleCount);
  return [...new Set(sizes)].sort((one, other) => one - other);
}
