/** The epoch of the step, computed in pieces as far as it may be shown. */
import { useMemo } from 'react';
import type { StepView } from '../../kit/quantity/useStep';
import { Job } from '../../kit/work/job';
import { type JobState, useJob } from '../../kit/work/useJob';
import { latestFor } from '../../memory';
import { reached, type WeightPlace } from '../../quantity';
import {
  batchIn,
  dataContributions,
  epochAsOneStep,
  epochPlan,
  isEpochNear,
  isShortPiece,
  largestBatch,
  type PassOwner,
  type Run,
  trainedBatches,
} from '../../run';
import { type EpochModel, epochModel } from './epochModel';

/** One update from all batches together. */
export interface OneUpdate {
  readonly weight: number;
  readonly weightAfter: number;
  /** What the gradient is multiplied by if it is clipped as a whole. */
  readonly clipFactor: number;
}

export interface EpochView {
  readonly model: EpochModel;
  /** Undefined until the epoch's last update is made. */
  readonly update: OneUpdate | undefined;
  readonly updateKnown: boolean;
  readonly jobs: readonly JobState<unknown>[];
  /** Recomputing the previous steps takes too long. */
  readonly tooLong: boolean;
}

export function useEpoch({ run, trace, stop }: StepView, place: WeightPlace): EpochView {
  const { step } = trace;
  const plan = epochPlan(run, step);
  const first = plan.batches[0]?.step ?? step;
  const sumKnown = reached({ phase: 'sum' }, stop);
  const last = sumKnown ? step : step - 1;
  const isAdded = last >= first;
  // If the epoch consists of this step alone, its trace contains everything.
  const alone = plan.batches.length === 1;
  const isNear = alone || isEpochNear(run, plan);
  const owner = isAdded && isNear ? (alone ? trace : beforeEpoch(run, first)) : undefined;
  const frozenJob = useMemo(
    () => (owner ? new Job(dataContributions(owner, run.data, place)) : undefined),
    [owner, run.data, place],
  );
  const frozen = useJob(frozenJob);
  const tooLong = !isNear || (!alone && !isShortPiece(run, largestBatch(plan)));
  const trainedJob = useMemo(
    () => (isAdded && !alone && !tooLong ? new Job(trainedBatches(run, plan, { place, last })) : undefined),
    [isAdded, alone, tooLong, run, plan, place, last],
  );
  const trained = useJob(trainedJob);
  const own = useMemo(() => (alone && isAdded ? [batchIn(trace, place)] : undefined), [alone, isAdded, trace, place]);
  const [contributions, batches] = [frozen.value, own ?? trained.value];
  const model = useMemo(
    () => epochModel({ plan, data: run.data, step, sumKnown, contributions, trained: batches }),
    [plan, run.data, step, sumKnown, contributions, batches],
  );
  const updateKnown = reached({ phase: 'update' }, stop);
  const samples = plan.batches.reduce((sum, batch) => sum + batch.samples.length, 0);
  const isDone = updateKnown && model.added === plan.batches.length && isShortPiece(run, samples);
  const together = useMemo(
    () => (isDone ? (alone ? trace : oneStepFrom(run, first)) : undefined),
    [isDone, alone, trace, run, first],
  );
  const { layer, from, to } = place;
  return {
    model,
    update: together && {
      weight: together.weight(layer, from, to),
      weightAfter: together.weightAfter(layer, from, to),
      clipFactor: together.batchClipFactor(),
    },
    updateKnown,
    jobs: [frozen, trained],
    tooLong: tooLong && isAdded,
  };
}

const oneStepFrom = latestFor((run: Run, first: number) => epochAsOneStep(run, epochPlan(run, first)));

/** The weights before the epoch that begins with this step. */
const beforeEpoch = latestFor((run: Run, first: number): PassOwner | undefined => {
  const [batch] = epochPlan(run, first).batches;
  return batch && { network: run.network, stateBefore: run.stateAt(first), settings: batch.settings };
});
