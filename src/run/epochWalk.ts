/**
 * The batches of an epoch as trained, each at the weights after the previous batches; and the single update that all of
 * them would make together. Steps are computed outside the run's cache, so that no recently used trace is dropped.
 */
import { latestFor } from '../memory';
import { computeStep, type StepTrace, type TrainingState } from '../model';
import type { WeightPlace } from '../quantity';
import type { EpochPlan } from './epochPlan';
import type { Run } from './run';
import { stepMilliseconds } from './stepCost';
import { stepContext, stepInput } from './stepPlan';

/** One weight in one step. */
export interface TrainedBatch {
  readonly step: number;
  readonly weight: number;
  readonly sum: number;
  readonly gradient: number;
  readonly weightAfter: number;
  /** Absent if gradients are not accumulated. */
  readonly cycle?: CycleBatch;
}

/** The accumulator of one weight in one step. */
export interface CycleBatch {
  readonly before: number;
  readonly after: number;
  /** Whether an update follows this batch. */
  readonly updates: boolean;
  /** What the update takes: the accumulated gradient after its division. */
  readonly gradient: number;
  readonly divisor: number;
  /** What the update multiplies it by; 1 if nothing is clipped. */
  readonly clipFactor: number;
}

/** Longer steps are not computed for this, because a step cannot be interrupted. */
const longestPiece = 60;

/** Whether a step over this many samples is short enough for both. */
export function isShortPiece(run: Run, samples: number): boolean {
  return stepMilliseconds(run.network, samples) <= longestPiece;
}

/** In milliseconds: recomputing the steps up to the epoch's first one may take this long. */
const longestWay = 400;

/** Whether the weights before the epoch can be computed without a noticeable wait. */
export function isEpochNear(run: Run, { batches: [first] }: EpochPlan): boolean {
  return first === undefined || run.expectedMilliseconds(first.step) <= longestWay;
}

interface Walk {
  readonly batches: TrainedBatch[];
  carried: TrainingState | undefined;
}

/** As far as the latest epoch and weight of a run have been computed: moving on by a step costs one step. */
const walkFrom = latestFor((_run: Run, _first: number, _layer: number, _from: number, _to: number): Walk => {
  return { batches: [], carried: undefined };
});

/** The epoch's batches up to the step `last`; yields the finished share after each. */
export function* trainedBatches(
  run: Run,
  { batches }: EpochPlan,
  { place, last }: { readonly place: WeightPlace; readonly last: number },
): Generator<{ readonly share: number }, readonly TrainedBatch[]> {
  const first = batches[0]?.step ?? last;
  const walk = walkFrom(run, first, place.layer, place.from, place.to);
  for (let step = first + walk.batches.length; step <= last; step = first + walk.batches.length) {
    const trace = computeStep(
      walk.carried
        ? stepInput(run.plan, step, walk.carried)
        : { ...stepContext(run.plan, step), state: run.stateAt(step) },
    );
    walk.carried = trace.stateAfter;
    walk.batches.push(batchIn(trace, place));
    if (step < last) yield { share: (step - first + 1) / (last - first + 1) };
  }
  return walk.batches.slice(0, last - first + 1);
}

/** The numbers of one weight in a step. */
export function batchIn(trace: StepTrace, { layer, from, to }: WeightPlace): TrainedBatch {
  return {
    step: trace.step,
    weight: trace.weight(layer, from, to),
    sum: trace.gradientSum(layer, from, to),
    gradient: trace.dataGradient(layer, from, to),
    weightAfter: trace.weightAfter(layer, from, to),
    ...(trace.cycle && {
      cycle: {
        before: trace.accumulatedBefore(layer, from, to),
        after: trace.accumulatedAfter(layer, from, to),
        updates: trace.updates,
        gradient: trace.cycleGradient(layer, from, to),
        divisor: trace.cycleDivisor,
        clipFactor: trace.batchClipFactor(),
      },
    }),
  };
}

/** One update from the samples of the whole epoch, at the weights before it. */
export function epochAsOneStep(run: Run, plan: EpochPlan): StepTrace {
  if (plan.batches.length === 0) throw new RangeError('epoch: expected at least one batch, got none');
  return batchesAsOne(run, plan, 0, plan.batches.length - 1);
}

/**
 * The batches first..last of the epoch (indices from 0) as one batch at the weights before them. A sum that is divided by its
 * samples is compared with a mean.
 */
export function batchesAsOne(run: Run, { batches }: EpochPlan, first: number, last: number): StepTrace {
  const rows = batches.slice(first, last + 1);
  const step = rows[0]?.step ?? 1;
  const { cycle: _, settings, ...context } = stepContext(run.plan, step);
  const { accumulate, ...plain } = settings;
  const reduction = accumulate?.divide === 'samples' ? 'mean' : plain.reduction;
  const batch = rows.flatMap(({ samples }) => samples.map((sample) => sample - 1));
  return computeStep({ ...context, settings: { ...plain, reduction }, batch, state: run.stateAt(step) });
}
