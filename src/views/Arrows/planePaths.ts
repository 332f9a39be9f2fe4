/**
 * Two paths from the same weights: the small steps of one epoch, and as many full-batch steps. If the run's batch is
 * already the full data set, the small steps have batch size 1.
 */

import type { Work } from '../../kit/work/job';
import { type StepTrace, weightCount } from '../../model';
import { type Change, createRun, type Run, withChange } from '../../run';
import { type FilledScenario, withoutBatches } from '../../scenario';
import { origin, type Plane, type Vector } from './arrowField';

export interface EpochPath {
  /** Undefined: the batches are given by hand. */
  readonly batchSize: number | undefined;
  /** All batches have this size: none is smaller at the end of the epoch. */
  readonly isEven: boolean;
  /** Some small step differs from the first one. */
  readonly isNoisy: boolean;
  /** The weights before the first step and after each. */
  readonly single: readonly Vector[];
  readonly full: readonly Vector[];
  /** The number of steps of the epoch. */
  readonly epochSteps: number;
}

/** The start of the paths, and the batches of the small steps. */
export interface EpochStart {
  readonly step: number;
  /** Undefined: the batches are given by hand. */
  readonly batchSize: number | undefined;
  readonly epochSteps: number;
}

interface RunInputs {
  readonly scenario: FilledScenario;
  readonly changes: readonly Change[];
  readonly run: Run;
}

const mostSingle = 2000;
/** A full-batch step costs as much as a whole epoch of small steps. */
const mostFull = 100;

/** Weights times samples: beyond this, a full-batch step is too long for a slice. */
const largestStep = 2e7;

/** Whether the paths are omitted because their steps take too long. */
export function isTooLong({ network, data }: Pick<Run, 'network' | 'data'>): boolean {
  return weightCount(network) * data.sampleCount > largestStep;
}

/** Undefined if there is only one sample, or if a full-batch step takes too long. */
export function epochStart(run: Run, step: number): EpochStart | undefined {
  const { sampleCount } = run.data;
  const { batchSize } = run.settingsAt(step);
  if (sampleCount < 2 || isTooLong(run)) return undefined;
  const { batch, batches } = run.epochInfo(step);
  if (run.scenario.training.batches) return { step: step - batch + 1, batchSize: undefined, epochSteps: batches };
  if (batchSize >= sampleCount) return { step, batchSize: 1, epochSteps: sampleCount };
  return { step: step - batch + 1, batchSize, epochSteps: batches };
}

/** Yields before each step. */
export function* epochPaths(inputs: RunInputs, start: EpochStart, plane: Plane): Work<EpochPath> {
  const { scenario, changes, run } = inputs;
  const { step: first, batchSize, epochSteps } = start;
  const withBatchSize = (value: number): Run =>
    createRun(withoutBatches(scenario), withChange(changes, { step: first, setting: 'batchSize', value }), {
      previous: run,
    });
  const isOwn = batchSize === undefined || run.settingsAt(first).batchSize === batchSize;
  const small = isOwn ? createRun(scenario, changes, { previous: run }) : withBatchSize(batchSize);
  const whole = withBatchSize(run.data.sampleCount);
  const last = (one: Run, most: number): number => Math.min(first + Math.min(epochSteps, most) - 1, one.lastStep);
  const all = last(small, mostSingle) + last(whole, mostFull) - 2 * first + 2;
  const single: Vector[] = [];
  const full: Vector[] = [];
  let done = 0;
  for (const [path, one, end] of [
    [single, small, last(small, mostSingle)],
    [full, whole, last(whole, mostFull)],
  ] as const) {
    for (let step = first; step <= end; step++) {
      yield { share: done / all };
      const trace = one.traceAt(step);
      if (step === first) path.push(weightsOf(trace, plane, 'weight'));
      path.push(weightsOf(trace, plane, 'weightAfter'));
      done++;
    }
  }
  const isEven = batchSize === undefined || run.data.sampleCount % batchSize === 0;
  return { batchSize, isEven, isNoisy: turns(single), single, full, epochSteps };
}

/** Whether the steps of a path are not all the same; those that are no numbers do not count. */
function turns(path: readonly Vector[]): boolean {
  const steps = path.slice(1).map(({ across, up }, before) => {
    const from = path[before] ?? origin;
    return { across: across - from.across, up: up - from.up };
  });
  const [first = origin] = steps;
  return steps.some(({ across, up }) => Math.abs(across - first.across) > 0 || Math.abs(up - first.up) > 0);
}

function weightsOf(trace: StepTrace, { across, up }: Plane, when: 'weight' | 'weightAfter'): Vector {
  return {
    across: trace[when](across.layer, across.from, across.to),
    up: trace[when](up.layer, up.from, up.to),
  };
}
