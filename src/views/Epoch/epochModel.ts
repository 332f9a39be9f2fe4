/** The epoch as far as the phase allows: which batches are added, their sums, and which statements are true. */

import type { TrainingData } from '../../model';
import {
  type BatchSum,
  batchSums,
  type EpochBatch,
  type EpochDivision,
  type EpochObstacle,
  type EpochPlan,
  type EpochTotals,
  epochDivision,
  epochObstacles,
  epochTotals,
  type TrainedBatch,
} from '../../run';
import type { Bar } from '../shared/ledger/AddingBar';
import { domainOf } from '../shared/ledger/domainOf';

export interface EpochRow {
  readonly batch: EpochBatch;
  /** Already added; in this step, not added yet; in a later step. */
  readonly state: 'added' | 'now' | 'later';
  /** At the weights before the epoch; `bar` starts at the end of the previous batches. */
  readonly frozen?: BatchSum & { readonly bar: Bar };
  /** At the weights that the batch used. */
  readonly trained?: TrainedBatch;
}

export interface EpochModel {
  readonly plan: EpochPlan;
  readonly rows: readonly EpochRow[];
  /** The number of batches added. */
  readonly added: number;
  readonly obstacles: readonly EpochObstacle[];
  /** N */
  readonly sampleCount: number;
  /** c(k) of the data, in [k−1]; absent: all 1. */
  readonly sampleWeights: Float64Array | undefined;
  /** What each sample of the data adds, in [k−1], at the weights before the epoch; undefined until it is computed. */
  readonly contributions: Float64Array | undefined;
  /** How the sum of the sums is divided. */
  readonly division: EpochDivision;
  /** Present if all batches are added and computed. */
  readonly totals: EpochTotals | undefined;
  readonly trainedSum: number | undefined;
  /** The largest rounding error between two orders of adding the same numbers. */
  readonly rounding: number;
  /** Contains all bars and zero. */
  readonly domain: readonly [number, number];
}

interface EpochState {
  readonly plan: EpochPlan;
  readonly data: TrainingData;
  /** The current step, and whether its sum is known. */
  readonly step: number;
  readonly sumKnown: boolean;
  readonly contributions: Float64Array | undefined;
  readonly trained: readonly TrainedBatch[] | undefined;
}

export function epochModel(state: EpochState): EpochModel {
  const { plan, data, step, sumKnown, contributions, trained } = state;
  const { batches } = plan;
  const added = step - (batches[0]?.step ?? step) + (sumKnown ? 1 : 0);
  const sums = contributions && batchSums(plan, contributions, data);
  let total = 0;
  const rows = batches.map((batch, index): EpochRow => {
    const own = index < added ? sums?.[index] : undefined;
    const bar = own && { from: total, to: total + own.sum };
    total = bar?.to ?? total;
    const known = index < added ? trained?.[index] : undefined;
    return {
      batch,
      state: index < added ? 'added' : batch.step === step ? 'now' : 'later',
      ...(own && bar && { frozen: { ...own, bar } }),
      ...(known && { trained: known }),
    };
  });
  const isComplete = added === batches.length;
  const sizes = contributions?.reduce((sum, value) => sum + Math.abs(value), 0) ?? 0;
  return {
    plan,
    rows,
    added,
    obstacles: epochObstacles(plan, data),
    sampleCount: data.sampleCount,
    sampleWeights: data.sampleWeights,
    contributions,
    division: epochDivision(plan, data),
    totals: isComplete && sums ? epochTotals(plan, sums, data) : undefined,
    trainedSum:
      isComplete && trained?.length === batches.length ? trained.reduce((sum, one) => sum + one.sum, 0) : undefined,
    rounding: 4 * data.sampleCount * Number.EPSILON * sizes,
    domain: domainOf(rows.map(({ frozen }) => frozen?.bar.to)),
  };
}

/** How the mean of the batch means compares with the mean over all. */
export type MeanOfMeans =
  | { readonly kind: 'alike' | 'happens' }
  | { readonly kind: 'differs'; readonly by: number }
  /** There are no batch means, because nothing is divided by a batch's size; or they are not known. */
  | { readonly kind: 'none' };

export function meanOfMeans({ plan, division, totals, rounding }: EpochModel): MeanOfMeans {
  if (!totals || !hasBatchMeans({ plan, division })) return { kind: 'none' };
  if (hasEqualSizes(plan)) return { kind: 'alike' };
  const by = totals.meanOfGradients - totals.reduced;
  // Rounding errors are measured by the sums, and means are smaller.
  return Math.abs(by) <= rounding || Number.isNaN(by) ? { kind: 'happens' } : { kind: 'differs', by };
}

/** Whether there are several batches, each divided by its own size. */
export function hasBatchMeans({ plan: { batches }, division }: Pick<EpochModel, 'plan' | 'division'>): boolean {
  const areMeans = batches.every(({ settings }) => settings.reduction === 'mean');
  return division.by === 'batch' && areMeans && batches.length > 1;
}

export function hasEqualSizes({ batches }: EpochPlan): boolean {
  return batches.every(({ samples }) => samples.length === batches[0]?.samples.length);
}

/** Whether updates take batch means that have been added: every batch then counts the same, as the run asks for. */
export function averagesBatches({ batches }: EpochPlan): boolean {
  return batches.every(
    ({ settings: { reduction, accumulate } }) =>
      reduction === 'mean' && accumulate !== undefined && accumulate.batches > 1,
  );
}

export function hasPenalty({ batches }: EpochPlan): boolean {
  return batches.some(({ settings }) => (settings.penalty?.l2 ?? 0) > 0);
}
