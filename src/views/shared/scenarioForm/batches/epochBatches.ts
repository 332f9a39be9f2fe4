/** The batch of each sample in this epoch. */
import { latestFor } from '../../../../memory';
import type { Run } from '../../../../run';

export interface EpochBatches {
  /** The number of batches in the epoch. */
  readonly batches: number;
  /** The number of this step's batch, from 1. */
  readonly now: number;
  /** The step of batch 1. */
  readonly firstStep: number;
  /** By sample − 1: the number of its first batch; 0 if no batch of the epoch has it. */
  readonly ofSample: Int32Array;
  /** The batches that have a sample again, by sample: batches given by hand may repeat one. */
  readonly further: ReadonlyMap<number, readonly number[]>;
  /** Whether the batches are given by hand, so that a sample may be in none. */
  readonly byHand: boolean;
}

export function epochBatches(run: Run, step: number): EpochBatches {
  const now = run.epochInfo(step).batch;
  return { ...batchesFrom(run, step - now + 1), now };
}

/** The steps of an epoch share all but the number of the batch. */
const batchesFrom = latestFor((run: Run, firstStep: number): Omit<EpochBatches, 'now'> => {
  const ofSample = new Int32Array(run.data.sampleCount);
  const further = new Map<number, readonly number[]>();
  for (const [before, at] of stepsFrom(run, firstStep).entries()) {
    const number = before + 1;
    for (const index of new Set(run.batchOf(at))) {
      if (ofSample[index] === 0) ofSample[index] = number;
      else further.set(index + 1, [...(further.get(index + 1) ?? []), number]);
    }
  }
  const { batches } = run.epochInfo(firstStep);
  return { batches, firstStep, ofSample, further, byHand: run.scenario.training.batches !== undefined };
});

/** The number of a sample's batch: this step's, if that has it, else its first; 0 if no batch of the epoch has it. */
export function batchOfSample({ ofSample, further, now }: EpochBatches, sample: number): number {
  return further.get(sample)?.includes(now) ? now : (ofSample[sample - 1] ?? 0);
}

/** The samples of each batch of the epoch, by their numbers in the data. */
export function samplesOfBatches(run: Run, step: number): readonly (readonly number[])[] {
  const { batches } = run.scenario.training;
  return batches ?? stepsFrom(run, step - run.epochInfo(step).batch + 1).map((at) => run.epochInfo(at).samples);
}

/** The steps of an epoch, from its first: it ends early if batch size or order changes within it, or if the run ends. */
function stepsFrom(run: Run, firstStep: number): readonly number[] {
  const { epoch, batches } = run.epochInfo(firstStep);
  const steps = Array.from({ length: batches }, (_, index) => firstStep + index);
  return steps.filter((at) => at <= run.lastStep && run.epochOf(at) === epoch);
}
