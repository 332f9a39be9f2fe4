/** The steps up to a wanted one, computed elsewhere: what the other thread is given, what it does, and what it reports. No clock here. */
import { computePackedStep, computeStep, firstState, type PackedStep, type TrainingState } from '../../model';
import { type StepPlan, stepInput } from '../stepPlan';

/** From a step whose starting state is known to the one that is wanted. */
export interface StepPath {
  readonly from: number;
  /** What the step before `from` left; absent: nobody has drawn yet what step 1 starts from. */
  readonly state?: TrainingState;
  readonly to: number;
  /** States of steps 1, 1 + spacing, 1 + 2 · spacing … are wanted, to replay from. */
  readonly spacing: number;
  /** The losses of steps up to this one are known already, and whether they are finite. */
  readonly seen: number;
}

/** What has been computed since the last report. */
export interface PathProgress {
  /** The first step that it is about. */
  readonly from: number;
  /** E, one a step. */
  readonly losses: readonly number[];
  /** The first step with a number that is NaN or infinite. */
  readonly firstNonFinite?: number;
  /** What steps start from, before what is typed there; the last of them is where the path continues. */
  readonly states: readonly (readonly [step: number, state: TrainingState])[];
  /** The step that was wanted: the path is at its end. */
  readonly reached?: PackedStep;
}

/** Computes every step of the path; reports what there is whenever `isTime` says so, and at the end. */
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
    // To ask whether all is finite costs another forward pass.
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
