/**
 * A run: scenario and changes in, any step's trace out, always the same bits.
 * Steps are replayed from checkpoints; what is kept in memory decides how long an answer takes, never what it is.
 */
import {
  computeStep,
  type Network,
  type PlannedBatch,
  type StepTrace,
  type TrainingData,
  type TrainingState,
} from '../model';
import { type FilledScenario, initialStateOf, networkOf } from '../scenario';
import { changedScenario } from './changedScenario';
import { type Change, firstDifference, normalizeChanges } from './changes';
import { type Checkpoints, createCheckpoints } from './checkpoints';
import { lastAllowedStep } from './lastAllowedStep';
import { loadedData } from './loadedData';
import { createRecentTraces, type RecentTraces } from './recentTraces';
import { type SettingValues, stepSettingsOf } from './settingValues';
import { startOf } from './startOf';
import { plannedBatch, stretchAt, stretchesOf } from './timeline';

export interface Run {
  /** As changed: loss and bias are the ones in force. */
  readonly scenario: FilledScenario;
  readonly network: Network;
  readonly data: TrainingData;
  /** One per sample, or none at all. */
  readonly labels: readonly string[];
  readonly changes: readonly Change[];
  /** How far the run may go, so that a replay from the start stays a matter of seconds. */
  readonly lastStep: number;
  /** Throws a RangeError for anything but an integer 1..lastStep, as all that follow do. */
  traceAt(step: number): StepTrace;
  settingsAt(step: number): SettingValues;
  /** Indices into the data, from 0. */
  batchOf(step: number): readonly number[];
  epochOf(step: number): number;
  epochInfo(step: number): EpochInfo;
  /** The batch losses of steps 1..toStep, each before its own update. */
  lossPoints(toStep: number): readonly LossPoint[];
  /** The first step up to `upTo` with a number that is NaN or infinite. */
  firstNonFiniteStep(upTo: number): number | undefined;
  /** How many steps would have to be computed to show this one. */
  stepsToCompute(step: number): number;
}

/** "Epoch 1, batch 2 of 10", and who is in it. */
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

export interface RunOptions {
  /** A run whose steps before the first difference are taken over. */
  readonly previous?: Run;
  readonly checkpointBytes?: number;
  readonly recentCount?: number;
  readonly recentBytes?: number;
}

interface Memory {
  readonly scenario: FilledScenario;
  readonly checkpoints: Checkpoints;
  readonly recent: RecentTraces;
  readonly points: LossPoint[];
  readonly firstNonFinite: () => number | undefined;
}

const megabyte = 2 ** 20;

const memories = new WeakMap<Run, Memory>();

/** Computes nothing yet. `scenario` has to be valid with the changes: see `checkChange`. */
export function createRun(scenario: FilledScenario, someChanges: readonly Change[], options: RunOptions = {}): Run {
  const changes = normalizeChanges(someChanges);
  const changed = changedScenario(scenario, changes);
  const network = networkOf(changed);
  const { data, labels } = loadedData(changed);
  const { sampleCount } = data;
  const stretches = stretchesOf(scenario, changes, sampleCount);
  const lastStep = lastAllowedStep(network, stretches, sampleCount);
  const checkpoints = createCheckpoints(initialStateOf(changed), options.checkpointBytes ?? 64 * megabyte);
  const recent = createRecentTraces(options.recentCount ?? 8, options.recentBytes ?? 64 * megabyte);
  const points: LossPoint[] = [];
  let firstNonFinite: number | undefined;

  function checked(step: number): number {
    if (Number.isInteger(step) && step >= 1 && step <= lastStep) return step;
    throw new RangeError(`step ${step}: expected an integer 1..${lastStep}`);
  }

  function placeOf(step: number): PlannedBatch {
    return plannedBatch(stretchAt(stretches, checked(step)), step, sampleCount);
  }

  function compute(step: number, carried: TrainingState): StepTrace {
    const stretch = stretchAt(stretches, step);
    const { epoch, batch, batchInEpoch } = placeOf(step);
    const state = stretch.from === step ? startOf(carried, stretch, network.layers) : carried;
    const settings = stepSettingsOf(stretch.values);
    const trace = computeStep({ network, data, batch, step, epoch, state, settings });
    if (points.length === step - 1) {
      // The first time only: asking whether all is finite costs another forward pass.
      points.push({ step, epoch, batch: batchInEpoch, loss: trace.batchLoss() });
      if (firstNonFinite === undefined && !trace.finite) firstNonFinite = step;
    }
    checkpoints.offer(step + 1, trace.stateAfter);
    return trace;
  }

  /** Where to go on from for `step`: the state that step `from` starts from. */
  function nearest(step: number): { readonly step: number; readonly state: TrainingState } {
    const kept = checkpoints.latestUpTo(step);
    const before = recent.all().filter((trace) => trace.step < step && trace.step >= kept.step);
    const latest = before.sort((one, other) => other.step - one.step)[0];
    return latest ? { step: latest.step + 1, state: latest.stateAfter } : kept;
  }

  function traceAt(step: number): StepTrace {
    const known = recent.get(checked(step));
    if (known) return known;
    let { step: at, state } = nearest(step);
    for (; at < step; at++) state = compute(at, state).stateAfter;
    const trace = compute(step, state);
    recent.keep(trace);
    return trace;
  }

  function computeUpTo(step: number): void {
    if (points.length < checked(step)) traceAt(step);
  }

  const run: Run = {
    scenario: changed,
    network,
    data,
    labels,
    changes,
    lastStep,
    traceAt,
    settingsAt: (step) => stretchAt(stretches, checked(step)).values,
    batchOf: (step) => placeOf(step).batch,
    epochOf: (step) => placeOf(step).epoch,
    epochInfo(step) {
      const { epoch, batch, batchInEpoch, batchesPerEpoch } = placeOf(step);
      return { epoch, batch: batchInEpoch, batches: batchesPerEpoch, samples: batch.map((index) => index + 1) };
    },
    lossPoints(toStep) {
      computeUpTo(toStep);
      return points.slice(0, toStep);
    },
    firstNonFiniteStep(upTo) {
      computeUpTo(upTo);
      return firstNonFinite !== undefined && firstNonFinite <= upTo ? firstNonFinite : undefined;
    },
    stepsToCompute: (step) =>
      recent.all().some((trace) => trace.step === checked(step)) ? 0 : step - nearest(step).step + 1,
  };

  const previous = options.previous && memories.get(options.previous);
  if (previous && options.previous && previous.scenario === scenario) takeOver(previous, options.previous.changes);
  memories.set(run, { scenario, checkpoints, recent, points, firstNonFinite: () => firstNonFinite });
  return run;

  /** Steps before the first difference are the same in both runs, and so is the state that the different step starts from. */
  function takeOver(from: Memory, theirs: readonly Change[]): void {
    const different = firstDifference(theirs, changes);
    if (different <= 1) return;
    for (const [step, state] of from.checkpoints.upTo(different)) checkpoints.offer(step, state);
    for (const trace of from.recent.all()) if (trace.step < different) recent.keep(trace);
    points.push(...from.points.slice(0, Math.min(from.points.length, different - 1)));
    const nonFinite = from.firstNonFinite();
    if (nonFinite !== undefined && nonFinite < different) firstNonFinite = nonFinite;
  }
}
