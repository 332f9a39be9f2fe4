/** The step of the other run that belongs to a step of this one, as Compare shows it beside: at this run's weights, or at its own. */
import type { StepTrace } from '../../model';
import { alignedStep, otherAtThisState, type RunPair } from './runPair';

/** `isOwn`: as `areWeightsOwn` says. */
export function otherBeside(pair: RunPair, trace: StepTrace, isOwn: boolean): StepTrace {
  const step = alignedStep(pair, trace.step);
  return isOwn ? pair.other.traceAt(step) : otherAtThisState(pair, trace, step);
}

/** Whether Compare shows each run at its own weights. */
export function areWeightsOwn({ viewKeys }: { readonly viewKeys: Readonly<Record<string, string>> }): boolean {
  return viewKeys['compare.at'] === 'own';
}
