/** The window of the picture on the plane of the two inputs, and the conversion between plane and screen. */

import { isDivisible } from '../../kit/plot/safeTicks';
import type { TrainingData } from '../../model';

export interface PictureFrame {
  readonly x: readonly [low: number, high: number];
  readonly y: readonly [low: number, high: number];
}

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** A smaller number counts as 0. */
const tiny = 1e-280;

/** Margin around the points, as a fraction of their extent. */
const margin = 0.15;

/** A window around all points, with positive width and height. */
export function pictureFrame({ inputs, sampleCount }: Pick<TrainingData, 'inputs' | 'sampleCount'>): PictureFrame {
  const side = (offset: 0 | 1): readonly [number, number] => {
    let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (let sample = 0; sample < sampleCount; sample++) {
      const value = inputs[2 * sample + offset] ?? 0;
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    const size = Math.max(Math.abs(low), Math.abs(high));
    // If all values are equal, or nearly so: a window as wide as the number, or 1.
    const room = isDivisible(low, high) ? (high - low) * margin : size > tiny ? size / 2 : 0.5;
    return [low - room, high + room];
  };
  return { x: side(0), y: side(1) };
}

/** A place as fractions of the window, from the left and from the top. */
export function shareOf({ x, y }: PictureFrame, place: Place): Place {
  return { x: (place.x - x[0]) / (x[1] - x[0]), y: 1 - (place.y - y[0]) / (y[1] - y[0]) };
}

/** The place at these fractions, with only as many digits as the screen can show. */
export function placeAt({ x, y }: PictureFrame, share: Place): Place {
  return {
    x: rounded(x[0] + share.x * (x[1] - x[0]), x),
    y: rounded(y[0] + (1 - share.y) * (y[1] - y[0]), y),
  };
}

/** The place moved by about a hundredth of the window: 1 to the right, or 1 up. */
export function nudged({ x, y }: PictureFrame, place: Place, by: Place): Place {
  return {
    x: by.x === 0 ? place.x : rounded(place.x + by.x * unitOf(x), x),
    y: by.y === 0 ? place.y : rounded(place.y + by.y * unitOf(y), y),
  };
}

/** The power of ten at or below a fiftieth of the window. */
function unitOf([low, high]: readonly [number, number]): number {
  return 10 ** Math.floor(Math.log10((high - low) / 50));
}

/** Rounded to a tenth of that, which is less than a pixel. */
function rounded(value: number, side: readonly [number, number]): number {
  const decimals = 1 - Math.floor(Math.log10((side[1] - side[0]) / 50));
  return decimals >= 0 && decimals <= 100 ? Number(value.toFixed(decimals)) : value;
}

/** The nearest place in a direction, within 45° of it; undefined if there is none. `from` is an index. */
export function neighbourOf(places: readonly Place[], from: number, direction: Place): number | undefined {
  const start = places[from];
  let best: { readonly index: number; readonly distance: number } | undefined;
  places.forEach((place, index) => {
    const [across, down] = [place.x - (start?.x ?? 0), place.y - (start?.y ?? 0)];
    const along = across * direction.x + down * direction.y;
    const aside = Math.abs(across * direction.y) + Math.abs(down * direction.x);
    const distance = Math.hypot(across, down);
    if (index === from || along <= 0 || aside > along) return;
    if (!best || distance < best.distance) best = { index, distance };
  });
  return best?.index;
}
