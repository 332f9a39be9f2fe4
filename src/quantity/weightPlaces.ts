/** All weights of a network in the column order of the gradient matrix: by layer, by to-unit, the bias first. */
import { firstFrom, lastLayer, type Network, unitsIn } from '../model';
import { fromUnits, unitsOf } from './activationBelow';
import type { WeightPlace } from './quantity';

/** Every weight's place. */
export function weightPlaces(network: Network): readonly WeightPlace[] {
  const places: WeightPlace[] = [];
  for (let layer = 1; layer <= lastLayer(network); layer++) {
    for (const to of unitsOf(network, layer)) {
      for (const from of fromUnits(network, layer)) places.push({ layer, from, to });
    }
  }
  return places;
}

/** The place number `index`, from 0, without listing all places; throws a RangeError if there is none. */
export function weightPlaceAt(network: Network, index: number): WeightPlace {
  const first = firstFrom(network);
  let at = index;
  for (let layer = 1; at >= 0 && layer <= lastLayer(network); layer++) {
    const into = unitsIn(network, layer - 1) + 1 - first;
    const own = into * unitsIn(network, layer);
    if (at < own) return { layer, from: first + (at % into), to: Math.floor(at / into) + 1 };
    at -= own;
  }
  throw new RangeError(`weight ${index}: expected one of the network's`);
}
