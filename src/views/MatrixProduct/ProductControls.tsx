/** The choice of the layer, and of one of two ways to read the product. */
import { Radio, RadioGroup } from 'react-aria-components';
import { type Network, unitsIn } from '../../model';
import { messages } from '../../text';

export type ProductMode = 'product' | 'outer';

interface ProductControlsProps {
  readonly network: Network;
  readonly layers: readonly number[];
  readonly layer: number;
  readonly mode: ProductMode;
  readonly onLayer: (layer: number) => void;
  readonly onMode: (mode: ProductMode) => void;
}

export function ProductControls({ network, layers, layer, mode, onLayer, onMode }: ProductControlsProps) {
  const words = messages.product;
  return (
    <>
      {layers.length > 1 && (
        <RadioGroup
          className="product-choices"
          aria-label={words.layer}
          orientation="horizontal"
          value={String(layer)}
          onChange={(value) => onLayer(Number(value))}
        >
          {layers.map((one) => (
            <Radio key={one} value={String(one)} className="product-choice">
              {words.layerOption(one, unitsIn(network, one - 1), unitsIn(network, one))}
            </Radio>
          ))}
        </RadioGroup>
      )}
      <RadioGroup
        className="product-choices"
        aria-label={words.mode}
        orientation="horizontal"
        value={mode}
        onChange={(value) => onMode(value as ProductMode)}
      >
        {(['product', 'outer'] as const).map((one) => (
          <Radio key={one} value={one} className="product-choice">
            {words.modes[one]}
          </Radio>
        ))}
      </RadioGroup>
    </>
  );
}
