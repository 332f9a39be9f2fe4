/** The choice of the layer, and of one of two ways to read the product. */
import { type Network, unitsIn } from '../../model';
import { layerNumber } from '../../quantity';
import { messages } from '../../text';
import { Options } from '../shared/fields/Options';

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
        <Options
          label={words.layer}
          isLabelHidden
          options={Object.fromEntries(
            layers.map((one) => [
              one,
              words.layerOption(layerNumber(one), unitsIn(network, one - 1), unitsIn(network, one)),
            ]),
          )}
          value={String(layer)}
          onChange={(value) => onLayer(Number(value))}
        />
      )}
      <Options label={words.mode} isLabelHidden options={words.modes} value={mode} onChange={onMode} />
    </>
  );
}
