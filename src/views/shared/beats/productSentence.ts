/** What the samples' rows show before they are added: of several at a press, the last. */
import { type Filled, filled, type Message } from '../../../prose';
import { factorKinds, type Quantity, sampleAt, summandOf } from '../../../quantity';
import { messages } from '../../../text';
import { otherFactors } from '../ledger/factorWords';
import { rowsOfBeat } from './beat';
import type { BeatOnScreen } from './telling';

interface ProductWords {
  readonly product: Message<'sample' | 'product' | 'others' | 'isFactored'>;
  readonly products: Message<'count' | 'sample' | 'product' | 'others' | 'isFactored' | 'isFirst' | 'isRest'>;
}

type ProductBeat = Pick<BeatOnScreen, 'beat' | 'beats' | 'trace' | 'place'>;

export function productSentence(words: ProductWords, { beat, beats, trace, place }: ProductBeat): Filled {
  const [first, last] = rowsOfBeat(beat, beats);
  const sample = sampleAt(trace, last);
  const count = last - first + 1;
  const isFactored = factorKinds(trace).length > 0;
  const of = { sample, product: summandOf(trace, place, sample), others: otherFactors(trace), isFactored };
  const isRest = first > 1 && last === trace.batchSize;
  return count === 1
    ? filled(words.product, of)
    : filled(words.products, { count, isFirst: first === 1, isRest, ...of });
}

/** Σ where it comes at once, without rows. */
export function wholeSumSentence({ trace, place }: Pick<BeatOnScreen, 'trace' | 'place'>): Filled {
  const total: Quantity = { kind: 'gradientSum', ...place };
  const one = summandOf(trace, place, sampleAt(trace, 1));
  return filled(messages.stage.wholeSum, { all: trace.batchSize, one, total });
}
