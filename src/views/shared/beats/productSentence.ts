/** What the samples' rows show before they are added: of several at a press, the last. */
import { type Filled, filled, type Message } from '../../../prose';
import { sampleAt, summandOf } from '../../../quantity';
import { rowsOfBeat } from './beat';
import type { BeatOnScreen } from './telling';

interface ProductWords {
  readonly product: Message<'sample' | 'product'>;
  readonly products: Message<'count' | 'sample' | 'product'>;
}

type ProductBeat = Pick<BeatOnScreen, 'beat' | 'beats' | 'trace' | 'place'>;

export function productSentence(words: ProductWords, { beat, beats, trace, place }: ProductBeat): Filled {
  const [first, last] = rowsOfBeat(beat, beats);
  const sample = sampleAt(trace, last);
  const product = summandOf(trace, place, sample);
  const count = last - first + 1;
  return count === 1 ? filled(words.product, { sample, product }) : filled(words.products, { count, sample, product });
}
