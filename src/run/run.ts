/**
 * A run: any step's trace as a function of scenario and changes, always with the same bits. Steps are replayed from
 * checkpoints; what is kept in memory affects only the time, never the result.
 */

import { recent } from '../memory';
import {
  type Cycle,
  computeStep,
  type MistakeName,
  type Network,
  outlineStep,
  type Start,
  type StepTrace,
  type TrainingData,
  type TrainingState,
  unpackedStep,
} from '../model';
import { type FilledScenario, networkOf } from '../scenario';
import { beginningOf } from './beginning';
import { changedScenario } from './changedScenario';
import { type Change, firstDifference, normalizeChanges } from './changes';
import { lastAllowedStep } from './lastAllowedStep';
import { loadedData } from './loadedData';
import type { PathProgress, StepPath } from './path';
import { createReplay, type Replay, type ReplayOptions } from './replay';
import type { SettingValues } from './settingValues';
import { expectedMilliseconds, isLong } from './stepCost';
import { cycleOf, placeOf, type StepPlan, startState, stepContext, stepInput } from './stepPlan';
import { samplesBefore, stretchAt, stretchesOf } from './timeline';

export interface Run {
  /** With the changes applied: loss and bias are the current ones. */
  readonly scenario: FilledScenario;
  readonly network: Network;
  readonly data: TrainingData;
  /** One per sample, or empty. */
  readonly labels: readonly string[];
  readonly changes: readonly Change[];
  /** The last step of the run, limited so that a replay from the start takes seconds. */
  readonly lastStep: number;
  /** Throws a RangeError for anything but an integer 1..lastStep, as all methods below do. */
  traceAt(step: number): StepTrace;
  /** The state that the step starts from, including typed weights; unlike a trace, it is not kept. */
  stateAt(step: number): TrainingState;
  settingsAt(step: number): SettingValues;
  /** How many samples the steps before this one have seen, a sample as often as it has been seen. */
  samplesBefore(step: number): number;
  /** Indices into the data, from 0. */
  batchOf(step: number): readonly number[];
  epochOf(step: number): number;
  epochInfo(step: number): EpochInfo;
  /** Where the step's batch is in its cycle of accumulated gradients; undefined if every step updates. */
  cycleAt(step: number): Cycle | undefined;
  /** States at multiples of this many steps are available, as far as the run has been computed: a power of two. */
  keptEvery(): number;
  /** The batch losses of steps 1..toStep, each before its update. */
  lossPoints(toStep: number): readonly LossPoint[];
  /** The first step up to `upTo` with a NaN or infinite number. */
  firstNonFiniteStep(upTo: number): number | undefined;
  /** How many steps must be computed to show this one. */
  stepsToCompute(step: number): number;
  /** The expected time for that, from a count of operations, so the same on every machine. */
  expectedMilliseconds(step: number): number;
  /** The expected duration of this step alone, whatever is in memory. */
  stepMilliseconds(step: number): number;
  /** Whether some steps up to this one take a good part of a frame each, or longer. */
  hasLongSteps(upTo: number): boolean;
  /**
   * Computes towards a step, at least one step, while `goesOn` returns true; returns the number of steps left, 0 when
   * the trace is available. The progress is kept: interrupted or not, the bits are the same.
   */
  advance(step: number, goesOn: () => boolean): number;
  /** Everything another thread needs to compute steps of this run. */
  readonly plan: StepPlan;
  /** The computation needed for a step without a trace: see `computePath`. */
  pathTo(step: number): StepPath;
  /** Takes over steps of a path computed elsewhere, as if they had been computed here. */
  takeProgress(progress: PathProgress): void;
  /**
   * A trace with this step's batch and settings but without computed numbers: whatever exists in it also exists in the
   * true trace.
   */
  outlineAt(step: number): StepTrace;
}

/** "Epoch 1, batch 2 of 10", and its samples. */
export interface EpochInfo {
  readonly epoch: number;
  /** From 1. */
  readonly batch: number;
  readonly batches: number;
  /** The samples' numbers in the data, from 1. */
  readonly samples: readonly number[];
}

export interface LossPoint extends Omit<EpochInfo, 'samples' | 'batches'> {
  readonly step: number;
  readonly loss: number;
}

export interface RunOptions extends ReplayOptions {
  /** A run of the same scenario, from which the steps before the first difference are taken over. */
  readonly previous?: Run;
  /** A common mistake that every step makes. */
  readonly method?: MistakeName;
  /** Samples that take no part, by their numbers in the data, from 1. */
  readonly leaveOut?: readonly number[];
}

/** What a run keeps, for a later run to take over. */
interface Memory {
  readonly scenario: FilledScenario;
  readonly replay: Replay;
  readonly method: MistakeName | undefined;
  readonly leaveOut: readonly number[];
}

const memories = new WeakMap<Run, Memory>();

