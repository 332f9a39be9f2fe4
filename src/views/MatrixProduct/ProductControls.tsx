/** The choice of the layer, and of the product; the gradient can also be read as a sum of one matrix per sample. */

import { Choice } from '../../kit/fields/Choice';
import { Options } from '../../kit/fields/Options';
import { type Network, unitsIn } from '../../model';
import { layerNumber, type ProductName } from '../../quantity';
import { messages } from '../../text';

export type ProductChoice = ProductName | 'outer';

interface ProductControlsProps {
  readonly network: Network;
  readonly layers: readonly number[];
  readonly layer: number;
  readonly chosen: ProductChoice;
  readonly onLayer: (layer: number) => void;
  readonly onChoose: (choice: ProductChoice) => void;
}

export function ProductControls({ network, layers, layer, chosen, onLayer, onChoose }: ProductControlsProps) {
  const words = messages.product;
  return (
    <>
      {layers.length > 1 && (
        <Choice
          label={words.layer}
          options={layers.map((one) => ({
            id: String(one),
            text: words.layerOption(layerNumber(one), unitsIn(network, one - 1), unitsIn(network, one)),
          }))}
          selected={String(layer)}
          onChoose={(id) => onLayer(Number(id))}
        />
      )}
      <Options label={words.which} isLabelHidden options={words.products} value={chosen} onChange={onChoose} />
    </>
  );
}
