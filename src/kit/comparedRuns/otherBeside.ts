/** The step of the other run that belongs to a step of this one, at the weights at which Compare takes its gradients. */
import type { StepTrace } from '../../model';
import type { State } from '../../store';
import { alignedStep, otherAtThisState, type RunPair } from './runPair';

/** Whether each run is computed at its own weights; else both at this run's. */
export function areWeightsOwn({ viewKeys }: Pick<State, 'viewKeys'>): boolean {
  return viewKeys['compare.at'] === 'own';
}

export function otherBeside(pair: RunPair, trace: StepTrace, areOwn: boolean): StepTrace {
  const step = alignedStep(pair, trace.step);
  return areOwn ? pair.other.traceAt(step) : otherAtThisState(pair, trace, step);
}