/** Computes nothing yet. `scenario` must be valid with the changes: see `checkChange`. */
export function createRun(scenario: FilledScenario, someChanges: readonly Change[], options: RunOptions = {}): Run {
  const changes = normalizeChanges(someChanges);
  const changed = changedScenario(scenario, changes);
  const network = networkOf(changed);
  const { data, labels } = loadedData(changed.data);
  const { method, leaveOut = [] } = options;
  const kept = leaveOut.length > 0 ? othersThan(leaveOut, data.sampleCount) : undefined;
  const sampleCount = kept?.length ?? data.sampleCount;
  const stretches = stretchesOf(scenario, changes, { sampleCount, kept });
  const lastStep = lastAllowedStep(network, stretches, sampleCount);
  const { weights, biases, initialization } = changed.network;
  const start: Start | undefined = weights ? undefined : { initialization, ...(biases && { biases }) };
  const plan: StepPlan = {
    network,
    data,
    stretches,
    training: scenario.training,
    ...(start && { start }),
    ...(kept && { kept }),
    ...(method && { method }),
  };
  const points: LossPoint[] = [];
  const beginning = beginningOf(changed);
  const replay = createReplay(beginning, (step, carried) => computeStep(stepInput(plan, step, carried)), options);

  const previous = options.previous && memories.get(options.previous);
  if (options.previous && previous?.scenario === scenario && sameWay(previous, options)) {
    replay.takeOver(previous.replay, firstDifference(options.previous.changes, changes));
  }

  function checked(step: number): number {
    if (Number.isInteger(step) && step >= 1 && step <= lastStep) return step;
    throw new RangeError(`step ${step}: expected an integer 1..${lastStep}`);
  }

  function computeUpTo(step: number): void {
    if (replay.losses.length < checked(step)) replay.traceAt(step);
  }

  const run: Run = {
    scenario: changed,
    network,
    data,
    labels,
    changes,
    lastStep,
    traceAt: (step) => replay.traceAt(checked(step)),
    stateAt: (step) => replay.kept(checked(step))?.stateBefore ?? startState(plan, step, replay.carriedInto(step)),
    keptEvery: () => replay.checkpoints.spacing(),
    settingsAt: (step) => stretchAt(stretches, checked(step)).values,
    samplesBefore: (step) => samplesBefore(stretches, step, sampleCount),
    batchOf: (step) => placeOf(plan, checked(step)).batch,
    epochOf: (step) => placeOf(plan, checked(step)).epoch,
    cycleAt: (step) => cycleOf(plan, checked(step)),
    // The same object for the same step twice in a row, so that derived values need not be recomputed.
    epochInfo: recent(1, (step) => {
      const { epoch, batch, batchInEpoch, batchesPerEpoch } = placeOf(plan, checked(step));
      return { epoch, batch: batchInEpoch, batches: batchesPerEpoch, samples: batch.map((index) => index + 1) };
    }),
    lossPoints: recent(1, (toStep) => {
      computeUpTo(toStep);
      for (let step = points.length + 1; step <= toStep; step++) {
        const { epoch, batchInEpoch } = placeOf(plan, step);
        points.push({ step, epoch, batch: batchInEpoch, loss: replay.losses[step - 1] ?? Number.NaN });
      }
      return points.slice(0, toStep);
    }),
    firstNonFiniteStep(upTo) {
      computeUpTo(upTo);
      const first = replay.firstNonFinite();
      return first !== undefined && first <= upTo ? first : undefined;
    },
    stepsToCompute: (step) => replay.stepsToCompute(checked(step)),
    expectedMilliseconds: (step) =>
      expectedMilliseconds({ network, stretches, sampleCount }, step, replay.stepsToCompute(checked(step))),
    stepMilliseconds: (step) => expectedMilliseconds({ network, stretches, sampleCount }, checked(step), 1),
    hasLongSteps: (upTo) =>
      stretches.some((stretch) => stretch.from <= checked(upTo) && isLong(network, stretch, sampleCount)),
    advance: (step, goesOn) => replay.advance(checked(step), goesOn),
    plan,
    pathTo: (step) => replay.pathTo(checked(step)),
    takeProgress: (progress) =>
      replay.takeProgress(progress, (step, packed) => unpackedStep(stepContext(plan, step), packed)),
    outlineAt(step) {
      if (replay.stepsToCompute(checked(step)) === 0) return replay.traceAt(step);
      return outlineStep(stepContext(plan, step));
    },
  };
  memories.set(run, { scenario, replay, method, leaveOut });
  return run;
}

function sameWay(one: Memory, { method, leaveOut = [] }: RunOptions): boolean {
  return one.method === method && one.leaveOut.join() === leaveOut.join();
}

/** Indices of all samples but these. */
function othersThan(leaveOut: readonly number[], sampleCount: number): readonly number[] {
  const out = new Set(leaveOut);
  return Array.from({ length: sampleCount }, (_, index) => index).filter((index) => !out.has(index + 1));
}
