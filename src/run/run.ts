/**
 * A run: scenario and changes in, any step's trace out, always the same bits.
 * Steps are replayed from checkpoints; what is kept in memory decides how long an answer takes, never what it is.
 */
import {
  computeStep,
  type Network,
  type PlannedBatch,
  type StepSettings,
  type StepTrace,
  type TrainingData,
  type TrainingState,
} from '../model';
import { type FilledScenario, initialStateOf, networkOf } from '../scenario';
import { changedScenario } from './changedScenario';
import { type Change, firstDifference, normalizeChanges } from './changes';
import { lastAllowedStep } from './lastAllowedStep';
import { loadedData } from './loadedData';
import { createReplay, type Replay, type ReplayOptions } from './replay';
import { type SettingValues, stepSettingsOf, trainingInForce } from './settingValues';
import { startOf } from './startOf';
import { expectedMilliseconds } from './stepCost';
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
  /** What the step starts from, typed weights included; unlike a trace it is not kept. */
  stateAt(step: number): TrainingState;
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
  /** About how long that takes: from a count of operations, so the same on every machine. */
  expectedMilliseconds(step: number): number;
  /**
   * Computes towards a step while `goesOn` says so, one step at least; gives how many are left, 0 when the trace is there.
   * It remembers what `traceAt` would: interrupted or not, the same bits come out.
   */
  advance(step: number, goesOn: () => boolean): number;
  /** A trace with this step's batch and settings, at the price of one step: what exists in it exists in the true one, its numbers are not the step's. */
  outlineAt(step: number): StepTrace;
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

export interface RunOptions extends ReplayOptions {
  /** A run of the same scenario whose steps before the first difference are taken over. */
  readonly previous?: Run;
}

/** What a run remembers, for a run that takes over from it. */
interface Memory {
  readonly scenario: FilledScenario;
  readonly replay: Replay;
}

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
  const points: LossPoint[] = [];
  const initialState = initialStateOf(changed);
  const replay = createReplay(initialState, compute, options);

  const previous = options.previous && memories.get(options.previous);
  if (options.previous && previous?.scenario === scenario) {
    replay.takeOver(previous.replay, firstDifference(options.previous.changes, changes));
  }

  function checked(step: number): number {
    if (Number.isInteger(step) && step >= 1 && step <= lastStep) return step;
    throw new RangeError(`step ${step}: expected an integer 1..${lastStep}`);
  }

  function placeOf(step: number): PlannedBatch {
    return plannedBatch(stretchAt(stretches, checked(step)), step, sampleCount);
  }

  function startState(step: number, carried: TrainingState): TrainingState {
    const stretch = stretchAt(stretches, step);
    return stretch.from === step ? startOf(carried, stretch, network.layers) : carried;
  }

  function compute(step: number, carried: TrainingState): StepTrace {
    const stretch = stretchAt(stretches, step);
    const { epoch, batch } = placeOf(step);
    const state = startState(step, carried);
    const { divisor, clip } = trainingInForce(scenario.training, stretch.values);
    const settings: StepSettings = {
      ...stepSettingsOf(stretch.values),
      ...(divisor !== undefined && { divisor }),
      ...(clip && { clip }),
    };
    return computeStep({ network, data, batch, step, epoch, state, settings });
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
    stateAt: (step) => startState(step, replay.carriedInto(checked(step))),
    settingsAt: (step) => stretchAt(stretches, checked(step)).values,
    batchOf: (step) => placeOf(step).batch,
    epochOf: (step) => placeOf(step).epoch,
    epochInfo: latestOnly((step) => {
      const { epoch, batch, batchInEpoch, batchesPerEpoch } = placeOf(step);
      return { epoch, batch: batchInEpoch, batches: batchesPerEpoch, samples: batch.map((index) => index + 1) };
    }),
    lossPoints: latestOnly((toStep) => {
      computeUpTo(toStep);
      for (let step = points.length + 1; step <= toStep; step++) {
        const { epoch, batchInEpoch } = placeOf(step);
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
    advance: (step, goesOn) => replay.advance(checked(step), goesOn),
    outlineAt(step) {
      if (replay.stepsToCompute(checked(step)) <= 1) return replay.traceAt(step);
      // Without an optimizer's memory, which might be another optimizer's.
      return compute(step, { weights: initialState.weights, optimizerStep: 0 });
    },
  };
  memories.set(run, { scenario, replay });
  return run;
}

/** Answers the same question twice with the same object, so that what is derived from it need not be made again. */
function latestOnly<Value>(answer: (step: number) => Value): (step: number) => Value {
  let latest: { readonly step: number; readonly value: Value } | undefined;
  return (step) => {
    if (latest?.step !== step) latest = { step, value: answer(step) };
    return latest.value;
  };
}
