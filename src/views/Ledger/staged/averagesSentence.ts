/** What averaging x and δ first would give, in a sentence of the stage. */
import { type Filled, filled } from '../../../prose';
import type { Quantity } from '../../../quantity';
import { messages } from '../../../text';
import type { SentenceContext } from '../sentenceContext';
import { inMetWords, type Verdict } from '../verdict';

/** Only where the batch gradient is a plain sum or mean. */
export function averagesSentence({ trace, weight, unmet }: SentenceContext, verdict: Verdict): Filled {
  const words = messages.doorAnswers;
  const size = trace.batchSize;
  const isSum = trace.settings.reduction === 'sum';
  if (verdict.right) {
    const reason = words.clauses[inMetWords(verdict.why, unmet)];
    return filled(words.averagesRight, { reason, isSum, size });
  }
  const value: Quantity = { kind: 'productOfMeans', ...weight };
  const clause = words.clauses[verdict.how];
  return filled(words.averages, { value, verdict: clause, isSum, size });
}
