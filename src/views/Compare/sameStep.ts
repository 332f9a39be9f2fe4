/**
 * With which settings a sum makes the same step as a mean, and vice versa, if B is the same at every step. Each optimizer declares
 * how its settings change (η/B for SGD, Bε for Adam, Bλ for coupled decay); batch clipping C becomes B·C.
 */
import { type HyperparameterName, type Reduction, scalingsOf } from '../../model';
import {
  absent,
  type Change,
  type ComparedChange,
  type Comparison,
  penaltyText,
  type Run,
  readPenalty,
  type SettingChange,
  type SettingValues,
} from '../../run';
import { neverMoves } from '../shared/reduction/neverMoves';

type Scaled = 'learningRate' | HyperparameterName;

/** The size of every batch; undefined if the sizes differ. */
function constantBatchSize(run: Run): number | undefined {
  const { batches, samples } = run.epochInfo(1);
  const size = samples.length;
  if (run.scenario.training.batches?.some(({ length }) => length !== size)) return undefined;
  // Of other batches, only the last of an epoch may have another size, which shows in how many samples it has.
  const changes = run.changes.some(({ setting, step }) => setting === 'batchSize' && step > 1);
  if (changes || run.samplesBefore(Math.min(batches, run.lastStep - 1) + 1) !== batches * size) return undefined;
  return size;
}

/** Whether no constant setting makes the steps of both reductions equal, because the factor between them is the size of each batch. */
export function isFactorUneven(run: Run): boolean {
  const { divisor = 'batch', batches } = run.scenario.training;
  // Division by the samples of a cycle would.
  const accumulates = run.settingsAt(1).accumulate !== absent;
  if (divisor !== 'batch' || accumulates || neverMoves(run)) return false;
  // In an empty batch both gradients are 0.
  const sizes = batches && new Set(batches.map(({ length }) => length).filter((length) => length > 0));
  return sizes ? sizes.size > 1 : constantBatchSize(run) === undefined;
}

/**
 * The comparison in which the other run, which has the other reduction, makes this run's steps; undefined if no settings achieve this, or
 * if the runs differ in more than the reduction.
 */
export function sameStepComparison(run: Run, comparison: Comparison): Comparison | undefined {
  if ('method' in comparison) return undefined;
  const [only, ...more] = comparison.changes;
  const values = run.settingsAt(1);
  if (!only || more.length > 0 || only.setting !== 'reduction' || only.step !== 1) return undefined;
  if (only.value === undefined || only.value === values.reduction || neverMoves(run)) return undefined;
  const size = constantBatchSize(run);
  const { divisor = 'batch', clip } = run.scenario.training;
  const staysSo = !run.changes.some(
    ({ setting, step }) => step > 1 && ['reduction', 'optimizer', 'penalty', 'accumulate'].includes(setting),
  );
  const penalty = scaledPenalty(values.penalty, only.value);
  // With accumulation, the factor depends on more than B.
  const accumulates = values.accumulate !== absent;
  if (size === undefined || size === 1 || divisor !== 'batch' || !staysSo || !penalty || accumulates) return undefined;
  const scalings = scalingsOf(values.optimizer);
  if (!scalings) return undefined;
  const factor = only.value === 'sum' ? size : 1 / size;
  const scaled = Object.entries(scalings).flatMap(([setting, by]) =>
    scaledChanges(run.changes, values, setting as Scaled, by === 'times' ? factor : 1 / factor),
  );
  const clipped: readonly ComparedChange[] =
    clip?.per === 'batch' ? [{ step: 1, setting: 'clip', value: { ...clip, maxNorm: clip.maxNorm * factor } }] : [];
  return { changes: [only, ...scaled, ...penalty, ...clipped] };
}

/**
 * A mean with a penalty divided by the batch agrees with a sum whose penalty is not divided. No other pair does with the same λ_P: undefined.
 */
function scaledPenalty(text: string, reduction: Reduction): readonly ComparedChange[] | undefined {
  const penalty = readPenalty(text)?.penalty;
  if (!penalty) return [];
  const [now, then] = reduction === 'sum' ? (['batch', 'none'] as const) : (['none', 'batch'] as const);
  if (penalty.divideBy !== now) return undefined;
  return [{ step: 1, setting: 'penalty', value: penaltyText({ ...penalty, divideBy: then }) }];
}

/** Its value from step 1 on and after each change in this run; empty if it is always 0. */
function scaledChanges(
  changes: readonly Change[],
  values: SettingValues,
  setting: Scaled,
  factor: number,
): readonly ComparedChange[] {
  const later = changes.filter(
    (change): change is SettingChange & { setting: Scaled } => change.setting === setting && change.step > 1,
  );
  const all = [{ step: 1, value: values[setting] ?? 0 }, ...later];
  if (all.every(({ value }) => value === 0)) return [];
  return all.map(({ step, value }): ComparedChange => ({ step, setting, value: value * factor }) as SettingChange);
}
