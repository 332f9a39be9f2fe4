/** Which settings apply at which step, and where epochs begin: everything about a run except arithmetic on weights. */

import { batchAt, type Cycle, type PlannedBatch } from '../model';
import type { FilledScenario } from '../scenario';
import type { Change, WeightChange } from './changes';
import { readAccumulate } from './settingTexts';
import { type SettingValues, settingValuesOf, withValue } from './settingValues';

/** Steps from `from` to the next stretch, with the same settings. */
export interface Stretch {
  readonly from: number;
  readonly values: SettingValues;
  /** The step at which the current order of the samples began, because batch size, order or seed changed there. */
  readonly orderFrom: number;
  /** The epoch that began there. */
  readonly firstEpoch: number;
  /** The first step of the current cycles of accumulated gradients; what had been accumulated before is dropped. */
  readonly cyclesFrom: number;
  /** The optimizer's kind changed here, so it starts without state. */
  readonly resetsOptimizer: boolean;
  /** Weights typed at `from`. */
  readonly typed: readonly WeightChange[];
  /** Batches given by hand, as indices from 0 among the samples that take part; absent: by size and order. */
  readonly batches?: readonly (readonly number[])[];
}

/** The samples in use: their number, and their indices if they are not all. */
export interface TakingPart {
  readonly sampleCount: number;
  readonly kept?: readonly number[] | undefined;
}

/** The stretches of a run, the first from step 1; `changes` in canonical form. */
export function stretchesOf(
  scenario: FilledScenario,
  changes: readonly Change[],
  { sampleCount, kept }: TakingPart,
): readonly Stretch[] {
  const { batches } = scenario.training;
  let last: Stretch = {
    from: 1,
    values: settingValuesOf(scenario),
    orderFrom: 1,
    firstEpoch: 1,
    cyclesFrom: 1,
    resetsOptimizer: false,
    typed: [],
    ...(batches && { batches: batchesAmong(batches, kept) }),
  };
  const stretches = [last];
  for (const [step, atStep] of byStep(changes)) {
    const next = stretchAfter(last, { step, atStep, sampleCount });
    if (step === 1) stretches.pop();
    stretches.push(next);
    last = next;
  }
  return stretches;
}

/** The stretch that contains a step. */
export function stretchAt(stretches: readonly Stretch[], step: number): Stretch {
  const stretch = stretches.findLast(({ from }) => from <= step);
  if (!stretch) throw new RangeError(`step ${step}: expected an integer ≥ 1`);
  return stretch;
}

/** The batch of a step of a stretch. */
export function plannedBatch(
  { values, orderFrom, firstEpoch, batches }: Stretch,
  step: number,
  sampleCount: number,
): PlannedBatch {
  const { order, seed } = values;
  const batchSize = Math.min(values.batchSize, sampleCount);
  return batchAt(
    { sampleCount, batchSize, order, seed, firstEpoch, ...(batches && { batches }) },
    step - orderFrom + 1,
  );
}

/**
 * Where the batch of a step is in its cycle: of n batches, or of those that are left in the epoch. Undefined if gradients are
 * not accumulated.
 */
export function cycleAt(stretch: Stretch, step: number, sampleCount: number): Cycle | undefined {
  const planned = readAccumulate(stretch.values.accumulate)?.accumulate?.batches;
  if (planned === undefined) return undefined;
  const { batchInEpoch, batchesPerEpoch } = plannedBatch(stretch, step, sampleCount);
  const epochFrom = step - batchInEpoch + 1;
  const batch = ((step - Math.max(epochFrom, stretch.cyclesFrom)) % planned) + 1;
  const first = step - batch + 1;
  const rows = rowCounts(stretch, sampleCount);
  return {
    batch,
    batches: Math.min(planned, batchesPerEpoch - (first - epochFrom)),
    rows: rows.of(step + 1 - stretch.orderFrom) - rows.of(first - stretch.orderFrom),
  };
}

/** Indices from 0 of samples numbered from 1; of those that take part, their places among them. */
function batchesAmong(
  batches: readonly (readonly number[])[],
  kept: readonly number[] | undefined,
): readonly (readonly number[])[] {
  const places = kept && new Map(kept.map((index, place) => [index, place]));
  return batches.map((batch) =>
    batch.flatMap((sample) => {
      const place = places ? places.get(sample - 1) : sample - 1;
      return place === undefined ? [] : [place];
    }),
  );
}

/** How many rows the batches of one epoch have, each in its turn. */
function rowCounts({ values, batches }: Stretch, sampleCount: number): { readonly of: (steps: number) => number } {
  const size = Math.min(values.batchSize, sampleCount);
  const sizes = batches?.map(({ length }) => length);
  const perEpoch = sizes?.length ?? Math.ceil(sampleCount / size);
  const inEpoch = sizes?.reduce((sum, length) => sum + length, 0) ?? sampleCount;
  const within = (steps: number): number =>
    sizes ? sizes.slice(0, steps).reduce((sum, length) => sum + length, 0) : steps * size;
  return { of: (steps) => Math.floor(steps / perEpoch) * inEpoch + within(steps % perEpoch) };
}

/** The mean and the largest size of a stretch's batches. */
export function batchSizes(
  { values, batches }: Stretch,
  sampleCount: number,
): { readonly mean: number; readonly largest: number } {
  if (!batches) {
    const size = Math.min(values.batchSize, sampleCount);
    return { mean: size, largest: size };
  }
  const sizes = batches.map(({ length }) => length);
  return {
    mean: sizes.reduce((sum, size) => sum + size, 0) / sizes.length,
    largest: sizes.reduce((most, size) => Math.max(most, size), 0),
  };
}

/** How many samples the steps before this one have seen, a sample as often as it has been seen. */
export function samplesBefore(stretches: readonly Stretch[], step: number, sampleCount: number): number {
  let seen = 0;
  for (const [index, stretch] of stretches.entries()) {
    const { from, orderFrom } = stretch;
    if (from >= step) break;
    const sinceOrder = rowCounts(stretch, sampleCount);
    const end = Math.min(step, stretches[index + 1]?.from ?? step);
    seen += sinceOrder.of(end - orderFrom) - sinceOrder.of(from - orderFrom);
  }
  return seen;
}

function byStep(changes: readonly Change[]): Map<number, Change[]> {
  const groups = new Map<number, Change[]>();
  for (const change of changes) {
    const group = groups.get(change.step);
    if (group) group.push(change);
    else groups.set(change.step, [change]);
  }
  return groups;
}

function stretchAfter(
  last: Stretch,
  { step, atStep, sampleCount }: { step: number; atStep: readonly Change[]; sampleCount: number },
): Stretch {
  const settings = atStep.filter((change) => change.setting !== 'weight');
  const values = settings.reduce((now, { setting, value }) => withValue(now, setting, value), last.values);
  const before = last.values;
  // A change at step 1 replaces the scenario's own setting.
  const reorders =
    step > 1 &&
    !last.batches &&
    (values.batchSize !== before.batchSize || values.order !== before.order || values.seed !== before.seed);
  return {
    from: step,
    values,
    orderFrom: reorders ? step : last.orderFrom,
    firstEpoch: reorders ? plannedBatch(last, step - 1, sampleCount).epoch + 1 : last.firstEpoch,
    cyclesFrom:
      reorders || (step > 1 && (values.accumulate !== before.accumulate || values.optimizer !== before.optimizer))
        ? step
        : last.cyclesFrom,
    resetsOptimizer: step > 1 && values.optimizer !== before.optimizer,
    typed: atStep.filter((change) => change.setting === 'weight'),
    ...(last.batches && { batches: last.batches }),
  };
}
