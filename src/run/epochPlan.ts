/** The batches of a step's epoch: their samples, and the rule by which each becomes a gradient. */
import { isLastOfCycle, type StepSettings } from '../model';
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
}

export interface EpochPlan {
  readonly epoch: number;
  readonly batches: readonly EpochBatch[];
  /** Larger than `batches` if a changed setting or the end of the run cuts the epoch short. */
  readonly planned: number;
}

/** Caches the latest epoch: its steps share one plan. */
const latest = new WeakMap<Run, { readonly firstStep: number; readonly plan: EpochPlan }>();

export function epochPlan(run: Run, step: number): EpochPlan {
  const { batch, batches: planned, lastBatch } = epochShares(run, step);
  const firstStep = step - batch + 1;
  const known = latest.get(run);
  if (known?.firstStep === firstStep) return known.plan;
  const batches = Array.from({ length: lastBatch }, (_, index): EpochBatch => {
    const { batch: rows, settings, cycle } = stepContext(run.plan, firstStep + index);
    return {
      step: firstStep + index,
      number: index + 1,
      samples: rows.map((row) => row + 1),
      settings,
      updates: !cycle || isLastOfCycle(cycle),
    };
  });
  const plan = { epoch: run.epochOf(step), batches, planned };
  latest.set(run, { firstStep, plan });
  return plan;
}

/** The number of samples in the largest batch. */
export function largestBatch({ batches }: EpochPlan): number {
  return batches.reduce((most, { samples }) => Math.max(most, samples.length), 0);
}
