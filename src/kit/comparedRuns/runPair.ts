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
  const seen = run.samplesBefore(step);
  // A step without samples starts at the same number of samples as the next one, so the number alone does not identify it.
  if (step <= other.lastStep && other.samplesBefore(step) === seen) return step;
  return lastStepAfter(other, seen);
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

/** What the other run would do with this run's weights: its batch and settings, this run's state. Computed once for each pair. */
export function otherAtThisState({ other }: Pick<RunPair, 'other'>, trace: StepTrace, otherStep: number): StepTrace {
  const kept = keptAtThisState(other, trace);
  if (kept) return kept;
  const context = stepContext(other.plan, otherStep);
  const computed = computeStep({ ...context, state: stateFor(trace, context) });
  known.set(trace, { other, trace: computed });
  return computed;
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
  const state = ownState(stateFor(trace, context));
  return {
    // Only the step itself is needed, no other states.
    path: { from: otherStep, state, to: otherStep, spacing: Number.MAX_SAFE_INTEGER, seen: otherStep },
    take: ({ reached }) => {
      if (reached) known.set(trace, { other, trace: unpackedStep(context, reached) });
    },
  };
}

/** State of the other run that its step lacks when it is computed at this run's weights. */
export interface Missing {
  /** It adds to gradients that it has accumulated in earlier steps. */
  readonly accumulated: boolean;
  /** Its optimizer has its own state: here it starts at 0, or is that of the first run. */
  readonly optimizerState: 'zero' | 'first' | undefined;
}

export function missingAtThisState(first: StepTrace, second: StepTrace): Missing {
  const { cycle, settings } = second;
  const hasState = second.stateAfter.optimizerState !== undefined && first.optimizerStep > 1;
  return {
    accumulated: second.step > 1 && cycle !== undefined && (cycle.batch > 1 || settings.accumulate?.clear === false),
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
