/**
 * The steps up to a requested one, computed in another thread: its input, its work, and its reports. It uses no clock.
 */
import { computePackedStep, computeStep, firstState, type PackedStep, type TrainingState } from '../../model';
import { type StepPlan, stepInput } from '../stepPlan';

/** From a step whose state is known to the requested step. */
export interface StepPath {
  readonly from: number;
  /**
   * The state before `from`, without weights typed there; absent if the weights before step 1 have not been drawn yet.
   */
  readonly state?: TrainingState;
  readonly to: number;
  /** States of steps 1, 1 + spacing, 1 + 2 · spacing … are requested as checkpoints. */
  readonly spacing: number;
  /** For steps up to this one, the losses, and whether they are finite, are already known. */
  readonly seen: number;
}

/** Results since the last report. */
export interface PathProgress {
  /** The first step of this report. */
  readonly from: number;
  /** E, one per step. */
  readonly losses: readonly number[];
  /** The first step with a NaN or infinite number. */
  readonly firstNonFinite?: number;
  /** States that steps start from, before weights typed there; the path continues from the last one. */
  readonly states: readonly (readonly [step: number, state: TrainingState])[];
  /** The requested step, at the end of the path. */
  readonly reached?: PackedStep;
}

/** Computes every step of the path; reports when `isTime` returns true, and at the end. */
export function computePath(
  plan: StepPlan,
  { from, state: known, to, spacing, seen }: StepPath,
  { isTime, report }: { readonly isTime: () => boolean; readonly report: (progress: PathProgress) => void },
): void {
  let state = known ?? drawn(plan);
  let firstNonFinite: number | undefined;
  let reportedUpTo = from;
  let losses: number[] = [];
  let states: [number, TrainingState][] = known ? [] : [[1, state]];
  const found = (): Omit<PathProgress, 'states'> => ({
    from: reportedUpTo,
    losses,
    ...(firstNonFinite !== undefined && { firstNonFinite }),
  });

  for (let step = from; step < to; step++) {
    const trace = computeStep(stepInput(plan, step, state));
    state = trace.stateAfter;
    losses.push(trace.batchLoss());
    // Checking for finite numbers needs another forward pass.
    if (firstNonFinite === undefined && step > seen && !trace.finite) firstNonFinite = step;
    const next = step + 1;
    if ((next - 1) % spacing === 0) states.push([next, state]);
    if (!isTime()) continue;
    if (states.at(-1)?.[0] !== next) states.push([next, state]);
    report({ ...found(), states });
    reportedUpTo = next;
    losses = [];
    states = [];
  }
  const reached = computePackedStep(stepInput(plan, to, state));
  losses.push(reached.arrays.loss);
  if (firstNonFinite === undefined && !reached.finite) firstNonFinite = to;
  report({ ...found(), states, reached });
}

function drawn({ network, start }: StepPlan): TrainingState {
  if (!start) throw new RangeError('path: expected a state to start from');
  return firstState(network, start);
}
