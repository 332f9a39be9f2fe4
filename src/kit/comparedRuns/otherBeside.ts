/** The step of the other run that belongs to a step of this one, at this run's weights. */
import type { StepTrace } from '../../model';
import { alignedStep, otherAtThisState, type RunPair } from './runPair';

export function otherBeside(pair: RunPair, trace: StepTrace): StepTrace {
  return otherAtThisState(pair, trace, alignedStep(pair, trace.step));
}
