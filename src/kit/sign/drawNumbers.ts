/**
 * Numbers as points of a canvas: each has a rectangle in its colour, a negative one hatched. All stripes of a picture are in
 * line, so that negative neighbours look like one hatched area.
 *
 * Indices are in range: a point's row and column are its place times the grid's size over the area's, rounded down.
 */
import type { Ramp } from '../plot/palette';
import { type Hatch, stripesAlong } from './hatch';

export interface PointSize {
  readonly width: number;
  readonly height: number;
}

export interface NumberGrid {
  /** Places in the ramp, row by row; −1 where there is no number. */
  readonly places: Int16Array;
  readonly columns: number;
  /** The first and the last but one column of points that it covers; absent: all. */
  readonly across?: readonly [from: number, to: number];
}

/** Draws a grid into `points`, in the order of image data. */
export function drawNumbers(
  points: Uint32Array,
  { places, columns, across }: NumberGrid,
  { size: { width, height }, ramp, hatch }: { readonly size: PointSize; readonly ramp: Ramp; readonly hatch: Hatch },
): void {
  const [left, right] = across ?? [0, width];
  const rows = places.length / columns;
  const firstOf = (y: number): number => Math.floor((y * rows) / height) * columns;
  const columnAt = Int32Array.from({ length: right - left }, (_, x) => Math.floor((x * columns) / (right - left)));
  const inStripe = stripesAlong(width, hatch);
  const { colours, stripes, notANumber } = ramp;
  for (let y = 0; y < height; y++) {
    const first = firstOf(y);
    const start = y * width;
    const shift = y % hatch.period;
    // The same numbers with the stripes at the same places have been drawn above.
    const above = y - hatch.period;
    if (above >= 0 && firstOf(above) === first) {
      const from = above * width + left;
      points.copyWithin(start + left, from, from + right - left);
      continue;
    }
    for (let x = left; x < right; x++) {
      const place = places[first + columnAt[x - left]!]!;
      points[start + x] = place < 0 ? notANumber : inStripe[x + shift] ? stripes[place]! : colours[place]!;
    }
  }
}
