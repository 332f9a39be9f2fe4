/** A batch divided among several workers: each adds its own samples at the same weights, and the sums are added. */

export interface WorkerShare {
  /** From 1. */
  readonly worker: number;
  readonly samples: readonly number[];
  readonly sum: number;
  /** Its sum divided by its own number of samples; undefined for a worker without samples. */
  readonly mean: number | undefined;
}

export const mostWorkers = 8;

/** In the order of the batch, as evenly as possible: if there is a remainder, the first workers have one more. */
export function dealt(
  samples: readonly number[],
  contributions: readonly number[],
  workers: number,
): readonly WorkerShare[] {
  const least = Math.floor(samples.length / workers);
  const withOneMore = samples.length % workers;
  let next = 0;
  return Array.from({ length: workers }, (_, index) => {
    const first = next;
    next += least + (index < withOneMore ? 1 : 0);
    let sum = 0;
    for (let row = first; row < next; row++) sum += contributions[row] ?? Number.NaN;
    const own = samples.slice(first, next);
    return { worker: index + 1, samples: own, sum, mean: own.length === 0 ? undefined : sum / own.length };
  });
}

/** Passes, each way, until the slowest worker is done: the largest share; none for an empty batch. */
export function largestShare(samples: number, workers: number): number {
  return Math.ceil(samples / workers);
}
