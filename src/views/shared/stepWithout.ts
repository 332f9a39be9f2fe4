import { computeStep, type StepTrace, type TrainingData } from '../../model';

/** The same step computed anew from the samples that are kept: its own B, same weights, same rule. Undefined if none is. */
export function stepWithout(trace: StepTrace, data: TrainingData, leftOut: readonly number[]): StepTrace | undefined {
  const out = new Set(leftOut.map((sample) => sample - 1));
  const batch = trace.batch.filter((index) => !out.has(index));
  if (batch.length === 0) return undefined;
  if (batch.length === trace.batchSize) return trace;
  const { network, step, epoch, stateBefore, settings } = trace;
  return computeStep({ network, data, batch, step, epoch, state: stateBefore, settings });
}
