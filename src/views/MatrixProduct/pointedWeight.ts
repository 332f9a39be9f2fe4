/** Pointing at a cell of G, or at a product in it, lights the row and the column it is made of: "from.to", empty for none. */
import type { Quantity } from '../../quantity';

export function pointedWeight(quantity: Quantity | undefined, layer: number): string {
  switch (quantity?.kind) {
    case 'gradientSum':
    case 'batchGradient':
    case 'runningTotal':
    case 'sampleGradient':
    case 'contribution':
    case 'weight':
      return quantity.layer === layer ? `${quantity.from}.${quantity.to}` : '';
    default:
      return '';
  }
}
