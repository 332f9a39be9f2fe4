/**
 * The cost of an epoch in passes, matrix products and updates: a larger batch saves products and updates, but no
 * passes.
 */

export interface EpochCost {
  readonly batchSize: number;
  /** Passes of single samples, in each direction. */
  readonly passes: number;
  /** (3L − 1)⌈N/B⌉: L forward, L for the gradients, and L − 1 that propagate δ back. */
  readonly products: number;
  readonly updates: number;
}

export function epochCost(layers: number, sampleCount: number, batchSize: number): EpochCost {
  const batches = Math.ceil(sampleCount / batchSize);
  return { batchSize, passes: sampleCount, products: (3 * layers - 1) * batches, updates: batches };
}

/** B = 1, 4, 8, N and the current one, each once; none larger than N. */
export function comparedSizes(sampleCount: number, now: number): readonly number[] {
  const sizes = [1, 4, 8, now, sampleCount].filter((size) => size <= sampleCount);
  return [...new Set(sizes)].sort((one, other) => one - other);
}
