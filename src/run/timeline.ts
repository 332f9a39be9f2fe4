/** Which settings apply at which step, and where epochs begin: everything about a run except arithmetic on weights. */

import { batchAt, type PlannedBatch } from '../model';
import type { FilledScenario } from '../scenario';
import type { Change, WeightChange } from './changes';
import { type SettingValues, settingValuesOf, withValue } from './settingValues';

/** Steps from `from` to the next stretch, with the same settings. */
export interface Stretch {
  readonly from: number;
  readonly values: SettingValues;
  /** The step at which the current order of the samples began, because batch size, order or seed changed there. */
  readonly orderFrom: number;
  /** The epoch that began there. */
  readonly firstEpoch: number;
  /** The optimizer's kind changed here, so it starts without state. */
  readonly resetsOptimizer: boolean;
  /** Weights typed at `from`. */
  readonly typed: readonly WeightChange[];
}

/** The stretches of a run, the first from step 1; `changes` in canonical form. */
export function stretchesOf(
  scenario: FilledScenario,
  changes: readonly Change[],
  sampleCount: number,
): readonly Stretch[] {
  let last: Stretch = {
    from: 1,
    values: settingValuesOf(scenario),
    orderFrom: 1,
    firstEpoch: 1,
    resetsOptimizer: false,
    typed: [],
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

/** The stretch that a step lies in. */
export function stretchAt(stretches: readonly Stretch[], step: number): Stretch {
  const stretch = stretches.findLast(({ from }) => from <= step);
  if (!stretch) throw new RangeError(`step ${step}: expected an integer ≥ 1`);
  return stretch;
}

/** The batch of a step that lies in a stretch. */
export function plannedBatch(
  { values, orderFrom, firstEpoch }: Stretch,
  step: number,
  sampleCount: number,
): PlannedBatch {
  const { order, seed } = values;
  const batchSize = Math.min(values.batchSize, sampleCount);
  return batchAt({ sampleCount, batchSize, order, seed, firstEpoch }, step - orderFrom + 1);
}

/** How many samples the steps before this one have seen, a sample as often as it has been seen. */
export function samplesBefore(stretches: readonly Stretch[], step: number, sampleCount: number): number {
  let seen = 0;
  for (const [index, { from, orderFrom, values }] of stretches.entries()) {
    if (from >= step) break;
    const size = Math.min(values.batchSize, sampleCount);
    const perEpoch = Math.ceil(sampleCount / size);
    const seenSinceOrder = (steps: number): number =>
      Math.floor(steps / perEpoch) * sampleCount + (steps % perEpoch) * size;
    const end = Math.min(step, stretches[index + 1]?.from ?? step);
    seen += seenSinceOrder(end - orderFrom) - seenSinceOrder(from - orderFrom);
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
    step > 1 && (values.batchSize !== before.batchSize || values.order !== before.order || values.seed !== before.seed);
  return {
    from: step,
    values,
    orderFrom: reorders ? step : last.orderFrom,
    firstEpoch: reorders ? plannedBatch(last, step - 1, sampleCount).epoch + 1 : last.firstEpoch,
    resetsOptimizer: step > 1 && values.optimizer !== before.optimizer,
    typed: atStep.filter((change) => change.setting === 'weight'),
  };
}
