/** In place of the product that the first layer does not have: why, and where it is. */
import { lastLayer, type StepTrace } from '../../model';
import { layerNumber } from '../../quantity';
import { messages } from '../../text';
import { ownSymbol } from './matrixSymbols';
import { outputSentences } from './ProductNotes';

interface NoProductProps {
  readonly trace: StepTrace;
  readonly onLayer: (layer: number) => void;
}

export function NoProduct({ trace, onLayer }: NoProductProps) {
  const words = messages.product;
  const isOnly = lastLayer(trace.network) === 1;
  const above = layerNumber(2);
  return (
    <div className="product-body">
      <p className="product-none">
        {words.noProduct(layerNumber(1))}{' '}
        {isOnly ? outputSentences(trace) : words.fromAbove(ownSymbol('delta', 1), above)}
      </p>
      {!isOnly && (
        <button type="button" className="plain-button product-above" onClick={() => onLayer(2)}>
          {words.showLayer(above)}
        </button>
      )}
    </div>
  );
}
