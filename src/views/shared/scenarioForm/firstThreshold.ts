/** The clipping threshold C with which clipping starts: small enough to have a visible effect at this step. */
import type { ClipSettings, StepTrace } from '../../../model';
import { rowsOf } from '../../../quantity';

/** Half of the largest norm that is clipped, to two digits; 1 if all are 0. */
export function firstThreshold(trace: StepTrace, per: ClipSettings['per']): number {
  const longest = per === 'batch' ? trace.batchGradientNorm() : longestOfSamples(trace);
  const half = Number((longest / 2).toPrecision(2));
  return half > 0 && Number.isFinite(half) ? half : 1;
}

function longestOfSamples(trace: StepTrace): number {
  return rowsOf(trace).reduce((longest, row) => Math.max(longest, trace.sampleGradientNorm(row)), 0);
}
