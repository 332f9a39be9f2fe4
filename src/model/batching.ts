/**
 * Which samples a step uses: every sample once per epoch, in batches of equal size, of which the last of an epoch may be
 * smaller; or batches given by hand, one after the other, and again from the first in the next epoch.
 */
import { recent } from '../memory';
import { randomStream } from './random';

export const sampleOrders = ['sequential', 'shuffled'] as const;

export type SampleOrder = (typeof sampleOrders)[number];

export interface BatchPlan {
  /** N */
  readonly sampleCount: number;
  /** B, 1..N. */
  readonly batchSize: number;
  readonly order: SampleOrder;
  readonly seed: number;
  /** The number of the epoch that the segment starts with; absent: 1. */
  readonly firstEpoch?: number;
  /** The batches of each epoch given by hand, as indices from 0, in place of size and order; a batch may be empty. */
  readonly batches?: readonly (readonly number[])[];
}

export interface PlannedBatch {
  readonly epoch: number;
  /** Indices into the data, from 0. */
  readonly batch: readonly number[];
  /** The number of the batch within its epoch, from 1, and the number of batches. */
  readonly batchInEpoch: number;
  readonly batchesPerEpoch: number;
}

/** Gives the shuffle its own random stream, separate from other uses of the same seed. */
const shuffleStream = 1;

/** The order of the N samples in an epoch: a permutation of 0..N−1 that depends only on seed and epoch. */
export function epochOrder(order: SampleOrder, seed: number, epoch: number, sampleCount: number): readonly number[] {
  const samples = Array.from({ length: sampleCount }, (_, index) => index);
  if (order === 'sequential') return samples;
  const random = randomStream(seed, shuffleStream, epoch);
  for (let last = sampleCount - 1; last > 0; last--) {
    const chosen = random.below(last + 1);
    const kept = samples[last] as number;
    samples[last] = samples[chosen] as number;
    samples[chosen] = kept;
  }
  return samples;
}

/** The batch of step number `stepInSegment` of the segment, from 1. A segment starts a new epoch and has one plan. */
export function batchAt(plan: BatchPlan, stepInSegment: number): PlannedBatch {
  const { sampleCount, batchSize, firstEpoch = 1, batches } = plan;
  if (!batches && (!Number.isInteger(batchSize) || batchSize < 1 || batchSize > sampleCount)) {
    throw new RangeError(`batch size ${batchSize}: expected a whole number 1..${sampleCount}`);
  }
  if (!Number.isInteger(stepInSegment) || stepInSegment < 1) {
    throw new RangeError(`step ${stepInSegment}: expected a whole number from 1`);
  }
  const batchesPerEpoch = batches?.length ?? Math.ceil(sampleCount / batchSize);
  const earlier = (stepInSegment - 1) % batchesPerEpoch;
  const epoch = firstEpoch + Math.floor((stepInSegment - 1) / batchesPerEpoch);
  const ofOrder = (): readonly number[] => orderOf(plan, epoch).slice(earlier * batchSize, (earlier + 1) * batchSize);
  return {
    epoch,
    batch: batches?.[earlier] ?? ofOrder(),
    batchInEpoch: earlier + 1,
    batchesPerEpoch,
  };
}

/** The steps of an epoch share one shuffle. */
const recentOrder = recent(8, epochOrder);

function orderOf({ order, seed, sampleCount }: BatchPlan, epoch: number): readonly number[] {
  return order === 'sequential' ? recentOrder(order, 0, 0, sampleCount) : recentOrder(order, seed, epoch, sampleCount);
}
