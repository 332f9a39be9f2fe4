/** Which batch of this epoch each sample is in. */
import type { Run } from '../../../run';

export interface EpochBatches {
  /** How many the epoch has. */
  readonly batches: number;
  /** The number of this step's batch, from 1. */
  readonly now: number;
  /** The step of batch 1. */
  readonly firstStep: number;
  /** By sample − 1: the number of its batch; 0 where the epoch ends before it comes. */
  readonly ofSample: Int32Array;
}

/** The epoch asked for last: its steps share one answer. */
const latest = new WeakMap<Run, Pick<EpochBatches, 'firstStep' | 'ofSample'>>();

/** An epoch ends early where batch size or order change on its way, and where the run does. */
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
