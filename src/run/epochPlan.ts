/** The batches of a step's epoch: their samples, and the rule by which each becomes a gradient. */
import { latestFor } from '../memory';
import { type Cycle, cycleDivisor, isLastOfCycle, type StepSettings } from '../model';
import { epochShares } from './epochShares';
import type { Run } from './run';
import { stepContext } from './stepPlan';

export interface EpochBatch {
  readonly step: number;
  /** From 1. */
  readonly number: number;
  /** Sample numbers, from 1, in the order of the sum. */
  readonly samples: readonly number[];
  readonly settings: StepSettings;
  /** False if its gradient is only accumulated, without an update. */
  readonly updates: boolean;
  /** Where it is in its cycle; absent if gradients are not accumulated. */
  readonly cycle?: Cycle;
}

export interface EpochPlan {
  readonly epoch: number;
  readonly batches: readonly EpochBatch[];
  /** Larger than `batches` if a changed setting or the end of the run cuts the epoch short. */
  readonly planned: number;
}

/** The steps of an epoch share one plan. */
export function epochPlan(run: Run, step: number): EpochPlan {
  return planFrom(run, step - epochShares(run, step).batch + 1);
}

const planFrom = latestFor((run: Run, firstStep: number): EpochPlan => {
  const { batches: planned, lastBatch } = epochShares(run, firstStep);
  const batches = Array.from({ length: lastBatch }, (_, index): EpochBatch => {
    const { batch: rows, settings, cycle } = stepContext(run.plan, firstStep + index);
    return {
      step: firstStep + index,
      number: index + 1,
      samples: rows.map((row) => row + 1),
      settings,
      updates: !cycle || isLastOfCycle(cycle),
      ...(cycle && { cycle }),
    };
  });
  return { epoch: run.epochOf(firstStep), batches, planned };
});

/** What each update of the epoch divides the accumulated gradient by. */
export function cycleDivisors({ batches }: EpochPlan): readonly number[] {
  return batches.flatMap(({ settings: { accumulate }, cycle, updates }) =>
    accumulate && cycle && updates ? [cycleDivisor(accumulate, cycle)] : [],
  );
}

/** The number of samples in the largest batch. */
export function largestBatch({ batches }: EpochPlan): number {
  return batches.reduce((most, { samples }) => Math.max(most, samples.length), 0);
}
