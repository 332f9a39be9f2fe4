/** The reduction of the batch gradient and the batch loss, in words: mean, sum, sum ÷ 16. */
import type { StepTrace } from '../../model';
import { plainDivisionOf } from '../../quantity';
import { formatSetting, messages } from '../../text';

export function reductionOf(trace: StepTrace): string {
  return messages.reductionNames.of(plainDivisionOf(trace), trace.hasSampleWeights, formatSetting(trace.divisor));
}

/** "mean" or "weighted mean"; undefined where the sum is divided by another number, or by none. */
export function meanOf(trace: StepTrace): string | undefined {
  return messages.reductionNames.mean(plainDivisionOf(trace), trace.hasSampleWeights);
}
