/** Above the product that is drawn in place of the one that the first layer does not have: why, and what is drawn. */

import { lastLayer, type StepTrace } from '../../model';
import { layerNumber } from '../../quantity';
import { messages } from '../../text';
import { ownSymbol } from './matrixSymbols';
import { outputSentences } from './ProductNotes';
import { SentenceWithSymbols } from './SentenceWithSymbols';

export function InItsPlace({ trace }: { readonly trace: StepTrace }) {
  const words = messages.product;
  const isOnly = lastLayer(trace.network) === 1;
  const shown = isOnly
    ? `${outputSentences(trace)} ${words.gradientInstead}`
    : words.fromAbove(ownSymbol('delta', 1), layerNumber(2));
  return (
    <p className="product-instead">
      <SentenceWithSymbols text={`${words.noProduct(layerNumber(1))} ${shown}`} />
    </p>
  );
}
