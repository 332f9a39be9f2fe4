/** The batch of each sample in this epoch. */
import type { Run } from '../../../run';

export interface EpochBatches {
  /** The number of batches in the epoch. */
  readonly batches: number;
  /** The number of this step's batch, from 1. */
  readonly now: number;
  /** The step of batch 1. */
  readonly firstStep: number;
  /** By sample − 1: the number of its batch; 0 if the epoch ends before it is used. */
  readonly ofSample: Int32Array;
}

/** Caches the latest epoch: its steps share one answer. */
const latest = new WeakMap<Run, Pick<EpochBatches, 'firstStep' | 'ofSample'>>();

/** An epoch ends early if batch size or order changes within it, or if the run ends. */
export function epochBatches(run: Run, step: number): EpochBatches {
  const { epoch, batch: now, batches } = run.epochInfo(step);
  const firstStep = step - now + 1;
  const known = latest.get(run);
  if (known?.firstStep === firstStep) return { batches, now, firstStep, ofSample: known.ofSample };
  const ofSample = new Int32Array(run.data.sampleCount);
  for (let number = 1; number <= batches; number++) {
    const at = firstStep + number - 1;
    if (at > run.lastStep || run.epochOf(at) !== epoch) break;
    for (const index of run.batchOf(at)) ofSample[index] = number;
  }
  latest.set(run, { firstStep, ofSample });
  return { batches, now, firstStep, ofSample };
}
