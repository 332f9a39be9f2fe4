/** The weights of a layer in two orders: as the columns of a sheet list them, unit by unit, and as the rows of the transposed matrix do. */
import { type Network, unitsIn } from '../../../model';
import type { WeightPlace } from '../../../quantity';

/** Whether a sheet lists a weight matrix by the units that its weights lead to, or by those they come from. */
export type Listed = 'byTo' | 'byFrom';

/**
 * The weight whose number stands in the cell of another one if the matrix was listed so, and the sheet lists it the other way. The same for
 * both in a square layer. Biases are a row of their own, and stay.
 */
export function transposedPlace(place: WeightPlace, network: Network, listed: Listed): WeightPlace {
  const { layer, from, to } = place;
  const [below, own] = [unitsIn(network, layer - 1), unitsIn(network, layer)];
  if (from === 0) return place;
  if (listed === 'byFrom') {
    const at = (to - 1) * below + from - 1;
    return { layer, from: Math.floor(at / own) + 1, to: (at % own) + 1 };
  }
  const at = (from - 1) * own + to - 1;
  return { layer, from: (at % below) + 1, to: Math.floor(at / below) + 1 };
}

/** Whether the two orders differ in some layer. */
export function canBeTransposed({ layers }: Network): boolean {
  return layers.slice(1).some((width, index) => width > 1 && (layers[index] ?? 1) > 1);
}
