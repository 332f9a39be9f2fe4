/** The unit to which a number belongs: on the screen, the box that shows it. */
import type { Quantity } from './quantity';

export interface UnitBox {
  readonly layer: number;
  readonly unit: number;
}

/** Undefined for a number that stands elsewhere. */
export function unitBoxOf(quantity: Quantity): UnitBox | undefined {
  switch (quantity.kind) {
    case 'input':
      return { layer: 0, unit: quantity.unit };
    case 'activation':
    case 'preactivation':
    case 'slope':
    case 'delta':
      return { layer: quantity.layer, unit: quantity.unit };
    default:
      return undefined;
  }
}
