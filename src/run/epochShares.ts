/** How many of an epoch's rows are in earlier batches and in later ones, and how many samples are in none. */
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
  const { sampleCount } = run.data;
  const lastBatch = lastBatchOf(run, { step, epoch, batch, batches });
  const first = step - batch + 1;
  const seen = run.samplesBefore(step);
  const earlier = seen - run.samplesBefore(first);
  const later = run.samplesBefore(first + lastBatch) - seen - samples.length;
  const used = run.scenario.training.batches ? usedIn(run, first, lastBatch) : earlier + samples.length + later;
  return { batch, batches, lastBatch, earlier, later, unused: sampleCount - used };
}

/** How many samples are in batches of the epoch, however often. */
function usedIn(run: Run, first: number, lastBatch: number): number {
  const used = new Set<number>();
  for (let at = first; at < first + lastBatch; at++) for (const index of run.batchOf(at)) used.add(index);
  return used.size;
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
