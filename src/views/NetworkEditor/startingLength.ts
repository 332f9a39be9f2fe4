/** The C that clipping begins with: short enough that it can be seen to do something at this step. */
import type { ClipSettings, StepTrace } from '../../model';
import { rowsOf } from '../../quantity';

/** Half of the longest gradient that is clipped, to two digits; 1 where there is none to be halved. */
export function startingLength(trace: StepTrace, per: ClipSettings['per']): number {
  const longest = per === 'batch' ? trace.batchGradientNorm() : longestOfSamples(trace);
  const half = Number((longest / 2).toPrecision(2));
  return half > 0 && Number.isFinite(half) ? half : 1;
}

function longestOfSamples(trace: StepTrace): number {
  return rowsOf(trace).reduce((longest, row) => Math.max(longest, trace.sampleGradientNorm(row)), 0);
}
