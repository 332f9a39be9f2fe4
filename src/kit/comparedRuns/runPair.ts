/** The two runs at the same point in training: which steps belong together, and the other run's step, at its own weights or at this run's. */
import { computeStep, ownState, type StepInput, type StepTrace, type TrainingState, unpackedStep } from '../../model';
import { type PathProgress, type Run, type StepPath, stepContext } from '../../run';

export interface RunPair {
  readonly run: Run;
  readonly other: Run;
}

/**
 * The step of the other run that starts after as many samples as this run's step; if there is none, the last one that starts earlier. If the
 * other run ends earlier, its last step.
 */
export function alignedStep({ run, other }: RunPair, step: number): number {
  const last = lastStepAfter(other, run.samplesBefore(step));
  // A step without samples starts at the same number of samples as the next one, so the number alone does not identify it. In a run whose
  // batches are all empty, every step does.
  const isAsGood = step <= other.lastStep && other.samplesBefore(step) === other.samplesBefore(last);
  return isAsGood ? step : last;
}

/** The last step of a run that starts after at most so many samples. */
export function lastStepAfter(run: Run, seen: number): number {
  let [low, high] = [1, run.lastStep];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (run.samplesBefore(middle) <= seen) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Whether both start the step after as many samples. */
export function isAligned({ run, other }: RunPair, step: number, otherStep: number): boolean {
  return run.samplesBefore(step) === other.samplesBefore(otherStep);
}

const known = new WeakMap<StepTrace, { readonly other: Run; readonly trace: StepTrace }>();

/**
 * What the other run would do with this run's weights: its batch and settings, this run's state. If it accumulates, its cycle is computed from
 * the first batch, at these weights: what this run has accumulated is another gradient. Computed once for each pair.
 */
export function otherAtThisState({ other }: Pick<RunPair, 'other'>, trace: StepTrace, otherStep: number): StepTrace {
  const kept = keptAtThisState(other, trace);
  if (kept) return kept;
  const computed = stepAtThisState({ other }, trace, otherStep);
  known.set(trace, { other, trace: computed });
  return computed;
}

/** The same of any run, computed anew. */
export function stepAtThisState({ other }: Pick<RunPair, 'other'>, trace: StepTrace, otherStep: number): StepTrace {
  const { from, state } = startAtThisState(other, trace, otherStep);
  let step = computeStep({ ...stepContext(other.plan, from), state });
  for (let at = from + 1; at <= otherStep; at++)
    step = computeStep({ ...stepContext(other.plan, at), state: step.stateAfter });
  return step;
}

/** So many steps of a run from a step's state: one after the other, or each at the same weights. */
export function stepsFrom(
  { plan }: Run,
  trace: StepTrace,
  { count, moves }: { readonly count: number; readonly moves: boolean },
): readonly StepTrace[] {
  const steps: StepTrace[] = [];
  for (let at = 0; at < count; at++) {
    const state = (moves ? steps.at(-1)?.stateAfter : undefined) ?? trace.stateBefore;
    steps.push(computeStep({ ...stepContext(plan, trace.step + at), state }));
  }
  return steps;
}

/** Undefined if it has not been computed yet. */
export function keptAtThisState(other: Run, trace: StepTrace): StepTrace | undefined {
  const kept = known.get(trace);
  return kept?.other === other ? kept.trace : undefined;
}

/** The same for another thread: what it computes, and what is done with the result. */
export function pathAtThisState(
  { other }: Pick<RunPair, 'other'>,
  trace: StepTrace,
  otherStep: number,
): { readonly path: StepPath; readonly take: (progress: PathProgress) => void } {
  const context = stepContext(other.plan, otherStep);
  const { from, state } = startAtThisState(other, trace, otherStep);
  return {
    // Only the step itself is needed, no other states.
    path: { from, state: ownState(state), to: otherStep, spacing: Number.MAX_SAFE_INTEGER, seen: otherStep },
    take: ({ reached }) => {
      if (reached) known.set(trace, { other, trace: unpackedStep(context, reached) });
    },
  };
}

interface Start {
  /** The step of the other run that is computed first. */
  readonly from: number;
  readonly state: TrainingState;
}

/** Within a cycle no weights change, so all batches of the other run's cycle can be computed at this run's weights. */
function startAtThisState(other: Run, trace: StepTrace, otherStep: number): Start {
  const context = stepContext(other.plan, otherStep);
  const { accumulated, ...state } = stateFor(trace, context);
  if (accumulated && keepsAlike(trace, context)) return { from: otherStep, state: { ...state, accumulated } };
  return { from: otherStep - (context.cycle?.batch ?? 1) + 1, state };
}

/** Whether neither run empties its sum and both add the same gradient to it, so that this run's sum can stand for the other's. */
function keepsAlike(
  trace: StepTrace,
  context: Pick<StepInput, 'batch' | 'network'> & { readonly settings: StepTrace['settings'] },
): boolean {
  const settingsOf = ({ optimizer, ...settings }: StepTrace['settings']): string => JSON.stringify(settings);
  return (
    context.settings.accumulate?.clear === false &&
    settingsOf(trace.settings) === settingsOf(context.settings) &&
    trace.batch.join() === context.batch.join() &&
    trace.network.bias === context.network.bias
  );
}

/** State of the other run that its step lacks when it is computed at this run's weights. */
export interface Missing {
  /** What it has accumulated in earlier cycles and not emptied: left out, or that of the first run. */
  readonly accumulated: 'zero' | 'first' | undefined;
  /** Its optimizer has its own state: here it starts at 0, or is that of the first run. */
  readonly optimizerState: 'zero' | 'first' | undefined;
}

export function missingAtThisState(first: StepTrace, second: StepTrace): Missing {
  const { cycle, settings } = second;
  const hasState = second.stateAfter.optimizerState !== undefined && first.optimizerStep > 1;
  const isKept = cycle !== undefined && settings.accumulate?.clear === false && second.step > cycle.batch;
  return {
    accumulated: isKept ? (first.stateBefore.accumulated && keepsAlike(first, second) ? 'first' : 'zero') : undefined,
    optimizerState: hasState ? (second.stateBefore.optimizerState ? 'first' : 'zero') : undefined,
  };
}

/** Another optimizer starts with an empty state; without biases, their row is 0. */
function stateFor(trace: StepTrace, { network, settings: { optimizer } }: Omit<StepInput, 'state'>): TrainingState {
  const { stateBefore, settings } = trace;
  const kept: TrainingState =
    settings.optimizer.kind === optimizer.kind ? stateBefore : { weights: stateBefore.weights, optimizerStep: 0 };
  if (network.bias !== 'none' || trace.network.bias === 'none') return kept;
  const weights = kept.weights.map((block, index) => {
    const fresh = block.slice();
    return fresh.fill(0, 0, network.layers[index + 1]);
  });
  return { ...kept, weights };
}
