/**
 * The weight whose row and column are highlighted when a cell of G, or a product in it, is pointed at: "from.to", empty
 * for none.
 */
import type { Quantity } from '../../quantity';

export function pointedWeight(quantity: Quantity | undefined, layer: number): string {
  switch (quantity?.kind) {
    case 'gradientSum':
    case 'batchGradient':
    case 'dataGradient':
    case 'runningTotal':
    case 'sampleGradient':
    case 'contribution':
    case 'weight':
      return quantity.layer === layer ? `${quantity.from}.${quantity.to}` : '';
    default:
      return '';
  }
}
