/**
 * What the batch's row is: the mean or the sum of the rows above it, or neither, because of factors or another divisor.
 */
import type { StepTrace } from '../../model';
import { divisionRow, factorKinds, nounOf } from '../../quantity';
import { messages } from '../../text';

export interface BatchWords {
  readonly subtitle: string;
  /** The row's head, visible and spoken. */
  readonly shown: string;
  readonly spoken: string;
}

export function batchWords(trace: StepTrace): BatchWords {
  const words = messages.matrix;
  const factors = factorKinds(trace).length > 0;
  const division = factors ? undefined : divisionRow(trace);
  if (division === 'batch') return { subtitle: words.subtitleMean, shown: words.mean, spoken: words.meanName };
  if (division === 'none') return { subtitle: words.subtitleSum, shown: words.sum, spoken: words.sumName };
  return {
    subtitle: factors ? words.subtitleFactors(divisionRow(trace) !== 'none') : words.subtitleDivided,
    shown: words.batch,
    spoken: nounOf({ kind: trace.settings.penalty ? 'dataGradient' : 'batchGradient' }, 'all'),
  };
}

/** The head of the weights' sums of magnitudes. Where samples have factors, what is added is not what stands above. */
export function magnitudesHead(trace: StepTrace): Pick<BatchWords, 'shown' | 'spoken'> {
  const summand = factorKinds(trace).length > 0 ? 'contribution' : 'sampleGradient';
  return messages.overview.magnitudesHead(nounOf({ kind: summand }, 'all'));
}
