/** The two runs at one place in time: which steps belong together, and the other's step, at its own weights or at this run's. */
import { computeStep, type Network, type StepTrace, type TrainingState } from '../../model';
import { type Run, stepContext } from '../../run';

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
  const kept = known.get(trace);
  if (kept?.other === other) return kept.trace;
  const context = stepContext(other.plan, otherStep);
  const state = stateFor(trace, context.network, context.settings.optimizer.kind);
  const computed = computeStep({ ...context, state });
  known.set(trace, { other, trace: computed });
  return computed;
}

/** Another optimizer starts without a memory, and without biases their row is 0. */
function stateFor(trace: StepTrace, network: Network, kind: string): TrainingState {
  const { stateBefore, settings } = trace;
  const kept: TrainingState =
    settings.optimizer.kind === kind ? stateBefore : { weights: stateBefore.weights, optimizerStep: 0 };
  if (network.bias !== 'none' || trace.network.bias === 'none') return kept;
  const weights = kept.weights.map((block, index) => {
    const fresh = block.slice();
    return fresh.fill(0, 0, network.layers[index + 1]);
  });
  return { ...kept, weights };
}
