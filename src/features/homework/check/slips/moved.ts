/** Weights that moved between the samples of one batch: after single updates by the samples before. */
import { constant, sum } from '../../../../expression';
import { keptFor } from '../../../../memory';
import { computeStep, type StepTrace } from '../../../../model';
import { plainStep, samplesOf, type Tree, type WeightPlace } from '../../../../quantity';
import { dataOf } from '../otherStep';
import { isPlainUpdate } from '../routes';

/** The weight that this sample would meet; undefined for the first sample, or where nothing moves. */
export function movedWeight(
  trace: StepTrace,
  { layer, from, to, sample }: WeightPlace & { readonly sample: number },
): Tree | undefined {
  const steps = singleSteps(plainStep(trace));
  const row = samplesOf(trace).indexOf(sample);
  const before = steps[row - 1];
  if (!before) return undefined;
  const start = trace.weight(layer, from, to);
  // The difference is a result of its own, and so is the sum.
  return sum(constant(start), constant(before.weightAfter(layer, from, to) - start));
}

const singleSteps = keptFor((trace: StepTrace): readonly StepTrace[] => {
  const { network, settings, batchSize, optimizerStep } = trace;
  if (batchSize < 2 || !isPlainUpdate({ layer: 1, from: 1, to: 1 }, trace) || settings.clip || trace.hasSampleWeights)
    return [];
  const data = dataOf(trace);
  const { method: _, divisor: _divisor, ...plain } = settings;
  const steps: StepTrace[] = [];
  let state = trace.stateBefore;
  for (const sample of trace.batch.slice(0, -1)) {
    const step = computeStep({
      network,
      data,
      batch: [sample],
      step: optimizerStep,
      epoch: 1,
      state,
      settings: plain,
    });
    steps.push(step);
    state = step.stateAfter;
  }
  return steps;
});
