/** Mean or sum, and the divisor of a mean: D_a g_a = D_b g_b, because both have the same sum. */
import { clippedVectorOf } from '../../../model';
import { bothRows, dataGradients, isMultiple } from './facts';
import { exact, nameOfRun, type Reason, type ReasonContext, type ReasonsFor } from './reason';

export const reductionReasons: ReasonsFor = (context) => {
  const { first, second } = context.traces;
  return ofFactor(context, () => {
    const [sum, mean] = first.settings.reduction === 'sum' ? [first, second] : [second, first];
    const size = exact(mean.divisor);
    if (mean.divisor !== mean.batchSize) return { name: 'sumOfDivisor', values: { divisor: size } };
    return sum === second ? { name: 'sumOfBatch', values: { size } } : { name: 'meanOfBatch', values: { size } };
  });
};

export const divisorReasons: ReasonsFor = (context) => {
  const { first, second } = context.traces;
  const reasons = ofFactor(context, () => ({
    name: 'sameSum',
    values: {
      first: nameOfRun('first'),
      second: nameOfRun('second'),
      one: exact(first.divisor),
      other: exact(second.divisor),
    },
  }));
  if (reasons.length === 0) return [];
  const fixed = [first, second].find(({ settings: { divisor } }) => typeof divisor === 'number');
  if (!fixed || fixed.hasSampleWeights) return reasons;
  return [...reasons, { name: 'fixedDivisor', values: { divisor: exact(fixed.divisor) } }];
};

/** What is true of the factor between the two: of the whole gradient, or of the samples' part alone. */
function ofFactor({ traces }: ReasonContext, whole: () => Reason): readonly Reason[] {
  const { first, second } = traces;
  const factor = first.divisor / second.divisor;
  if (factor === 1 || !isMultiple(...bothRows(traces, dataGradients), factor)) return [];
  if (isMultiple(...bothRows(traces, (trace) => trace.clippedGradientRow()), factor)) return [whole()];
  const measured = { factor };
  const { clip, penalty } = first.settings;
  if (penalty) return [{ name: 'factorBeforePenalty', values: measured }];
  // What a cycle has accumulated is clipped, and not the gradient of this batch.
  if (clip?.per === 'batch' && clippedVectorOf(first) === 'batchGradient') {
    return [{ name: 'factorBeforeClip', values: { ...measured, norm: exact(clip.maxNorm) } }];
  }
  return [{ name: 'factorOfBatch', values: measured }];
}
