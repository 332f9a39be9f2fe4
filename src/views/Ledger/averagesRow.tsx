/** The product of the means in the columns of the products: a row that the reader, or a stage, asks for. */
import { QuantityText } from '../../kit/quantity/QuantityNumber';
import type { Cell, FootRow } from '../../kit/table/column';
import { isKnown, type Quantity } from '../../quantity';
import { messages } from '../../text';
import { FootNumber, type FootParts } from './footRows';

interface Averages extends Pick<FootRow, 'label' | 'className'> {
  /** Beside the product. */
  readonly verdict: Pick<Cell, 'content' | 'quantity' | 'span'>;
}

/** The common mistake in the columns of the products. */
export function averagesRow(
  { model, step }: Pick<FootParts, 'model' | 'step'>,
  { verdict, ...labelled }: Averages,
): FootRow {
  const { averages, formats, place } = model;
  const { layer, from, to } = place;
  const words = messages.ledger;
  const product: Quantity = { kind: 'productOfMeans', layer, from, to };
  const known = isKnown(product, step.trace, step.stop);
  const cell = (column: 'x' | 'delta', quantity: Quantity): Cell => ({
    quantity,
    content: <QuantityText quantity={quantity} step={step} format={averages[column]} />,
  });
  return {
    id: 'averages',
    ...labelled,
    cells: {
      x: cell('x', { kind: 'meanActivation', layer: layer - 1, unit: from }),
      'after x': { content: words.times },
      delta: cell('delta', { kind: 'meanDelta', layer, unit: to }),
      'after delta': { content: averages.holds || !known ? words.equals : words.roughly },
      product: {
        quantity: product,
        content: <FootNumber quantity={product} step={step} format={averages.product} column={formats.product} />,
      },
      size: { ...verdict, className: 'ledger-verdict', isText: true },
    },
  };
}
