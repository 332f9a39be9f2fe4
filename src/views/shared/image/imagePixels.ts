/**
 * The points of a small picture: a square of points for each of its pixels, coloured by value and size, in equal steps. A negative
 * pixel has a dash if its square has room for it, so that signs are visible without colour.
 */
import type { Ramp } from '../chart/palette';

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

export interface ImageLook {
  readonly ramp: Ramp;
  /** The magnitude that has the full colour. */
  readonly end: number;
  /** Points on each side of a pixel's square. */
  readonly cell: number;
}

/** The smallest number of points with room for a dash. */
const leastDashed = 6;

/** Paler pixels have no dash, because they are almost 0. */
const palestDashed = 0.08;

/** In the order of an image's data, row by row. */
export function imagePixels(
  values: Float64Array,
  { width, height }: PictureSize,
  { ramp, end, cell }: ImageLook,
): Uint32Array {
  const { colours, notANumber } = ramp;
  const steps = (colours.length - 1) / 2;
  const points = new Uint32Array(width * height * cell * cell);
  const across = width * cell;
  const [dashStart, dashEnd] = [Math.round(cell * 0.3), Math.round(cell * 0.7)];
  const thick = Math.max(1, Math.round(cell / 9));
  const dashTop = Math.floor((cell - thick) / 2);
  for (const [at, value] of values.entries()) {
    const share = strength(value, end);
    const step = Math.ceil(share * steps);
    const colour = Number.isNaN(value) ? notANumber : (colours[steps + (value < 0 ? -step : step)] ?? notANumber);
    const first = Math.floor(at / width) * cell * across + (at % width) * cell;
    for (let down = 0; down < cell; down++) {
      points.fill(colour, first + down * across, first + down * across + cell);
    }
    if (!(value < 0) || share < palestDashed || cell < leastDashed) continue;
    const ink = colours[share > 0.5 ? steps : 0] ?? notANumber;
    for (let down = dashTop; down < dashTop + thick; down++) {
      points.fill(ink, first + down * across + dashStart, first + down * across + dashEnd);
    }
  }
  return points;
}

/** 0 to 1; numbers other than 0 get a colour other than that of 0 if the ramp has a step for them. */
function strength(value: number, end: number): number {
  if (!(Math.abs(value) > 0)) return 0;
  return end > 0 ? Math.min(1, Math.abs(value) / end) : 1;
}
