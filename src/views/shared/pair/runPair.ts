/** The two runs at one place in time: which steps belong together, and the other's step, at its own weights or at this run's. */
import {
  computeStep,
  ownState,
  type StepInput,
  type StepTrace,
  type TrainingState,
  unpackedStep,
} from '../../../model';
import { type PathProgress, type Run, type StepPath, stepContext } from '../../../run';

export interface RunPair {
  readonly run: Run;
  readonly other: Run;
}

/**
 * The other run's step that starts where this run's does, by the samples that have been seen: the first that neither has updated yet. It is the last one of
 * the other run where that ends before.
 */
export function alignedStep({ run, other }: RunPair, step: number): number {
  const seen = run.samplesBefore(step);
  // Steps without samples begin at the same number as the one after them.
  if (step <= other.lastStep && other.samplesBefore(step) === seen) return step;
  let [low, high] = [1, other.lastStep];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (other.samplesBefore(middle) <= seen) low = middle;
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

/** The same for another thread: what it has to compute, and what becomes of its answer. */
export function pathAtThisState(
  { other }: Pick<RunPair, 'other'>,
  trace: StepTrace,
  otherStep: number,
): { readonly path: StepPath; readonly take: (progress: PathProgress) => void } {
  const context = stepContext(other.plan, otherStep);
  const state = ownState(stateFor(trace, context));
  return {
    // No state but the step itself is wanted.
    path: { from: otherStep, state, to: otherStep, spacing: Number.MAX_SAFE_INTEGER, seen: otherStep },
    take: ({ reached }) => {
      if (reached) known.set(trace, { other, trace: unpackedStep(context, reached) });
    },
  };
}

/** What the other run brings to its step that is not there at this run's weights. */
export interface Missing {
  /** It adds to gradients that it has accumulated itself. */
  readonly accumulated: boolean;
  /** Its optimizer has a state of its own: here it starts at 0, or is this run's. */
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

/** Another optimizer starts without a memory, and without biases their row is 0. */
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
