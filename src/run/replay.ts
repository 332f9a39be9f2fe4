/** Any step's trace, by replaying from the nearest kept state. What is kept affects only the time, never the result. */
import { ownState, type PackedStep, type StepTrace, type TrainingState } from '../model';
import type { Beginning } from './beginning';
import { type Checkpoints, createCheckpoints } from './checkpoints';
import type { PathProgress, StepPath } from './path';
import { createRecentTraces, type RecentTraces } from './recentTraces';

export interface ReplayOptions {
  readonly checkpointBytes?: number;
  readonly recentCount?: number;
  readonly recentBytes?: number;
}

export interface Replay {
  traceAt(step: number): StepTrace;
  /**
   * Computes towards a step, at least one step, while `goesOn` returns true; returns the number of steps left, 0 when
   * the trace is available.
   */
  advance(step: number, goesOn: () => boolean): number;
  /** E of steps 1 up to the last one computed, in [step − 1]. */
  readonly losses: readonly number[];
  /** The trace if it is available; asking does not count as use. */
  kept(step: number): StepTrace | undefined;
  /** The state after the step before `step`; keeps no trace, so that no recently used one is dropped. */
  carriedInto(step: number): TrainingState;
  /** The first step with a NaN or infinite number, among those computed. */
  firstNonFinite(): number | undefined;
  stepsToCompute(step: number): number;
  /** The path from the nearest kept state. */
  pathTo(step: number): StepPath;
  /**
   * Takes over steps computed elsewhere, as if they had been computed here; `unpacked` creates the trace at the end of
   * a path.
   */
  takeProgress(progress: PathProgress, unpacked: (step: number, packed: PackedStep) => StepTrace): void;
  /** Takes over what another replay has kept; both are identical before step `different`. */
  takeOver(from: Replay, different: number): void;
  readonly checkpoints: Checkpoints;
  readonly recent: RecentTraces;
}

/** The state that a step starts from, before weights typed at that step. */
interface Kept {
  readonly step: number;
  readonly state: TrainingState;
}

const megabyte = 2 ** 20;

/** `compute` creates a step's trace from the state after the previous step. */
export function createReplay(
  beginning: Beginning,
  compute: (step: number, carried: TrainingState) => StepTrace,
  options: ReplayOptions = {},
): Replay {
  const checkpoints = createCheckpoints(options.checkpointBytes ?? 64 * megabyte);
  const recent = createRecentTraces(options.recentCount ?? 8, options.recentBytes ?? 64 * megabyte);
  const losses: number[] = [];
  let firstNonFinite: number | undefined;
  /** Where `advance` was interrupted: it may not reach the next checkpoint in one call. */
  let front: Kept | undefined;
  /** The state asked for last: reading the steps in order computes each once. */
  let walked: Kept | undefined;

  function computed(step: number, carried: TrainingState): StepTrace {
    const trace = compute(step, carried);
    if (losses.length === step - 1) {
      // Only the first time, because checking for finite numbers needs another forward pass.
      losses.push(trace.batchLoss());
      if (firstNonFinite === undefined && !trace.finite) firstNonFinite = step;
    }
    checkpoints.offer(step + 1, trace.stateAfter);
    return trace;
  }

  /** The latest kept state up to `step`; undefined means the beginning. */
  function nearest(step: number): Kept | undefined {
    const traces = recent.all().map((trace) => ({ step: trace.step + 1, state: trace.stateAfter }));
    const known = [checkpoints.latestUpTo(step), front, ...traces].filter((one) => one && one.step <= step);
    return known.reduce((latest, one) => (one && one.step > (latest?.step ?? 0) ? one : latest), undefined);
  }

  /** The step to continue from, and its state. */
  function start(step: number): Kept {
    return nearest(step) ?? { step: 1, state: beginning.state() };
  }

  function stepsToCompute(step: number): number {
    return recent.has(step) ? 0 : step - (nearest(step)?.step ?? 1) + 1;
  }

  function traceAt(step: number): StepTrace {
    const known = recent.get(step);
    if (known) return known;
    let { step: at, state } = start(step);
    for (; at < step; at++) state = computed(at, state).stateAfter;
    const trace = computed(step, state);
    recent.keep(trace);
    return trace;
  }

  return {
    losses,
    checkpoints,
    recent,
    firstNonFinite: () => firstNonFinite,
    traceAt,
    advance(step, goesOn) {
      if (recent.has(step)) return 0;
      let { step: at, state } = start(step);
      while (at < step) {
        state = computed(at, state).stateAfter;
        at++;
        front = { step: at, state };
        if (!goesOn()) return step - at + 1;
      }
      traceAt(step);
      front = undefined;
      return 0;
    },
    kept: (step) => recent.all().find((trace) => trace.step === step),
    carriedInto(step) {
      const kept = start(step);
      let { step: at, state } = walked && walked.step <= step && walked.step > kept.step ? walked : kept;
      for (; at < step; at++) state = compute(at, state).stateAfter;
      walked = { step, state };
      return state;
    },
    stepsToCompute,
    pathTo(step) {
      const known = nearest(step) ?? (beginning.isAvailable() ? start(1) : undefined);
      return {
        from: known?.step ?? 1,
        ...(known && { state: ownState(known.state) }),
        to: step,
        spacing: checkpoints.spacing(),
        seen: losses.length,
      };
    },
    takeProgress({ from, losses: found, firstNonFinite: nonFinite, states, reached }, unpacked) {
      for (const [index, loss] of found.entries()) if (losses.length === from + index - 1) losses.push(loss);
      firstNonFinite ??= nonFinite;
      for (const [step, state] of states) {
        if (step === 1) beginning.takeDrawn(state);
        else checkpoints.offer(step, state);
      }
      const last = states.at(-1);
      if (last) front = { step: last[0], state: last[1] };
      if (!reached) return;
      const step = from + found.length - 1;
      const trace = unpacked(step, reached);
      checkpoints.offer(step + 1, trace.stateAfter);
      recent.keep(trace);
      front = undefined;
    },
    takeOver(from, different) {
      for (const [step, state] of from.checkpoints.upTo(different)) checkpoints.offer(step, state);
      for (const trace of from.recent.all()) if (trace.step < different) recent.keep(trace);
      for (const loss of from.losses.slice(0, different - 1)) losses.push(loss);
      const nonFinite = from.firstNonFinite();
      if (nonFinite !== undefined && nonFinite < different) firstNonFinite = nonFinite;
    },
  };
}
