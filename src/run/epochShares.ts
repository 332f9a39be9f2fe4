/** How many of an epoch's samples are in earlier batches, in this step's batch, in later batches, and in none. */
import type { Run } from './run';

export interface EpochShares {
  /** The number of this step's batch, from 1. */
  readonly batch: number;
  readonly batches: number;
  /**
   * The number of the epoch's last batch: smaller than `batches` if a changed setting or the end of the run cuts the
   * epoch short.
   */
  readonly lastBatch: number;
  readonly earlier: number;
  readonly later: number;
  /** Samples in no batch of this epoch. */
  readonly unused: number;
}

export function epochShares(run: Run, step: number): EpochShares {
  const { epoch, batch, batches, samples } = run.epochInfo(step);
  const { batchSize } = run.settingsAt(step);
  const { sampleCount } = run.data;
  const earlier = (batch - 1) * batchSize;
  const lastBatch = lastBatchOf(run, { step, epoch, batch, batches });
  const later = Math.min(sampleCount, lastBatch * batchSize) - earlier - samples.length;
  return { batch, batches, lastBatch, earlier, later, unused: sampleCount - earlier - samples.length - later };
}

interface Place {
  readonly step: number;
  readonly epoch: number;
  readonly batch: number;
  readonly batches: number;
}

/** Epoch numbers never decrease, so a binary search finds the last step of this one. */
function lastBatchOf(run: Run, { step, epoch, batch, batches }: Place): number {
  let inside = step;
  let outside = Math.min(step + batches - batch, run.lastStep) + 1;
  while (outside - inside > 1) {
    const middle = Math.floor((inside + outside) / 2);
    if (run.epochOf(middle) === epoch) inside = middle;
    else outside = middle;
  }
  return batch + inside - step;
}
