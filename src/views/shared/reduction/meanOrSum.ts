/**
 * What the other reduction would change, as data: g_sum = D · g_mean for the samples' part, and the settings with which it makes
 * this run's steps. They follow from how the optimizer treats a gradient that is scaled by a factor.
 */
import {
  divisorOf,
  type HyperparameterName,
  isAdaptive,
  type OptimizerKind,
  type Reduction,
  type StepTrace,
  scalingsOf,
  weightsOf,
} from '../../../model';
import { type Division, divisionOfMean } from '../../../quantity';
import { epochPlan, type Run } from '../../../run';
import { neverMoves } from './neverMoves';

/** A setting that the same step needs: its value now, and beside the other reduction. */
export interface ScaledSetting {
  readonly name: 'learningRate' | HyperparameterName | 'penalty' | 'clip';
  readonly now: number;
  readonly needed: number;
}

export interface MeanOrSum {
  /** The reduction that the step does not have. */
  readonly other: Reduction;
  /** What the mean divides this batch by, and its amount D. */
  readonly by: Division;
  readonly divisor: number;
  /** How many times as large the samples' part of the gradient is with the other reduction: D or 1/D. */
  readonly factor: number;
  readonly optimizer: OptimizerKind;
  readonly isAdaptive: boolean;
  /** All settings that change for the same step; undefined if no settings achieve it. */
  readonly changes: readonly ScaledSetting[] | undefined;
  readonly hasPenalty: boolean;
  readonly clips: 'sample' | 'batch' | undefined;
  /** When a step moves weights: not while the learning rate is 0. */
  readonly moves: 'now' | 'later' | 'never';
  readonly accumulates: boolean;
  /** Another divisor within this epoch, as of a smaller last batch: then no one setting is right for all its steps. */
  readonly otherDivisor: number | undefined;
}

/** Undefined where only a sum is possible: gradients of a cycle are divided by its samples. */
export function meanOrSum(run: Run, trace: StepTrace): MeanOrSum | undefined {
  const { settings } = trace;
  if (settings.accumulate?.divide === 'samples') return undefined;
  const { divisor: mean } = run.scenario.training;
  const divisorIn = (batch: readonly number[]): number =>
    divisorOf(
      { reduction: 'mean', ...(mean !== undefined && { divisor: mean }) },
      batch.length,
      weightsOf(run.data, batch),
    );
  const divisor = divisorIn(trace.batch);
  const other: Reduction = settings.reduction === 'mean' ? 'sum' : 'mean';
  const factor = other === 'sum' ? divisor : 1 / divisor;
  const kind = settings.optimizer.kind;
  return {
    other,
    by: divisionOfMean(mean, run.data.sampleWeights !== undefined),
    divisor,
    factor,
    optimizer: kind,
    isAdaptive: isAdaptive(kind),
    changes: scaledSettings(trace, factor),
    hasPenalty: (settings.penalty?.l2 ?? 0) > 0,
    clips: settings.clip?.per,
    moves: settings.optimizer.learningRate !== 0 ? 'now' : neverMoves(run) ? 'never' : 'later',
    accumulates: settings.accumulate !== undefined,
    otherDivisor: epochPlan(run, trace.step)
      .batches.map(({ samples }) => divisorIn(samples.map((sample) => sample - 1)))
      .find((one) => one !== divisor && one !== 0),
  };
}

function scaledSettings({ settings }: StepTrace, factor: number): readonly ScaledSetting[] | undefined {
  const { optimizer, penalty, clip } = settings;
  const scalings = scalingsOf(optimizer.kind);
  if (!scalings) return undefined;
  const scaled = (name: ScaledSetting['name'], now: number, by: number): readonly ScaledSetting[] =>
    now === 0 ? [] : [{ name, now, needed: now * by }];
  const values = optimizer as unknown as Readonly<Partial<Record<string, number>>>;
  return [
    ...Object.entries(scalings).flatMap(([name, by]) =>
      scaled(name as ScaledSetting['name'], values[name] ?? 0, by === 'times' ? factor : 1 / factor),
    ),
    ...scaled('penalty', penalty?.l2 ?? 0, factor),
    ...scaled('clip', clip?.per === 'batch' ? clip.maxNorm : 0, factor),
  ];
}
