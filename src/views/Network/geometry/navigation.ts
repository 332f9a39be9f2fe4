/**
 * Arrow keys in the network: unit → edge → unit; up and down within a layer, or among the edges of the previous unit.
 */
import { firstFrom, lastLayer, type Network, unitsIn } from '../../../model';
import type { WeightPlace } from '../../../quantity';

export type Place =
  | { readonly kind: 'unit'; readonly layer: number; readonly unit: number }
  /** `fixed`: the end that was left; up and down change the other one. */
  | ({ readonly kind: 'edge'; readonly fixed: 'from' | 'to' } & WeightPlace);

/** A key for a place, to find its element. */
export function placeKey(place: Place): string {
  return place.kind === 'unit' ? `unit.${place.layer}.${place.unit}` : `edge.${place.layer}.${place.from}.${place.to}`;
}

/**
 * Where a key leads; the same place at the end, undefined for a key that is not used. `selected`: the edge preferred if
 * several leave a unit.
 */
export function placeAfter(
  key: string,
  place: Place,
  { network, selected, pictureWidth }: Surroundings,
): Place | undefined {
  const pixel = pictureWidth === undefined ? undefined : pixelAfter(key, place, { network, pictureWidth });
  if (pixel) return pixel;
  switch (key) {
    case 'ArrowLeft':
      return place.kind === 'edge'
        ? { kind: 'unit', layer: place.layer - 1, unit: place.from }
        : edgeInto(place, { network, selected });
    case 'ArrowRight':
      return place.kind === 'edge'
        ? { kind: 'unit', layer: place.layer, unit: place.to }
        : edgeFrom(place, { network, selected });
    case 'ArrowUp':
      return beside(place, network, -1);
    case 'ArrowDown':
      return beside(place, network, 1);
    case 'Home':
      return unitIn(network, 0, place);
    case 'End':
      return unitIn(network, lastLayer(network), place);
    default:
      return undefined;
  }
}

type UnitPlace = Extract<Place, { kind: 'unit' }>;

interface Surroundings {
  readonly network: Network;
  readonly selected: WeightPlace;
  /** Where the inputs are drawn as a picture. */
  readonly pictureWidth?: number | undefined;
}

/** Inside the picture arrows walk its pixels; from its right edge, and from the bias, they lead on as from other units. */
function pixelAfter(
  key: string,
  place: Place,
  { network, pictureWidth }: { readonly network: Network; readonly pictureWidth: number },
): Place | undefined {
  if (place.kind !== 'unit' || place.layer !== 0 || place.unit === 0) return undefined;
  const { unit } = place;
  const column = (unit - 1) % pictureWidth;
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: column > 0 ? -1 : 0,
    ArrowUp: unit > pictureWidth ? -pictureWidth : 0,
    ArrowDown: unit + pictureWidth <= unitsIn(network, 0) ? pictureWidth : 0,
    ...(column < pictureWidth - 1 && { ArrowRight: 1 }),
  };
  const step = steps[key];
  if (step === undefined) return undefined;
  if (key === 'ArrowUp' && step === 0) return undefined;
  return { ...place, unit: unit + step };
}

function edgeInto(place: UnitPlace, { network, selected }: Surroundings): Place {
  const { layer, unit } = place;
  if (layer === 0 || unit === 0) return place;
  const chosen = selected.layer === layer && selected.to === unit;
  const from = chosen ? selected.from : Math.min(unit, unitsIn(network, layer - 1));
  return { kind: 'edge', fixed: 'to', layer, from, to: unit };
}

function edgeFrom(place: UnitPlace, { network, selected }: Surroundings): Place {
  const { layer, unit } = place;
  if (layer === lastLayer(network)) return place;
  const chosen = selected.layer === layer + 1 && selected.from === unit;
  const to = chosen ? selected.to : clamped(unit, 1, unitsIn(network, layer + 1));
  return { kind: 'edge', fixed: 'from', layer: layer + 1, from: unit, to };
}

function beside(place: Place, network: Network, by: -1 | 1): Place {
  if (place.kind === 'unit') {
    const first = place.layer < lastLayer(network) ? firstFrom(network) : 1;
    return { ...place, unit: clamped(place.unit + by, first, unitsIn(network, place.layer)) };
  }
  const { layer, from, to } = place;
  return place.fixed === 'from'
    ? { ...place, to: clamped(to + by, 1, unitsIn(network, layer)) }
    : { ...place, from: clamped(from + by, firstFrom(network), unitsIn(network, layer - 1)) };
}

/** The unit with the same number in another layer, or its last one. */
function unitIn(network: Network, layer: number, place: Place): Place {
  const number = place.kind === 'unit' ? place.unit : place.to;
  return { kind: 'unit', layer, unit: clamped(number, 1, unitsIn(network, layer)) };
}

function clamped(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
