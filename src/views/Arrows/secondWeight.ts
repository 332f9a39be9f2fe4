/** Which weight goes with the selected one: the one asked for, else the largest other in the first step's batch gradient. */
import { firstFrom, lastLayer, type Network, type StepTrace, unitsIn } from '../../model';
import { parseWeightAddress, type WeightPlace, weightAddress } from '../../quantity';
import { hasWeight } from '../../run';

/** What a link asks for; undefined where it is nonsense, or the selected weight itself. */
export function readSecond(text: string | undefined, network: Network, first: WeightPlace): WeightPlace | undefined {
  const place = text === undefined ? undefined : parseWeightAddress(text);
  if (!place || !hasWeight(network, place) || samePlace(place, first)) return undefined;
  return place;
}

/** `trace` should be that of one step for a whole run, so that the plane does not turn while steps go by; undefined if there is no other weight. */
export function largestOther(trace: StepTrace, first: WeightPlace): WeightPlace | undefined {
  const { network } = trace;
  let found: WeightPlace | undefined;
  let size = -1;
  for (let layer = 1; layer <= lastLayer(network); layer++) {
    for (let to = 1; to <= unitsIn(network, layer); to++) {
      for (let from = firstFrom(network); from <= unitsIn(network, layer - 1); from++) {
        const own = Math.abs(trace.batchGradient(layer, from, to));
        if (own > size && !samePlace({ layer, from, to }, first)) [found, size] = [{ layer, from, to }, own];
        // A gradient that is not a number is no reason to be without a plane.
        else if (!found && !samePlace({ layer, from, to }, first)) found = { layer, from, to };
      }
    }
  }
  return found;
}

export function samePlace(one: WeightPlace, other: WeightPlace): boolean {
  return weightAddress(one) === weightAddress(other);
}
